import { useMemo } from 'react';
import { hourRoles, type ValueRow } from '@/domain/customers/valueTable';
import type { ExportCell } from '@/domain/exchange/writeCsv';
import { toDecimal } from '@/domain/kernel/decimal';
import type { Money } from '@/domain/kernel/fields';
import { minorToDecimal } from '@/domain/kernel/money';
import { percentToDecimal } from '@/domain/kernel/percent';
import { halfUp } from '@/domain/kernel/rounding';
import { localizedText } from '@/features/common';
import type { ExportColumn } from '@/features/common/tables/exportTable';
import type { Resources } from '@/i18n/resources';
import { useLanguage, useT } from '@/i18n/setup';
import { useCustomerWords } from '../words';

const number = <T>(value: T | null, print: (value: T) => string): ExportCell =>
  value === null ? '' : { number: print(value) };
const points = (total: number) => toDecimal(Number(halfUp(BigInt(total), 1000n)), 1);
const years = (months: number) => toDecimal(Number(halfUp(BigInt(months) * 10n, 12n)), 1);

/** The columns of the value table as files have them: figures one can reckon with, units in the heads. */
export function useValueExport(currency: string): readonly ExportColumn<ValueRow>[] {
  const t = useT('customers');
  const words = useCustomerWords();
  const language = useLanguage();
  return useMemo(() => {
    const head = (key: keyof Resources['customers']['value']['columns'], unit = '') =>
      t(`value.columns.${key}`) + (unit === '' ? '' : ` (${unit})`);
    const money = (minor: number) => minorToDecimal(minor, currency);
    // An amount in another currency is no figure of its column: it names what it is in.
    const amount = (value: Money | null): ExportCell =>
      value === null || value.currency === currency
        ? number(value, ({ minor }) => money(minor))
        : `${value.currency} ${minorToDecimal(value.minor, value.currency)}`;
    const hours = (key: 'actual' | 'planned'): ExportColumn<ValueRow>[] =>
      hourRoles.map((role) => ({
        header: `${t(`value.columns.${key}`)} \u00b7 ${t(`hours.${role}`)}`,
        cell: (row) => number(row[key]?.[role] ?? null, String),
      }));
    return [
      { header: head('customer'), cell: ({ customer }) => customer.name },
      { header: head('type'), cell: ({ customer }) => words.option('type', customer.type) },
      { header: head('industry'), cell: ({ customer }) => words.option('industry', customer.industry) },
      { header: head('revenue', currency), cell: (row) => number(row.revenue, money) },
      {
        header: head('margin', '%'),
        cell: (row) => (row.margin === null ? t('value.costMissing') : number(row.marginBp, percentToDecimal)),
      },
      { header: head('potential'), cell: (row) => number(row.potential.total, points) },
      { header: head('priority'), cell: (row) => number(row.priority.total, points) },
      { header: head('strategic'), cell: (row) => number(row.strategic, String) },
      { header: head('years'), cell: (row) => number(row.months, years) },
      { header: head('onTime', '%'), cell: (row) => number(row.onTimeBp, percentToDecimal) },
      { header: head('referral', currency), cell: (row) => number(row.referral, money) },
      { header: head('serviceCost', currency), cell: ({ serviceCost }) => amount(serviceCost) },
      { header: head('score'), cell: (row) => number(row.score.total, points) },
      {
        header: head('needs'),
        cell: (row) => row.needs.map((need) => localizedText(need, language)).join(t('timeline.separator')),
      },
      ...hours('actual'),
      ...hours('planned'),
      { header: head('gap'), cell: (row) => number(row.gap?.total ?? null, String) },
      { header: head('discount', '%'), cell: (row) => number(row.terms?.discount ?? null, percentToDecimal) },
      { header: head('gifts', currency), cell: ({ terms }) => amount(terms?.gifts ?? null) },
      { header: head('grade'), cell: (row) => t(`classes.${row.grade}`) },
      { header: head('revenueClass'), cell: (row) => row.revenueClass },
      { header: head('rfm'), cell: (row) => number(row.rfm?.value ?? null, points) },
    ];
  }, [t, words, language, currency]);
}
