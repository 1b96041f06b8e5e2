import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { type Objection, objectionEntity } from '@/domain/scripts/objection';
import { packText, readPack } from '@/domain/scripts/pack';
import { mergedScript, mergeParts, orderKey, type Side, scriptShape } from '@/domain/scripts/packMerge';
import { foreignNames, inOwnNames, matchNames } from '@/domain/scripts/packNames';
import {
  type Here,
  joinedSums,
  noChoices,
  openParts,
  type PackChoice,
  packCounts,
  packWrites,
  planPack,
} from '@/domain/scripts/packPlan';
import { cardSum, localScript, scriptSum } from '@/domain/scripts/portable';
import { type Script, scriptEntity } from '@/domain/scripts/script';
import { anyScript, discovery, scriptNode, scriptOf } from '../../support/scriptSamples';

type Records = { scripts: Map<string, Script>; objections: Map<string, Objection> };

const base = { createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 1 };
const card = (partial: Partial<Objection> = {}): Objection =>
  objectionEntity.schema.parse({
    ...base,
    id: 'card',
    text: { zh: '太贵了', en: 'Too expensive' },
    answers: [{ id: 'a', text: { zh: '按年摊算', en: '' } }],
    ...partial,
  });

/** A workspace that does what the write door does. */
class Workspace {
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

const retitled = (zh: string) => ({ title: { zh, en: '' } });
const verdicts = (workspace: Workspace, text: string) => workspace.plan(text).map(({ verdict }) => verdict);

describe('two people with the same script', () => {
  const mine = () => new Workspace('m').put(discovery());

  it('takes over what is new, and says so of nothing when it comes again', () => {
    const text = mine().hand();
    const theirs = new Workspace('t');
    expect(verdicts(theirs, text)).toEqual(['create']);
    theirs.take(text);
    expect(theirs.script('script')).toMatchObject({ status: 'draft', version: 0 });
    expect(verdicts(theirs, text)).toEqual(['same']);
  });

  it('updates what was changed there only, keeps what was changed here only', () => {
    const me = mine();
    const you = new Workspace('y').take(me.hand());
    you.edit('script', retitled('新标题'));
    expect(verdicts(me, you.hand())).toEqual(['update']);
    const old = mine().hand();
    expect(verdicts(you, old)).toEqual(['kept']);
    me.take(you.hand());
    expect(me.script('script').title.zh).toBe('新标题');
    expect(verdicts(you, me.hand())).toEqual(['same']);
  });

  it('follows the author over a version that one never got', () => {
    const me = mine();
    const you = new Workspace('y').take(me.hand());
    me.edit('script', retitled('二')).hand();
    me.edit('script', retitled('三'));
    expect(verdicts(you, me.hand())).toEqual(['update']);
  });

  it('shows a conflict where both changed it, and remembers the decision', () => {
    for (const choice of ['mine', 'theirs', 'both'] as const) {
      const me = mine();
      const you = new Workspace('y').take(me.hand());
      me.edit('script', retitled('我的'));
      const text = you.edit('script', retitled('你的')).hand();
      const rows = me.plan(text);
      expect(rows.map(({ verdict }) => verdict)).toEqual(['conflict']);
      expect(packCounts(rows, noChoices)).toMatchObject({ open: 1, created: 0, changed: 0 });
      me.take(text, () => choice);
      expect(me.script('script').title.zh).toBe(choice === 'theirs' ? '你的' : '我的');
      expect(me.records.scripts.size).toBe(choice === 'both' ? 2 : 1);
      expect(verdicts(me, text)).toEqual([choice === 'theirs' ? 'same' : 'kept']);
      // What was merged here is newer than what they have.
      expect(verdicts(you, me.hand())[0]).not.toBe('conflict');
    }
  });

  it('shows a conflict between the packs of two others, though nothing was changed here', () => {
    const lead = mine();
    const text = lead.hand();
    const first = new Workspace('a').take(text).edit('script', retitled('甲')).hand();
    const second = new Workspace('b').take(text).edit('script', retitled('乙')).hand();
    lead.take(first);
    expect(lead.script('script').title.zh).toBe('甲');
    expect(verdicts(lead, second)).toEqual(['conflict']);
  });

  it('leaves in the bin what was deleted here, unless it is asked back', () => {
    const me = mine();
    const text = me.hand();
    me.edit('script', { deletedAt: 5 });
    expect(verdicts(me, text)).toEqual(['deleted']);
    expect(me.take(text).script('script').deletedAt).toBe(5);
    expect(me.take(text, () => 'theirs').script('script').deletedAt).toBe(0);
  });

  it('doubles nothing, whatever is imported how often and however it is decided', () => {
    const choice = fc.constantFrom<PackChoice>('', 'mine', 'theirs', 'both');
    fc.assert(
      fc.property(
        fc.array(anyScript, { minLength: 1, maxLength: 3 }),
        choice,
        fc.boolean(),
        (contents, one, edited) => {
          const me = new Workspace('m');
          const you = new Workspace('y');
          for (const [index, content] of contents.entries()) {
            const nodes = [...new Map(content.nodes.map((node) => [node.id, node])).values()];
            me.put(scriptOf(nodes, { id: `s${index}` }));
            if (edited) you.put(scriptOf(nodes, { id: `s${index}`, ...retitled('别') }));
          }
          const text = me.hand();
          you.take(text, () => one).take(text);
          const once = structuredClone(you.records);
          you.take(text);
          expect(you.records).toEqual(once);
          expect(once.scripts.size).toBe(contents.length * (edited && one === 'both' ? 2 : 1));
        },
      ),
    );
  });
});

describe('a script that both have changed, line by line', () => {
  const line = (id: string, zh: string, next = 'end') => scriptNode(id, { text: { zh, en: '' }, next });
  const end = scriptNode('end', { kind: 'end', text: { zh: '', en: '' } });
  const before = () => scriptOf([line('a', '甲', 'b'), line('b', '乙'), end]);
  const both = (mineNodes: Script['nodes'], theirNodes: Script['nodes']) => {
    const me = new Workspace('m').put(before());
    const you = new Workspace('y').take(me.hand());
    me.bases.set('script', me.script('script'));
    me.edit('script', { nodes: mineNodes });
    return { me, you, text: you.edit('script', { nodes: theirNodes }).hand() };
  };
  const words = (script: Script) => script.nodes.map(({ text }) => text.zh);

  it('takes what each changed alone, and both know it afterwards', () => {
    const { me, you, text } = both(
      [line('a', '甲改', 'b'), line('b', '乙'), end],
      [line('a', '甲', 'b'), line('b', '乙改', 'c'), line('c', '丙'), end],
    );
    const [row] = me.plan(text);
    expect(row?.verdict).toBe('conflict');
    expect(row?.usual).toBe('merge');
    expect(row?.parts).toEqual([
      { key: 'line a', by: 'mine' },
      { key: 'line b', by: 'theirs' },
      { key: 'line c', by: 'theirs' },
    ]);
    expect(row?.notes[0]).toEqual({ code: 'scriptPack.joined', params: { mine: 1, theirs: 2 } });
    me.take(text);
    expect(words(me.script('script'))).toEqual(['甲改', '乙改', '丙', '']);
    expect(verdicts(me, text)).toEqual(['kept']);
    expect(verdicts(you, me.hand())).toEqual(['update']);
  });

  it('asks about a line that both changed, and about all where nobody knows what it was', () => {
    const { me, text } = both(
      [line('a', '我', 'b'), line('b', '乙'), end],
      [line('a', '你', 'b'), line('b', '乙改'), end],
    );
    const [row] = me.plan(text);
    expect([row?.usual, row && openParts(row, undefined)]).toEqual(['', 1]);
    me.bases.clear();
    const [unknown] = me.plan(text);
    expect(unknown && openParts(unknown, undefined)).toBe(2);
    // Nothing is written while a part is open.
    expect(words(me.take(text, () => 'merge').script('script'))).toEqual(['我', '乙', '']);
    const pick = (key: string): Side => (key === 'line a' ? 'mine' : 'theirs');
    expect(words(me.take(text, () => 'merge', pick).script('script'))).toEqual(['我', '乙改', '']);
  });

  it('does not take by itself what would leave an exit without a line', () => {
    const { me, text } = both(
      [line('a', '甲', 'end'), end],
      [line('x', '先', 'b'), line('a', '甲', 'b'), line('b', '乙'), end],
    );
    const [row] = me.plan(text);
    expect(row?.parts.map(({ key, by }) => [key, by])).toEqual([
      ['line x', 'theirs'],
      ['line a', 'mine'],
      ['line b', 'mine'],
    ]);
    expect(row?.usual).toBe('');
  });

  it('keeps what was approved here', () => {
    const { me, text } = both(
      [line('a', '我', 'b'), line('b', '乙'), end],
      [line('a', '你', 'b'), line('b', '丙'), end],
    );
    me.edit('script', { status: 'approved', version: 3, versionId: 'v3', approvedSum: 'sum' });
    me.take(
      text,
      () => 'merge',
      () => 'theirs',
    );
    expect(me.script('script')).toMatchObject({ status: 'approved', version: 3, versionId: 'v3', approvedSum: 'sum' });
  });

  it('comes to one side where all is taken from it, whatever the two are', () => {
    fc.assert(
      fc.property(anyScript, anyScript, fc.boolean(), (a, b, known) => {
        const [mine, theirs] = [a, b].map((script) => ({
          ...script,
          nodes: [...new Map(script.nodes.map((node) => [node.id, node])).values()],
        }));
        if (!mine || !theirs) return;
        const parts = mergeParts(scriptShape(mine), scriptShape(theirs), known ? scriptShape(mine) : undefined);
        const all = (side: Side) => {
          const taken = new Map(parts.map(({ key }) => [key, side]));
          return scriptSum(mergedScript(mine, theirs, (key) => taken.get(key) ?? 'mine'));
        };
        expect(all('mine')).toBe(scriptSum(mine));
        expect(all('theirs')).toBe(scriptSum(theirs));
        expect(parts.every(({ by }) => by === (known ? 'theirs' : ''))).toBe(true);
      }),
    );
  });

  it('puts lines where they follow, in the order that is chosen', () => {
    const mine = scriptOf([line('a', '1'), line('b', '2'), line('c', '3')]);
    const theirs = scriptOf([line('n', '0'), line('c', '3'), line('m', '4'), line('b', '2')]);
    const merged = (order: Side, a: Side = 'mine') =>
      mergedScript(mine, theirs, (key) => (key === orderKey ? order : key === 'line a' ? a : 'theirs')).nodes.map(
        ({ id }) => id,
      );
    expect(merged('mine')).toEqual(['n', 'a', 'b', 'c', 'm']);
    expect(merged('theirs')).toEqual(['a', 'n', 'c', 'm', 'b']);
    expect(merged('theirs', 'theirs')).toEqual(['n', 'c', 'm', 'b']);
  });
});

describe('names of products, competitors and stages', () => {
  const product = (id: string, code: string, zh: string) => ({ id, code, name: { zh, en: '' } }) as never;
  const rival = (id: string, name: string) => ({ id, name, nameEn: '', shortName: '' }) as never;
  const own = {
    stages: [{ id: 'quote', name: { zh: '报价', en: 'Quote' } }],
    products: [product('p1', 'CRM-01', '客户管理'), product('p2', 'X', '报表')],
    competitors: [rival('c1', '远景软件有限公司'), rival('c2', '同名'), rival('c3', '同名')],
  };
  const names = {
    ps: { zh: '别的名字', en: '', code: ' crm-01' },
    pn: { zh: '报表', en: '' },
    ca: { zh: '远景软件', en: '' },
    cb: { zh: '同名', en: '' },
    st: { zh: '', en: 'quote' },
  };
  const meant = { productIds: ['ps', 'pn', 'p1'], competitorIds: ['ca', 'cb'], stages: ['st', 'quote'] };
  const author = () => new Workspace('m').put({ ...discovery(), ...meant });
  const packFrom = (workspace: Workspace) => {
    const scripts = [...workspace.records.scripts.values()].map((script) => ({ script, version: undefined }));
    return unwrap(readPack(packText({ scripts, objections: [], names })));
  };
  const known = new Set(['p1', 'p2', 'c1', 'c2', 'c3', 'quote']);

  it('finds them by code and by name, and none where several have it', () => {
    const foreign = foreignNames(packFrom(author()), (id) => known.has(id));
    expect(foreign.map(({ id, kind, entries }) => [id, kind, entries])).toEqual([
      ['st', 'stage', 1],
      ['ps', 'product', 1],
      ['pn', 'product', 1],
      ['ca', 'competitor', 1],
      ['cb', 'competitor', 1],
    ]);
    expect(Object.fromEntries(matchNames(foreign, own))).toEqual({
      st: { id: 'quote', sure: true },
      ps: { id: 'p1', sure: true },
      pn: { id: 'p2', sure: true },
      ca: { id: 'c1', sure: false },
    });
  });

  it('takes a script over under the own names, and knows it again on both sides', () => {
    const me = author();
    const pack = packFrom(me);
    const matches = new Map([
      ['st', 'quote'],
      ['ps', 'p1'],
      ['ca', 'c1'],
      ['cb', ''],
    ]);
    const you = new Workspace('y');
    const taken = () => planPack(inOwnNames(pack, matches), { ...you.here, knows: (id) => known.has(id) });
    for (const write of packWrites(taken(), noChoices, () => 'x'))
      if (write.type === 'create' && write.entity === 'script')
        you.put(scriptEntity.schema.parse({ ...base, ...write.record }));
    expect(you.script('script')).toMatchObject({
      productIds: ['p1', 'pn'],
      competitorIds: ['c1', 'cb'],
      stages: ['quote'],
    });
    expect(taken()[0]?.verdict).toBe('same');
    // Before anything was changed here, a newer pack is an update; back at the author's it is the same or newer.
    you.edit('script', retitled('改过'));
    expect(taken()[0]?.verdict).toBe('kept');
    expect(verdicts(me.edit('script', { packSums: [pack.scripts[0]?.sum ?? ''] }), you.hand())).toEqual(['update']);
  });
});

describe('links to records that only one of them has', () => {
  const evidence = [
    {
      id: 'e',
      kind: 'case' as const,
      entity: 'material' as const,
      recordId: 'm1',
      part: '',
      text: '',
      basis: '华东案例\n节省三成',
    },
  ];
  const origin = { entity: 'swot' as const, recordId: 'w1', part: 's', basis: 'SO\n先发优势' };
  const author = () => {
    const workspace = new Workspace('m').put(
      scriptOf([scriptNode('a', { evidence, origin, next: 'b' }), scriptNode('b', { kind: 'end' })]),
    );
    workspace.links.add('m1').add('w1');
    return workspace;
  };

  it('keeps them as words, and takes the record back unharmed', () => {
    const me = author();
    const you = new Workspace('y');
    const text = me.hand();
    expect(you.plan(text)[0]?.notes).toContainEqual({ code: 'scriptPack.cutLinks', params: { count: 2 } });
    you.take(text);
    const [line] = you.script('script').nodes;
    expect(line?.origin).toBeNull();
    expect(line?.evidence.map(({ entity, text: words }) => [entity, words])).toEqual([
      ['', '华东案例 · 节省三成'],
      ['', 'SO · 先发优势'],
    ]);
    expect(verdicts(you, text)).toEqual(['same']);
    expect(verdicts(me, you.hand())).toEqual(['same']);
    me.take(you.edit('script', retitled('改过')).hand());
    expect(me.script('script').title.zh).toBe('改过');
    expect(me.script('script').nodes[0]).toMatchObject({ evidence, origin });
  });

  it('has the same sum whatever a workspace has of it', () => {
    const link = fc.record({
      id: fc.constantFrom('e1', 'e2', 'origin'),
      kind: fc.constantFrom('case' as const, 'source' as const),
      entity: fc.constantFrom('' as const, 'material' as const, 'comparison' as const),
      recordId: fc.constantFrom('m1', 'm2'),
      part: fc.constant(''),
      text: fc.constantFrom('', 'IDC'),
      basis: fc.constantFrom('', 'a\n\nb\nc'),
    });
    const source = fc.option(
      fc.record({
        entity: fc.constant('swot' as const),
        recordId: fc.constantFrom('m1', 'm2'),
        part: fc.constant('p'),
        basis: fc.constantFrom('', 'SO\nx'),
      }),
      { nil: null },
    );
    const line = fc.record({ evidence: fc.array(link, { maxLength: 22 }), origin: source });
    const scripts = fc.tuple(line, line).map(([a, b]) =>
      scriptOf([
        { ...scriptNode('a'), ...a, evidence: a.evidence.slice(0, 20) },
        { ...scriptNode('b', { kind: 'question' }), ...b, evidence: b.evidence.slice(0, 20) },
      ]),
    );
    fc.assert(
      fc.property(scripts, scripts, fc.boolean(), fc.boolean(), (theirs, mine, known, first) => {
        const has = (_: string, id: string) => known && (first ? id === 'm1' : id === 'm2');
        expect(scriptSum(localScript(theirs, mine, has))).toBe(scriptSum(theirs));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps attachments of one’s own', () => {
    const me = author().edit('script', { materialIds: ['m1'] });
    const you = new Workspace('y').take(me.hand());
    expect(you.script('script').materialIds).toEqual([]);
    you.edit('script', retitled('改过'));
    expect(me.take(you.hand()).script('script').materialIds).toEqual(['m1']);
  });
});

describe('files that are not as they should be', () => {
  const pack = (over: object) => JSON.stringify({ format: 'dealwright.scripts', version: 1, ...over });
  const code = (text: string) => {
    const read = readPack(text);
    return read.ok ? '' : read.error.code;
  };
  const broken = (script: object) => {
    const read = unwrap(readPack(pack({ scripts: [script], objections: [JSON.parse(JSON.stringify(card()))] })));
    expect(read.objections).toHaveLength(1);
    return read.broken.map(({ problem }) => problem.code);
  };

  it('are refused as wholes with the reason', () => {
    expect(code('no')).toBe('scriptPack.unreadable');
    expect(code('['.repeat(200_000))).toBe('scriptPack.unreadable');
    expect(code('{"format":"dealwright.processes","version":1}')).toBe('scriptPack.foreign');
    expect(code('null')).toBe('scriptPack.foreign');
    expect(code(pack({ version: 2 }))).toBe('scriptPack.newer');
    expect(code(pack({}))).toBe('scriptPack.empty');
    expect(code(pack({ scripts: {} }))).toBe('scriptPack.foreign');
  });

  it('lose only the entries that cannot be read', () => {
    expect(broken({ title: 'x' })).toEqual(['scriptPack.noId']);
    expect(broken({ id: 's', nodes: [{ id: 'n', kind: 'video' }] })).toEqual(['scriptPack.unknownKind']);
    expect(broken({ id: 's', scenario: 7 })).toEqual(['scriptPack.invalid']);
    expect(broken({ id: 's', nodes: [{ id: 'n' }, { id: 'n' }] })).toEqual(['scriptPack.sameLine']);
    const many = Array.from({ length: 2001 }, (_, index) => ({ id: `n${index}` }));
    expect(broken({ id: 's', nodes: many })).toEqual(['scriptPack.tooManyLines']);
    expect(broken(JSON.parse('null'))).toEqual(['scriptPack.invalid']);
  });

  it('may say more than is known, and lead nowhere', () => {
    const script = { id: 's', mood: 1, nodes: [{ id: 'n', voice: 'low', exits: [{ id: 'x', to: 'gone' }] }] };
    const read = unwrap(readPack(pack({ scripts: [script, script], plays: [] })));
    expect(read.notes.map((note) => [note.code, note.params])).toEqual([
      ['scriptPack.otherSections', { names: 'plays' }],
      ['scriptPack.unknownFields', { count: 2 }],
    ]);
    expect(read.broken.map(({ problem }) => problem.code)).toEqual(['scriptPack.repeated']);
    const [, found] = planPack(read, new Workspace('w').here).toReversed();
    expect(found?.notes.map((note) => note.code)).toContain('scriptPack.lostExits');
  });

  it('never crash the reader', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 4 }), fc.anything(), (scripts, objections) => {
        const text = pack({ scripts, objections: [objections] });
        const read = readPack(text);
        if (read.ok) planPack(read.value, new Workspace('w').here);
      }),
    );
  });
});
