import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { isSigned, marginBp, purchaseOf, repurchased, revenueOf } from '@/domain/customers/revenue';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { RevenueStanding } from './RevenueStanding';

const most = 200;

/** What the customer bought and when, by its signed contracts; whether it came back (R41, R47), and RFM (DOMAIN.md §3). */
export function PurchasesSection({ customerId }: { readonly customerId: string }) {
  const t = useT('customers');
  const language = useLanguage();
  const found = useLive(
    async (store) => {
      const [company, contracts] = await Promise.all([
        getCompany(store),
        related(store, 'contract', 'customerId', customerId, { limit: most }),
      ]);
      const signed = contracts.filter(isSigned);
      const quotes = new Map(
        (await store.getMany('quote', [...new Set(signed.map((contract) => contract.quoteId))])).flatMap((quote) =>
          quote ? [[quote.id, quote] as const] : [],
        ),
      );
      const currency = company.defaultCurrency;
      const purchases = signed.flatMap((each) => purchaseOf(each, quotes.get(each.quoteId), currency) ?? []);
      const revenue = revenueOf(purchases, store.environment.today(), signed.length - purchases.length);
      return { contracts: new Map(signed.map((each) => [each.id, each])), quotes, revenue, currency };
    },
    [customerId],
  );
  if (!found) return null;
  const { revenue, currency, contracts, quotes } = found;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const bought = (quoteId: string) =>
    (quotes.get(quoteId)?.lines ?? [])
      .filter((line) => line.kind === 'item' || line.kind === 'bundle')
      .slice(0, 3)
      .map((line) => localizedText(line.name, language))
      .filter((name) => name !== '')
      .join(t('timeline.separator'));
  return (
    <Section title={t('purchases.title')}>
      {revenue.purchases.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('purchases.none')}
        </Text>
      ) : (
        <>
          <p className="customer-hint">
            <Tag tone={repurchased(revenue) ? 'accent' : 'neutral'}>
              {repurchased(revenue) ? t('purchases.again') : t('purchases.once')}
            </Tag>{' '}
            {t('purchases.year', { amount: money(revenue.net), count: revenue.orders })}
            {revenue.margin === null
              ? ` \u00b7 ${t('purchases.costMissing')}`
              : revenue.net > 0
                ? ` \u00b7 ${t('purchases.margin', { share: formatPercent(marginBp(revenue) ?? 0) })}`
                : ''}
          </p>
          <RevenueStanding customerId={customerId} />
          <table className="dw-plain customer-purchases" aria-label={t('purchases.title')}>
            <tbody>
              {[...revenue.purchases].reverse().map((purchase) => (
                <tr key={purchase.contractId}>
                  <td className="dw-num">{purchase.date}</td>
                  <td>
                    <Anchor component={Link} to={paths.contract(purchase.contractId)} size="sm">
                      {contracts.get(purchase.contractId)?.number || t('purchases.contract')}
                    </Anchor>{' '}
                    <span className="dw-muted">{bought(purchase.quoteId)}</span>
                  </td>
                  <td className="dw-num">{money(purchase.net)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {revenue.uncounted > 0 ? (
        <Text size="sm" c="var(--dw-amber)">
          {t('purchases.uncounted', { count: revenue.uncounted })}
        </Text>
      ) : null}
    </Section>
  );
}
