import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useLive } from '@/data/react';
import { printedQuoteNumber } from '@/domain/numbering/pattern';
import { localizedText } from '@/features/common';
import { recordTitle } from '@/features/common/titles';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Page } from '@/ui';
import type { QuoteMarket } from './market';
import { QuoteEditor } from './QuoteEditor';
import { StatusTag } from './StatusTag';

/** One quote on its own page. */
export default function QuotePage({ market }: { readonly market?: QuoteMarket }) {
  const { id = '' } = useParams();
  const t = useT('quotes');
  const c = useT('common');
  const language = useLanguage();
  const [aside, setAside] = useState<HTMLElement | null>(null);
  const data = useLive(
    async (store) => {
      const quote = await store.get('quote', id);
      const customer = quote ? await store.get('customer', quote.customerId) : undefined;
      const deal =
        quote && quote.opportunityId !== '' ? await store.get('opportunity', quote.opportunityId) : undefined;
      return { quote, customer, deal };
    },
    [id],
  );
  const quote = data?.quote;
  const title = quote ? localizedText(quote.title, language) || t('create.defaultName') : '';
  return (
    <Page
      title={title}
      breadcrumb={[{ label: t('list.title'), to: paths.quotes }, { label: title }]}
      badges={quote ? <StatusTag status={quote.status} /> : undefined}
      meta={
        quote
          ? [
              {
                label: t('list.number'),
                value: quote.number === '' ? t('numberPending') : printedQuoteNumber(quote.number, quote.version),
              },
              {
                label: t('list.customer'),
                value: data?.customer ? (
                  <Link to={paths.customer(data.customer.id)}>{recordTitle('customer', data.customer, language)}</Link>
                ) : (
                  c('states.missing')
                ),
              },
              ...(data?.deal
                ? [
                    {
                      label: t('create.deal'),
                      value: <Link to={paths.deal(data.deal.id)}>{localizedText(data.deal.title, language)}</Link>,
                    },
                  ]
                : []),
            ]
          : undefined
      }
      aside={<div ref={setAside} />}
    >
      <QuoteEditor quoteId={id} asideSlot={aside} market={market} />
    </Page>
  );
}
