import { Anchor, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Localized } from '@/domain/kernel/fields';
import { computeQuote } from '@/domain/quoting/calculator';
import type { Quote } from '@/domain/quoting/quote';
import { useProcesses } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { latestVersions } from './latestVersions';

const most = 50;

interface Row {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly detail?: string;
  readonly state: string;
  readonly amount?: string;
  readonly at: number;
}

/** Deals, quotes, proposals, contracts and exported papers of a customer, newest first. */
export function BusinessSection({ customerId, readOnly }: { readonly customerId: string; readonly readOnly: boolean }) {
  const t = useT('customers');
  const language = useLanguage();
  const found = useLive(
    async (store: Store) => {
      const page = { limit: most, direction: 'desc' } as const;
      const [deals, quotes, proposals, contracts, papers] = await Promise.all([
        related(store, 'opportunity', 'customerId', customerId, page),
        related(store, 'quote', 'customerId', customerId, page),
        related(store, 'proposal', 'customerId', customerId, page),
        related(store, 'contract', 'customerId', customerId, page),
        related(store, 'paper', 'customerId', customerId, page),
      ]);
      return { deals, quotes: latestVersions(quotes), proposals, contracts, papers };
    },
    [customerId],
  );
  const { stageName } = useProcesses();
  if (!found) return null;
  const local = (text: Localized) =>
    (language === 'en' ? text.en || text.zh : text.zh || text.en) || t('business.untitled');
  const totalOf = (quote: Quote) => formatMoney(computeQuote(quote).total, quote.currency, language);
  const numberOf = (number: string) => number || t('business.draftNumber');

  return (
    <>
      <List
        title={t('business.deals')}
        none={t('business.noDeals')}
        action={
          readOnly ? null : (
            <Button size="xs" component={Link} to={paths.newDeal(customerId)}>
              {t('page.newDeal')}
            </Button>
          )
        }
        rows={found.deals.map((deal) => ({
          id: deal.id,
          to: paths.deal(deal.id),
          name: local(deal.title),
          state: deal.outcome === 'open' ? stageName(deal) : t(`dealOutcomes.${deal.outcome}`),
          at: deal.updatedAt,
        }))}
      />
      <List
        title={t('business.quotes')}
        none={t('business.noQuotes')}
        rows={found.quotes.map((quote) => ({
          id: quote.id,
          to: paths.quote(quote.id),
          name: local(quote.title),
          detail: `${numberOf(quote.number)} ${t('business.version', { version: quote.version })}`,
          state: t(`quoteStatuses.${quote.status}`),
          amount: totalOf(quote),
          at: quote.updatedAt,
        }))}
      />
      <List
        title={t('business.proposals')}
        none={t('business.noProposals')}
        rows={found.proposals.map((proposal) => ({
          id: proposal.id,
          to: paths.proposal(proposal.id),
          name: local(proposal.title),
          state: t(`proposalStatuses.${proposal.status}`),
          at: proposal.updatedAt,
        }))}
      />
      <List
        title={t('business.contracts')}
        none={t('business.noContracts')}
        rows={found.contracts.map((contract) => ({
          id: contract.id,
          to: paths.contract(contract.id),
          name: local(contract.title),
          detail: numberOf(contract.number),
          state: t(`contractStatuses.${contract.status}`),
          at: contract.updatedAt,
        }))}
      />
      <List
        title={t('business.papers')}
        none={t('business.noPapers')}
        rows={found.papers.map((paper) => ({
          id: paper.id,
          to: paths.paper(paper.id),
          name: paper.fileName || paper.title || t('business.untitled'),
          detail: paper.number,
          state: paper.draft ? t('business.internalDraft') : t(`paperKinds.${paper.kind}`),
          amount: formatMoney(paper.totalMinor, paper.currency, language),
          at: paper.issuedAt || paper.createdAt,
        }))}
      />
    </>
  );
}

function List(props: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly Row[];
  readonly action?: ReactNode;
}): ReactNode {
  const language = useLanguage();
  return (
    <Section title={props.title} actions={props.action}>
      {props.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {props.none}
        </Text>
      ) : (
        <table className="dw-plain" aria-label={props.title} style={{ width: '100%', borderCollapse: 'collapse' }}>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id} style={{ height: 36, borderBottom: '1px solid var(--dw-line)' }}>
                <td>
                  <Anchor component={Link} to={row.to} size="sm">
                    <bdi>{row.name}</bdi>
                  </Anchor>{' '}
                  <Text span size="xs" c="dimmed">
                    {row.detail}
                  </Text>
                </td>
                <td style={{ width: 190 }}>
                  <Tag>{row.state}</Tag>
                </td>
                <td className="dw-num" style={{ width: 150 }}>
                  {row.amount}
                </td>
                <td className="dw-num dw-muted" style={{ width: 140, fontSize: 12 }}>
                  {formatDateTime(row.at, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
