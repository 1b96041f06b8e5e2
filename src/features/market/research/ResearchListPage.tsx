import { Button, Checkbox, CloseButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { ageOf } from '@/domain/freshness/age';
import { type Research, type ResearchKind, researchKinds } from '@/domain/research/research';
import { localizedText, useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, FilterSelect, Keys, Tag } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { MarketPage } from '../shared/MarketPage';
import { useFreshness } from '../shared/useFreshness';
import { GrowthTag } from './GrowthTag';
import { type AgeFilter, useResearchList } from './list/useResearchList';
import { usesOf } from './uses';
import './research.css';

/** The research log (R13–R16), newest first: what was found, how old it is, and where it is used. `?tag=` narrows. */
export default function ResearchListPage() {
  const t = useT('research');
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const { today } = useFreshness();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'' | ResearchKind>('');
  const [age, setAge] = useState<AgeFilter>('');
  const [growing, setGrowing] = useState(false);
  const [parameters, setParameters] = useSearchParams();
  const tag = parameters.get('tag') ?? '';
  const anyTag = () => setParameters({}, { replace: true });
  const list = useResearchList({ text: useDeferredValue(text), kind, age, growing, tag });
  const columns = useResearchColumns();

  const create = async () => {
    const id = store.nextId();
    const result = await write([{ type: 'create', entity: 'research', record: { id, date: today } }], {
      message: t('list.created'),
    });
    if (result.ok) void navigate(paths.research(id));
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
  const ages = ['fresh', 'toVerify'] as const;
  return (
    <MarketPage tab="research" actions={button}>
      <RecordList
        label={t('list.title')}
        columns={columns}
        list={list}
        search={{ value: text, onChange: setText, label: t('list.search') }}
        filters={
          <>
            <FilterSelect
              label={t('fields.kind')}
              placeholder={t('list.anyKind')}
              width={150}
              value={kind}
              options={researchKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={setKind}
            />
            <FilterSelect
              label={t('list.age')}
              placeholder={t('list.anyAge')}
              width={140}
              value={age}
              options={ages.map((value) => ({ value, label: t(`list.ages.${value}`) }))}
              onChange={setAge}
            />
            <Checkbox
              size="xs"
              label={t('growth.growing')}
              checked={growing}
              onChange={(event) => setGrowing(event.currentTarget.checked)}
            />
            {tag === '' ? null : (
              <span className="research-tags">
                <Tag tone="accent">{t('list.tag', { tag })}</Tag>
                <CloseButton size="sm" aria-label={t('list.clearTag')} onClick={anyTag} />
              </span>
            )}
          </>
        }
        filtered={kind !== '' || age !== '' || growing || tag !== ''}
        onClearFilters={() => {
          setKind('');
          setAge('');
          setGrowing(false);
          anyTag();
        }}
        rowKey={(entry) => entry.id}
        onOpen={(entry) => void navigate(paths.research(entry.id))}
        empty={{ title: t('list.emptyTitle'), text: t('list.emptyText'), action: button }}
      />
    </MarketPage>
  );
}

function useResearchColumns(): Column<Research>[] {
  const t = useT('research');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const { rules, today } = useFreshness();
  return useMemo(
    () => [
      {
        key: 'title',
        header: t('fields.title'),
        render: (entry) => <bdi>{localizedText(entry.title, language) || c('states.untitled')}</bdi>,
      },
      { key: 'kind', header: t('fields.kind'), width: 110, render: (entry) => t(`kinds.${entry.kind}`) },
      { key: 'growth', header: t('growth.title'), width: 210, render: (entry) => <GrowthTag entry={entry} /> },
      {
        key: 'source',
        header: m('provenance.source'),
        width: 200,
        render: (entry) => entry.source || (entry.sourceKind === '' ? '' : m(`sourceKinds.${entry.sourceKind}`)),
      },
      { key: 'date', header: m('provenance.date'), width: 110, render: (entry) => entry.date },
      {
        key: 'age',
        header: t('list.age'),
        width: 130,
        render: (entry) => <AgeTag age={ageOf(entry, 'research', rules, today)} />,
      },
      {
        key: 'used',
        header: t('list.used'),
        width: 90,
        align: 'right',
        render: (entry) => <UsedCount entry={entry} />,
      },
    ],
    [t, m, c, language, rules, today],
  );
}

/** Asked for the rows on the screen only. */
function UsedCount({ entry }: { readonly entry: Research }) {
  const uses = useLive((store) => usesOf(store, entry), [entry.id, entry.rev]);
  return uses === undefined ? null : uses.length === 0 ? <span className="dw-faint">{'\u2014'}</span> : uses.length;
}
