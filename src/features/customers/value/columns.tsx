import { useMemo } from 'react';
import { type Hours, hourRoles, type ValueRow } from '@/domain/customers/valueTable';
import { halfUp } from '@/domain/kernel/rounding';
import { localizedText } from '@/features/common';
import { formatMoney, formatPercent, formatTenths } from '@/i18n/formats';
import type { Resources } from '@/i18n/resources';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import { ScoreFigure } from '../scores/ScoreFigure';
import { useCustomerWords } from '../words';

/** A column that can be sorted by a figure or a text; what has none stands last. */
export interface ValueColumn extends Column<ValueRow> {
  readonly key: keyof Resources['customers']['value']['columns'];
  readonly sortBy: (row: ValueRow) => number | string | null;
}

/** Years with one decimal, from whole months. */
const years = (months: number): string => formatTenths(Number(halfUp(BigInt(months) * 10n, 12n)));
const none = <span className="dw-faint">{'\u2014'}</span>;
const sum = (hours: Hours | null) => (hours ? hourRoles.reduce((total, role) => total + hours[role], 0) : null);
const shown = <T,>(value: T | null, print: (value: T) => React.ReactNode) => (value === null ? none : print(value));
const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '\u2212'));

/** The columns of the value table: the value beside the name, then the order of DOMAIN.md §3.4, class and RFM. */
export function useValueColumns(currency: string): readonly ValueColumn[] {
  const t = useT('customers');
  const language = useLanguage();
  const words = useCustomerWords();
  return useMemo(() => {
    const money = (minor: number) => formatMoney(minor, currency, language);
    const hours = (value: Hours | null) => shown(value, (each) => hourRoles.map((role) => each[role]).join(' / '));
    const figure = { align: 'right', sortable: true } as const;
    const columns: readonly Omit<ValueColumn, 'header'>[] = [
      {
        key: 'customer',
        width: 160,
        sortable: true,
        hideable: false,
        render: ({ customer }) => <bdi>{customer.shortName || customer.name}</bdi>,
        sortBy: ({ customer }) => customer.shortName || customer.name,
      },
      {
        key: 'score',
        width: 80,
        ...figure,
        render: (row) => <ScoreFigure explanation={row.score} title={t('value.scoreTitle')} unit="points" />,
        sortBy: (row) => row.score.total,
      },
      {
        key: 'type',
        width: 104,
        sortable: true,
        render: ({ customer }) => words.option('type', customer.type),
        sortBy: ({ customer }) => words.option('type', customer.type) || null,
      },
      {
        key: 'industry',
        width: 124,
        sortable: true,
        render: ({ customer }) => words.option('industry', customer.industry),
        sortBy: ({ customer }) => words.option('industry', customer.industry) || null,
      },
      { key: 'revenue', width: 140, ...figure, render: (row) => money(row.revenue), sortBy: (row) => row.revenue },
      {
        key: 'margin',
        width: 90,
        ...figure,
        render: (row) =>
          row.margin === null ? <Tag tone="warn">{t('value.costMissing')}</Tag> : shown(row.marginBp, formatPercent),
        sortBy: (row) => row.marginBp,
      },
      {
        key: 'potential',
        width: 96,
        ...figure,
        render: (row) => <ScoreFigure explanation={row.potential} title={t('standing.potentialTitle')} unit="points" />,
        sortBy: (row) => row.potential.total,
      },
      {
        key: 'priority',
        width: 90,
        ...figure,
        render: (row) => <ScoreFigure explanation={row.priority} title={t('standing.priorityTitle')} unit="points" />,
        sortBy: (row) => row.priority.total,
      },
      {
        key: 'strategic',
        width: 90,
        ...figure,
        render: (row) => shown(row.strategic, String),
        sortBy: (row) => row.strategic,
      },
      { key: 'years', width: 90, ...figure, render: (row) => shown(row.months, years), sortBy: (row) => row.months },
      {
        key: 'onTime',
        width: 100,
        ...figure,
        render: (row) => shown(row.onTimeBp, formatPercent),
        sortBy: (row) => row.onTimeBp,
      },
      { key: 'referral', width: 130, ...figure, render: (row) => money(row.referral), sortBy: (row) => row.referral },
      {
        key: 'serviceCost',
        width: 120,
        ...figure,
        render: (row) => shown(row.serviceCost, (cost) => formatMoney(cost.minor, cost.currency, language)),
        sortBy: (row) => row.serviceCost?.minor ?? null,
      },
      {
        key: 'needs',
        width: 200,
        render: (row) => {
          const text = row.needs.map((need) => localizedText(need, language)).join(t('timeline.separator'));
          return <span title={text}>{text}</span>;
        },
        sortBy: () => null,
      },
      { key: 'actual', width: 120, ...figure, render: (row) => hours(row.actual), sortBy: (row) => sum(row.actual) },
      { key: 'planned', width: 120, ...figure, render: (row) => hours(row.planned), sortBy: (row) => sum(row.planned) },
      {
        key: 'gap',
        width: 80,
        ...figure,
        render: (row) => shown(row.gap, ({ total }) => signed(total)),
        sortBy: (row) => row.gap?.total ?? null,
      },
      {
        key: 'discount',
        width: 90,
        ...figure,
        render: (row) => shown(row.terms?.discount ?? null, formatPercent),
        sortBy: (row) => row.terms?.discount ?? null,
      },
      {
        key: 'gifts',
        width: 120,
        ...figure,
        render: (row) => shown(row.terms?.gifts ?? null, (gifts) => formatMoney(gifts.minor, gifts.currency, language)),
        sortBy: (row) => row.terms?.gifts?.minor ?? null,
      },
      {
        key: 'grade',
        width: 104,
        sortable: true,
        render: (row) => t(`classes.${row.grade}`),
        sortBy: (row) => (row.grade === 'undecided' ? null : row.grade),
      },
      {
        key: 'revenueClass',
        width: 90,
        sortable: true,
        render: (row) => row.revenueClass,
        sortBy: (row) => row.revenueClass,
      },
      {
        key: 'rfm',
        width: 80,
        ...figure,
        render: (row) =>
          shown(row.rfm, (rfm) => (
            <ScoreFigure explanation={rfm.explanation} title={t('purchases.rfmTitle')} unit="points" rowUnit="points" />
          )),
        sortBy: (row) => row.rfm?.value ?? null,
      },
    ];
    return columns.map((column) => ({ ...column, header: t(`value.columns.${column.key}`) }));
  }, [t, language, words, currency]);
}

/** The rows in the order of a column; what has no value stands last, whatever the direction. */
export function sortedRows(
  rows: readonly ValueRow[],
  by: (row: ValueRow) => number | string | null,
  direction: 'asc' | 'desc',
): readonly ValueRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
    return sign * order || (one.id < other.id ? -1 : 1);
  });
}
