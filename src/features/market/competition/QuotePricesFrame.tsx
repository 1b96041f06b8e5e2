import { type ReactNode, useMemo, useState } from 'react';
import { pricesOfProducts } from '@/data/queries/prices';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { type Competitor, competitorLevels } from '@/domain/competitors/competitor';
import { pricesInForce } from '@/domain/competitors/priceTable';
import { quotePrices } from '@/domain/competitors/quotePrices';
import type { Quote } from '@/domain/quoting/quote';
import type { QuoteTotals } from '@/domain/quoting/totals';
import { recordTitle, useCompany } from '@/features/common';
import { useLanguage } from '@/i18n/setup';
import { useFreshness } from '../shared/useFreshness';
import { CardPanel } from './CardPanel';
import { QuotePricesContext } from './quotePricesContext';
import './competition.css';

const live = <T extends { readonly deletedAt: number }>(record: T | undefined): record is T =>
  record !== undefined && record.deletedAt === 0;

async function load(store: Store, quote: Pick<Quote, 'opportunityId' | 'customerId'>, productIds: readonly string[]) {
  const [entries, products, deal, customer] = await Promise.all([
    pricesOfProducts(store, productIds),
    store.getMany('product', productIds),
    quote.opportunityId === '' ? undefined : store.get('opportunity', quote.opportunityId),
    quote.customerId === '' ? undefined : store.get('customer', quote.customerId),
  ]);
  const ofDeal = (live(deal) ? deal.competitors : []).map((each) => each.competitorId).filter((id) => id !== '');
  const wanted = ofDeal.length > 0 ? ofDeal : entries.map((entry) => entry.competitorId);
  const competitors = (await store.getMany('competitor', [...new Set(wanted)])).filter(live);
  // The deal has its own order; all others stand by how much they matter.
  if (ofDeal.length === 0)
    competitors.sort((a, b) => competitorLevels.indexOf(a.level) - competitorLevels.indexOf(b.level));
  return {
    entries,
    products: products.filter((product) => product !== undefined),
    competitors: new Map<string, Competitor>(competitors.map((competitor) => [competitor.id, competitor])),
    ofDeal: ofDeal.length > 0,
    customer: live(customer) ? customer : undefined,
  };
}

/** Reads the competitors' prices for the products of a quote and compares them with its lines while they are typed. */
export function QuotePricesFrame(props: {
  readonly quote: Quote;
  readonly totals: QuoteTotals;
  readonly children: ReactNode;
}) {
  const { quote, totals } = props;
  const language = useLanguage();
  const homeCurrency = useCompany()?.defaultCurrency;
  const { rules, today } = useFreshness();
  const [card, setCard] = useState<string | null>(null);
  const { opportunityId, customerId } = quote;
  const key = [...new Set(quote.lines.map((line) => line.productId))]
    .filter((id) => id !== '')
    .sort()
    .join(' ');
  const data = useLive(
    (store) => load(store, { opportunityId, customerId }, key === '' ? [] : key.split(' ')),
    [opportunityId, customerId, key],
  );
  // Once for what is read: what is typed changes our side only.
  const entries = useMemo(() => pricesInForce(data?.entries ?? [], today), [data, today]);
  const value = useMemo(() => {
    if (!data || homeCurrency === undefined) return null;
    const { products, competitors } = data;
    const competitorIds = [...competitors.keys()];
    const rows = quotePrices({ quote, totals, products, entries, competitorIds, rules, today, homeCurrency });
    return {
      quote,
      lines: new Map(rows.map((row) => [row.line.id, row])),
      competitors,
      ofDeal: data.ofDeal,
      hasProducts: key !== '',
      customer: data.customer,
      openCard: setCard,
    };
  }, [data, entries, homeCurrency, quote, totals, rules, today, key]);
  const shown = card === null ? undefined : data?.competitors.get(card);
  return (
    <QuotePricesContext value={value}>
      {props.children}
      {shown ? (
        <CardPanel
          competitorId={shown.id}
          name={recordTitle('competitor', shown, language)}
          dealId={opportunityId}
          onClose={() => setCard(null)}
        />
      ) : null}
    </QuotePricesContext>
  );
}
