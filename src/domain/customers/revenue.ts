import type { Contract, ContractStatus } from '../contracts/contract';
import { addMonths, daysBetween } from '../kernel/dates';
import { currencyOf, rateFraction } from '../kernel/money';
import { halfUp } from '../kernel/rounding';
import { computeQuote } from '../quoting/calculator';
import type { Quote } from '../quoting/quote';

/** One signed contract as revenue, in minor units of the company's currency, without tax. */
export interface Purchase {
  readonly contract: Contract;
  readonly quote: Quote;
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

function purchaseOf(contract: Contract, quotes: ReadonlyMap<string, Quote>, home: string): Purchase | undefined {
  const quote = quotes.get(contract.quoteId);
  if (!quote || contract.signingDate === '') return undefined;
  const totals = computeQuote(quote);
  const net = inHomeCurrency(totals.net, quote, home);
  if (net === undefined) return undefined;
  const margin = totals.margin.type === 'known' ? (inHomeCurrency(totals.margin.minor, quote, home) ?? null) : null;
  return { contract, quote, date: contract.signingDate, net, margin: totals.margin.type === 'noNet' ? 0 : margin };
}

/**
 * What a customer bought, from its signed contracts (DOMAIN.md §3.2: net revenue of the last twelve months, by the day of
 * signing). Contracts that are drafts, terminated, void or deleted do not count.
 */
export function revenueOf(
  contracts: readonly Contract[],
  quotes: ReadonlyMap<string, Quote>,
  options: { readonly currency: string; readonly today: string },
): Revenue {
  const { currency, today } = options;
  const signed = contracts.filter((contract) => contract.deletedAt === 0 && signedStatuses.has(contract.status));
  const found = signed.flatMap((contract) => purchaseOf(contract, quotes, currency) ?? []);
  const purchases = found
    .filter((purchase) => purchase.date <= today)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.contract.createdAt - b.contract.createdAt));
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
    uncounted: signed.length - found.length,
  };
}

/** A customer who came back: two contracts or more, signed on different days (R47). */
export function repurchased(revenue: Pick<Revenue, 'purchases'>): boolean {
  return new Set(revenue.purchases.map((purchase) => purchase.date)).size > 1;
}
