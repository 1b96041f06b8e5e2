import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import type { Segment } from '@/domain/research/research';
import { localizedText, useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Keys } from '@/ui';
import { MarketPage } from '../shared/MarketPage';
import { ScoreFigure } from '../shared/ScoreFigure';
import { useFiveForces } from './segments/useFiveForces';
import { useSegmentWords } from './segments/words';

/** The parts of the market that we address (R17, R18). */
export default function SegmentListPage() {
  const t = useT('research');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const { region, industry, size } = useSegmentWords();
  const [search, setSearch] = useState('');
  const list = useRecordList('segment', search);
  const fiveForces = useFiveForces();
  const columns = useMemo(
    (): Column<Segment>[] => [
      {
        key: 'name',
        header: t('segments.fields.name'),
        render: (segment) => <bdi>{localizedText(segment.name, language) || c('states.untitled')}</bdi>,
      },
      {
        key: 'regions',
        header: t('segments.fields.regions'),
        width: 140,
        render: (segment) => segment.regions.map(region).join(t('segments.and')),
      },
      {
        key: 'industries',
        header: t('segments.fields.industries'),
        width: 180,
        render: (segment) => segment.industries.map(industry).join(t('segments.and')),
      },
      { key: 'size', header: t('segments.size'), width: 130, align: 'right', render: size },
      {
        key: 'volume',
        header: t('segments.fields.volume'),
        width: 150,
        align: 'right',
        render: ({ volume }) => (volume ? formatMoney(volume.minor, volume.currency, language) : ''),
      },
      {
        key: 'growth',
        header: t('growth.title'),
        width: 90,
        align: 'right',
        render: ({ growthRate }) => (growthRate === null ? '' : formatPercent(growthRate)),
      },
      {
        key: 'forces',
        header: t('forces.column'),
        width: 160,
        align: 'right',
        render: (segment) => {
          const { explanation, pressure } = fiveForces(segment);
          if (pressure === null) return <span className="dw-faint">{'\u2014'}</span>;
          return (
            <>
              <span className="dw-muted">{t(`forces.level.${pressure}`)}</span>{' '}
              <ScoreFigure
                explanation={explanation}
                title={t('forces.pressure')}
                unit="score"
                note={t('forces.thresholds')}
              />
            </>
          );
        },
      },
    ],
    [t, c, language, region, industry, size, fiveForces],
  );
  const create = async () => {
    const id = store.nextId();
    const result = await write([{ type: 'create', entity: 'segment', record: { id } }], {
      message: t('segments.created'),
    });
    if (result.ok) void navigate(paths.segment(id));
  };
  useHotkey('n', () => void create(), { label: t('segments.new') });
  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<Keys>N</Keys>}
      onClick={() => void create()}
    >
      {t('segments.new')}
    </Button>
  );
  return (
    <MarketPage tab="segments" actions={button}>
      <RecordList
        label={t('segments.title')}
        columns={columns}
        list={list}
        search={{ value: search, onChange: setSearch, label: t('segments.search') }}
        rowKey={(segment) => segment.id}
        onOpen={(segment) => void navigate(paths.segment(segment.id))}
        empty={{ title: t('segments.emptyTitle'), text: t('segments.emptyText'), action: button }}
      />
    </MarketPage>
  );
}
