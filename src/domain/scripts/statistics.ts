import { inWords } from '../deals/outcome';
import { countsUnder, type Dimension } from './dimensions';
import { type Objection, type ObjectionUse, objectionResults } from './objection';
import { byRate, type Rate, rateOf } from './rates';

export * from './dimensions';
export { byRate, type Rate, rateOf, sampleFrom } from './rates';
export * from './talkFigures';

/** What the figures read of an objection that was heard. */
export type CountedUse = Pick<
  ObjectionUse,
  'objectionId' | 'answerId' | 'result' | 'heard' | 'stage' | 'persona' | 'customerType' | 'competitorIds' | 'deletedAt'
>;

export interface ObjectionFigures extends Rate {
  /** Id of the objection, of the answer, or value of the dimension; empty = none was noted. */
  readonly key: string;
  /** How often it was heard, with or without a known result. */
  readonly heard: number;
  /** As {@link Rate.good}. Partly resolved ones are in the base, not in this. */
  readonly resolved: number;
}

/** Resolved ÷ all with a known result (N8); what is not known yet is left out. */
function figures(key: string, uses: readonly CountedUse[]): ObjectionFigures {
  const count = (result: CountedUse['result']) => uses.filter((use) => use.result === result).length;
  const [resolved, partly, unresolved] = objectionResults.map(count);
  const counts = { resolved: resolved ?? 0, partly: partly ?? 0, unresolved: unresolved ?? 0 };
  const rate = rateOf('objectionRate', counts, ['resolved']);
  return { ...rate, key, heard: uses.length, resolved: counts.resolved };
}

function grouped(uses: readonly CountedUse[], keys: (use: CountedUse) => readonly string[]): ObjectionFigures[] {
  const groups = new Map<string, CountedUse[]>();
  for (const use of uses) {
    if (use.deletedAt !== 0) continue;
    for (const key of new Set(keys(use))) {
      const group = groups.get(key);
      if (group) group.push(use);
      else groups.set(key, [use]);
    }
  }
  return [...groups].map(([key, group]) => figures(key, group));
}

/**
 * How often objections were heard and resolved (N8), the most heard first: by objection (`by: null`), or by where the deal
 * stood, who brought it up, or against whom. What was heard with several competitors in the deal counts under each of
 * them. `objections` limits it to those.
 */
export function objectionFigures(
  uses: readonly CountedUse[],
  { by, objections }: { readonly by: Dimension | null; readonly objections?: readonly { readonly id: string }[] },
): readonly ObjectionFigures[] {
  const asked = objections && new Set(objections.map(({ id }) => id));
  const counted = asked ? uses.filter(({ objectionId }) => asked.has(objectionId)) : uses;
  const keys = (use: CountedUse) => (by === null ? [use.objectionId] : countsUnder(use, by));
  return grouped(counted, keys).sort((a, b) => b.heard - a.heard || (a.key < b.key ? -1 : 1));
}

/** All of them together. */
export function allUses(uses: readonly CountedUse[]): ObjectionFigures {
  return figures(
    '',
    uses.filter(({ deletedAt }) => deletedAt === 0),
  );
}

/** How the answers to one objection did, the best first ({@link byRate}); key empty = heard without an answer. */
export function answerFigures(uses: readonly CountedUse[], objectionId: string): readonly ObjectionFigures[] {
  const own = uses.filter((use) => use.objectionId === objectionId);
  return grouped(own, ({ answerId }) => [answerId]).sort((a, b) => byRate(a, b) || (a.key < b.key ? -1 : 1));
}

/** The answer that did best against an objection (N8); `null` while none has enough known results. */
export function bestAnswer(uses: readonly CountedUse[], objectionId: string): ObjectionFigures | null {
  const enough = answerFigures(uses, objectionId).filter(({ key, tooFew }) => key !== '' && !tooFew);
  return enough.find(({ resolved }) => resolved > 0) ?? null;
}

export interface MissingAnswer {
  /** Empty = heard, but there is no card. */
  readonly objectionId: string;
  /** The customer's words where there is no card. */
  readonly text: string;
  readonly heard: number;
  /** `notWorking`: with enough known results, fewer than half were resolved. */
  readonly why: 'noCard' | 'noAnswer' | 'notWorking';
  readonly rate: Rate | null;
}

const half = 5000;

/** Whether somebody can say something to it: a live answer with words in either language. */
export function isAnswered(card: Pick<Objection, 'answers'>): boolean {
  return card.answers.some(({ retired, text }) => !retired && (text.zh.trim() !== '' || text.en.trim() !== ''));
}

/**
 * What was heard in a stage (empty = in any) and has no good answer yet (N8), the most heard first: without a card, with
 * a card that has no answer, or whose answers resolve fewer than half.
 */
export function missingAnswers(
  cards: readonly Pick<Objection, 'id' | 'answers' | 'deletedAt'>[],
  uses: readonly CountedUse[],
  stage: string,
): readonly MissingAnswer[] {
  const here = uses.filter((use) => use.deletedAt === 0 && (stage === '' || use.stage === stage));
  const live = new Map(cards.flatMap((card) => (card.deletedAt === 0 ? [[card.id, card] as const] : [])));
  const found: MissingAnswer[] = [];
  for (const each of objectionFigures(here, { by: null })) {
    const card = live.get(each.key);
    if (!card) continue;
    const why = !isAnswered(card) ? 'noAnswer' : !each.tooFew && (each.rateBp ?? 0) < half ? 'notWorking' : null;
    if (why) found.push({ objectionId: each.key, text: '', heard: each.heard, why, rate: each });
  }
  const words = new Map<string, { text: string; heard: number }>();
  for (const { objectionId, heard } of here) {
    const text = heard.trim();
    if (live.has(objectionId) || text === '') continue;
    const key = inWords(text);
    words.set(key, { text, heard: (words.get(key)?.heard ?? 0) + 1 });
  }
  for (const each of words.values()) found.push({ objectionId: '', ...each, why: 'noCard', rate: null });
  return found.sort((a, b) => b.heard - a.heard);
}
