import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { leadingQuote } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Proposal } from '@/domain/proposals/proposal';
import type { Quote } from '@/domain/quoting/quote';
import { localizedText } from '@/features/common';
import { useFromQuote } from '@/features/common/sale/useFromQuote';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import { DocumentList } from './DocumentList';

/** Proposals of the deal, and the button that makes the next one from its quote. */
export function ProposalTab({ deal, quotes }: { readonly deal: Opportunity; readonly quotes: readonly Quote[] }) {
  const t = useT('deals');
  const language = useLanguage();
  const navigate = useNavigate();
  const make = useFromQuote();
  const rows = useLive((source) => related(source, 'proposal', 'opportunityId', deal.id), [deal.id]);
  const quote = leadingQuote(quotes);

  const columns: readonly Column<Proposal>[] = [
    {
      key: 'title',
      header: t('proposal.title'),
      render: (row) => localizedText(row.title, language) || t('untitled'),
    },
    {
      key: 'quote',
      header: t('proposal.quote'),
      width: 110,
      render: (row) => {
        const from = quotes.find((other) => other.id === row.quoteId);
        return from ? `V${from.version}` : '\u2014';
      },
    },
    {
      key: 'status',
      header: t('proposal.status'),
      width: 110,
      render: (row) => <Tag>{t(`proposal.statuses.${row.status}`)}</Tag>,
    },
    {
      key: 'updated',
      header: t('proposal.updated'),
      width: 150,
      render: (row) => formatDateTime(row.updatedAt, language),
    },
  ];
  return (
    <DocumentList
      label={t('tabs.proposal')}
      rows={rows}
      columns={columns}
      onOpen={(row) => navigate(paths.proposal(row.id))}
      none={t('proposal.none')}
      text={quote ? t('proposal.noneText') : t('proposal.needQuote')}
      source={quote ? t('fromQuote', { quote: `V${quote.version}` }) : ''}
      action={
        quote ? (
          <Button variant="filled" onClick={() => void make('proposal', quote)}>
            {t('proposal.make')}
          </Button>
        ) : (
          <Button onClick={() => navigate(paths.deal(deal.id))}>{t('toQuoteTab')}</Button>
        )
      }
    />
  );
}
