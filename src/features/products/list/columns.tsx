import { useMemo } from 'react';
import type { Product } from '@/domain/products/product';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import { localText } from '../catalogue';
import { useProductWords, useRateWords } from '../words';

/** Columns of the catalogue. Cost is internal and hidden until chosen: the screen may be in front of a customer. */
export function useProductColumns(): Column<Product>[] {
  const t = useT('products');
  const words = useProductWords();
  const rate = useRateWords();
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language only
  return useMemo<Column<Product>[]>(
    () => [
      {
        key: 'code',
        header: words.label('code'),
        width: 130,
        sortable: true,
        hideable: false,
        render: (row) => row.code,
      },
      {
        key: 'name',
        header: words.label('name'),
        sortable: true,
        hideable: false,
        render: (row) => (
          <>
            <bdi>{localText(row.name, language) || t('page.unnamed')}</bdi>{' '}
            {row.active ? null : <Tag tone="warn">{t('page.inactive')}</Tag>}
          </>
        ),
      },
      { key: 'group', header: words.label('group'), width: 120, render: (row) => row.group },
      { key: 'kind', header: words.label('kind'), width: 90, render: (row) => words.option('kind', row.kind) },
      { key: 'unit', header: words.label('unit'), width: 80, render: (row) => localText(row.unit, language) },
      {
        key: 'listPrice',
        header: words.label('listPrice'),
        width: 150,
        align: 'right',
        render: (row) => (row.listPrice ? formatMoney(row.listPrice.minor, row.listPrice.currency, language) : ''),
      },
      {
        key: 'cost',
        header: words.label('cost'),
        width: 170,
        align: 'right',
        defaultHidden: true,
        render: (row) => (row.cost ? formatMoney(row.cost.minor, row.cost.currency, language) : ''),
      },
      { key: 'taxRate', header: words.label('taxRate'), width: 90, align: 'right', render: (row) => rate(row.taxRate) },
      {
        key: 'updatedAt',
        header: words.label('updatedAt'),
        width: 150,
        align: 'right',
        sortable: true,
        defaultHidden: true,
        render: (row) => formatDateTime(row.updatedAt, language),
      },
    ],
    [language],
  );
}
