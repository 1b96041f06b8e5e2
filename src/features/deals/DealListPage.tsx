import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useStore } from '@/data/react';
import { stages } from '@/domain/deals/opportunity';
import { localizedText, useHotkey, useProcesses } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Keys, Page, Tag } from '@/ui';
import { NewDealPanel } from './NewDealPanel';
import { type ListedDeal, useDealList } from './useDealList';

/** All deals. `?new=<customerId>` starts a new one for a customer. */
export default function DealListPage() {
  const t = useT('deals');
  const language = useLanguage();
  const navigate = useNavigate();
  const today = useStore().environment.today();
  const [parameters, setParameters] = useSearchParams();
  const newFor = parameters.get('new');
  const [text, setText] = useState('');
  const [stage, setStage] = useState('');
  const list = useDealList(text, stage);
  const { stageName } = useProcesses();
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });

  const columns = useMemo(
    (): readonly Column<ListedDeal>[] => [
      {
        key: 'name',
        header: t('list.name'),
        render: ({ deal }) => (
          <>
            {localizedText(deal.title, language) || t('untitled')}{' '}
            {deal.outcome === 'open' ? null : (
              <Tag tone={deal.outcome === 'won' ? 'accent' : 'neutral'}>{t(`outcome.${deal.outcome}`)}</Tag>
            )}
          </>
        ),
      },
      { key: 'customer', header: t('list.customer'), width: 200, render: ({ customer }) => customer },
      { key: 'stage', header: t('list.stage'), width: 160, render: ({ deal }) => stageName(deal) },
      {
        key: 'amount',
        header: t('list.amount'),
        width: 130,
        align: 'right',
        render: ({ amount }) => (amount ? formatMoney(amount.minor, amount.currency, language) : '\u2014'),
      },
      { key: 'next', header: t('list.nextStep'), width: 180, render: ({ deal }) => deal.nextStep },
      {
        key: 'close',
        header: t('list.expectedClose'),
        width: 120,
        render: ({ deal }) =>
          deal.outcome === 'open' && deal.expectedClose !== '' && deal.expectedClose < today ? (
            <span title={t('list.overdue')}>
              <Tag tone="warn">{deal.expectedClose}</Tag>
            </span>
          ) : (
            deal.expectedClose
          ),
      },
      {
        key: 'updated',
        header: t('list.updated'),
        width: 140,
        render: ({ deal }) => formatDateTime(deal.updatedAt, language),
      },
    ],
    [t, language, today, stageName],
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
          <Select
            aria-label={t('list.stage')}
            placeholder={t('list.allStages')}
            clearable
            w={190}
            value={stage === '' ? null : stage}
            data={stages.map((value) => ({ value, label: stageName({ pipelineId: '', stage: value }) }))}
            onChange={(value) => setStage(stages.find((known) => known === value) ?? '')}
          />
        }
        filtered={stage !== ''}
        onClearFilters={() => setStage('')}
        rowKey={({ deal }) => deal.id}
        onOpen={({ deal }) => navigate(paths.deal(deal.id))}
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
        <NewDealPanel customerId={newFor} onClose={() => setParameters({}, { replace: true })} />
      )}
    </Page>
  );
}
