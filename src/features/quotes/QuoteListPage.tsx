import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useStore } from '@/data/react';
import { computeQuote } from '@/domain/quoting/calculator';
import { type Quote, type QuoteStatus, quoteStatuses } from '@/domain/quoting/quote';
import { isExpired } from '@/domain/quoting/versions';
import { localizedText, useHotkey } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { moneyColumns, shownColumns } from '@/features/common/tables/cells';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, FilterSelect, Keys, Page, Tag } from '@/ui';
import { NewQuotePanel } from './NewQuotePanel';
import { StatusTag } from './StatusTag';
import { type ListedQuote, latestQuotePages, useLatestQuotes } from './useLatestQuotes';

const totalOf = new WeakMap<Quote, number>();
function total(quote: Quote): number {
  const known = totalOf.get(quote);
  if (known !== undefined) return known;
  const value = computeQuote(quote).total;
  totalOf.set(quote, value);
  return value;
}

/** All quotes, each series by its latest version. `?new=<customerId>` starts a new one for a customer. */
export default function QuoteListPage() {
  const t = useT('quotes');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const { environment } = store;
  const e = useT('importing');
  const [parameters, setParameters] = useSearchParams();
  const newFor = parameters.get('new');
  const [text, setText] = useState('');
  const [status, setStatus] = useState<QuoteStatus | ''>('');
  const list = useLatestQuotes(text, status);
  const today = environment.today();
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });

  const columns = useMemo(
    (): readonly Column<ListedQuote>[] => [
      {
        key: 'name',
        header: t('list.name'),
        render: ({ quote }) => localizedText(quote.title, language) || t('create.defaultName'),
      },
      { key: 'customer', header: t('list.customer'), width: 220, render: ({ customer }) => customer },
      { key: 'number', header: t('list.number'), width: 170, render: ({ quote }) => quote.number || '\u2014' },
      { key: 'version', header: t('list.version'), width: 64, render: ({ quote }) => `V${quote.version}` },
      {
        key: 'status',
        header: t('list.status'),
        width: 96,
        render: ({ quote }) => <StatusTag status={quote.status} />,
        text: ({ quote }) => t(`status.${quote.status}`),
      },
      {
        key: 'total',
        header: t('list.total'),
        width: 140,
        align: 'right',
        render: ({ quote }) => formatMoney(total(quote), quote.currency, language),
      },
      {
        key: 'validUntil',
        header: t('list.validUntil'),
        width: 120,
        render: ({ quote }) =>
          (quote.status === 'draft' || quote.status === 'sent') && isExpired(quote, today) ? (
            <Tag tone="warn">{t('status.expired')}</Tag>
          ) : (
            quote.validUntil
          ),
      },
      {
        key: 'updated',
        header: t('list.updated'),
        width: 140,
        render: ({ quote }) => formatDateTime(quote.updatedAt),
      },
    ],
    [t, language, today],
  );

  return (
    <Page
      title={t('list.title')}
      actions={
        <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={openNew}>
          {t('list.new')}
        </Button>
      }
    >
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: text, onChange: setText, label: t('list.search') }}
        filters={
          <FilterSelect
            label={t('list.status')}
            placeholder={t('list.allStatuses')}
            width={140}
            value={status}
            options={quoteStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            onChange={setStatus}
          />
        }
        views={{
          list: 'quotes',
          filters: status === '' ? {} : { status },
          onApply: (view) => {
            setText(view.text);
            setStatus(quoteStatuses.find((known) => known === view.filters.status) ?? '');
          },
        }}
        exporting={{
          name: t('list.title'),
          columns: [
            ...shownColumns(columns.filter(({ key }) => key !== 'total')),
            ...moneyColumns(t('list.total'), e('export.currency'), ({ quote }: ListedQuote) => ({
              minor: total(quote),
              currency: quote.currency,
            })),
          ],
          load: () => latestQuotePages(store, text, status, language),
        }}
        filtered={status !== ''}
        onClearFilters={() => setStatus('')}
        rowKey={({ quote }) => quote.id}
        onOpen={({ quote }) => navigate(paths.quote(quote.id))}
        empty={{
          title: t('list.empty'),
          text: t('list.emptyText'),
          action: (
            <Button variant="filled" onClick={openNew}>
              {t('list.new')}
            </Button>
          ),
        }}
      />
      {newFor === null ? null : (
        <NewQuotePanel customerId={newFor} onClose={() => setParameters({}, { replace: true })} />
      )}
    </Page>
  );
}
