import { canonicalJson } from '../kernel/canonical';
import type { Localized } from '../kernel/fields';
import { plainForm, sumOf } from '../kernel/sum';
import { isClaim } from './graph';
import type { Objection, ObjectionAnswer } from './objection';
import type { LineEvidence, LineOrigin } from './parts';
import type { ScriptContent, ScriptNode } from './script';
import { contentOf, contentSum } from './versions';

/** What of a card travels; compared and taken over as a whole. */
export const cardFields = [
  'text',
  'alsoSaid',
  'category',
  'behind',
  'stages',
  'customerTypes',
  'personas',
  'productIds',
  'competitorIds',
  'answers',
  'origin',
] as const satisfies readonly (keyof Objection)[];
export type CardContent = Pick<Objection, (typeof cardFields)[number]>;

export function cardOf(record: CardContent): CardContent {
  return Object.fromEntries(cardFields.map((field) => [field, record[field]])) as CardContent;
}

/** Whether a record that something refers to is in this workspace. */
export type Has = (entity: LineEvidence['entity'] | LineOrigin['entity'], recordId: string) => boolean;
type Line = Pick<ObjectionAnswer, 'evidence' | 'origin'>;

const mostEvidence = 20;
const longestWords = 500;
/** Id of the evidence that an origin becomes where its record does not exist. */
const originId = 'origin';

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' \u00b7 ')
    .slice(0, longestWords);

/** How many lines of a basis are words; what follows are values for comparing. */
const readable: Partial<Record<LineEvidence['entity'], number>> = { comparison: 2, priceEntry: 4 };

/** What a piece of evidence says, without looking at its record. */
export function evidenceWords({ entity, text, basis }: Pick<LineEvidence, 'entity' | 'text' | 'basis'>): string {
  if (entity === '' || text !== '') return text;
  return inOneLine(basis.split('\n').slice(0, readable[entity]).join('\n'));
}

/** A piece of evidence without its link: how its record read is kept in words. */
function inWords(evidence: LineEvidence): LineEvidence {
  const { id, kind } = evidence;
  return { id, kind, entity: '', recordId: '', part: '', text: evidenceWords(evidence), basis: '' };
}

function originWords(origin: LineOrigin | null): LineEvidence | null {
  const text = inOneLine(origin?.basis ?? '');
  return text === '' ? null : { id: originId, kind: 'source', entity: '', recordId: '', part: '', text, basis: '' };
}

const withOrigin = (evidence: readonly LineEvidence[], origin: LineEvidence | null): LineEvidence[] =>
  [...evidence, ...(origin ? [origin] : [])].slice(0, mostEvidence);

/** A line as every workspace can have it. */
function portableLine<T extends Line>(line: T, claims: boolean): T {
  const origin = claims ? originWords(line.origin) : null;
  return { ...line, origin: null, evidence: withOrigin(line.evidence.map(inWords), origin) };
}

/** What a line or an answer says, the same in every workspace; `claims`: it says something that is to be proved. */
export function lineForm<T extends Line>(line: T, claims: boolean): string {
  return plainForm(portableLine(line, claims));
}

/**
 * A line of a file as this workspace can have it: links to records that are not here become words. Where the workspace has
 * the same line with a link for the same words, the link stays.
 */
function localLine<T extends Line>(line: T, own: Line | undefined, claims: boolean, has: Has): T {
  const evidence = line.evidence.map((each) => {
    const kept = own?.evidence.find(({ id }) => id === each.id);
    if (kept && same(inWords(kept), inWords(each))) return kept;
    return each.entity === '' || has(each.entity, each.recordId) ? each : inWords(each);
  });
  const { origin } = line;
  if (origin && has(origin.entity, origin.recordId)) return { ...line, evidence };
  const whole = withOrigin(evidence, claims ? originWords(origin) : null);
  const ownOrigin = own?.origin ?? null;
  if (!claims) return { ...line, origin: ownOrigin, evidence: whole };
  const restored = ownOrigin !== null && whole.length > 0 && same(whole.at(-1), originWords(ownOrigin));
  return restored
    ? { ...line, origin: ownOrigin, evidence: whole.slice(0, -1) }
    : { ...line, origin: null, evidence: whole };
}

/** {@link contentSum} without what cannot travel: links to other records, attachments. The same in every workspace. */
export function scriptSum(content: ScriptContent): string {
  const nodes = content.nodes.map((node) => portableLine(node, isClaim(node)));
  return contentSum({ ...contentOf(content), materialIds: [], nodes });
}

/** As {@link scriptSum}, of a card. */
export function cardSum(card: CardContent): string {
  return sumOf({ ...cardOf(card), origin: null, answers: card.answers.map((answer) => portableLine(answer, true)) });
}

const byId = <T extends { readonly id: string }>(items: readonly T[] = []) =>
  new Map(items.map((item) => [item.id, item]));

const mostMaterials = 40;

/** A script of a file as this workspace can have it; `own` is the one it has. The {@link scriptSum} is the same. */
export function localScript(content: ScriptContent, own: ScriptContent | undefined, has: Has): ScriptContent {
  const nodes = byId<ScriptNode>(own?.nodes);
  const materials = [...(own?.materialIds ?? []), ...content.materialIds.filter((id) => has('material', id))];
  return {
    ...contentOf(content),
    materialIds: [...new Set(materials)].slice(0, mostMaterials),
    nodes: content.nodes.map((node) => localLine(node, nodes.get(node.id), isClaim(node), has)),
  };
}

/** As {@link localScript}, of a card. */
export function localCard(card: CardContent, own: CardContent | undefined, has: Has): CardContent {
  const answers = byId<ObjectionAnswer>(own?.answers);
  const { origin } = card;
  return {
    ...cardOf(card),
    origin: origin && has(origin.entity, origin.recordId) ? origin : (own?.origin ?? null),
    answers: card.answers.map((answer) => localLine(answer, answers.get(answer.id), true, has)),
  };
}

/** Links of a content to records that are not here; they are kept as words, or lost. */
export function cutLinks(lines: readonly Line[], has: Has): number {
  return lines.reduce((total, { evidence, origin }) => {
    const gone = evidence.filter((each) => each.entity !== '' && !has(each.entity, each.recordId)).length;
    return total + gone + (origin && !has(origin.entity, origin.recordId) ? 1 : 0);
  }, 0);
}

/** What of a card differs, field by field, and its answers by their ids. */
export interface CardChanges {
  readonly fields: readonly {
    readonly field: Exclude<keyof CardContent, 'answers' | 'origin'>;
    readonly before: unknown;
    readonly after: unknown;
  }[];
  readonly answers: readonly {
    readonly id: string;
    readonly kind: 'added' | 'removed' | 'changed';
    readonly before?: ObjectionAnswer | undefined;
    readonly after?: ObjectionAnswer | undefined;
  }[];
}

export function compareCard(before: CardContent, after: CardContent): CardChanges {
  const fields = cardFields
    .filter((field) => field !== 'answers' && field !== 'origin')
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
  const [old, now] = [byId(before.answers), byId(after.answers)];
  const answers = [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was && is && same(portableLine(was, true), portableLine(is, true))) return [];
    const kind = !was ? ('added' as const) : !is ? ('removed' as const) : ('changed' as const);
    return [{ id, kind, before: was, after: is }];
  });
  return { fields, answers };
}

/** Title and text of a copy that stands beside what it was a version of. */
export function marked(text: Localized, mark: Localized): Localized {
  return {
    zh: text.zh === '' ? '' : `${text.zh}${mark.zh}`,
    en: text.en === '' ? '' : `${text.en}${mark.en}`,
  };
}
