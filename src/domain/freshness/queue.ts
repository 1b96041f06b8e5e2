import type { Comparison } from '../competitors/comparison';
import type { Competitor } from '../competitors/competitor';
import type { PriceEntry } from '../competitors/priceEntry';
import { pricesInForce } from '../competitors/priceTable';
import type { Opportunity } from '../deals/opportunity';
import type { Money } from '../kernel/fields';
import type { Research } from '../research/research';
import type { Objection } from '../scripts/objection';
import type { Script } from '../scripts/script';
import type { Swot } from '../swot/swot';
import { type Age, ageOf, ruleFor } from './age';
import { type Fact, factsOf } from './facts';
import type { FreshnessRule } from './provenance';

export { cellPart, factsOf } from './facts';
export { verified } from './verified';

/** One statement to be looked at again. */
export interface VerifyItem extends Omit<Fact, 'dated'> {
  readonly age: Age;
  /** Who is asked to look, by the record or the rule of the kind; may be empty. */
  readonly verifier: string;
  /** Open business in which the competitor takes part; `null` = none. */
  readonly atStake: Money | null;
}

export interface QueueInput {
  readonly competitors?: readonly Competitor[];
  /** Of any age: what a newer price has replaced is left out. */
  readonly priceEntries?: readonly PriceEntry[];
  readonly comparisons?: readonly Comparison[];
  readonly research?: readonly Research[];
  readonly swots?: readonly Swot[];
  readonly deals?: readonly Opportunity[];
  readonly scripts?: readonly Script[];
  readonly objections?: readonly Objection[];
  /** Open business by competitor, all in one currency. */
  readonly stakes: ReadonlyMap<string, Money>;
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Money at stake falling (none last), then overdue falling, then a fixed order. */
function byUrgency(a: VerifyItem, b: VerifyItem): number {
  return (
    (b.atStake?.minor ?? -1) - (a.atStake?.minor ?? -1) ||
    b.age.overdue - a.age.overdue ||
    byText(a.entity, b.entity) ||
    byText(a.id, b.id) ||
    byText(a.part, b.part)
  );
}

/**
 * The “verify these” queue (N10): every statement that may not reach a client as it stands, because it is stale, expired,
 * undated or dated in the future; first where most money is at stake, then the longest overdue.
 */
export function verifyQueue(input: QueueInput): VerifyItem[] {
  const { rules, today, stakes } = input;
  const facts = [
    ...(input.competitors ?? []).flatMap((record) => factsOf('competitor', record)),
    ...pricesInForce(input.priceEntries ?? [], today).flatMap((record) => factsOf('priceEntry', record)),
    ...(input.comparisons ?? []).flatMap((record) => factsOf('comparison', record)),
    ...(input.research ?? []).flatMap((record) => factsOf('research', record)),
    ...(input.swots ?? []).flatMap((record) => factsOf('swot', record)),
    ...(input.deals ?? []).flatMap((record) => factsOf('opportunity', record)),
    ...(input.scripts ?? []).flatMap((record) => factsOf('script', record)),
    ...(input.objections ?? []).flatMap((record) => factsOf('objection', record)),
  ];
  const items: VerifyItem[] = [];
  for (const { dated, ...fact } of facts) {
    const age = ageOf(dated, fact.kind, rules, today);
    if (age.state === 'fresh') continue;
    const atStake = stakes.get(fact.competitorId) ?? null;
    items.push({ ...fact, age, verifier: fact.verifier || ruleFor(rules, fact.kind).verifier, atStake });
  }
  return items.sort(byUrgency);
}
