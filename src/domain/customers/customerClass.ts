import type { SalesRules } from '../company/salesRules';
import type { Opportunity } from '../deals/opportunity';
import { addMonths, daysBetween, localDay } from '../kernel/dates';
import type { ScoreExplanation } from '../kernel/explanation';
import type { Contact, Customer } from './customer';
import { bestProfile, fitWeights } from './profileMatch';
import type { TargetProfile } from './targetProfile';
import { type Fit, inBp, knownShare, type WeightedPart, weightedScore } from './weighted';

export type ClassLetter = 'A' | 'B' | 'C';
export type CustomerClassValue = ClassLetter | 'undecided';

export interface ClassInput {
  readonly customer: Customer;
  /** People of the customer, and its deals; deleted ones do not count. */
  readonly contacts: readonly Contact[];
  readonly deals: readonly Opportunity[];
  /** Epoch ms of the last two-way contact; `null` = never. */
  readonly lastContactAt: number | null;
  /** Our position among the competitors, basis points (`competitivePosition`); `null` = not known. */
  readonly competitive: number | null;
  readonly profiles: readonly TargetProfile[];
  readonly rules: SalesRules;
  readonly today: string;
}

export interface CustomerClass {
  /** 0–100; total and parts in 1/10,000 of a point, values of rows in basis points. Notes: `noProfile`. */
  readonly potential: ScoreExplanation;
  readonly priority: ScoreExplanation;
  /** Known weight of both scores, basis points. */
  readonly completeness: number;
  readonly computed: CustomerClassValue;
  /** The class that holds: the override, else the computed one. */
  readonly value: CustomerClassValue;
  readonly overridden: boolean;
}

const growthWeight = 10;
const priorityWeights = { timeline: 35, access: 25, contact: 20, competition: 20 } as const;
const contactWindow = 30;
const pointUnits = 10_000;
const growthFit: Readonly<Record<Customer['growth'], Fit>> = { growing: 10_000, stable: 5000, shrinking: 0, '': null };

const openDeals = (deals: readonly Opportunity[]): readonly Opportunity[] =>
  deals.filter((deal) => deal.deletedAt === 0 && deal.outcome === 'open');

function best(fits: readonly Fit[]): Fit {
  return fits.reduce<Fit>((high, fit) => (fit === null || (high !== null && high >= fit) ? high : fit), null);
}

function bantOf(deal: Opportunity, item: 'timeline' | 'authority'): number | null {
  return deal.bant.find((answer) => answer.item === item)?.score ?? null;
}

/** When a deal means to buy: within 6 months whole, within 12 half, later none, as BANT has it (DOMAIN.md §1). */
function timelineFit(deal: Opportunity, today: string): Fit {
  const answered = bantOf(deal, 'timeline');
  if (answered !== null) return answered >= 3 ? 10_000 : answered === 2 ? 5000 : 0;
  // A date that has passed while the deal is open tells nothing.
  if (deal.expectedClose === '' || deal.expectedClose < today) return null;
  if (deal.expectedClose < addMonths(today, 6)) return 10_000;
  return deal.expectedClose <= addMonths(today, 12) ? 5000 : 0;
}

/** How near we are to who decides: by the decision map, or by what BANT was told of authority. */
function accessFit(contacts: readonly Contact[], deals: readonly Opportunity[]): Fit {
  const people = contacts.filter((contact) => contact.deletedAt === 0 && contact.decisionRole !== '');
  const near = people.map((contact): Fit => {
    if (contact.decisionRole !== 'decisionMaker') return 0;
    if (contact.relation === 'good' || contact.relation === 'close') return 10_000;
    return contact.relation === 'none' ? 0 : 5000;
  });
  const told = deals.map((deal): Fit => {
    const authority = bantOf(deal, 'authority');
    return authority === null ? null : authority >= 2 ? 10_000 : authority === 1 ? 5000 : 0;
  });
  return best([...near, ...told]);
}

function halves(bp: number | null): Fit {
  if (bp === null) return null;
  return bp >= 7500 ? 10_000 : bp >= 2500 ? 5000 : 0;
}

/**
 * Our position in the open deals with competitors, basis points: whole where none threatens us much, half with a medium
 * threat, none with a high one; the best deal counts. `null` where no threat is judged.
 */
export function competitivePosition(deals: readonly Opportunity[]): number | null {
  const threatFit = { low: 10_000, medium: 5000, high: 0 } as const;
  return best(
    openDeals(deals).map((deal) => {
      const fits = deal.competitors.flatMap(({ threat }) => (threat === '' ? [] : [threatFit[threat]]));
      return fits.length === 0 ? null : (Math.min(...fits) as Fit);
    }),
  );
}

/** The class that holds for lists and reminders: the one given by hand, else the one last computed. */
export function effectiveGrade(customer: Pick<Customer, 'classOverride' | 'grade'>): ClassLetter | '' {
  return customer.classOverride.value || customer.grade;
}

function classOf(
  potential: number | null,
  priority: number | null,
  completeness: number,
  limits: SalesRules['classes'],
): CustomerClassValue {
  if (potential === null || priority === null || completeness < limits.completeness * 100) return 'undecided';
  if (potential >= limits.potentialA * pointUnits && priority >= limits.priorityA * pointUnits) return 'A';
  return potential >= limits.potentialB * pointUnits ? 'B' : 'C';
}

/**
 * Class of a prospect (DOMAIN.md §3.1): potential 0–100 = the fit with its target profile 90 + growth 10; priority 0–100 =
 * timeline 35 + access to the decision-maker 25 + two-way contact in the last 30 days 20 + competitive position 20. Parts
 * are 0, half or whole; unknown ones are left out and the rest rescaled; too little known → undecided.
 */
export function customerClass(input: ClassInput): CustomerClass {
  const { customer, contacts, rules, today } = input;
  const deals = openDeals(input.deals);
  const found = bestProfile(input, input.profiles);
  const fits = (Object.keys(fitWeights) as (keyof typeof fitWeights)[]).map(
    (id): WeightedPart => ({ id, weight: fitWeights[id], value: inBp(found?.match.parts[id] ?? null) }),
  );
  const potentialParts = [
    ...fits,
    { id: 'growth', weight: growthWeight, value: inBp(growthFit[customer.growth]) } as const,
  ];
  const { lastContactAt } = input;
  const recent = lastContactAt !== null && daysBetween(localDay(lastContactAt), today) <= contactWindow;
  const priorityFits: Readonly<Record<keyof typeof priorityWeights, Fit>> = {
    timeline: best(deals.map((deal) => timelineFit(deal, today))),
    access: accessFit(contacts, deals),
    contact: recent ? 10_000 : 0,
    competition: halves(input.competitive),
  };
  const priorityParts = (Object.keys(priorityWeights) as (keyof typeof priorityWeights)[]).map(
    (id): WeightedPart => ({ id, weight: priorityWeights[id], value: inBp(priorityFits[id]) }),
  );
  const potential = weightedScore(
    'potential',
    potentialParts,
    100,
    found ? found.match.explanation.notes : ['noProfile'],
  );
  const priority = weightedScore('priority', priorityParts, 100);
  const completeness = knownShare([...potentialParts, ...priorityParts]);
  const computed = classOf(potential.total, priority.total, completeness, rules.classes);
  const override = customer.classOverride.value;
  return {
    potential,
    priority,
    completeness,
    computed,
    value: override === '' ? computed : override,
    overridden: override !== '',
  };
}
