import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { type Proposal, proposalEntity, proposalStatuses } from '@/domain/proposals/proposal';
import { inLanguage } from '@/domain/quoting/totals';
import { ExportPanel } from '@/features/common/exporting/ExportPanel';
import { RecordMenu } from '@/features/common/RecordMenu';
import { recordTitle } from '@/features/common/titles';
import { useWrite } from '@/features/common/useWrite';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { LocalizedField, MissingPage, Page, RecordForm } from '@/ui';
import { MarketTab } from './MarketTab';
import { MarketAside } from './market/MarketAside';
import { ProposalStatusTag } from './ProposalStatusTag';
import styles from './proposals.module.css';

const fields = [
  'subtitle',
  'aboutUs',
  'situation',
  'solution',
  'delivery',
  'afterSales',
  'nextSteps',
  'appendix',
] as const;

/** One proposal: its own texts beside the document they make. Empty texts follow from company, deal and quote. */
export default function ProposalPage() {
  const { id = '' } = useParams();
  const t = useT('proposals');
  const common = useT('common');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [tab, setTab] = useState('document');
  const found = useLive(async () => {
    const proposal = await store.get('proposal', id);
    if (!proposal) return {};
    const [quote, customer, deal] = await Promise.all([
      store.get('quote', proposal.quoteId),
      store.get('customer', proposal.customerId),
      store.get('opportunity', proposal.opportunityId),
    ]);
    return { proposal, quote, customer, deal };
  }, [store, id]);
  const crumb = { label: t('list.title'), to: paths.proposals };
  if (!found) return <Page title="" breadcrumb={[crumb]} />;
  const { proposal, quote, customer, deal } = found;
  if (!proposal || proposal.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={[crumb]}
        title={t('missingTitle')}
        text={t('missing')}
        back={{ label: t('back'), to: paths.proposals }}
      />
    );
  const update = (changes: Partial<Proposal>, message?: string) =>
    write([{ type: 'update', entity: 'proposal', id: proposal.id, changes }], message ? { message } : undefined);
  const title = inLanguage(proposal.title, language).replaceAll('\n', ' ') || common('states.untitled');
  return (
    <Page
      title={title}
      breadcrumb={[crumb, { label: title }]}
      badges={<ProposalStatusTag status={proposal.status} />}
      meta={[
        {
          label: t('columns.customer'),
          value: customer ? (
            <Link to={paths.customer(customer.id)}>{recordTitle('customer', customer, language)}</Link>
          ) : (
            common('states.missing')
          ),
        },
        ...(deal
          ? [
              {
                label: t('meta.deal'),
                value: <Link to={paths.deal(deal.id)}>{recordTitle('opportunity', deal, language)}</Link>,
              },
            ]
          : []),
        ...(quote
          ? [{ label: t('meta.quote'), value: <Link to={paths.quote(quote.id)}>{`V${quote.version}`}</Link> }]
          : []),
      ]}
      actions={
        <>
          <RecordMenu entity="proposal" id={proposal.id} back={paths.proposals} />
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">{t('changeStatus')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {proposalStatuses.map((status) => (
                <Menu.Item
                  key={status}
                  disabled={status === proposal.status}
                  onClick={() => update({ status }, t('statusSet', { status: t(`statuses.${status}`) }))}
                >
                  {t(`statuses.${status}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      }
      {...(tab === 'market' ? { aside: <MarketAside proposal={proposal} /> } : {})}
      tabs={{
        label: t('tabs.label'),
        value: tab,
        onChange: setTab,
        items: [
          { value: 'document', label: t('tabs.document') },
          { value: 'texts', label: t('tabs.texts') },
          { value: 'market', label: t('tabs.market') },
        ],
      }}
    >
      {tab === 'document' ? (
        <ExportPanel source={{ kind: 'proposal', id: proposal.id }} language={quote?.language ?? 'zh-CN'} />
      ) : null}
      {tab === 'market' ? <MarketTab proposal={proposal} /> : null}
      {tab === 'texts' ? (
        <>
          <p className="dw-hint">{t('textsHint')}</p>
          {/* The cover breaks the title where the user does, so it takes more than one line. */}
          <div className={styles.title}>
            <LocalizedField
              label={t('fields.title')}
              multiline
              value={proposal.title}
              onCommit={(edited) => update({ title: edited })}
            />
          </div>
          <RecordForm
            schema={proposalEntity.schema}
            record={proposal}
            fields={fields}
            label={(field) => t(`fields.${field}`)}
            onCommit={(changes) => update(changes)}
          />
        </>
      ) : null}
    </Page>
  );
}
