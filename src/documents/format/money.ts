import { currencies, minorToDecimal } from '../../domain/kernel/money';
import type { DocumentLanguage } from '../../domain/quoting/totals';

/** U+2212, the minus sign that stands as wide as a digit. */
export const minus = '\u2212';

function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** Amount without a currency, for columns whose head names it: `1,234.50`, `−4,943.65`. */
export function amountText(minor: number, currency: string): string {
  return `${minor < 0 ? minus : ''}${grouped(minorToDecimal(minor, currency))}`;
}

/** Amount with its currency: `¥1,234.50` in Chinese, `CNY 1,234.50` in English (DOMAIN.md §17). */
export function moneyText(minor: number, currency: string, language: DocumentLanguage): string {
  const sign = minor < 0 ? minus : '';
  const figure = grouped(minorToDecimal(minor, currency));
  if (language === 'en') return `${currency} ${sign}${figure}`;
  return `${sign}${currencies[currency]?.symbol ?? `${currency} `}${figure}`;
}
