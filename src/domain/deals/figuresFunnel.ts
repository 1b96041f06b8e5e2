import { addDays } from '../kernel/dates';
import { halfUp } from '../kernel/rounding';
import { eventsOf, type ReadEvent, timeInStages, type WorthDeal, worth } from './figuresEvents';

/** Business days, both ends included; empty = open. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
/** Ids of the stages of a process, in order. */
export type StageOrder = readonly string[];

/** Epoch ms at which a business day begins on the clock of the wall. */
export function dayStart(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day).getTime();
}

/** Tells of moments (epoch ms) whether they lie in the period: by its bounds, since thousands of deals are asked. */
export function inside({ from, to }: Period): (at: number) => boolean {
  const start = from === '' ? Number.NEGATIVE_INFINITY : dayStart(from);
  const end = to === '' ? Number.POSITIVE_INFINITY : dayStart(addDays(to, 1));
  return (at) => at >= start && at < end;
}

/** `part` of `whole` in basis points, half-up; `null` where there is nothing to measure by. */
export function share(part: number | bigint, whole: number | bigint): number | null {
  return BigInt(whole) === 0n ? null : Number(halfUp(BigInt(part) * 10_000n, BigInt(whole)));
}

export interface NodeFigures {
  readonly stage: string;
  /** Deals of the cohort: entered in the period. */
  readonly entered: number;
  /** Of them, reached a later stage (a jump counts) or were won. */
  readonly reached: number;
  readonly lost: number;
  /** Of them, left the stage by moving, winning or losing. */
  readonly resolved: number;
  /** reached ÷ entered: open deals count as not yet. Basis points. */
  readonly all: number | null;
  /** reached ÷ resolved: deals still in the stage are left out. Basis points. */
  readonly resolvedOnly: number | null;
  /** lost ÷ entered (R102). Basis points. */
  readonly lossRate: number | null;
  /** Minor units of the currency asked for. */
  readonly lostAmount: number;
  /** Fewer than five entries say nothing. */
  readonly enough: boolean;
}

const sampleFrom = 5;

interface Cohort {
  readonly rank: ReadonlyMap<string, number>;
  readonly entered: (at: number) => boolean;
  readonly currency: string;
}
interface Read {
  readonly events: readonly ReadEvent[];
  readonly amount: WorthDeal['amount'];
}

/** What became of one deal at one stage, or nothing where it did not enter it in the period. */
function passage({ events, amount }: Read, stage: string, { rank, entered, currency }: Cohort) {
  const first = events.findIndex(
    ({ kind, stage: id, at }) => kind === 'stage' && id === stage && at !== null && entered(at),
  );
  if (first < 0) return undefined;
  const own = rank.get(stage) ?? -1;
  let [reached, left, last] = [false, false, stage];
  let loss: ReadEvent | undefined;
  for (const event of events.slice(first + 1)) {
    if (event.kind !== 'stage' || event.stage !== stage) left = true;
    if (event.kind === 'won' || (event.kind === 'stage' && (rank.get(event.stage) ?? -1) > own)) reached = true;
    if (event.kind === 'stage') last = event.stage;
    if (event.kind === 'lost') loss ??= event;
  }
  const lost = loss !== undefined && last === stage;
  return { reached, lost, left, lostAmount: lost ? worth(loss, amount, currency) : 0n };
}

/**
 * Conversion and loss at every stage (DOMAIN.md §13): the cohort are the deals that entered the stage in the period, each
 * counted once; what they reached later counts also after the period. Amounts are of one currency.
 */
export function stageConversion(
  deals: readonly WorthDeal[],
  order: StageOrder,
  period: Period,
  currency: string,
): readonly NodeFigures[] {
  const read = deals.map(({ deal, amount }): Read => ({ events: eventsOf(deal), amount }));
  const rank = new Map(order.map((stage, index) => [stage, index]));
  const of: Cohort = { rank, entered: inside(period), currency };
  return order.map((stage) => {
    const cohort = read.flatMap((each) => passage(each, stage, of) ?? []);
    const count = (which: (one: (typeof cohort)[number]) => boolean) => cohort.filter(which).length;
    const reached = count((one) => one.reached);
    const lost = count((one) => one.lost);
    const resolved = count((one) => one.left || one.reached);
    return {
      stage,
      entered: cohort.length,
      reached,
      lost,
      resolved,
      all: share(reached, cohort.length),
      resolvedOnly: share(reached, resolved),
      lossRate: share(lost, cohort.length),
      lostAmount: Number(cohort.reduce((sum, one) => sum + one.lostAmount, 0n)),
      enough: cohort.length >= sampleFrom,
    };
  });
}

/** Loss rate by id of the stage, basis points (R102); stages nobody entered are not in it. */
export function lossRates(nodes: readonly NodeFigures[]): ReadonlyMap<string, number> {
  return new Map(nodes.flatMap(({ stage, lossRate }) => (lossRate === null ? [] : [[stage, lossRate] as const])));
}

/**
 * The node where most is lost (DOMAIN.md §13): largest lost amount, ties to the lower conversion, then to the earlier one.
 * Nodes with fewer than five entries are left out, and so are nodes that lost nothing.
 */
export function bottleneck(nodes: readonly NodeFigures[]): NodeFigures | undefined {
  const candidates = nodes.filter(({ enough, lost }) => enough && lost > 0);
  return candidates.reduce<NodeFigures | undefined>((worst, node) => {
    if (!worst || node.lostAmount > worst.lostAmount) return node;
    return node.lostAmount === worst.lostAmount && (node.all ?? 0) < (worst.all ?? 0) ? node : worst;
  }, undefined);
}

/** Middle of sorted or unsorted figures, half-up between two; `null` of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return sorted.length === 0 ? null : Number(halfUp(BigInt(low + high), 2n));
}

const dayMs = 86_400_000n;
const tenthsOfDays = (ms: number): number => Number(halfUp(BigInt(ms) * 10n, dayMs));

export interface StageTime {
  readonly stage: string;
  /** Deals that have left the stage. */
  readonly deals: number;
  /** Tenths of days, all visits of a deal together. */
  readonly median: number | null;
  /** Days; `null` = not set. */
  readonly target: number | null;
  /** median ÷ target in basis points. */
  readonly ofTarget: number | null;
}

/**
 * How long deals stayed where they have left, the longest against its target first, then those without a target by their
 * median (DOMAIN.md §13, second list).
 */
export function stageTimes(
  deals: readonly WorthDeal[],
  stages: readonly { readonly id: string; readonly targetDays: number | null }[],
): readonly StageTime[] {
  const spent = new Map<string, number[]>();
  for (const { deal } of deals) {
    for (const [stage, ms] of timeInStages(deal, 0)) {
      if (deal.outcome === 'open' && deal.stage === stage) continue;
      const times = spent.get(stage);
      if (times) times.push(ms);
      else spent.set(stage, [ms]);
    }
  }
  return stages
    .map(({ id, targetDays }): StageTime => {
      const times = spent.get(id) ?? [];
      const middle = median(times);
      const tenths = middle === null ? null : tenthsOfDays(middle);
      const ofTarget = tenths === null || targetDays === null ? null : share(tenths, targetDays * 10);
      return { stage: id, deals: times.length, median: tenths, target: targetDays, ofTarget };
    })
    .sort((a, b) => (b.ofTarget ?? -1) - (a.ofTarget ?? -1) || (b.median ?? -1) - (a.median ?? -1));
}
