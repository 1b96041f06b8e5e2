import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ageOf } from '@/domain/freshness/age';
import { position } from '@/domain/swot/evaluation';
import { strategyReview } from '@/domain/swot/review';
import { type Swot, subjectKinds } from '@/domain/swot/swot';
import { localizedText, useHotkey } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, FilterSelect, Keys, Tag } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { MarketPage } from '../shared/MarketPage';
import { useFreshness } from '../shared/useFreshness';
import { openStates } from './edits';
import { NewSwotPanel } from './list/NewSwotPanel';
import { useSubjectNames } from './list/subject';
import { useKindWords } from './words';

const positions = new WeakMap<Swot, ReturnType<typeof position>>();
function positionOf(swot: Swot) {
  const known = positions.get(swot);
  if (known) return known;
  const place = position(swot.factors);
  positions.set(swot, place);
  return place;
}

/** All analyses. `?new=<kind>&id=<record>` starts one about a product, competitor or customer. */
export default function SwotListPage() {
  const t = useT('swot');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const { rules, today } = useFreshness();
  const [parameters, setParameters] = useSearchParams();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Swot['subjectKind'] | ''>('');
  const list = useRecordList('swot', text, { subjectKind: kind });
  const names = useSubjectNames(list.rows);
  const kinds = useKindWords();
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('list.new') });

  // biome-ignore lint/correctness/useExhaustiveDependencies: words of kinds change with the language only
  const columns = useMemo(
    (): readonly Column<Swot>[] => [
      {
        key: 'title',
        header: t('list.title'),
        render: (row) => localizedText(row.title, language) || names?.get(row.id) || c('states.untitled'),
      },
      {
        key: 'subject',
        header: t('subject.label'),
        width: 220,
        render: (row) => (
          <>
            <Tag>{t(`subject.kinds.${row.subjectKind}`)}</Tag> {row.subjectKind === 'company' ? '' : names?.get(row.id)}
          </>
        ),
      },
      { key: 'factors', header: t('list.factors'), width: 72, align: 'right', render: (row) => row.factors.length },
      {
        key: 'position',
        header: t('position.title'),
        width: 190,
        render: (row) => {
          const place = positionOf(row);
          if (!place.ok) return '\u2014';
          return (
            <>
              {kinds(place.value.kinds)} {place.value.weak ? <Tag>{t('position.weak')}</Tag> : null}
            </>
          );
        },
      },
      {
        key: 'strategies',
        header: t('list.strategies'),
        width: 150,
        render: (row) => {
          const open = row.strategies.filter((strategy) => openStates.has(strategy.state));
          const review = open.filter((strategy) => strategyReview(strategy, row.factors).state === 'toReview').length;
          return (
            <>
              {open.length} {review > 0 ? <Tag tone="warn">{t('list.toReview', { count: review })}</Tag> : null}
            </>
          );
        },
      },
      {
        key: 'reviewed',
        header: t('list.reviewed'),
        width: 170,
        render: (row) => {
          const age = ageOf({ date: row.reviewedOn }, 'swotFactor', rules, today);
          if (age.state === 'undated') return <Tag tone="warn">{t('review.never')}</Tag>;
          return age.state === 'fresh' ? (
            row.reviewedOn
          ) : (
            <>
              {row.reviewedOn} <AgeTag age={age} />
            </>
          );
        },
      },
    ],
    [t, c, language, names, rules, today],
  );

  const asked = parameters.get('new');
  const askedKind = subjectKinds.find((each) => each === asked);
  const button = (
    <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={openNew}>
      {t('list.new')}
    </Button>
  );
  return (
    <MarketPage tab="swot" actions={button}>
      <RecordList
        label={t('title')}
        columns={columns}
        list={list}
        search={{ value: text, onChange: setText, label: t('list.search') }}
        filters={
          <FilterSelect
            label={t('subject.kind')}
            placeholder={t('list.allKinds')}
            width={170}
            value={kind}
            options={subjectKinds.map((value) => ({ value, label: t(`subject.kinds.${value}`) }))}
            onChange={setKind}
          />
        }
        filtered={kind !== ''}
        onClearFilters={() => setKind('')}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate(paths.swot(row.id))}
        empty={{ title: t('list.empty'), text: t('list.emptyText'), action: button }}
      />
      {asked === null ? null : (
        <NewSwotPanel
          start={askedKind ? { subjectKind: askedKind, subjectId: parameters.get('id') ?? '' } : {}}
          onClose={() => setParameters({}, { replace: true })}
        />
      )}
    </MarketPage>
  );
}
