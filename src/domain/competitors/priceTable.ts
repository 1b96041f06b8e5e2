import { type Age, ageOf } from '../freshness/age';
import type { FreshnessRule } from '../freshness/provenance';
import { one } from '../kernel/quantity';
import { type Problem, problem, type Result } from '../kernel/result';
import type { Product } from '../products/product';
import { type Comparable, comparablePrice, type OurPrice, ourListPrice } from './comparablePrice';
import type { BasketItem } from './comparison';
import type { PriceEntry } from './priceEntry';
import { type BasketIndex, basketIndex, competitorGap, type Gap, marketIndex, ourGap, priceIndex } from './priceGap';

/** A competitor's price against one of ours. Without `comparable`, `problem` says why. */
export interface PriceCell {
  readonly entry: PriceEntry;
  readonly comparable: Comparable | null;
  readonly problem: Problem | null;
  /** `(theirs − ours) / ours`. */
  readonly theirGap: Gap | null;
  /** `(ours − theirs) / theirs`. */
  readonly ourGap: Gap | null;
  /** Tenths: 875 is 87.5. */
  readonly index: number | null;
  readonly age: Age;
}

/** A product of ours and what each competitor asks for theirs; `marketIndex` in tenths over all comparable prices. */
export interface PriceRow {
  readonly product: Product;
  readonly ours: OurPrice | null;
  /** By competitor id; a competitor without a price has no cell. */
  readonly cells: ReadonlyMap<string, PriceCell>;
  readonly marketIndex: number | null;
}

/** Later capture first; then the one verified later, then written later. */
function newerFirst(a: PriceEntry, b: PriceEntry): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  if (a.verifiedOn !== b.verifiedOn) return a.verifiedOn > b.verifiedOn ? -1 : 1;
  return b.createdAt - a.createdAt || (a.id > b.id ? -1 : a.id < b.id ? 1 : 0);
}

const keyText = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/**
 * The prices that count today: of each competitor, counterpart and item, unit, period and quantity step the newest one
 * that is not dated in the future. An entry without a date gives way to any dated one. In the order given.
 */
export function pricesInForce(entries: readonly PriceEntry[], today: string): PriceEntry[] {
  const newest = new Map<string, PriceEntry>();
  for (const entry of entries) {
    if (entry.date > today) continue;
    const { competitorId, productId, item, unit, period, quantityFrom } = entry;
    const key = JSON.stringify([competitorId, productId, keyText(item), keyText(unit), period, quantityFrom]);
    const other = newest.get(key);
    if (!other || newerFirst(entry, other) < 0) newest.set(key, entry);
  }
  const kept = new Set(newest.values());
  return entries.filter((entry) => kept.has(entry));
}

interface Against {
  readonly ours: OurPrice | null;
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
}

function priceCell(entry: PriceEntry, { ours, rules, today }: Against): PriceCell {
  const result = ours ? comparablePrice(entry, ours) : null;
  const comparable = result?.ok ? result.value : null;
  const theirs = comparable?.minor ?? null;
  const own = ours?.minor ?? null;
  return {
    entry,
    comparable,
    problem: result ? (result.ok ? null : result.error) : problem('price.oursMissing'),
    theirGap: competitorGap(own, theirs),
    ourGap: ourGap(own, theirs),
    index: priceIndex(own, theirs),
    age: ageOf(entry, 'price', rules, today),
  };
}

/** Comparable before not, then the higher quantity step, then the newer. */
function better(a: PriceCell, b: PriceCell): boolean {
  if ((a.comparable === null) !== (b.comparable === null)) return a.comparable !== null;
  const step = a.entry.quantityFrom - b.entry.quantityFrom;
  if (step !== 0) return a.comparable === null ? step < 0 : step > 0;
  return newerFirst(a.entry, b.entry) < 0;
}

export interface PriceTableInput {
  readonly products: readonly Product[];
  readonly entries: readonly PriceEntry[];
  readonly competitorIds: readonly string[];
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
  /** Our price by product id, where it is not the catalogue price of one unit. */
  readonly ours?: ReadonlyMap<string, OurPrice>;
  /** Our company's currency; without it every catalogue price is taken to be in it. */
  readonly homeCurrency?: string;
}

/**
 * Our products against the prices in force of the competitors named, in the order of `products`. Of several prices of one
 * competitor for a product the cell holds a comparable one of the highest quantity step, the newest of those. Stale prices
 * are in it; their `age` tells.
 */
export function priceTable(input: PriceTableInput): PriceRow[] {
  const { products, entries, competitorIds, rules, today, ours } = input;
  const wanted = new Set(competitorIds);
  const byProduct = new Map<string, PriceEntry[]>(products.map((product) => [product.id, []]));
  const candidates = entries.filter((entry) => byProduct.has(entry.productId) && wanted.has(entry.competitorId));
  for (const entry of pricesInForce(candidates, today)) byProduct.get(entry.productId)?.push(entry);

  return products.map((product) => {
    const own = ours?.get(product.id) ?? ourListPrice(product, one, input.homeCurrency);
    const best = new Map<string, PriceCell>();
    for (const entry of byProduct.get(product.id) ?? []) {
      const cell = priceCell(entry, { ours: own, rules, today });
      const other = best.get(entry.competitorId);
      if (!other || better(cell, other)) best.set(entry.competitorId, cell);
    }
    const cells = new Map(
      competitorIds.flatMap((id) => {
        const cell = best.get(id);
        return cell ? [[id, cell] as const] : [];
      }),
    );
    const theirs = [...cells.values()].flatMap((cell) => (cell.comparable ? [cell.comparable.minor] : []));
    return { product, ours: own, cells, marketIndex: marketIndex(own?.minor ?? null, theirs) };
  });
}

/**
 * The weighted basket index against one competitor (DOMAIN.md §5), from the rows of {@link priceTable}. Errors as
 * {@link basketIndex}; a product that is in no row counts as one without prices.
 */
export function competitorBasket(
  rows: readonly PriceRow[],
  basket: readonly BasketItem[],
  competitorId: string,
): Result<BasketIndex, readonly Problem[]> {
  const byProduct = new Map(rows.map((row) => [row.product.id, row]));
  return basketIndex(
    basket.map(({ id, productId, weight }) => {
      const row = byProduct.get(productId);
      return {
        id,
        weight,
        label: row?.product.name ?? { zh: '', en: '' },
        ours: row?.ours?.minor ?? null,
        theirs: row?.cells.get(competitorId)?.comparable?.minor ?? null,
      };
    }),
  );
}
