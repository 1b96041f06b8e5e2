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
import type { Paper } from '@/domain/papers/paper';
import { gateOf } from '@/domain/process/gates';
import type { Pipeline, PipelineStage, Process } from '@/domain/process/pipeline';
import { openStages, processById, stageOf } from '@/domain/process/processOf';
import type { Quote } from '@/domain/quoting/quote';
import { loadDealFacts } from '@/features/common/dealFacts';

const shown = 6;
/** Deals looked at for what rots, from each end; the oldest come first, so what rots longest is among them. */
const looked = 80;
const closesWithin = 14;
const gatesLooked = 12;
const quotesLooked = 100;
const expiresWithin = 14;
const forecastLooked = 500;
const papersShown = 6;
const processesShown = 3;

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
  readonly waiting: readonly Waiting[];
  readonly gates: readonly OpenGate[];
  readonly stalled: readonly Stalled[];
  readonly quiet: readonly { readonly customer: Customer; readonly grade: 'A' | 'B' | 'C'; readonly days: number }[];
  readonly profiles: readonly Customer[];
  readonly birthdays: readonly {
    readonly contact: Contact;
    readonly customer: Customer | undefined;
    readonly day: string;
  }[];
  readonly expiring: readonly { readonly quote: Quote; readonly days: number }[];
  readonly drafts: readonly Quote[];
  /** Of this month, from today on: what is past its date is not silently in it (DOMAIN.md §13). */
  readonly forecast: readonly CurrencyForecast[];
  /** Open and past their date. */
  readonly overdue: readonly CurrencyForecast[];
  /** Won this month, minor units by currency. */
  readonly won: ReadonlyMap<string, number>;
  /** Where the open deals stand, process by process, the one with most deals first. */
  readonly places: readonly {
    readonly process: Process;
    readonly stages: readonly { readonly stage: PipelineStage; readonly deals: number }[];
  }[];
  readonly papers: readonly Paper[];
  readonly counts: { readonly day: number; readonly week: number; readonly month: number };
  readonly customers: ReadonlyMap<string, Customer>;
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
  },
): Promise<Around> {
  const { today, now, rules, stored } = request;
  const month = `${today.slice(0, 8)}01`;
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
    late,
    won,
    places,
    papers,
    day,
    week,
    ofMonth,
  ] = await Promise.all([
    waitingActivities(store, { limit: shown }),
    dealsBy(store, 'close', { to: addDays(today, closesWithin), limit: gatesLooked }),
    dealsBy(store, 'entered', { limit: looked }),
    dealsBy(store, 'contacted', { limit: looked }),
    quietOnes(store, rules, today),
    profilesToVerify(store, { before: addDays(today, 1 - rules.profileDays), limit: shown }),
    birthdays(store, { from: today, days: 7, limit: shown }),
    listPage(store, 'quote', { order: 'updatedAt', direction: 'desc', limit: quotesLooked, scope: 'live' }),
    dealsBy(store, 'close', { from: today, to: addDays(addMonths(month, 1), -1), limit: forecastLooked }),
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
    .sort((a, b) => a.days - b.days)
    .slice(0, shown);
  const drafts = quotes.rows.filter((quote) => quote.status === 'draft').slice(0, shown);
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
    .sort((a, b) => (b.amount?.minor ?? 0) - (a.amount?.minor ?? 0) || b.rot.days - a.rot.days)
    .slice(0, shown);
  return {
    waiting: waitingNow.map((activity) => {
      const hours = Math.floor(Math.max(0, now - activity.at) / 3_600_000);
      return {
        activity,
        customer: customers.get(activity.customerId),
        hours,
        late: hours >= rules.replyHours,
        workingDays: workingDaysBetween(localDay(activity.at), today),
      };
    }),
    gates: await openGates(store, closing, stored, customers),
    stalled,
    quiet,
    profiles,
    birthdays: born.map((contact) => ({
      contact,
      customer: customers.get(contact.customerId),
      day: contact.birthday.slice(5),
    })),
    expiring,
    drafts,
    forecast: forecastOf(thisMonth, stored, today),
    overdue: forecastOf(late, stored, today),
    won: totals(won),
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

/** Sums by currency of what was won, at the amount it was won with; deals whose amount nobody knows count for nothing. */
function totals(deals: readonly DealFigures[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { deal, amount: now } of deals) {
    const amount = decisionOf(deal)?.amount ?? now;
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  }
  return sums;
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
  return found.flat().slice(0, shown);
}

/** Customers whom nobody talked to for longer than their class allows (U35), the best classes first. */
async function quietOnes(store: Store, rules: SalesRules, today: string): Promise<Around['quiet']> {
  const found = await Promise.all(
    (['A', 'B', 'C'] as const).map(async (grade) => {
      const before = startOf(addDays(today, 1 - rules.contactDays[grade]));
      const rows = await quietCustomers(store, grade, { before, limit: shown });
      return rows.flatMap(({ customer, contactedAt }) => {
        const { overdue, days } = contactDue(grade, contactedAt, rules, today);
        return overdue ? [{ customer, grade, days: days ?? 0 }] : [];
      });
    }),
  );
  return found.flat().slice(0, shown);
}
