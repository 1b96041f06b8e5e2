import { allocate, halfUp } from '../../kernel/rounding';
import type { Quote } from '../quote';
import { finalAmount, sum, type WorkLine } from './lines';

export interface LineTax {
  readonly net: bigint;
  readonly tax: bigint;
}

/** The lines of one rate and what they add up to. */
export interface RateGroup {
  readonly rate: string;
  readonly rateBp: bigint;
  readonly net: bigint;
  readonly tax: bigint;
  /** Rounding-off that this rate bears; already out of nothing above. */
  roundOffNet: bigint;
  roundOffTax: bigint;
}

export interface Taxes {
  /** By line id of counting lines. */
  readonly lines: ReadonlyMap<WorkLine, LineTax>;
  /** Falling rate, exempt and out-of-scope last. */
  readonly groups: readonly RateGroup[];
  readonly roundOff: bigint;
}

type Modes = Pick<Quote, 'taxMode'> & { readonly taxRounding: Quote['taxRounding'] };

function perLine(amount: bigint, bp: bigint, taxMode: Quote['taxMode']): LineTax {
  if (taxMode === 'exclusive') return { net: amount, tax: halfUp(amount * bp, 10_000n) };
  const net = halfUp(amount * 10_000n, 10_000n + bp);
  return { net, tax: amount - net };
}

function groupTaxes(lines: readonly WorkLine[], bp: bigint, modes: Modes): LineTax[] {
  const amounts = lines.map(finalAmount);
  if (modes.taxRounding === 'perLine') return amounts.map((amount) => perLine(amount, bp, modes.taxMode));
  const { tax } = perLine(sum(amounts), bp, modes.taxMode);
  const shares = allocate(tax, amounts);
  return amounts.map((amount, index) => {
    const share = shares[index] ?? 0n;
    return { net: modes.taxMode === 'exclusive' ? amount : amount - share, tax: share };
  });
}

const last: Readonly<Record<string, number>> = { exempt: -1, outOfScope: -2 };
const order = (rate: string): number => last[rate] ?? Number(rate);

/**
 * Tax of the counting lines (DOMAIN.md §8). Per line: rounded on every line, sums follow. Per rate: rounded once on
 * the rate's sum and shared out by largest remainder. With prices that include tax, net is taken out of the amount
 * and tax is the rest, so that net + tax is always the amount.
 */
export function computeTaxes(counting: readonly WorkLine[], modes: Modes, roundOff: number): Taxes {
  const byRate = new Map<string, WorkLine[]>();
  for (const work of counting) {
    const found = byRate.get(work.rate);
    if (found) found.push(work);
    else byRate.set(work.rate, [work]);
  }
  const lines = new Map<WorkLine, LineTax>();
  const groups: RateGroup[] = [];
  for (const [rate, members] of byRate) {
    const bp = members[0]?.rateBp ?? 0n;
    const taxes = groupTaxes(members, bp, modes);
    members.forEach((work, index) => {
      const tax = taxes[index];
      if (tax) lines.set(work, tax);
    });
    // A rate that only gifts carry says nothing to the customer.
    if (members.every((work) => work.line.gift)) continue;
    const net = sum(taxes.map((part) => part.net));
    const tax = sum(taxes.map((part) => part.tax));
    groups.push({ rate, rateBp: bp, net, tax, roundOffNet: 0n, roundOffTax: 0n });
  }
  groups.sort((a, b) => order(b.rate) - order(a.rate));
  return { lines, groups, roundOff: spreadRoundOff(groups, BigInt(roundOff)) };
}

/**
 * Takes the rounding-off (DOMAIN.md §8) from the rates in proportion to their totals, and within a rate from net and
 * tax in proportion, so that net + tax = total holds for each rate and neither can fall below 0.
 */
function spreadRoundOff(groups: readonly RateGroup[], wanted: bigint): bigint {
  const totals = groups.map((group) => group.net + group.tax);
  const total = sum(totals);
  const roundOff = wanted > total ? total : wanted;
  if (roundOff === 0n) return 0n;
  const shares = allocate(roundOff, totals);
  groups.forEach((group, index) => {
    const share = shares[index] ?? 0n;
    const of = totals[index] ?? 0n;
    group.roundOffNet = of === 0n ? 0n : halfUp(share * group.net, of);
    group.roundOffTax = share - group.roundOffNet;
  });
  return roundOff;
}

/** Tax after rounding-off. */
export function taxSum(taxes: Taxes): bigint {
  return sum(taxes.groups.map((group) => group.tax - group.roundOffTax));
}
