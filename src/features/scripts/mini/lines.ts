import { listPage } from '@/data/queries/list';
import { findLines } from '@/data/queries/scripts';
import type { Store } from '@/data/store';
import type { Localized } from '@/domain/kernel/fields';
import type { Objection, ObjectionAnswer } from '@/domain/scripts/objection';
import type { LineEvidence } from '@/domain/scripts/parts';
import type { Scenario, Script, ScriptNode } from '@/domain/scripts/script';
import { saidScript } from '@/features/common/talking/said';

interface Shared {
  /** Unique among all lines. */
  readonly key: string;
  /** Marked up, with variables. */
  readonly text: Localized;
  /** Of the script, or the objection it answers. */
  readonly title: Localized;
  /** Not approved, or a card that nobody has gone through yet. */
  readonly draft: boolean;
  /** What it rests on; `null` where nothing is claimed (R52). */
  readonly evidence: readonly LineEvidence[] | null;
}

export interface ScriptLine extends Shared {
  readonly kind: 'line';
  readonly scriptId: string;
  readonly versionId: string;
  readonly version: number;
  readonly scenario: Scenario;
  readonly nodeId: string;
}

export interface AnswerLine extends Shared {
  readonly kind: 'answer';
  readonly objectionId: string;
  readonly answerId: string;
}

/** One thing to say: a line of a script, or an answer to an objection. */
export type MiniLine = ScriptLine | AnswerLine;

export type MiniMode = 'lines' | 'objections';

const most = 60;
const mostOfScript = 20;
const newest = 200;
/** What is said or asked; the rest of a script is for the speaker. */
const spoken: ReadonlySet<ScriptNode['kind']> = new Set(['say', 'question']);
const filled = (text: Localized) => text.zh !== '' || text.en !== '';

async function linesOf(store: Store, script: Script): Promise<ScriptLine[]> {
  const { content, version } = await saidScript(store, script);
  return content.nodes
    .filter((node) => spoken.has(node.kind) && filled(node.text))
    .map((node) => ({
      kind: 'line',
      key: `${script.id} ${node.id}`,
      text: node.text,
      title: content.title,
      draft: version === undefined,
      evidence: node.kind === 'say' ? node.evidence : null,
      scriptId: script.id,
      versionId: version?.id ?? '',
      version: version?.version ?? 0,
      scenario: content.scenario,
      nodeId: node.id,
    }));
}

function answersOf(card: Objection): AnswerLine[] {
  const offered = (answer: ObjectionAnswer) => !answer.retired && filled(answer.text);
  return card.answers.filter(offered).map((answer) => ({
    kind: 'answer',
    key: `${card.id} ${answer.id}`,
    text: answer.text,
    title: card.text,
    draft: card.status === 'draft',
    evidence: answer.evidence,
    objectionId: card.id,
    answerId: answer.id,
  }));
}

const inUse = (record: Script | Objection | undefined): boolean =>
  record !== undefined && record.deletedAt === 0 && record.status !== 'retired';

/** What a search finds, in its order; scripts are read as the team says them. */
async function found(store: Store, query: string, mode: MiniMode): Promise<readonly MiniLine[]> {
  const hits = await findLines(store, query, { limit: most, ...(mode === 'objections' ? { of: 'objection' } : {}) });
  const [scripts, cards] = await Promise.all([
    store.getMany('script', [...new Set(hits.flatMap((hit) => (hit.entity === 'script' ? [hit.scriptId] : [])))]),
    store.getMany('objection', [
      ...new Set(hits.flatMap((hit) => (hit.entity === 'objection' ? [hit.objectionId] : []))),
    ]),
  ]);
  const lines = await Promise.all(scripts.map((script) => (script ? linesOf(store, script) : [])));
  const answers = cards.map((card) => (card ? answersOf(card) : []));
  const byKey = new Map<string, MiniLine>([...lines, ...answers].flat().map((line) => [line.key, line]));
  return hits.flatMap(
    (hit) =>
      byKey.get(hit.entity === 'script' ? `${hit.scriptId} ${hit.nodeId}` : `${hit.objectionId} ${hit.answerId}`) ?? [],
  );
}

/** Favourites, of objections then the newest cards too: what stands there before anything is typed. */
async function offered(store: Store, mode: MiniMode): Promise<readonly MiniLine[]> {
  const request = { order: 'updatedAt', direction: 'desc', limit: newest } as const;
  if (mode === 'objections') {
    const cards = (await listPage(store, 'objection', request)).rows.filter(inUse);
    return [...cards.filter((card) => card.favourite), ...cards.filter((card) => !card.favourite)]
      .flatMap(answersOf)
      .slice(0, most);
  }
  const scripts = (await listPage(store, 'script', request)).rows.filter((each) => each.favourite && inUse(each));
  const lines: MiniLine[] = [];
  for (const script of scripts)
    if (lines.length < most) lines.push(...(await linesOf(store, script)).slice(0, mostOfScript));
  return lines.slice(0, most);
}

/** What can be copied now, at most 60 lines: favourites, or what a search finds. What the team says is the approved text. */
export function miniLines(store: Store, query: string, mode: MiniMode): Promise<readonly MiniLine[]> {
  return query.trim() === '' ? offered(store, mode) : found(store, query, mode);
}
