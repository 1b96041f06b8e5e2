import type { ScoreExplanation } from '../kernel/explanation';
import { wholeBp } from '../kernel/percent';
import { allocate, halfUp } from '../kernel/rounding';
import type { DocumentLanguage } from '../quoting/totals';
import type { Objection } from './objection';
import type { Scenario, Script } from './script';
import { type FitPart, fitLabels } from './stringsRecommend';

/** The moment that words are wanted for; what is empty is not known and does not count. */
export interface RecommendContext {
  /** Id of a stage. */
  readonly stage: string;
  readonly scenario?: Scenario;
  readonly customerType: string;
  readonly persona: string;
  readonly productIds: readonly string[];
  readonly competitorIds: readonly string[];
  readonly language?: DocumentLanguage;
}

export interface Recommended<T> {
  readonly item: T;
  /** Code `scriptFit`, 0–100; rows: what was looked at, with weight and fit. */
  readonly explanation: ScoreExplanation;
}

/** Our weights; only their proportions count. */
export const recommendWeights: Readonly<Record<FitPart, number>> = {
  stage: 30,
  scenario: 20,
  competitor: 15,
  persona: 15,
  customerType: 10,
  product: 5,
  language: 5,
};

/** Meant for all: half a fit. */
const forAll = wholeBp / 2;
const points = 100n * BigInt(wholeBp);

/** Basis points; `null` = not known; `out` = meant for others. */
type Fit = number | null | 'out';

/** How a named audience fits; one that names nobody is for all. */
function audienceFit(named: readonly string[], known: readonly string[]): Fit {
  const wanted = known.filter((each) => each !== '');
  if (wanted.length === 0) return null;
  if (named.length === 0) return forAll;
  return wanted.some((each) => named.includes(each)) ? wholeBp : 'out';
}

type Audience = Pick<Script, 'stages' | 'customerTypes' | 'personas' | 'productIds' | 'competitorIds'>;

function audienceFits(item: Audience, context: RecommendContext): Partial<Record<FitPart, Fit>> {
  return {
    stage: audienceFit(item.stages, [context.stage]),
    competitor: audienceFit(item.competitorIds, context.competitorIds),
    persona: audienceFit(item.personas, [context.persona]),
    customerType: audienceFit(item.customerTypes, [context.customerType]),
    product: audienceFit(item.productIds, context.productIds),
  };
}

/** The weighted fits, 0–100 points in 1/10,000, over what is known; `undefined` where it is meant for others. */
function explain(fits: Partial<Record<FitPart, Fit>>): ScoreExplanation | undefined {
  const parts: { id: FitPart; weight: number; value: number | null }[] = [];
  for (const [name, weight] of Object.entries(recommendWeights)) {
    const id = name as FitPart;
    const value = fits[id];
    if (value === 'out') return undefined;
    if (value !== undefined) parts.push({ id, weight, value });
  }
  const weighed = parts.map(({ weight, value }) => BigInt(weight) * BigInt(value ?? 0));
  const known = parts.reduce((sum, { weight, value }) => sum + (value === null ? 0 : weight), 0);
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const sum = weighed.reduce((a, b) => a + b, 0n);
  const total = known === 0 ? null : halfUp(sum * points, BigInt(known) * BigInt(wholeBp));
  const shares = total === null || sum === 0n ? [] : allocate(total, weighed);
  return {
    code: 'scriptFit',
    rows: parts.map(({ id, weight, value }, index) => ({
      id,
      label: fitLabels[id],
      weight: Number(halfUp(BigInt(weight * wholeBp), BigInt(all))),
      value,
      part: value === null || total === null ? null : Number(shares[index] ?? 0n),
    })),
    total: total === null ? null : Number(total),
    notes: [],
  };
}

function ranked<T extends { readonly favourite: boolean }>(
  items: readonly T[],
  fitsOf: (item: T) => Partial<Record<FitPart, Fit>>,
): Recommended<T>[] {
  const found = items.flatMap((item) => {
    const explanation = explain(fitsOf(item));
    return explanation ? [{ item, explanation }] : [];
  });
  const place = ({ item, explanation }: Recommended<T>) => (explanation.total ?? 0) * 2 + (item.favourite ? 1 : 0);
  return found.sort((a, b) => place(b) - place(a));
}

function writtenIn(texts: readonly { readonly zh: string; readonly en: string }[], language: DocumentLanguage): Fit {
  const side = language === 'en' ? 'en' : 'zh';
  return texts.some((text) => text[side].trim() !== '') ? wholeBp : 0;
}

/**
 * Scripts for the moment, best first, favourites before others that fit as well (R50). A named audience that the moment does
 * not fit rules a script out; one that it fits counts twice as much as a script for all. Scenario and language only rank.
 */
export function recommendScripts(scripts: readonly Script[], context: RecommendContext): Recommended<Script>[] {
  const { scenario, language } = context;
  return ranked(scripts, (script) => ({
    ...audienceFits(script, context),
    ...(scenario ? { scenario: script.scenario === scenario ? wholeBp : 0 } : {}),
    ...(language
      ? {
          language: writtenIn(
            script.nodes.map(({ text }) => text),
            language,
          ),
        }
      : {}),
  }));
}

/** Objection cards for the moment, by the same rule; a card's language is that of its answers. */
export function recommendObjections(cards: readonly Objection[], context: RecommendContext): Recommended<Objection>[] {
  const { language } = context;
  return ranked(cards, (card) => ({
    ...audienceFits(card, context),
    ...(language
      ? {
          language: writtenIn(
            card.answers.map(({ text }) => text),
            language,
          ),
        }
      : {}),
  }));
}
