import { useMemo } from 'react';
import type { Customer } from '@/domain/customers/customer';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import { StatusTag } from '../StatusTag';
import { useCustomerWords } from '../words';

/** Columns of the customer list; what is seldom needed is hidden until chosen. */
export function useCustomerColumns(): Column<Customer>[] {
  const t = useT('customers');
  const words = useCustomerWords();
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language only
  return useMemo(() => {
    const choice = (
      field: 'type' | 'industry' | 'region' | 'source' | 'priceSensitivity',
      width: number,
      hidden = false,
    ) => ({
      key: field,
      header: words.label(field),
      width,
      hideable: true,
      defaultHidden: hidden,
      render: (row: Customer) => words.option(field, row[field]),
    });
    const text = (
      field: 'shortName' | 'nameEn' | 'location' | 'phone' | 'email' | 'creditCode' | 'legalRepresentative',
      width: number,
      hidden = true,
    ) => ({
      key: field,
      header: words.label(field),
      width,
      hideable: true,
      defaultHidden: hidden,
      render: (row: Customer) => row[field],
    });
    return [
      { key: 'name', header: words.label('name'), sortable: true, width: 240, render: (row) => <bdi>{row.name}</bdi> },
      {
        key: 'status',
        header: words.label('status'),
        width: 92,
        hideable: true,
        render: (row) => <StatusTag status={row.status} />,
      },
      {
        key: 'grade',
        header: words.label('grade'),
        width: 104,
        hideable: true,
        render: (row) => {
          const grade = words.option('grade', effectiveGrade(row));
          return row.classOverride.value === '' ? grade : t('columns.gradeByHand', { grade });
        },
      },
      choice('type', 100),
      choice('industry', 130),
      choice('region', 120),
      text('location', 120),
      {
        key: 'tags',
        header: words.label('tags'),
        width: 136,
        hideable: true,
        render: (row) => (
          <span style={{ display: 'inline-flex', gap: 4, overflow: 'hidden' }}>
            {row.tags.slice(0, 3).map((tag) => (
              <Tag key={tag} tone="neutral">
                {tag}
              </Tag>
            ))}
            {row.tags.length > 3 ? <Tag tone="neutral">+{row.tags.length - 3}</Tag> : null}
          </span>
        ),
      },
      text('shortName', 120),
      text('nameEn', 180),
      text('phone', 130),
      text('email', 180),
      text('creditCode', 180),
      text('legalRepresentative', 110),
      choice('source', 110, true),
      choice('priceSensitivity', 110, true),
      {
        key: 'employees',
        header: words.label('employees'),
        width: 100,
        align: 'right',
        hideable: true,
        defaultHidden: true,
        render: (row) => row.employees?.toLocaleString(language) ?? '',
      },
      {
        key: 'annualTurnover',
        header: words.label('annualTurnover'),
        width: 150,
        align: 'right',
        hideable: true,
        defaultHidden: true,
        render: (row) =>
          row.annualTurnover ? formatMoney(row.annualTurnover.minor, row.annualTurnover.currency, language) : '',
      },
      {
        key: 'updatedAt',
        header: t('columns.updated'),
        width: 140,
        align: 'right',
        sortable: true,
        hideable: true,
        render: (row) => formatDateTime(row.updatedAt, language),
      },
    ];
  }, [language]);
}
