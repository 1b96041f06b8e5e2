import type { PriceTier, QuoteLine } from './quote';

export interface PriceForQuantity {
  /** Minor units. */
  readonly unitPrice: number;
  readonly source: QuoteLine['priceSource'];
}

/** The tier with the highest threshold that `quantity` (1/10,000) reaches, or `undefined` below the first one. */
export function tierFor(tiers: readonly PriceTier[], quantity: number): PriceTier | undefined {
  let best: PriceTier | undefined;
  for (const tier of tiers) {
    if (tier.from <= quantity && (!best || tier.from >= best.from)) best = tier;
  }
  return best;
}

/**
 * The unit price that holds for a quantity (1/10,000): prices typed by hand or agreed stay; else the tier reached, else
 * the catalogue price. Lines without tiers keep the price they carry. Source: price steps of DOMAIN.md §8.
 */
export function priceForQuantity(
  line: Pick<QuoteLine, 'tiers' | 'listPrice' | 'unitPrice' | 'priceSource'>,
  quantity: number,
): PriceForQuantity {
  const { priceSource: source, unitPrice } = line;
  if (source === 'manual' || source === 'agreed' || line.tiers.length === 0) return { unitPrice, source };
  const tier = tierFor(line.tiers, quantity);
  return tier
    ? { unitPrice: tier.unitPrice, source: 'tier' }
    : { unitPrice: line.listPrice ?? unitPrice, source: 'list' };
}
