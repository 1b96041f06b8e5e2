import { useMemo } from 'react';
import { localizedText } from '@/features/common';
import { formatMoney, formatTenths } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import type { Column } from '@/ui';
import { AgeTag } from '../../shared/AgeTag';
import { GapFigure } from './GapFigures';
import type { LedgerRow } from './ledger';
import { usePriceWords } from './priceWords';

/** Columns of the ledger; what most lines share is hidden until chosen. */
export function useLedgerColumns(): Column<LedgerRow>[] {
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  const problemText = useProblemText();
  const words = usePriceWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language only
  return useMemo<Column<LedgerRow>[]>(
    () => [
      {
        key: 'item',
        header: t('prices.item'),
        width: 136,
        hideable: false,
        render: ({ entry }) => <bdi>{entry.item || '—'}</bdi>,
      },
      {
        key: 'counterpart',
        header: t('prices.counterpart'),
        width: 104,
        render: ({ entry, product }) =>
          product ? (
            <bdi>{localizedText(product.name, language) || product.code}</bdi>
          ) : (
            <span className="dw-faint">{t(entry.productId === '' ? 'prices.none' : 'prices.productMissing')}</span>
          ),
      },
      {
        key: 'terms',
        header: t('prices.terms'),
        width: 100,
        render: ({ entry }) => (
          <span className="dw-muted">
            {words.terms(entry)}
            {entry.quantityFrom > 10_000 ? ` · ${words.step(entry.quantityFrom)}` : ''}
          </span>
        ),
      },
      {
        key: 'price',
        header: t('prices.price'),
        width: 158,
        align: 'right',
        hideable: false,
        render: ({ entry }) => words.price(entry),
      },
      {
        key: 'ours',
        header: t('prices.oursOrWhy'),
        width: 112,
        align: 'right',
        render: ({ ours, problem }) =>
          problem ? (
            <span className="dw-muted" title={problemText(problem)}>
              {problemText(problem)}
            </span>
          ) : (
            formatMoney(ours?.minor ?? 0, ours?.currency ?? '')
          ),
      },
      {
        key: 'theirs',
        header: `${m('gaps.theirs')}%`,
        width: 88,
        align: 'right',
        render: (row) => <GapFigure row={row} figure="theirs" />,
      },
      {
        key: 'oursGap',
        header: `${m('gaps.ours')}%`,
        width: 96,
        align: 'right',
        render: (row) => <GapFigure row={row} figure="ours" />,
      },
      {
        key: 'index',
        header: m('gaps.index'),
        width: 66,
        align: 'right',
        render: ({ index }) => (index === null ? m('gaps.none') : formatTenths(index)),
      },
      { key: 'date', header: t('prices.date'), width: 92, render: ({ entry }) => entry.date || '—' },
      { key: 'age', header: t('prices.age'), width: 134, render: ({ age }) => <AgeTag age={age} /> },
      { key: 'source', header: m('provenance.source'), width: 150, render: ({ entry }) => <bdi>{entry.source}</bdi> },
      {
        key: 'validUntil',
        header: t('prices.validUntil'),
        width: 100,
        defaultHidden: true,
        render: ({ entry }) => entry.validUntil,
      },
      {
        key: 'kind',
        header: t('prices.kind'),
        width: 90,
        defaultHidden: true,
        render: ({ entry }) => m(`priceKinds.${entry.kind}`),
      },
      {
        key: 'comparable',
        header: t('prices.comparable'),
        width: 130,
        align: 'right',
        defaultHidden: true,
        render: ({ comparable, ours }) =>
          comparable && ours ? formatMoney(comparable.minor, ours.currency) : m('gaps.none'),
      },
    ],
    [language],
  );
}
