import type { Competitor } from '../competitors/competitor';
import { basisText } from '../freshness/basis';
import type { Localized } from '../kernel/fields';
import { type Environment, newId } from '../kernel/ids';
import type { Material } from '../materials/material';
import { type Unsaved, unsaved } from '../quoting/create';
import { boxLetters } from '../swot/labels';
import { type EvidenceRecord as MarketRecord, evidenceText as marketText } from '../swot/review';
import type { Strategy, Swot } from '../swot/swot';
import { type Objection, objectionEntity } from './objection';
import type { LineEvidence, LineOrigin } from './parts';
import { formatRich } from './richText';
import { type ScriptNode, scriptNodeSchema } from './script';

/** Of the schemas: `lineOrigin.basis`, `lineEvidence.basis`. */
const originLimit = 50_000;
const evidenceLimit = 4000;
/** `current`: reads as when the link was made. `missing`: the record, or the piece inside it, is gone. */
export type Review = 'current' | 'changed' | 'missing';

/** What a line can be made from. */
export type OriginRecord = Swot | Competitor;

/**
 * A strategy with the factors it rests on, since a factor that changes puts in doubt all that follows from it (N2); each
 * on a line of its own. Dropping it is a change too, the other states are not.
 */
function ofStrategy({ strategies, factors }: Swot, part: string): string[] | null {
  const strategy = strategies.find(({ id }) => id === part);
  if (!strategy) return null;
  const { kind, text, clientText, state, factorIds } = strategy;
  const known = factorIds.flatMap((factorId) => {
    const factor = factors.find(({ id }) => id === factorId);
    if (!factor) return ['?'];
    const words = [factor.text.zh, factor.text.en].filter((word) => word !== '').join(' / ');
    return [`${boxLetters[factor.quadrant]} ${words} (${factor.rating ?? '–'}, ${factor.impact ?? '–'})`];
  });
  const dropped = state === 'dropped' ? [state] : [];
  return [kind, ...dropped, text.zh, text.en, clientText.zh, clientText.en, ...known];
}

function ofCard({ facts, objections, landmines }: Competitor, part: string): string[] | null {
  const fact = facts.find(({ id }) => id === part);
  if (fact) return [fact.text, fact.answer];
  const objection = objections.find(({ id }) => id === part);
  if (objection) return [objection.objection, objection.reply];
  const landmine = landmines.find(({ id }) => id === part);
  return landmine ? [landmine.text] : null;
}

/**
 * How the piece that a line was made from reads today, line by line: the `basis` of a new link. `null` where the record
 * or the piece inside it is gone.
 */
export function originText(
  origin: Pick<LineOrigin, 'entity' | 'part'>,
  record: OriginRecord | undefined,
): string | null {
  if (record?.deletedAt !== 0) return null;
  const pieces = 'strategies' in record ? ofStrategy(record, origin.part) : ofCard(record, origin.part);
  return (
    pieces &&
    basisText(
      pieces.filter((piece) => piece.trim() !== ''),
      originLimit,
    )
  );
}

/** Whether what a line was made from still reads as when somebody last stood by the line (N2). */
export function originReview(origin: LineOrigin, record: OriginRecord | undefined): Review {
  const text = originText(origin, record);
  return text === null ? 'missing' : text === origin.basis ? 'current' : 'changed';
}

/** What a line can rest on: the market's records, and materials such as cases. */
export type LineEvidenceRecord = MarketRecord | Material;

/** How the piece that a line rests on reads today: the `basis` of a new link; `null` where it is gone. */
export function lineEvidenceText(
  evidence: Pick<LineEvidence, 'entity' | 'recordId' | 'part'>,
  record: LineEvidenceRecord | undefined,
): string | null {
  if (record?.deletedAt !== 0) return null;
  if ('advantage' in record) {
    const { title, version, advantage } = record;
    return basisText([title.zh, title.en, version, advantage.zh, advantage.en], evidenceLimit);
  }
  const { entity, recordId, part } = evidence;
  if (entity === '' || entity === 'material') return null;
  return marketText({ entity, id: recordId, part }, record);
}

/**
 * Whether what a line rests on still reads as when the link was made (R52). A source in words has nothing to change with;
 * a link that remembers nothing (an imported one) stands while its record is there.
 */
export function evidenceReview(evidence: LineEvidence, record: LineEvidenceRecord | undefined): Review {
  if (evidence.entity === '') return 'current';
  const text = lineEvidenceText(evidence, record);
  if (text === null) return 'missing';
  return evidence.basis === '' || text === evidence.basis ? 'current' : 'changed';
}

/** Plain words as marked-up text: what would be a mark stands for itself, dashes begin points. */
function markedUp(text: string): string {
  const run = (words: string) => ({ text: words, bold: false, italic: false, variable: '' });
  return formatRich(
    text
      .trim()
      .split('\n')
      .map((line) =>
        line.startsWith('- ')
          ? { kind: 'bullet', runs: [run(line.slice(2))] }
          : { kind: 'paragraph', runs: line === '' ? [] : [run(line)] },
      ),
  );
}

/** Plain text in both languages, as marked-up text. */
export const inMarkup = ({ zh, en }: Localized): Localized => ({ zh: markedUp(zh), en: markedUp(en) });
/** Text of one language in its place: Chinese where it has Chinese characters. */
export const inItsLanguage = (text: string): Localized =>
  /\p{Script=Han}/u.test(text) || text.trim() === '' ? { zh: text, en: '' } : { zh: '', en: text };
/** {@link inItsLanguage} of plain text, as marked-up text. */
export const markedInItsLanguage = (text: string): Localized => inMarkup(inItsLanguage(text));

/** Whether a strategy may become words to a customer: somebody decided for it. */
export function mayBecomeLine({ state }: Pick<Strategy, 'state'>): boolean {
  return state === 'accepted' || state === 'running';
}

function evidenceOf(swot: Swot, { factorIds }: Pick<Strategy, 'factorIds'>, env: Environment): LineEvidence[] {
  const seen = new Set<string>();
  return factorIds
    .flatMap((factorId) => swot.factors.find(({ id }) => id === factorId)?.evidence ?? [])
    .filter(({ entity, id, part }) => {
      const key = `${entity} ${id} ${part}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    })
    .slice(0, 20)
    .map(({ entity, id, part, basis }) => ({
      id: newId(env),
      kind: entity === 'customer' ? 'case' : entity === 'research' ? 'source' : 'figure',
      entity,
      recordId: id,
      part,
      text: '',
      basis,
    }));
}

/**
 * A line of a script made from a TOWS strategy (N2): the words for customers, else those of the strategy, to be rewritten;
 * the strategy itself stands in the hint. What its factors rest on becomes the evidence of the line. A strategy that is
 * gone gives an empty line.
 */
export function lineFromStrategy(swot: Swot, strategyId: string, env: Environment): ScriptNode {
  const id = newId(env);
  const strategy = swot.strategies.find((each) => each.id === strategyId);
  if (!strategy) return scriptNodeSchema.parse({ id, kind: 'say' });
  const { text, clientText } = strategy;
  const said = { zh: clientText.zh.trim() || text.zh, en: clientText.en.trim() || text.en };
  const origin = { entity: 'swot', recordId: swot.id, part: strategyId } as const;
  return scriptNodeSchema.parse({
    id,
    kind: 'say',
    text: inMarkup(said),
    hint: inMarkup(text),
    evidence: evidenceOf(swot, strategy, env),
    origin: { ...origin, basis: originText(origin, swot) ?? '' },
  });
}

const linkTo = (competitor: Competitor, part: string): LineOrigin => {
  const origin = { entity: 'competitor', recordId: competitor.id, part } as const;
  return { ...origin, basis: originText(origin, competitor) ?? '' };
};

/**
 * A line of a script made from a line of a competitor's battlecard: a landmine becomes a question, an objection a place
 * where it may come up, a strength or weakness what we say to it (with the fact in the hint, and as evidence). A piece
 * that is gone gives an empty line.
 */
export function lineFromCard(competitor: Competitor, part: string, env: Environment): ScriptNode {
  const node = (partial: object) => scriptNodeSchema.parse({ id: newId(env), ...partial });
  const origin = linkTo(competitor, part);
  const landmine = competitor.landmines.find(({ id }) => id === part);
  if (landmine) return node({ kind: 'question', text: markedInItsLanguage(landmine.text), origin });
  const objection = competitor.objections.find(({ id }) => id === part);
  if (objection) return node({ kind: 'objection', text: markedInItsLanguage(objection.objection), origin });
  const fact = competitor.facts.find(({ id }) => id === part);
  if (!fact) return node({ kind: 'say' });
  const answered = fact.answer.trim() !== '';
  const link = { entity: 'competitor', recordId: competitor.id, part } as const;
  return node({
    kind: 'say',
    text: markedInItsLanguage(answered ? fact.answer : fact.text),
    hint: answered ? markedInItsLanguage(fact.text) : { zh: '', en: '' },
    evidence: [{ id: newId(env), kind: 'figure', ...link, basis: lineEvidenceText(link, competitor) ?? '' }],
    origin,
  });
}

/** A card of the library made from what customers say for a competitor; a draft while there is no reply (U49). */
export function objectionFromCard(competitor: Competitor, part: string, env: Environment): Unsaved<Objection> {
  const found = competitor.objections.find(({ id }) => id === part);
  const reply = found?.reply.trim() ?? '';
  const origin = linkTo(competitor, part);
  const answer = { id: newId(env), text: markedInItsLanguage(reply), hint: { zh: '', en: '' }, retired: false };
  return unsaved(
    objectionEntity.schema.parse({
      id: newId(env),
      createdAt: 0,
      updatedAt: 0,
      text: inItsLanguage(found?.objection.trim() ?? ''),
      category: 'competitor',
      competitorIds: [competitor.id],
      answers: reply === '' ? [] : [answer],
      origin,
      status: reply === '' ? 'draft' : 'ready',
      opportunityId: found?.opportunityId ?? '',
    }),
  );
}
