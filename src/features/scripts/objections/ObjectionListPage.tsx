import { Button, Select } from '@mantine/core';
import { IconPlus, IconStarFilled } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { objectionCategories } from '@/domain/scripts/objection';
import { localizedText, RecordPicker, useHotkey, useWrite } from '@/features/common';
import { ReviewTag } from '@/features/common/lines/OriginNote';
import { CardRate } from '@/features/common/objections/RateMark';
import { RecordList } from '@/features/common/RecordList';
import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Keys, Tag } from '@/ui';
import { BulkBar } from '../library/BulkBar';
import { useIntervals } from '../library/freshness';
import styles from './objections.module.css';
import {
  isDue,
  noFilter,
  type ObjectionFilter,
  type ObjectionRow,
  offered,
  shows,
  useObjectionList,
} from './useObjectionList';
import { useStages } from './useStages';

/** The doubts that customers bring up, with our answers and what came of them. */
export default function ObjectionListPage() {
  const t = useT('objections');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const stages = useStages();
  const intervals = useIntervals();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ObjectionFilter>(noFilter);
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const list = useObjectionList(search, filter, intervals);
  const set = (changes: Partial<ObjectionFilter>) => setFilter((now) => ({ ...now, ...changes }));
  const columns = useMemo(
    (): Column<ObjectionRow>[] => [
      {
        key: 'text',
        header: t('list.columns.text'),
        render: ({ card: { text, favourite } }) => (
          <span className={styles.name}>
            {favourite ? <IconStarFilled size={12} role="img" aria-label={t('card.favourite')} /> : null}
            <bdi>{localizedText(text, language) || t('card.untitled')}</bdi>
          </span>
        ),
      },
      {
        key: 'category',
        header: t('list.category'),
        width: 110,
        render: ({ card }) => t(`categories.${card.category}`),
      },
      {
        key: 'answers',
        header: t('list.columns.answers'),
        width: 100,
        align: 'right',
        render: ({ card }) =>
          offered(card).length === 0 ? <Tag tone="warn">{t('list.noAnswer')}</Tag> : offered(card).length,
      },
      {
        key: 'figures',
        header: t('list.columns.figures'),
        width: 290,
        render: ({ card }) => <CardRate objectionId={card.id} plain />,
      },
      {
        key: 'status',
        header: t('list.columns.status'),
        width: 130,
        render: ({ card, toReview }) =>
          toReview ? (
            <ReviewTag review="changed" />
          ) : card.status === 'ready' ? (
            isDue(card, intervals) ? (
              <Tag tone="warn">{t('list.shows.verify')}</Tag>
            ) : (
              t('statuses.ready')
            )
          ) : (
            <Tag tone={card.status === 'draft' ? 'warn' : 'neutral'}>{t(`statuses.${card.status}`)}</Tag>
          ),
      },
    ],
    [t, language, intervals],
  );
  const create = async () => {
    const id = store.nextId();
    const result = await write([{ type: 'create', entity: 'objection', record: { id, status: 'draft' } }], {
      message: t('list.created'),
    });
    if (result.ok) void navigate(paths.objection(id));
  };
  useHotkey('n', () => void create(), { label: t('list.new') });
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<Keys>N</Keys>}
      onClick={() => void create()}
    >
      {t('list.new')}
    </Button>
  );
  return (
    <ScriptRoom tab="objections" actions={button}>
      {selected.size > 0 ? <BulkBar entity="objection" ids={selected} onClear={() => setSelected(new Set())} /> : null}
      <RecordList
        label={t('title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('list.search') }}
        filters={
          <>
            <Select
              aria-label={t('list.category')}
              placeholder={t('list.allCategories')}
              clearable
              w={130}
              value={filter.category || null}
              data={objectionCategories.map((value) => ({ value, label: t(`categories.${value}`) }))}
              onChange={(category) => set({ category: category ?? '' })}
            />
            <Select
              aria-label={t('list.stage')}
              placeholder={t('list.allStages')}
              clearable
              w={160}
              value={filter.stage || null}
              data={[...stages.options]}
              onChange={(stage) => set({ stage: stage ?? '' })}
            />
            <span className={styles.picker}>
              <RecordPicker
                entity="competitor"
                hideLabel
                label={t('list.competitor')}
                placeholder={t('list.anyCompetitor')}
                value={filter.competitorId}
                onCommit={(competitorId) => set({ competitorId })}
              />
            </span>
            <Select
              aria-label={t('list.show')}
              placeholder={t('list.showAll')}
              clearable
              w={130}
              value={filter.show || null}
              data={shows.map((value) => ({ value, label: t(`list.shows.${value}`) }))}
              onChange={(show) => set({ show: shows.find((known) => known === show) ?? '' })}
            />
          </>
        }
        filtered={filter !== noFilter && Object.values(filter).some((value) => value !== '')}
        onClearFilters={() => setFilter(noFilter)}
        selection={{ ids: selected, onChange: setSelected }}
        rowKey={({ card }) => card.id}
        onOpen={({ card }) => void navigate(paths.objection(card.id))}
        empty={{
          title: t('list.emptyTitle'),
          text: t('list.emptyText'),
          action: (
            <Button component={Link} to={`${paths.scriptImport}?from=starter`}>
              {t('list.starter')}
            </Button>
          ),
        }}
      />
    </ScriptRoom>
  );
}
