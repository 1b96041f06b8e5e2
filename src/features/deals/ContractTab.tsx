import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Contract } from '@/domain/contracts/contract';
import { leadingQuote } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Quote } from '@/domain/quoting/quote';
import { localizedText } from '@/features/common';
import { useFromQuote } from '@/features/common/sale/useFromQuote';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import { DocumentList } from './DocumentList';

/** Contracts of the deal, and the button that makes the next one from its quote. */
export function ContractTab({ deal, quotes }: { readonly deal: Opportunity; readonly quotes: readonly Quote[] }) {
  const t = useT('deals');
  const language = useLanguage();
  const navigate = useNavigate();
  const make = useFromQuote();
  const rows = useLive((source) => related(source, 'contract', 'opportunityId', deal.id), [deal.id]);
  const quote = leadingQuote(quotes);

  const columns: readonly Column<Contract>[] = [
    { key: 'number', header: t('contract.number'), width: 170, render: (row) => row.number || '\u2014' },
    {
      key: 'title',
      header: t('contract.title'),
      render: (row) => localizedText(row.title, language) || localizedText(deal.title, language) || t('untitled'),
    },
    {
      key: 'quote',
      header: t('contract.quote'),
      width: 110,
      render: (row) => {
        const from = quotes.find((other) => other.id === row.quoteId);
        return from ? `V${from.version}` : '\u2014';
      },
    },
    {
      key: 'status',
      header: t('contract.status'),
      width: 110,
      render: (row) => <Tag>{t(`contract.statuses.${row.status}`)}</Tag>,
    },
    {
      key: 'updated',
      header: t('contract.updated'),
      width: 150,
      render: (row) => formatDateTime(row.updatedAt, language),
    },
  ];
  return (
    <DocumentList
      label={t('tabs.contract')}
      rows={rows}
      columns={columns}
      onOpen={(row) => navigate(paths.contract(row.id))}
      none={t('contract.none')}
      text={quote ? t('contract.noneText') : t('contract.needQuote')}
      source={quote ? t('fromQuote', { quote: `V${quote.version}` }) : ''}
      action={
        quote ? (
          <Button variant="filled" onClick={() => void make('contract', quote)}>
            {t('contract.make')}
          </Button>
        ) : (
          <Button onClick={() => navigate(paths.deal(deal.id))}>{t('toQuoteTab')}</Button>
        )
      }
    />
  );
}
