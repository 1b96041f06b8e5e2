import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { defaultProcessId } from '@/domain/process/templates/builtIn';
import { useHotkey } from '@/features/common';
import { useMoveDeal } from '@/features/common/gates/useMoveDeal';
import { DealRoom } from '@/features/common/rooms/DealRoom';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { EmptyState, FilterSelect, Keys, onDemand } from '@/ui';
import { FilterSelects } from '../filters/FilterSelects';
import { useDealFilters } from '../filters/useDealFilters';
import { usePipelines } from '../filters/usePipelines';
import { NewDealPanel } from '../NewDealPanel';
import styles from './board.module.css';
import { HeldPanel } from './HeldPanel';
import { columnStep, useBoard } from './useBoard';

// Dragging is only needed where there are cards.
const Board = onDemand(async () => ({ default: (await import('./Board')).Board }));

/** The open deals of one process by stage. `?new=<customerId>` starts a new one for a customer. */
export default function BoardPage() {
  const t = useT('deals');
  const c = useT('common');
  const navigate = useNavigate();
  const { filters, typed, set, newFor } = useDealFilters();
  const { pipelines, nameOf, ready } = usePipelines();
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const [held, setHeld] = useState<{ readonly id: string; readonly target: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const moveDeal = useMoveDeal();
  const process = !ready
    ? undefined
    : (pipelines.find(({ id }) => id === (filters.pipeline || defaultProcessId)) ?? pipelines[0]);
  const openNew = () => set({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });
  useHotkey('/', () => field.current?.focus(), { label: t('list.search') });
  const columns = useBoard(process, filters, limits);
  const filtered = [filters.text, filters.type, filters.strategy, filters.owner].some((each) => each !== '');
  const owners = (columns ?? []).flatMap(({ cards }) => cards.map(({ deal }) => deal.owner));

  const nothing = columns?.every((column) => column.count === 0) === true;

  const move = async (id: string, target: string) => {
    setHeld(null);
    const moved = await moveDeal({ id, pipelineId: process?.id ?? '' }, target);
    if (moved === 'held') setHeld({ id, target });
    return moved === 'moved';
  };
  const clear = () => set({ text: '', type: '', strategy: '', owner: '' });

  return (
    <DealRoom
      tab="board"
      actions={
        <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={openNew}>
          {t('list.new')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <FilterSelect
          label={t('filters.pipeline')}
          clearable={false}
          width={210}
          value={process?.id ?? ''}
          options={pipelines.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChange={(pipeline) => set({ pipeline: pipeline === defaultProcessId ? '' : pipeline })}
        />
        <TextInput
          ref={field}
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          w={220}
          value={typed}
          rightSection={<Keys>/</Keys>}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <FilterSelects filters={filters} owners={owners} onChange={set} />
      </div>
      {!process || columns === undefined || columns.length === 0 ? null : nothing ? (
        filtered ? (
          <EmptyState
            title={c('list.nothingFound')}
            text={c('list.nothingFoundText')}
            action={<Button onClick={clear}>{c('list.clear')}</Button>}
          />
        ) : (
          <EmptyState
            title={t('board.empty')}
            text={t('list.emptyText')}
            action={<Button onClick={openNew}>{t('list.new')}</Button>}
          />
        )
      ) : (
        <Board
          key={process.id}
          process={process}
          columns={columns}
          onOpen={(id) => void navigate(paths.deal(id, 'needs'))}
          onMore={(stage) => setLimits((now) => ({ ...now, [stage]: (now[stage] ?? columnStep) + columnStep }))}
          onMove={move}
        />
      )}
      {held ? (
        <HeldPanel
          dealId={held.id}
          target={held.target}
          onMove={() => void move(held.id, held.target)}
          onClose={() => setHeld(null)}
        />
      ) : null}
      {newFor === null ? null : <NewDealPanel customerId={newFor} onClose={() => set({ new: null })} />}
    </DealRoom>
  );
}
