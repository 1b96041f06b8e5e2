import type { Opportunity } from '../deals/opportunity';
import type { ScoreExplanation } from '../kernel/explanation';
import type { Money } from '../kernel/fields';
import type { Contact, Customer } from './customer';
import { knownCustomer } from './known';
import type { TargetProfile } from './targetProfile';
import { type Fit, inBp, weightedScore } from './weighted';

export interface MatchInput {
  readonly customer: Customer;
  /** People of the customer; deleted ones do not count. */
  readonly contacts: readonly Contact[];
  /** Its deals: their need sheets count where the profile of the customer says nothing (`knownCustomer`). */
  readonly deals?: readonly Opportunity[];
}

export interface ProfileMatch {
  /** Basis points over the known parts; `null` where none is known. */
  readonly bp: number | null;
  readonly parts: {
    readonly budget: Fit;
    readonly need: Fit;
    readonly size: Fit;
    readonly industry: Fit;
    readonly region: Fit;
  };
  /** Total = `bp`; rows: the five parts with weight and fit. Notes: `currencyDiffers`, `nothingKnown`, `fromDeals`. */
  readonly explanation: ScoreExplanation;
}

/** Weights of the five fit parts of the potential (DOMAIN.md §3.1). */
export const fitWeights = { budget: 25, need: 20, size: 20, industry: 15, region: 10 } as const;

interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Fit of what the customer has in a wanted range: whole where they meet, half where it is missed by no more than half of
 * the limit, else none; not known where either side says nothing. A range with one side only counts as that figure.
 */
export function rangeFit(has: Range, wanted: Range): Fit {
  if (wanted.min === null && wanted.max === null) return null;
  const low = has.min ?? has.max;
  const high = has.max ?? has.min;
  if (low === null || high === null) return null;
  const [from, to] = low <= high ? [low, high] : [high, low];
  if (wanted.min !== null && to < wanted.min) return BigInt(to) * 2n >= BigInt(wanted.min) ? 5000 : 0;
  if (wanted.max !== null && from > wanted.max) return BigInt(from) * 2n <= BigInt(wanted.max) * 3n ? 5000 : 0;
  return 10_000;
}

function currencyOf(...amounts: readonly (Money | null)[]): string | undefined {
  return amounts.find((amount) => amount !== null)?.currency;
}

/** Amounts in several currencies cannot be compared. */
function currenciesDiffer(has: readonly (Money | null)[], wanted: readonly (Money | null)[]): boolean {
  const known = [...has, ...wanted].filter((amount) => amount !== null);
  return (
    currencyOf(...has) !== undefined &&
    currencyOf(...wanted) !== undefined &&
    known.some((amount) => amount.currency !== known[0]?.currency)
  );
}

function moneyFit(has: readonly [Money | null, Money | null], wanted: readonly [Money | null, Money | null]): Fit {
  if (currenciesDiffer(has, wanted)) return null;
  return rangeFit(
    { min: has[0]?.minor ?? null, max: has[1]?.minor ?? null },
    { min: wanted[0]?.minor ?? null, max: wanted[1]?.minor ?? null },
  );
}

/** Several measures of one part: whole where all are met, none where none is, else half. Unknown ones do not count. */
function together(fits: readonly Fit[]): Fit {
  const known = fits.filter((fit) => fit !== null);
  if (known.length === 0) return null;
  if (known.every((fit) => fit === 10_000)) return 10_000;
  return known.every((fit) => fit === 0) ? 0 : 5000;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** Whether one of the words stands in one of the texts; not known where nothing that would have to say it is filled. */
function wordFit(words: readonly string[], texts: readonly string[], says: boolean): Fit {
  const wanted = words.map(folded).filter((word) => word !== '');
  if (wanted.length === 0) return null;
  const pool = texts.map(folded);
  if (wanted.some((word) => pool.some((text) => text.includes(word)))) return 10_000;
  return says ? 0 : null;
}

/** Role of the decision-maker, pains and technical needs. What a person answers for is also looked for in the titles. */
function needFit({ customer, contacts }: MatchInput, profile: TargetProfile): Fit {
  const people = contacts.filter((contact) => contact.deletedAt === 0);
  const roles = [customer.decisionMakerRole, ...people.flatMap((contact) => [contact.jobTitle, contact.department])];
  const needs = [customer.businessPain, customer.technicalNeed];
  const saysRoles = roles.some((text) => text.trim() !== '');
  const saysNeeds = needs.some((text) => text.trim() !== '');
  return together([
    wordFit(profile.decisionRoles, roles, saysRoles),
    wordFit(profile.pains, [...needs, ...roles], saysNeeds),
    wordFit(profile.technicalNeeds, [...needs, ...roles], saysNeeds),
  ]);
}

function oneOf<Value extends string>(value: Value | '', wanted: readonly Value[]): Fit {
  if (wanted.length === 0 || value === '') return null;
  return wanted.includes(value) ? 10_000 : 0;
}

/**
 * How well a customer fits a target profile (R33, R35; DOMAIN.md §3.1): budget 25, need 20, size 20, industry 15,
 * region 10, each 0, half or whole. What the profile leaves empty, or the customer does not tell, is left out and the
 * rest rescaled. Budgets are taken for the profile's period.
 */
export function profileMatch(input: MatchInput, profile: TargetProfile): ProfileMatch {
  const customer = knownCustomer(input.customer, input.deals ?? []);
  const budget = [customer.budgetMin, customer.budgetMax] as const;
  const wantedBudget = [profile.budgetMin, profile.budgetMax] as const;
  const turnover = [customer.annualTurnover, null] as const;
  const wantedTurnover = [profile.turnoverMin, profile.turnoverMax] as const;
  const parts = {
    budget: moneyFit(budget, wantedBudget),
    need: needFit({ customer, contacts: input.contacts }, profile),
    size: together([
      rangeFit(
        { min: customer.employees, max: customer.employees },
        { min: profile.employeesMin, max: profile.employeesMax },
      ),
      moneyFit(turnover, wantedTurnover),
    ]),
    industry: oneOf(customer.industry, profile.industries),
    region: oneOf(customer.region, profile.regions),
  };
  const ids = Object.keys(fitWeights) as (keyof typeof fitWeights)[];
  const weighted = ids.map((id) => ({ id, weight: fitWeights[id], value: inBp(parts[id]) }));
  const differ = currenciesDiffer(budget, wantedBudget) || currenciesDiffer(turnover, wantedTurnover);
  const nothing = weighted.every((part) => part.value === null);
  const notes = [
    ...(differ ? ['currencyDiffers'] : []),
    ...(nothing ? ['nothingKnown'] : []),
    ...(customer === input.customer || (parts.budget === null && parts.need === null) ? [] : ['fromDeals']),
  ];
  const explanation = weightedScore('profileMatch', weighted, 1, notes);
  return { bp: explanation.total, parts, explanation };
}

/** The parts that a profile asks for: a customer can be measured by no other. */
function askedParts(profile: TargetProfile): readonly (keyof typeof fitWeights)[] {
  const asked: Readonly<Record<keyof typeof fitWeights, boolean>> = {
    budget: profile.budgetMin !== null || profile.budgetMax !== null,
    need: profile.decisionRoles.length + profile.pains.length + profile.technicalNeeds.length > 0,
    size: [profile.employeesMin, profile.employeesMax, profile.turnoverMin, profile.turnoverMax].some(
      (limit) => limit !== null,
    ),
    industry: profile.industries.length > 0,
    region: profile.regions.length > 0,
  };
  return (Object.keys(fitWeights) as (keyof typeof fitWeights)[]).filter((part) => asked[part]);
}

/** Share of the weight asked for that has to be known for a match to be relied on, percent; as for classes (§3.1). */
const reliableFrom = 60;

/** How many of the parts that the profile asks for are known of the customer, and whether that is enough to rely on. */
export function matchBasis(
  match: ProfileMatch,
  profile: TargetProfile,
): { readonly known: number; readonly asked: number; readonly reliable: boolean } {
  const asked = askedParts(profile);
  const known = asked.filter((part) => match.parts[part] !== null);
  const weight = (parts: typeof asked) => parts.reduce((sum, part) => sum + fitWeights[part], 0);
  return {
    known: known.length,
    asked: asked.length,
    reliable: known.length > 0 && 100 * weight(known) >= reliableFrom * weight(asked),
  };
}

/** Known weight of a match, to prefer the profile that is known to fit over one of which little is known. */
function knownWeight(match: ProfileMatch): number {
  return match.explanation.rows.reduce((sum, row) => sum + (row.value === null ? 0 : (row.weight ?? 0)), 0);
}

/**
 * The live profile a customer is measured by: the one it names, else the best match; ties go to the one of which more
 * is known, then to the earlier one. `undefined` where no profile matches in anything known.
 */
export function bestProfile(
  input: MatchInput,
  profiles: readonly TargetProfile[],
): { readonly profile: TargetProfile; readonly match: ProfileMatch } | undefined {
  const live = profiles.filter((profile) => profile.deletedAt === 0);
  const named = live.find((profile) => profile.id === input.customer.targetProfileId);
  if (named) return { profile: named, match: profileMatch(input, named) };
  let best: { profile: TargetProfile; match: ProfileMatch } | undefined;
  for (const profile of live) {
    const match = profileMatch(input, profile);
    if (match.bp === null) continue;
    const better =
      !best ||
      match.bp > (best.match.bp ?? 0) ||
      (match.bp === best.match.bp && knownWeight(match) > knownWeight(best.match));
    if (better) best = { profile, match };
  }
  return best;
}
