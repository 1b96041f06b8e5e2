import { unwrap } from '@/domain/kernel/result';
import { type Objection, objectionEntity } from '@/domain/scripts/objection';
import { packText, readPack } from '@/domain/scripts/pack';
import type { Side } from '@/domain/scripts/packMerge';
import { type Here, joinedSums, type PackChoice, packWrites, planPack } from '@/domain/scripts/packPlan';
import { cardSum, scriptSum } from '@/domain/scripts/portable';
import { type Script, scriptEntity } from '@/domain/scripts/script';

type Records = { scripts: Map<string, Script>; objections: Map<string, Objection> };

export const base = { createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 1 };
export const card = (partial: Partial<Objection> = {}): Objection =>
  objectionEntity.schema.parse({
    ...base,
    id: 'card',
    text: { zh: '太贵了', en: 'Too expensive' },
    answers: [{ id: 'a', text: { zh: '按年摊算', en: '' } }],
    ...partial,
  });

/** A workspace that does what the write door does. */
export class Workspace {
  private count = 0;
  readonly links = new Set<string>();
  /** What both sides descend from, as the history of the record has it. */
  readonly bases = new Map<string, Script>();
  readonly records: Records = { scripts: new Map(), objections: new Map() };
  constructor(private readonly name: string) {}

  put(script: Script): this {
    this.records.scripts.set(script.id, script);
    return this;
  }

  script(id: string): Script {
    const found = this.records.scripts.get(id);
    if (!found) throw new Error(id);
    return found;
  }

  edit(id: string, changes: Partial<Script>): this {
    return this.put({ ...this.script(id), ...changes });
  }

  get here(): Here {
    return { ...this.records, has: (_, id) => this.links.has(id), knows: () => true, scriptBases: this.bases };
  }

  /** The file, after which the workspace remembers what it handed on. */
  hand(): string {
    const scripts = [...this.records.scripts.values()];
    const objections = [...this.records.objections.values()];
    const exported = scripts.map((script) => ({ script, version: undefined }));
    const text = packText({ scripts: exported, objections, names: {} });
    for (const script of scripts) this.edit(script.id, { packSums: joinedSums([scriptSum(script)], script.packSums) });
    for (const each of objections)
      this.records.objections.set(each.id, { ...each, packSums: joinedSums([cardSum(each)], each.packSums) });
    return text;
  }

  plan(text: string) {
    return planPack(unwrap(readPack(text)), this.here);
  }

  take(text: string, choose: (key: string) => PackChoice = () => '', side?: (part: string) => Side): this {
    const rows = this.plan(text);
    const choices = new Map(rows.map(({ key }) => [key, choose(key)] as const).filter(([, choice]) => choice !== ''));
    const nextId = () => {
      this.count += 1;
      return `${this.name}${this.count}`;
    };
    const sides = new Map(
      rows.map((row) => [row.key, new Map(side ? row.parts.map(({ key }) => [key, side(key)] as const) : [])] as const),
    );
    for (const write of packWrites(rows, { choices, sides }, nextId)) {
      const { scripts, objections } = this.records;
      if (write.type === 'create' && write.entity === 'script')
        scripts.set(write.record.id ?? '', scriptEntity.schema.parse({ ...base, ...write.record }));
      else if (write.type === 'create')
        objections.set(write.record.id ?? '', objectionEntity.schema.parse({ ...base, ...write.record }));
      else if (write.entity === 'script')
        this.edit(write.id, write.type === 'restore' ? { deletedAt: 0 } : (write.changes as Partial<Script>));
      else {
        const old = objections.get(write.id) ?? card();
        objections.set(write.id, {
          ...old,
          ...(write.type === 'restore' ? { deletedAt: 0 } : write.changes),
        } as Objection);
      }
    }
    return this;
  }
}

export const retitled = (zh: string) => ({ title: { zh, en: '' } });
export const verdicts = (workspace: Workspace, text: string) => workspace.plan(text).map(({ verdict }) => verdict);
