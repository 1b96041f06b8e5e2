import { Anchor, Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { recordPages } from '@/features/common/tables/pages';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Keys, useColumns } from '@/ui';
import { MarketPage } from '../shared/MarketPage';
import { type CompetitorRow, useCompetitorColumns } from './list/columns';
import { NewCompetitorPanel } from './list/NewCompetitorPanel';
import { summarise } from './list/summary';
import { useMarketContext } from './useMarketContext';

const nothingSelected: ReadonlySet<string> = new Set();

/** The competitors with what is known of them and how old it is, their prices against ours, and where they stand against us now. */
export default function CompetitorListPage() {
  const t = useT('competitors');
  const navigate = useNavigate();
  const write = useWrite();
  const store = useStore();
  const context = useMarketContext();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [selected, setSelected] = useState(nothingSelected);
  const allColumns = useCompetitorColumns();
  const columns = useColumns('competitors', allColumns);
  const list = useRecordList('competitor', useDeferredValue(text));
  const summaries = useLive(
    async (store: Store) => {
      const pairs = list.rows.map(async (row) => [row.id, await summarise(store, row, context)] as const);
      return new Map(await Promise.all(pairs));
    },
    [list.rows, context],
  );
  const rows = useMemo<readonly CompetitorRow[]>(
    () => list.rows.map((competitor) => ({ competitor, summary: summaries?.get(competitor.id) })),
    [list.rows, summaries],
  );
  const add = () => setAdding(true);
  const open = (id: string) => void navigate(paths.competitor(id));
  useHotkey('n', add, { label: t('list.new') });

  const remove = async () => {
    const operations = [...selected].map((id) => ({ type: 'delete' as const, entity: 'competitor' as const, id }));
    const result = await write(operations, { message: t('done.deleted', { count: selected.size }) });
    if (result.ok) setSelected(nothingSelected);
  };

  return (
    <MarketPage
      tab="competitors"
      actions={
        <>
          <Button component={Link} to={paths.priceImport} leftSection={<IconFileImport size={15} aria-hidden />}>
            {t('prices.import')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<Keys>N</Keys>}
            onClick={add}
          >
            {t('list.new')}
          </Button>
        </>
      }
    >
      <RecordList
        label={t('list.table')}
        columns={columns.visible}
        chooser={{ columns: allColumns, hidden: columns.hidden, onChange: columns.setHidden }}
        list={{ ...list, rows }}
        rowKey={(row) => row.competitor.id}
        onOpen={(row) => open(row.competitor.id)}
        selection={{ ids: selected, onChange: setSelected }}
        search={{ value: text, onChange: setText, label: t('list.search') }}
        exporting={{
          name: t('list.table'),
          load: async function* () {
            for await (const page of recordPages(store, 'competitor', text)) {
              const rows: CompetitorRow[] = [];
              for (const competitor of page)
                rows.push({ competitor, summary: await summarise(store, competitor, context) });
              yield rows;
            }
          },
        }}
        bulk={
          <Button leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
            {t('list.delete')}
          </Button>
        }
        empty={{
          title: t('empty.title'),
          text: t('empty.text'),
          action: (
            <>
              <Button onClick={add}>{t('list.new')}</Button>
              <Anchor component={Link} to={paths.data}>
                {t('empty.sample')}
              </Anchor>
            </>
          ),
        }}
      />
      <NewCompetitorPanel opened={adding} onClose={() => setAdding(false)} onOpen={open} />
    </MarketPage>
  );
}
