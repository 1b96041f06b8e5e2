import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { type Proposal, proposalEntity, proposalStatuses } from '@/domain/proposals/proposal';
import { inLanguage } from '@/domain/quoting/totals';
import { ExportPanel } from '@/features/common/exporting/ExportPanel';
import { useWrite } from '@/features/common/useWrite';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, LocalizedField, Page, RecordForm } from '@/ui';
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
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const [tab, setTab] = useState('document');
  const proposal = useLive(async () => (await store.get('proposal', id)) ?? null, [store, id]);
  const quote = useLive(
    async () => (proposal ? await store.get('quote', proposal.quoteId) : undefined),
    [store, proposal?.quoteId],
  );
  if (proposal === undefined) return <Page title={common('states.loading')}>{null}</Page>;
  if (proposal === null) return <EmptyState title={common('states.missing')} text={t('missing')} />;
  const update = (changes: Partial<Proposal>) =>
    write([{ type: 'update', entity: 'proposal', id: proposal.id, changes }]);
  const title = inLanguage(proposal.title, language).replaceAll('\n', ' ');
  return (
    <Page
      title={title}
      breadcrumb={[{ label: t('list.title'), to: paths.proposals }, { label: title }]}
      badges={<ProposalStatusTag status={proposal.status} />}
      actions={
        <>
          <Button variant="default" onClick={() => navigate(paths.quote(proposal.quoteId))}>
            {t('openQuote')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">{t('changeStatus')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {proposalStatuses.map((status) => (
                <Menu.Item key={status} disabled={status === proposal.status} onClick={() => update({ status })}>
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
            onCommit={update}
          />
        </>
      ) : null}
    </Page>
  );
}
