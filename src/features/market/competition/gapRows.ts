import type { OurPrice } from '@/domain/competitors/comparablePrice';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import type { PriceCell } from '@/domain/competitors/priceTable';
import { localizedText } from '@/features/common';
import { formatGap, formatMoney, formatPercent, formatQuantity, formatTenths } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import type { ExplainedRow } from '@/ui';

/** Prices of the market with their terms in words, and how a gap comes about. */
export function usePriceTexts() {
  const t = useT('competition');
  const m = useT('market');
  const language = useLanguage();
  /** As they ask it: both ends of a range, unit, period, tax, and from which quantity. */
  const asked = (entry: PriceEntry): string => {
    if (entry.price === null) return m('gaps.none');
    const ends = [entry.price, ...(entry.priceMax === null || entry.priceMax === entry.price ? [] : [entry.priceMax])];
    return [
      ends.map((minor) => formatMoney(minor, entry.currency, language)).join('–'),
      entry.unit,
      m(`periods.${entry.period}`),
      m(`taxBases.${entry.taxBasis}`),
      ...(entry.quantityFrom > 10_000 ? [t('prices.from', { quantity: formatQuantity(entry.quantityFrom) })] : []),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
  const converted = (entry: PriceEntry, ours: OurPrice, kind: 'tax' | 'period' | 'currency'): string => {
    if (kind === 'period') return `${m(`periods.${entry.period}`)} → ${m(`periods.${ours.period}`)}`;
    if (kind === 'currency') return `${entry.currency} → ${ours.currency}`;
    const rate = formatPercent(Number(entry.taxRate));
    return `${m(`taxBases.${entry.taxBasis}`)} → ${m(`taxBases.${ours.taxBasis}`)} (${rate})`;
  };
  const gapRows = (cell: PriceCell, ours: OurPrice): ExplainedRow[] => {
    const { comparable, entry } = cell;
    if (!comparable) return [];
    const money = (minor: number) => formatMoney(minor, ours.currency, language);
    const gap = (value: PriceCell['theirGap']) =>
      value === null ? m('gaps.none') : value.level ? m('gaps.level') : formatGap(value.tenths);
    return [
      {
        label: t('prices.ours', { unit: localizedText(ours.unit, language) || t('prices.unit') }),
        value: money(ours.minor),
      },
      { label: t('prices.asked'), value: asked(entry) },
      ...comparable.conversions.map((kind) => ({
        label: t(`prices.converted.${kind}`),
        value: converted(entry, ours, kind),
      })),
      { label: t(comparable.isRange ? 'prices.middle' : 'prices.comparable'), value: money(comparable.minor) },
      { label: t('prices.formula.theirs'), value: gap(cell.theirGap), strong: true },
      { label: t('prices.formula.ours'), value: gap(cell.ourGap) },
      {
        label: t('prices.formula.index'),
        value: cell.index === null ? m('gaps.none') : formatTenths(cell.index),
      },
    ];
  };
  return { asked, gapRows };
}
