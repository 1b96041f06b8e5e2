import type { ClassTerms, SalesRules } from '../company/salesRules';
import type { Opportunity } from '../deals/opportunity';
import { addMonths, compareDates } from '../kernel/dates';
import type { ScoreExplanation } from '../kernel/explanation';
import type { Localized } from '../kernel/fields';
import type { Customer } from './customer';
import type { ClassLetter, CustomerClass, CustomerClassValue } from './customerClass';
import { rankShares } from './rank';
import { marginBp, type Revenue, revenueOf } from './revenue';
import { revenueClasses } from './revenueClass';
import { type Rfm, rfmScores } from './rfm';
import { inBp, type WeightedPart, weightedScore } from './weighted';

/** What one row of the table is made from. */
export interface ValueInput {
  readonly customer: Customer;
  readonly class: CustomerClass;
  /** Deals of the customer: their pains stand for its needs where the profile names none. */
  readonly deals: readonly Opportunity[];
}

/** What all customers brought: the rows of a table are ranked among all of them, whichever it shows. */
export interface ValueBase {
  /** By customer; who is not in it never bought. */
  readonly revenues: ReadonlyMap<string, Revenue>;
  /** Net revenue of twelve months of the customers that each recommended, by who recommended them; minor units. */
  readonly referrals: ReadonlyMap<string, number>;
}

export interface Hours {
  readonly account: number;
  readonly solution: number;
  readonly delivery: number;
}
export const hourRoles = ['account', 'solution', 'delivery'] as const satisfies readonly (keyof Hours)[];

/** One row of the customer value analysis table (DOMAIN.md §3.4). Money in minor units of the company's currency. */
export interface ValueRow {
  readonly id: string;
  readonly customer: Customer;
  readonly revenue: number;
  /** `null` where a cost is missing. */
  readonly margin: number | null;
  /** Margin of revenue, basis points; `null` where a cost is missing or there is no revenue. */
  readonly marginBp: number | null;
  readonly potential: ScoreExplanation;
  readonly priority: ScoreExplanation;
  readonly grade: CustomerClassValue;
  readonly strategic: number | null;
  /** Whole months since the first contract, or since the day entered; `null` = not yet a customer. */
  readonly months: number | null;
  readonly onTimeBp: number | null;
  readonly referral: number;
  readonly serviceCost: Customer['serviceCost'];
  /** 0–100, in 1/10,000 of a point. Note `partial` where something is not known and left out. */
  readonly score: ScoreExplanation;
  readonly needs: readonly Localized[];
  /** Hours a month; `null` where none are recorded. */
  readonly actual: Hours | null;
  /** What the class deserves; `null` while it is not decided. */
  readonly planned: Hours | null;
  /** Planned − actual: above 0 too little is given, below 0 too much. */
  readonly gap: (Hours & { readonly total: number }) | null;
  /** What the class may be granted (N13); `null` while it is not decided. */
  readonly terms: ClassTerms | null;
  readonly revenueClass: ClassLetter;
  readonly rfm: Rfm | null;
}

/** Weights of the value score (DOMAIN.md §3.4). */
const weights = { margin: 40, potential: 20, strategic: 15, onTime: 15, referral: 10 } as const;
const mostStrategic = 5;
/** Total of a potential of 100 points. */
const wholePotential = 1_000_000;
const mostNeeds = 3;

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return Math.max(0, compareDates(addMonths(from, months), to) > 0 ? months - 1 : months);
}

/** Since when it is a customer: the day entered, else the day of its first contract. */
function customerMonths({ customer }: ValueInput, revenue: Revenue, today: string): number | null {
  const since = customer.customerSince || revenue.purchases[0]?.date;
  return since === undefined || since > today ? null : monthsBetween(since, today);
}

function coreNeeds({ customer, deals }: ValueInput): readonly Localized[] {
  const own = [customer.businessPain, customer.technicalNeed].filter((text) => text.trim() !== '');
  if (own.length > 0) return own.map((text) => ({ zh: text, en: text }));
  const live = deals.filter((deal) => deal.deletedAt === 0 && deal.outcome !== 'lost');
  return live
    .flatMap((deal) => deal.needs.map((need) => need.pain))
    .filter((pain) => pain.zh.trim() !== '' || pain.en.trim() !== '')
    .slice(0, mostNeeds);
}

function actualHours({ hours }: Customer): Hours | null {
  if (hourRoles.every((role) => hours[role] === null)) return null;
  return { account: hours.account ?? 0, solution: hours.solution ?? 0, delivery: hours.delivery ?? 0 };
}

function gapOf(planned: Hours | null, actual: Hours | null): ValueRow['gap'] {
  if (!planned || !actual) return null;
  const account = planned.account - actual.account;
  const solution = planned.solution - actual.solution;
  const delivery = planned.delivery - actual.delivery;
  return { account, solution, delivery, total: account + solution + delivery };
}

/** rank% among the values given; `null` while nobody brought anything, as it would tell nothing then. */
function placesOf(values: readonly number[]): (value: number) => WeightedPart['value'] {
  if (values.every((value) => value === 0)) return () => null;
  const rank = rankShares(values);
  return (value) => {
    const { upTo, all } = rank(value);
    return { n: upTo, d: all };
  };
}

/**
 * The customer value analysis table (R43, DOMAIN.md §3.4), in the order of the input. The value score is 40·rank%(margin)
 * + 20·P/100 + 15·strategic/5 + 15·on-time rate + 10·rank%(referral); what is not known is left out and the rest rescaled,
 * as in §3.1. rank% is the share of those who bought in the twelve months with a smaller or equal value, whichever
 * customers the table shows; so who brought nothing stands below whoever brought a margin. Class by revenue and RFM are
 * among all that bought.
 */
export function valueRows(
  inputs: readonly ValueInput[],
  base: ValueBase,
  options: { readonly rules: SalesRules; readonly today: string },
): ValueRow[] {
  const { rules, today } = options;
  const all = [...base.revenues];
  const nothing = revenueOf([], today);
  const buyers = all.filter(([, { orders }]) => orders > 0);
  const marginPlace = placesOf(buyers.flatMap(([, { margin }]) => margin ?? []));
  const referralPlace = placesOf(buyers.map(([id]) => base.referrals.get(id) ?? 0));
  const classes = revenueClasses(all.map(([id, { net }]) => ({ id, revenue: net })));
  const rfm = rfmScores(
    all.map(([id, { days, orders, net }]) => ({ id, days, orders, revenue: net })),
    rules.rfm,
  );
  return inputs.map((input): ValueRow => {
    const { customer } = input;
    const revenue = base.revenues.get(customer.id) ?? nothing;
    const referral = base.referrals.get(customer.id) ?? 0;
    const { potential, priority, value: grade } = input.class;
    const { margin } = revenue;
    const parts: readonly WeightedPart[] = [
      {
        id: 'margin',
        weight: weights.margin,
        value: margin === null ? null : marginPlace(margin),
      },
      {
        id: 'potential',
        weight: weights.potential,
        value: potential.total === null ? null : { n: potential.total, d: wholePotential },
      },
      {
        id: 'strategic',
        weight: weights.strategic,
        value: customer.strategicValue === null ? null : { n: customer.strategicValue, d: mostStrategic },
      },
      { id: 'onTime', weight: weights.onTime, value: inBp(customer.onTimeRate) },
      { id: 'referral', weight: weights.referral, value: referralPlace(referral) },
    ];
    const partial = parts.some((part) => part.value === null);
    const actual = actualHours(customer);
    const planned = grade === 'undecided' ? null : rules.classHours[grade];
    return {
      id: customer.id,
      customer,
      revenue: revenue.net,
      margin,
      marginBp: marginBp(revenue),
      potential,
      priority,
      grade,
      strategic: customer.strategicValue,
      months: customerMonths(input, revenue, today),
      onTimeBp: customer.onTimeRate,
      referral,
      serviceCost: customer.serviceCost,
      score: weightedScore('customerValue', parts, 100, partial ? ['partial'] : []),
      needs: coreNeeds(input),
      actual,
      planned,
      gap: gapOf(planned, actual),
      terms: grade === 'undecided' ? null : rules.classTerms[grade],
      revenueClass: classes.get(customer.id) ?? 'C',
      rfm: rfm.get(customer.id) ?? null,
    };
  });
}

export interface ServedLists {
  /** Who gets fewer hours than its class deserves, widest gap first; and who gets more. */
  readonly under: readonly ValueRow[];
  readonly over: readonly ValueRow[];
  /** Of whom hours or class are not known. */
  readonly unknown: number;
}

/** Under- and over-served customers (N13): by hours of all roles together; equal gaps by value score, then id. */
export function servedLists(rows: readonly ValueRow[]): ServedLists {
  const gap = (row: ValueRow) => row.gap?.total ?? 0;
  const order = (a: ValueRow, b: ValueRow) =>
    Math.abs(gap(b)) - Math.abs(gap(a)) || (b.score.total ?? 0) - (a.score.total ?? 0) || (a.id < b.id ? -1 : 1);
  return {
    under: rows.filter((row) => gap(row) > 0).sort(order),
    over: rows.filter((row) => gap(row) < 0).sort(order),
    unknown: rows.filter((row) => row.gap === null).length,
  };
}
