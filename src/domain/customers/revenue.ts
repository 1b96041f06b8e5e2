import type { Contract, ContractStatus } from '../contracts/contract';
import { addMonths, compareDates, daysBetween } from '../kernel/dates';
import { currencyOf, rateFraction } from '../kernel/money';
import { halfUp } from '../kernel/rounding';
import { computeQuote } from '../quoting/calculator';
import type { Quote } from '../quoting/quote';

/** One signed contract as revenue, in minor units of the company's currency, without tax. */
export interface Purchase {
  readonly contractId: string;
  readonly quoteId: string;
  readonly date: string;
  readonly net: number;
  /** `null` where a cost is missing: never taken for the whole net. */
  readonly margin: number | null;
}

export interface Revenue {
  /** Oldest first, whenever they were signed. */
  readonly purchases: readonly Purchase[];
  /** Net of the twelve months up to today, and its margin (`null` where a cost is missing). */
  readonly net: number;
  readonly margin: number | null;
  /** Contracts of the twelve months. */
  readonly orders: number;
  /** Whole days since the last contract was signed; `null` = never bought. */
  readonly days: number | null;
  /** Signed contracts that cannot be counted: no date, no quote, or no rate for their currency. */
  readonly uncounted: number;
}

const signedStatuses: ReadonlySet<ContractStatus> = new Set(['signed', 'inForce', 'completed']);

/** Minor units of the company's currency for an amount of a quote; `undefined` without a usable rate. */
export function inHomeCurrency(
  minor: number,
  quote: Pick<Quote, 'currency' | 'exchangeRate'>,
  home: string,
): number | undefined {
  if (quote.currency === home) return minor;
  const rate = rateFraction(quote.exchangeRate);
  if (!rate) return undefined;
  const up = 10n ** BigInt(currencyOf(home).exponent);
  const down = 10n ** BigInt(currencyOf(quote.currency).exponent);
  const value = Number(halfUp(BigInt(minor) * rate.numerator * up, rate.denominator * down));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Whether a contract binds: it counts as revenue and as a purchase. */
export function isSigned(contract: Pick<Contract, 'status' | 'deletedAt'>): boolean {
  return contract.deletedAt === 0 && signedStatuses.has(contract.status);
}

/**
 * What a signed contract brings, by its quote; `undefined` where it cannot be counted: no date, no quote, or no rate for
 * its currency.
 */
export function purchaseOf(contract: Contract, quote: Quote | undefined, home: string): Purchase | undefined {
  if (!quote || contract.signingDate === '') return undefined;
  const totals = computeQuote(quote);
  const net = inHomeCurrency(totals.net, quote, home);
  if (net === undefined) return undefined;
  const margin = totals.margin.type === 'known' ? (inHomeCurrency(totals.margin.minor, quote, home) ?? null) : null;
  return {
    contractId: contract.id,
    quoteId: quote.id,
    date: contract.signingDate,
    net,
    margin: totals.margin.type === 'noNet' ? 0 : margin,
  };
}

/**
 * What a customer bought (DOMAIN.md §3.2: net revenue of the last twelve months, by the day of signing), of its purchases
 * and of how many signed contracts could not be counted. Contracts dated after today do not count yet.
 */
export function revenueOf(all: readonly Purchase[], today: string, uncounted = 0): Revenue {
  const purchases = all
    .filter((purchase) => purchase.date <= today)
    .sort((a, b) => compareDates(a.date, b.date) || (a.contractId < b.contractId ? -1 : 1));
  const from = addMonths(today, -12);
  const recent = purchases.filter((purchase) => purchase.date > from);
  const last = purchases.at(-1);
  return {
    purchases,
    net: recent.reduce((sum, purchase) => sum + purchase.net, 0),
    margin: recent.reduce<number | null>(
      (sum, { margin }) => (sum === null || margin === null ? null : sum + margin),
      0,
    ),
    orders: recent.length,
    days: last ? daysBetween(last.date, today) : null,
    uncounted,
  };
}

/** A customer who came back: two contracts or more, signed on different days (R47). */
export function repurchased(revenue: Pick<Revenue, 'purchases'>): boolean {
  return new Set(revenue.purchases.map((purchase) => purchase.date)).size > 1;
}

/** Margin of the net revenue of twelve months, basis points, half-up; `null` where a cost is missing or nothing was sold. */
export function marginBp({ net, margin }: Pick<Revenue, 'net' | 'margin'>): number | null {
  return margin === null || net <= 0 ? null : Number(halfUp(BigInt(margin) * 10_000n, BigInt(net)));
}
