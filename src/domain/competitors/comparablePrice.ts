import type { Localized } from '../kernel/fields';
import { currencyOf, rateFraction } from '../kernel/money';
import { wholeBp } from '../kernel/percent';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { halfUp } from '../kernel/rounding';
import type { Product } from '../products/product';
import { tierFor } from '../quoting/price';
import type { PriceEntry, PricePeriod } from './priceEntry';

/** A price of ours that theirs are compared with. */
export interface OurPrice {
  readonly productId: string;
  /** Minor units of `currency` per unit and period. */
  readonly minor: number;
  readonly currency: string;
  readonly unit: Localized;
  readonly period: PricePeriod;
  /** How much is bought at this price, 1/10,000 of the unit. */
  readonly quantity: number;
  readonly taxBasis: 'exclusive' | 'inclusive';
  readonly taxRate: string;
  /**
   * For a price in another currency than our company's: the company's, which the exchange rates of price entries lead to,
   * and units of it for one unit of `currency` (empty = not known). Without it those rates are taken to lead to
   * `currency`.
   */
  readonly home?: { readonly currency: string; readonly exchangeRate: string };
}

export type Conversion = 'tax' | 'period' | 'currency';

/** A competitor's price in our currency, period and tax basis; minor units. */
export interface Comparable {
  /** The price, or the middle of a range (DOMAIN.md §5). */
  readonly minor: number;
  readonly minMinor: number;
  readonly maxMinor: number;
  readonly isRange: boolean;
  /** What had to be converted, in this order: tax, period, currency. */
  readonly conversions: readonly Conversion[];
}

/**
 * The catalogue price that holds for a quantity (1/10,000), without tax. `null` for a product without a price.
 * `homeCurrency`: that of our company, which tells what exchange rates of price entries lead to.
 */
export function ourListPrice(product: Product, quantity: number, homeCurrency?: string): OurPrice | null {
  if (!product.listPrice) return null;
  const foreign = homeCurrency !== undefined && homeCurrency !== product.listPrice.currency;
  return {
    productId: product.id,
    minor: tierFor(product.tiers, quantity)?.unitPrice ?? product.listPrice.minor,
    currency: product.listPrice.currency,
    unit: product.unit,
    period: product.period,
    quantity,
    taxBasis: 'exclusive',
    taxRate: product.taxRate,
    ...(foreign ? { home: { currency: homeCurrency, exchangeRate: '' } } : {}),
  };
}

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const same: Fraction = { n: 1n, d: 1n };

const perYear: Readonly<Record<Exclude<PricePeriod, 'oneOff'>, bigint>> = {
  perMonth: 12n,
  perQuarter: 4n,
  perYear: 1n,
};

/** Factor from their period to ours; `undefined` between what is paid once and what is paid again and again. */
function periodFactor(theirs: PricePeriod, ours: PricePeriod): Fraction | undefined {
  if (theirs === ours) return same;
  if (theirs === 'oneOff' || ours === 'oneOff') return undefined;
  return { n: perYear[theirs], d: perYear[ours] };
}

/** Factor that takes tax out or puts it in; `undefined` without a rate to do it by (exempt, out of scope). */
function taxFactor(entry: PriceEntry, ours: OurPrice): Fraction | undefined {
  if (entry.taxBasis === ours.taxBasis) return same;
  if (!/^\d+$/.test(entry.taxRate)) return undefined;
  const withTax = BigInt(wholeBp) + BigInt(entry.taxRate);
  return ours.taxBasis === 'inclusive' ? { n: withTax, d: BigInt(wholeBp) } : { n: BigInt(wholeBp), d: withTax };
}

/** Factor between minor units; `undefined` without the exchange rates that it takes. */
function currencyFactor(entry: PriceEntry, ours: OurPrice): Fraction | undefined {
  if (entry.currency === ours.currency) return same;
  const home = ours.home ?? { currency: ours.currency, exchangeRate: '' };
  const rate = entry.currency === home.currency ? '1' : entry.exchangeRate;
  const toHome = rateFraction(rate);
  const fromHome = rateFraction(home.currency === ours.currency ? '1' : home.exchangeRate);
  if (!toHome || !fromHome) return undefined;
  return {
    n: toHome.numerator * fromHome.denominator * 10n ** BigInt(currencyOf(ours.currency).exponent),
    d: toHome.denominator * fromHome.numerator * 10n ** BigInt(currencyOf(entry.currency).exponent),
  };
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

function sameUnit(theirs: string, ours: Localized): boolean {
  return plain(theirs) === '' || [ours.zh, ours.en].some((unit) => plain(unit) === plain(theirs));
}

/**
 * A competitor's price made comparable with ours: same unit, period, quantity step, tax basis and currency, converted
 * where it can be and refused where not (DOMAIN.md §5); rounded once. Codes: `price.missing`, and `price.differs.`
 * `unit` {theirs, ours}, `period`, `quantity`, `tax`, `currency` {theirs, ours}.
 */
export function comparablePrice(entry: PriceEntry, ours: OurPrice): Result<Comparable, Problem> {
  if (entry.price === null) return fail(problem('price.missing'));
  if (!sameUnit(entry.unit, ours.unit)) {
    const unit = ours.unit.zh || ours.unit.en || '—';
    return fail(problem('price.differs.unit', { theirs: entry.unit, ours: unit, oursEn: ours.unit.en || unit }));
  }
  const period = periodFactor(entry.period, ours.period);
  if (!period) return fail(problem('price.differs.period'));
  if (entry.quantityFrom > ours.quantity) return fail(problem('price.differs.quantity'));
  const tax = taxFactor(entry, ours);
  if (!tax) return fail(problem('price.differs.tax'));
  const currency = currencyFactor(entry, ours);
  if (!currency) return fail(problem('price.differs.currency', { theirs: entry.currency, ours: ours.currency }));

  const factor = times(times(tax, period), currency);
  const convert = (sum: bigint, parts: bigint) => Number(halfUp(sum * factor.n, parts * factor.d));
  const ends = [BigInt(entry.price), BigInt(entry.priceMax ?? entry.price)] as const;
  const [low, high] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  const factors = { tax, period, currency };
  return ok({
    minor: convert(low + high, 2n),
    minMinor: convert(low, 1n),
    maxMinor: convert(high, 1n),
    isRange: low !== high,
    conversions: (['tax', 'period', 'currency'] as const).filter((kind) => factors[kind] !== same),
  });
}
