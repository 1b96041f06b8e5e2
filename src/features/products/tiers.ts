import { halfUp } from '@/domain/kernel/rounding';
import type { PriceTier } from '@/domain/quoting/quote';

export function sortTiers(tiers: readonly PriceTier[]): PriceTier[] {
  return [...tiers].sort((a, b) => a.from - b.from);
}

/** Index of tiers whose unit price is above the one before: allowed, but most likely a slip. */
export function risingTiers(tiers: readonly PriceTier[]): readonly number[] {
  return sortTiers(tiers).flatMap((tier, index, all) => {
    const before = all[index - 1];
    return before && tier.unitPrice > before.unitPrice ? [tier.from] : [];
  });
}

/** `undefined` when another tier starts at the same quantity. */
export function replaceTier(tiers: readonly PriceTier[], index: number, tier: PriceTier): PriceTier[] | undefined {
  if (tiers.some((other, position) => position !== index && other.from === tier.from)) return undefined;
  return sortTiers(
    index < tiers.length ? tiers.map((old, position) => (position === index ? tier : old)) : [...tiers, tier],
  );
}

/** Where a new tier starts: ten times the last one (the whole unit when there is none), in 1/10,000 of the unit. */
export function nextTierStart(tiers: readonly PriceTier[]): number {
  const last = sortTiers(tiers).at(-1);
  return last
    ? Math.max(last.from, 10_000) * 10 > 1_000_000_000_000
      ? last.from + 10_000
      : Math.max(last.from, 10_000) * 10
    : 100_000;
}

/** Basis points of the list price, half-up; `undefined` where there is none to compare with. */
export function shareOfListPrice(price: number, listPrice: number): number | undefined {
  return listPrice === 0 ? undefined : Number(halfUp(BigInt(price) * 10_000n, BigInt(listPrice)));
}

/** Margin on the list price without tax, basis points, half-up; `undefined` without a price. Internal. */
export function marginBp(listPrice: number, cost: number): number | undefined {
  return listPrice === 0 ? undefined : Number(halfUp(BigInt(listPrice - cost) * 10_000n, BigInt(listPrice)));
}
