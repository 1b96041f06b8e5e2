import { formatMoney, formatShare, formatTenths } from '@/i18n/formats';

/** What stands where there is nothing to measure by. */
export const none = '\u2014';

/** A share in basis points, to a tenth of a percent. */
export function rate(bp: number | null): string {
  return bp === null ? none : formatShare(bp);
}

/** Tenths of days. */
export function days(tenths: number | null): string {
  return tenths === null ? none : formatTenths(tenths);
}

/** Minor units. */
export function money(minor: number | null, currency: string): string {
  return minor === null ? none : formatMoney(minor, currency);
}
