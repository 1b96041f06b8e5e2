import { isContact } from '../activities/contact';
import { type SalesRules, salesRulesSchema } from '../company/salesRules';
import { daysBetween, localDay } from '../kernel/dates';
import type { ScoreExplanation } from '../kernel/explanation';
import { allocate, halfUp } from '../kernel/rounding';
import type { DealFacts } from '../process/facts';
import { bantScore } from '../qualification/bant';
import { meddpiccScore } from '../qualification/meddpicc';
import type { Opportunity } from './opportunity';
import { type LikelihoodPart, likelihoodWords } from './stringsLikelihood';

/** How far a part is met, in 1/30,000 so that BANT's 0–3 is exact; `null` = not known: left out, the rest is rescaled. */
type Met = number | null;
const whole = 30_000;
const half = whole / 2;

/** What a score reads of the deal itself. */
export type JudgedDeal = Pick<Opportunity, 'bant' | 'meddpicc' | 'confirmations' | 'competitors' | 'intention'>;

/** Weights in percent: our own choice, shown with the score. */
export const likelihoodWeights = {
  qualification: 25,
  contact: 15,
  confirmed: 15,
  access: 15,
  offer: 10,
  competition: 10,
  intention: 10,
} as const satisfies Record<LikelihoodPart, number>;

function byMeddpicc({ meddpicc }: JudgedDeal): Met {
  const { bp } = meddpiccScore(meddpicc);
  return meddpicc.length === 0 || bp === null ? null : bp * 3;
}

function byBant({ bant }: JudgedDeal, rules: SalesRules): Met {
  return bant.every(({ score }) => score === null) ? null : bantScore(bant, rules.bant).value;
}

/** Talks of this deal or of the customer at large: in 14 days whole, in 30 days half. What is only planned is none. */
function contact({ deal, activities, today }: DealFacts): Met {
  const own = activities.filter((each) => each.opportunityId === '' || each.opportunityId === deal.id);
  const talks = own.filter(isContact).map(({ at }) => daysBetween(localDay(at), today));
  const days = Math.min(...talks.filter((each) => each >= 0), Number.POSITIVE_INFINITY);
  return days <= 14 ? whole : days <= 30 ? half : 0;
}

/** The nearest of the people who decide: a good or close relation whole, a slight one half. */
function access({ contacts }: DealFacts): Met {
  const relations = contacts.filter((each) => each.decisionRole === 'decisionMaker').map(({ relation }) => relation);
  if (relations.every((relation) => relation === '')) return null;
  if (relations.some((relation) => relation === 'good' || relation === 'close')) return whole;
  return relations.includes('slight') ? half : 0;
}

const threats = { low: whole, medium: half, high: 0 } as const;
const intentions = { strong: whole, clear: 22_500, weak: 7500, none: 0 } as const;

/** The heaviest threat among the competitors counts. */
function competition({ competitors }: JudgedDeal): Met {
  const judged = competitors.flatMap(({ threat }) => (threat === '' ? [] : [threats[threat]]));
  return judged.length === 0 ? null : Math.min(...judged);
}

type Parts = Readonly<Record<LikelihoodPart, Met>>;

/** What the deal itself says; the rest is known of its customer and papers. */
function judged(deal: JudgedDeal): Pick<Parts, 'confirmed' | 'competition' | 'intention'> {
  return {
    confirmed: deal.confirmations.some(({ date }) => date !== '') ? whole : 0,
    competition: competition(deal),
    intention: deal.intention === '' ? null : intentions[deal.intention],
  };
}

function parts(facts: DealFacts): Parts {
  const { deal, customer, company, quotes, proposals } = facts;
  const sent = [...quotes, ...proposals].some(({ status }) => status !== 'draft');
  const rules = company?.sales ?? salesRulesSchema.parse({});
  return {
    ...judged(deal),
    qualification: customer?.type === 'keyAccount' ? byMeddpicc(deal) : byBant(deal, rules),
    contact: contact(facts),
    access: access(facts),
    offer: sent ? whole : 0,
  };
}

const ids = Object.keys(likelihoodWeights) as LikelihoodPart[];

/** Σ weight × part over the known parts, in 1/10,000 of a point, with what each part brings to it. */
function totalOf(met: Parts) {
  const known = ids.reduce((sum, id) => sum + (met[id] === null ? 0 : likelihoodWeights[id]), 0);
  const products = ids.map((id) => BigInt(likelihoodWeights[id]) * BigInt(met[id] ?? 0));
  const sum = products.reduce((a, b) => a + b, 0n);
  return { known, products, sum, total: halfUp(sum * 1_000_000n, BigInt(known * whole)) };
}

/**
 * The most that {@link likelihood} can come to by what the deal itself says, in 1/10,000 of a point: whatever its customer,
 * talks and papers are. So the best of many deals are found without reading everything of each.
 */
export function likelihoodCeiling(deal: JudgedDeal, rules: SalesRules): number {
  const best = { ...judged(deal), contact: whole, access: whole, offer: whole };
  const either = [byMeddpicc(deal), byBant(deal, rules)];
  return Math.max(...either.map((qualification) => Number(totalOf({ ...best, qualification }).total)));
}

/**
 * How likely a deal is to be won, 0–100, by rules that are shown (R125): Σ weight × how far each part is met, over the known
 * parts. Total and parts in 1/10,000 of a point, adding up; weights and values in basis points. Code `likelihood`; note
 * `unknownParts` where something was left out. It ranks deals; it is no probability, and the forecast does not use it.
 */
export function likelihood(facts: DealFacts): ScoreExplanation {
  const met = parts(facts);
  const { known, products, sum, total } = totalOf(met);
  const shares = allocate(total, products);
  return {
    code: 'likelihood',
    rows: ids.map((id, index) => ({
      id,
      label: likelihoodWords[id],
      weight: likelihoodWeights[id] * 100,
      value: met[id] === null ? null : Number(halfUp(BigInt(met[id]), 3n)),
      part: met[id] === null ? null : Number(sum === 0n ? 0n : (shares[index] ?? 0n)),
    })),
    total: Number(total),
    notes: known < 100 ? ['unknownParts'] : [],
  };
}
