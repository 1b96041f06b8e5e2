import { currencies } from '@/domain/kernel/money';
import { halfUp } from '@/domain/kernel/rounding';
import type { Quote } from '@/domain/quoting/quote';

/**
 * A total in minor units of the company's own currency by the quote's exchange rate, exact from its digits and rounded
 * once; `undefined` where the currencies are the same or no rate was given.
 */
export function convertedTotal(
  quote: Pick<Quote, 'currency' | 'exchangeRate'>,
  total: number,
  baseCurrency: string,
): number | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(quote.exchangeRate);
  if (!match || quote.currency === baseCurrency) return undefined;
  const decimals = match[2] ?? '';
  const rate = BigInt(`${match[1] ?? '0'}${decimals}`);
  const from = BigInt(currencies[quote.currency]?.exponent ?? 2);
  const to = BigInt(currencies[baseCurrency]?.exponent ?? 2);
  return Number(halfUp(BigInt(total) * rate * 10n ** to, 10n ** (BigInt(decimals.length) + from)));
}
