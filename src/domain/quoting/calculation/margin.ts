import { one } from '../../kernel/quantity';
import { halfUp } from '../../kernel/rounding';
import type { Margin } from '../totals';
import { finalAmount, type WorkLine } from './lines';

/** Cost of a line without tax, minor units; `null` where the unit cost is missing. */
export function lineCost(work: WorkLine): bigint | null {
  if (work.line.kind !== 'item') return 0n;
  return work.line.unitCost === null
    ? null
    : halfUp(BigInt(work.line.quantity) * BigInt(work.line.unitCost), BigInt(one));
}

/** (net − cost) / net; never 100 % for want of a cost, and none without net (DOMAIN.md §8). Gifts cost too. */
export function marginOf(counting: readonly WorkLine[], net: bigint): Margin {
  if (net === 0n) return { type: 'noNet' };
  let cost = 0n;
  const missing: string[] = [];
  for (const work of counting) {
    const own = lineCost(work);
    if (own === null) missing.push(work.line.id);
    else cost += own;
  }
  if (missing.length > 0) return { type: 'costMissing', lineIds: missing };
  const minor = net - cost;
  return { type: 'known', minor: Number(minor), bp: Number(halfUp(minor * 10_000n, net)), cost: Number(cost) };
}

/**
 * The highest discount against the catalogue price over all steps, in basis points, half-up; 0 where prices are above.
 * Lines without a catalogue price are measured against their unit price. Gifts are shown as such and do not count.
 */
export function maxDiscountBp(counting: readonly WorkLine[]): number {
  let highest = 0n;
  for (const work of counting) {
    if (work.line.gift) continue;
    const reference = work.line.listPrice ?? work.unitPrice;
    const full = halfUp(BigInt(work.line.quantity) * BigInt(reference), BigInt(one));
    if (full === 0n) continue;
    const bp = halfUp((full - finalAmount(work)) * 10_000n, full);
    if (bp > highest) highest = bp;
  }
  return Number(highest);
}
