import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { processById } from '@/domain/process/processOf';
import { defaultProcessId } from '@/domain/process/templates/builtIn';
import { localizedText, useHotkey } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { DealRoom } from '@/features/common/rooms/DealRoom';
import { moneyColumns, shownColumns } from '@/features/common/tables/cells';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { FilterSelect, Keys, useColumns } from '@/ui';
import { FilterSelects } from './filters/FilterSelects';
import { useDealFilters } from './filters/useDealFilters';
import { usePipelines } from './filters/usePipelines';
import { useDealColumns } from './list/columns';
import { findDeals, useDealList } from './list/useDealList';
import { NewDealPanel } from './NewDealPanel';

const outcomes = ['open', 'won', 'lost'] as const;

/** All deals, also decided ones. `?new=<customerId>` starts a new one for a customer. */
export default function DealListPage() {
  const t = useT('deals');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const e = useT('importing');
  const { filters, typed, set, newFor } = useDealFilters();
  const { pipelines, nameOf, stored, processOf, stageName } = usePipelines();
  const list = useDealList(filters);
  const allColumns = useDealColumns({ stageName, processOf });
  const columns = useColumns('deals', allColumns);
  const openNew = () => set({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });
  const clear = () => set({ pipeline: '', stage: '', type: '', strategy: '', outcome: '', owner: '' });
  const { text: _text, ...chosen } = filters;
  const stages = processById(filters.pipeline, stored)?.stages ?? [];

  return (
    <DealRoom
      tab="list"
      actions={
        <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={openNew}>
          {t('list.new')}
        </Button>
      }
    >
      <RecordList
        label={t('list.title')}
        columns={columns.visible}
        chooser={{ columns: allColumns, hidden: columns.hidden, onChange: columns.setHidden }}
        list={list}
        search={{ value: typed, onChange: (text) => set({ text }), label: t('list.search') }}
        filters={
          <>
            <FilterSelect
              label={t('filters.pipeline')}
              width={150}
              value={filters.pipeline}
              options={pipelines.map((each) => ({ value: each.id, label: nameOf(each) }))}
              onChange={(pipeline) => set({ pipeline, stage: '' })}
            />
            <FilterSelect
              label={t('filters.stage')}
              width={140}
              value={filters.stage}
              options={stages.map((each) => ({ value: each.id, label: localizedText(each.name, language) }))}
              onChange={(stage) =>
                set({ stage, ...(stage === '' ? {} : { pipeline: filters.pipeline || defaultProcessId }) })
              }
            />
            <FilterSelect
              label={t('filters.outcome')}
              width={96}
              value={filters.outcome}
              options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
              onChange={(outcome) => set({ outcome })}
            />
            <FilterSelects filters={filters} owners={list.rows.map(({ deal }) => deal.owner)} onChange={set} />
          </>
        }
        views={{
          list: 'deals',
          filters: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')),
          onApply: (view) => {
            const nothing = Object.fromEntries(Object.keys(chosen).map((name) => [name, '']));
            set({ ...nothing, ...view.filters, text: view.text });
          },
        }}
        exporting={{
          name: t('list.title'),
          columns: [
            ...shownColumns(columns.visible.filter(({ key }) => key !== 'amount')),
            ...moneyColumns(t('list.amount'), e('export.currency'), (row: (typeof list.rows)[number]) => row.amount),
          ],
          load: async function* () {
            yield (await findDeals(store, filters, Number.MAX_SAFE_INTEGER)).rows;
          },
        }}
        filtered={Object.values(chosen).some((value) => value !== '')}
        onClearFilters={clear}
        rowKey={({ deal }) => deal.id}
        onOpen={({ deal }) => navigate(paths.deal(deal.id))}
        empty={{
          title: t('list.empty'),
          text: t('list.emptyText'),
          action: <Button onClick={openNew}>{t('list.new')}</Button>,
        }}
      />
      {newFor === null ? null : <NewDealPanel customerId={newFor} onClose={() => set({ new: null })} />}
    </DealRoom>
  );
}
