import {
  type DealFigures,
  dealsBy,
  dealsWon,
  processesInUse,
  quietCustomers,
  waitingActivities,
} from '@/data/queries/day';
import { activityCounts, birthdays, profilesToVerify } from '@/data/queries/diary';
import { listPage } from '@/data/queries/list';
import { placesIn } from '@/data/queries/process';
import type { Store } from '@/data/store';
import type { Activity } from '@/domain/activities/activity';
import { workingDaysBetween } from '@/domain/activities/contact';
import type { SalesRules } from '@/domain/company/salesRules';
import { contactDue } from '@/domain/customers/cadence';
import type { Contact, Customer } from '@/domain/customers/customer';
import { type CurrencyForecast, dealProbability, forecast, type Rot, rotting } from '@/domain/deals/figures';
import { decisionOf } from '@/domain/deals/figuresEvents';
import type { Opportunity } from '@/domain/deals/opportunity';
import { addDays, addMonths, daysBetween, localDay } from '@/domain/kernel/dates';
import type { Money } from '@/domain/kernel/fields';
import type { Paper } from '@/domain/papers/paper';
import { gateOf } from '@/domain/process/gates';
import type { Pipeline, PipelineStage, Process } from '@/domain/process/pipeline';
import { openStages, processById, stageOf } from '@/domain/process/processOf';
import type { Quote } from '@/domain/quoting/quote';
import { loadDealFacts } from '@/features/common/dealFacts';

/** How many rows of each group there are at first. */
export const shown = 6;
/** Deals looked at for what rots, from each end; the oldest come first, so what rots longest is among them. */
const looked = 80;
/** Days before and after today. */
const closesWithin = 14;
export const quotesLooked = 100;
const expiresWithin = 14;
const forecastLooked = 500;
const papersShown = 6;
const processesShown = 3;

export type GroupName = 'waiting' | 'stalled' | 'gates' | 'quiet' | 'birthdays' | 'profiles' | 'expiring' | 'drafts';

/** The first rows of a list, and whether there are more. */
export interface Cut<T> {
  readonly rows: readonly T[];
  readonly more: boolean;
}

function cut<T>(rows: readonly T[], limit: number, more = false): Cut<T> {
  return { rows: rows.slice(0, limit), more: more || rows.length > limit };
}

/** An open deal in a sum, with its chance in basis points; a deal that was won counts whole. */
export interface Worth {
  readonly deal: Opportunity;
  readonly amount: Money;
  readonly probability: number;
}

/** A sum by currency, and the deals it is made of. */
export interface Sum {
  /** Minor units by currency. */
  readonly totals: ReadonlyMap<string, number>;
  readonly parts: readonly Worth[];
  /** Whether it holds only so many deals as are looked at. */
  readonly more: boolean;
}

export interface Waiting {
  readonly activity: Activity;
  readonly customer: Customer | undefined;
  /** Whole hours so far, and whether that is longer than agreed. */
  readonly hours: number;
  readonly late: boolean;
  /** Working days so far: more than one breaks the first reply rule (DOMAIN.md §13). */
  readonly workingDays: number;
}

export interface OpenGate {
  readonly deal: Opportunity;
  readonly customer: Customer | undefined;
  readonly open: number;
}

export type Question = 'budget' | 'authority' | 'timeline' | 'competition' | 'change' | 'obstacle';

export interface Stalled extends DealFigures {
  readonly customer: Customer | undefined;
  readonly rot: Rot;
  readonly question: Question;
}

export interface Around {
  readonly waiting: Cut<Waiting>;
  readonly gates: Cut<OpenGate>;
  readonly stalled: Cut<Stalled>;
  readonly quiet: Cut<Quiet>;
  readonly profiles: Cut<Customer>;
  readonly birthdays: Cut<{
    readonly contact: Contact;
    readonly customer: Customer | undefined;
    readonly day: string;
  }>;
  readonly expiring: Cut<{ readonly quote: Quote; readonly days: number }>;
  readonly drafts: Cut<Quote>;
  /** Whether quotes that nobody has touched for long were not looked at for these two. */
  readonly quotesCut: boolean;
  /** Weighted, of this month from today on: what is past its date is not silently in it (DOMAIN.md §13). */
  readonly month: Sum;
  readonly nextMonth: Sum;
  /** Weighted, open and past their date. */
  readonly overdue: Sum;
  /** Whole amounts of this month's deals in these categories, minor units by currency. */
  readonly commit: ReadonlyMap<string, number>;
  readonly bestCase: ReadonlyMap<string, number>;
  /** Won this month. */
  readonly won: Sum;
  /** Where the open deals stand, process by process, the one with most deals first. */
  readonly places: readonly {
    readonly process: Process;
    readonly stages: readonly { readonly stage: PipelineStage; readonly deals: number }[];
  }[];
  readonly papers: readonly Paper[];
  readonly counts: { readonly day: number; readonly week: number; readonly month: number };
  readonly customers: ReadonlyMap<string, Customer>;
}

export interface Quiet {
  readonly customer: Customer;
  readonly grade: 'A' | 'B' | 'C';
  readonly days: number;
}

/** The one question that moves a stalled deal most: what is not known yet, in the order of BANT, else what stands in the way. */
export function questionFor(deal: Opportunity, because: Rot['because']): Question {
  if (deal.budgetMax === null && deal.budgetMin === null) return 'budget';
  if (deal.contactId === '') return 'authority';
  if (deal.expectedClose === '') return 'timeline';
  if (deal.competitors.length === 0) return 'competition';
  return because === 'contact' ? 'change' : 'obstacle';
}

/** Monday of the week of a day. */
function weekStart(today: string): string {
  // 1970-01-05 was a Monday.
  return addDays(today, -(((daysBetween('1970-01-05', today) % 7) + 7) % 7));
}

const startOf = (day: string) => new Date(`${day}T00:00:00`).getTime();

/** Everything else that matters today. Each part is read by an index of its own and cut to what the page shows. */
export async function loadAround(
  store: Store,
  request: {
    readonly today: string;
    readonly now: number;
    readonly rules: SalesRules;
    readonly stored: readonly Pipeline[];
    /** Rows of groups that somebody wants to see more of. */
    readonly limits?: Readonly<Partial<Record<GroupName, number>>>;
  },
): Promise<Around> {
  const { today, now, rules, stored, limits = {} } = request;
  const limit = (group: GroupName) => limits[group] ?? shown;
  const gatesLooked = limit('gates') * 2;
  const month = `${today.slice(0, 8)}01`;
  const nextMonth = addMonths(month, 1);
  const [
    waitingNow,
    closing,
    oldest,
    quietest,
    quiet,
    profiles,
    born,
    quotes,
    thisMonth,
    following,
    late,
    won,
    places,
    papers,
    day,
    week,
    ofMonth,
  ] = await Promise.all([
    waitingActivities(store, { limit: limit('waiting') + 1 }),
    dealsBy(store, 'close', {
      from: addDays(today, -closesWithin),
      to: addDays(today, closesWithin),
      limit: gatesLooked,
    }),
    dealsBy(store, 'entered', { limit: looked }),
    dealsBy(store, 'contacted', { limit: looked }),
    quietOnes(store, rules, today, limit('quiet')),
    profilesToVerify(store, { before: addDays(today, 1 - rules.profileDays), limit: limit('profiles') + 1 }),
    birthdays(store, { from: today, days: 7, limit: limit('birthdays') + 1 }),
    listPage(store, 'quote', { order: 'updatedAt', direction: 'desc', limit: quotesLooked, scope: 'live' }),
    dealsBy(store, 'close', { from: today, to: addDays(nextMonth, -1), limit: forecastLooked }),
    dealsBy(store, 'close', {
      from: nextMonth,
      to: addDays(addMonths(nextMonth, 1), -1),
      limit: forecastLooked,
    }),
    dealsBy(store, 'close', { to: addDays(today, -1), direction: 'desc', limit: forecastLooked }),
    dealsWon(store, { from: startOf(month), limit: forecastLooked }),
    placesOf(store, stored),
    listPage(store, 'paper', { order: 'updatedAt', direction: 'desc', limit: papersShown, scope: 'live' }),
    activityCounts(store, startOf(today), now + 1),
    activityCounts(store, startOf(weekStart(today)), now + 1),
    activityCounts(store, startOf(month), now + 1),
  ]);
  const expiring = quotes.rows
    .filter((quote) => quote.status === 'sent' && quote.validUntil !== '')
    .map((quote) => ({ quote, days: daysBetween(today, quote.validUntil) }))
    .filter(({ days }) => days >= 0 && days <= expiresWithin)
    .sort((a, b) => a.days - b.days);
  const drafts = quotes.rows.filter((quote) => quote.status === 'draft');
  const candidates = new Map([...oldest, ...quietest].map((each) => [each.deal.id, each]));
  const ids = [
    ...waitingNow,
    ...closing.map(({ deal }) => deal),
    ...[...candidates.values()].map(({ deal }) => deal),
    ...born,
    ...drafts,
    ...expiring.map(({ quote }) => quote),
  ].map(({ customerId }) => customerId);
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  const customers = new Map(
    (await store.getMany('customer', wanted)).flatMap((customer) =>
      customer ? [[customer.id, customer] as const] : [],
    ),
  );
  const stalled = [...candidates.values()]
    .flatMap((each): Stalled[] => {
      const stage = stageOf(each.deal, processById(each.deal.pipelineId, stored));
      const customer = customers.get(each.deal.customerId);
      const rot = stage
        ? rotting({
            deal: each.deal,
            stage,
            customerType: customer?.type ?? '',
            lastContactAt: each.contactedAt,
            today,
          })
        : null;
      return rot?.state === 'rotting'
        ? [{ ...each, customer, rot, question: questionFor(each.deal, rot.because) }]
        : [];
    })
    .sort((a, b) => (b.amount?.minor ?? 0) - (a.amount?.minor ?? 0) || b.rot.days - a.rot.days);
  const ofThisMonth = forecastOf(thisMonth, stored, today);
  const category = (name: 'commit' | 'bestCase') =>
    new Map(ofThisMonth.filter((each) => each[name] > 0).map((each) => [each.currency, each[name]]));
  const waiting = waitingNow.map((activity): Waiting => {
    const hours = Math.floor(Math.max(0, now - activity.at) / 3_600_000);
    return {
      activity,
      customer: customers.get(activity.customerId),
      hours,
      late: hours >= rules.replyHours,
      workingDays: workingDaysBetween(localDay(activity.at), today),
    };
  });
  const gates = await openGates(store, closing, stored, customers);
  const birthdaysSoon = born.map((contact) => ({
    contact,
    customer: customers.get(contact.customerId),
    day: contact.birthday.slice(5),
  }));
  return {
    waiting: cut(waiting, limit('waiting')),
    gates: cut(gates, limit('gates'), closing.length === gatesLooked),
    stalled: cut(stalled, limit('stalled')),
    quiet: cut(quiet, limit('quiet')),
    profiles: cut(profiles, limit('profiles')),
    birthdays: cut(birthdaysSoon, limit('birthdays')),
    expiring: cut(expiring, limit('expiring')),
    drafts: cut(drafts, limit('drafts')),
    quotesCut: quotes.next !== null,
    month: weightedSum(thisMonth, ofThisMonth, stored),
    nextMonth: weightedSum(following, forecastOf(following, stored, today), stored),
    overdue: weightedSum(late, forecastOf(late, stored, today), stored),
    commit: category('commit'),
    bestCase: category('bestCase'),
    won: wonSum(won),
    places,
    papers: papers.rows,
    counts: { day, week, month: ofMonth },
    customers,
  };
}

function forecastOf(
  deals: readonly DealFigures[],
  stored: readonly Pipeline[],
  today: string,
): readonly CurrencyForecast[] {
  const weighed = deals.map(({ deal, amount }) => ({
    deal,
    amount,
    probability: dealProbability(deal, processById(deal.pipelineId, stored)),
  }));
  return forecast(weighed, today).currencies;
}

/** What deals bring by their chances; `figures` is the forecast of the same deals, all of them in one place of it. */
function weightedSum(
  deals: readonly DealFigures[],
  figures: readonly CurrencyForecast[],
  stored: readonly Pipeline[],
): Sum {
  const weighted = ({ months, overdue }: CurrencyForecast) =>
    months.reduce((sum, bucket) => sum + bucket.weighted, overdue.weighted);
  return {
    totals: new Map(figures.map((each) => [each.currency, weighted(each)])),
    parts: deals.flatMap(({ deal, amount }) =>
      amount && deal.forecast !== 'omitted'
        ? [{ deal, amount, probability: dealProbability(deal, processById(deal.pipelineId, stored)) }]
        : [],
    ),
    more: deals.length === forecastLooked,
  };
}

/** What was won, at the amount it was won with; deals whose amount nobody knows count for nothing. */
function wonSum(deals: readonly DealFigures[]): Sum {
  const parts = deals.flatMap(({ deal, amount: now }): Worth[] => {
    const amount = decisionOf(deal)?.amount ?? now;
    return amount ? [{ deal, amount, probability: 10_000 }] : [];
  });
  const totals = new Map<string, number>();
  for (const { amount } of parts) totals.set(amount.currency, (totals.get(amount.currency) ?? 0) + amount.minor);
  return { totals, parts, more: deals.length === forecastLooked };
}

/** How many open deals stand in each stage of the processes that are in use. */
async function placesOf(store: Store, stored: readonly Pipeline[]): Promise<Around['places']> {
  const found = await Promise.all(
    (await processesInUse(store, looked)).flatMap((id) => {
      const process = processById(id, stored);
      if (!process) return [];
      const counted = placesIn(store, id).then((deals) => ({
        process,
        stages: openStages(process).map((stage) => ({ stage, deals: deals.get(stage.id) ?? 0 })),
      }));
      return [counted];
    }),
  );
  const size = ({ stages }: Around['places'][number]) => stages.reduce((sum, { deals }) => sum + deals, 0);
  return found.sort((one, other) => size(other) - size(one)).slice(0, processesShown);
}

/** Deals about to close whose stage still asks for something. */
async function openGates(
  store: Store,
  closing: readonly DealFigures[],
  stored: readonly Pipeline[],
  customers: ReadonlyMap<string, Customer>,
): Promise<OpenGate[]> {
  const found = await Promise.all(
    closing.map(async ({ deal }): Promise<OpenGate[]> => {
      const process = processById(deal.pipelineId, stored);
      if (!process) return [];
      const { open } = gateOf(process, deal.stage, await loadDealFacts(store, deal));
      return open > 0 ? [{ deal, customer: customers.get(deal.customerId), open }] : [];
    }),
  );
  return found.flat();
}

/** Customers whom nobody talked to for longer than their class allows (U35), the best classes first. */
async function quietOnes(store: Store, rules: SalesRules, today: string, limit: number): Promise<Quiet[]> {
  const found = await Promise.all(
    (['A', 'B', 'C'] as const).map(async (grade) => {
      const before = startOf(addDays(today, 1 - rules.contactDays[grade]));
      const rows = await quietCustomers(store, grade, { before, limit: limit + 1 });
      return rows.flatMap(({ customer, contactedAt }) => {
        const { overdue, days } = contactDue(grade, contactedAt, rules, today);
        return overdue ? [{ customer, grade, days: days ?? 0 }] : [];
      });
    }),
  );
  return found.flat();
}
