import { percentToDecimal } from '../../domain/kernel/percent';
import { quantityToDecimal } from '../../domain/kernel/quantity';
import type { DocumentLanguage } from '../../domain/quoting/totals';
import { sharedWords } from '../templates/shared/words';

/** Quantity in 1/10,000 as printed: `50`, `2.25`, `1,200`. */
export function quantityText(quantity: number): string {
  const [whole = '', fraction] = quantityToDecimal(quantity).split('.');
  const kept = (fraction ?? '').replace(/0+$/, '');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return kept === '' ? thousands : `${thousands}.${kept}`;
}

/** Basis points as printed: `13%`, `2.5%`. */
export function percentText(bp: number): string {
  const decimal = percentToDecimal(bp);
  return `${decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal}%`;
}

/** Tax treatment as printed: `13%`; exempt and out-of-scope in words, never 0 % (DOMAIN.md §8). */
export function taxRateText(rate: string, language: DocumentLanguage): string {
  const words = sharedWords(language).format;
  if (rate === 'exempt') return words.exempt;
  if (rate === 'outOfScope') return words.outOfScope;
  return percentText(Number(rate));
}
