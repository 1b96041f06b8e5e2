import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconFileImport, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import { ruleFor } from '@/domain/freshness/age';
import { verified } from '@/domain/freshness/verified';
import { useHotkey, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { ColumnChooser, DataTable, EmptyState, Keys, useColumns } from '@/ui';
import type { MarketContext } from '../useMarketContext';
import { useLedgerColumns } from './columns';
import { PricePanel } from './PricePanel';
import { useLedger } from './useLedger';

const nothingSelected: ReadonlySet<string> = new Set();

/** The price ledger of one competitor: every price with its gap, age and source; new ones by N and Enter. */
export function PricesTab(props: {
  readonly competitor: Competitor;
  readonly context: MarketContext;
  readonly readOnly: boolean;
}) {
  const { competitor, context, readOnly } = props;
  const t = useT('competitors');
  const searchRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [selected, setSelected] = useState(nothingSelected);
  const allColumns = useLedgerColumns();
  const columns = useColumns('prices', allColumns);
  const ledger = useLedger(competitor.id, useDeferredValue(text), context);
  const add = () => setOpen('new');
  useHotkey('n', add, { label: t('prices.new'), enabled: !readOnly });
  useHotkey('/', () => searchRef.current?.focus(), { label: t('prices.search') });
  useHotkey('Escape', () => setSelected(nothingSelected), { enabled: selected.size > 0 });
  const importPath = `${paths.priceImport}?competitor=${competitor.id}`;

  return (
    <>
      {selected.size > 0 ? (
        <BulkBar ids={selected} context={context} onClear={() => setSelected(nothingSelected)} />
      ) : (
        <div className="dw-toolbar">
          <TextInput
            ref={searchRef}
            w={240}
            size="xs"
            aria-label={t('prices.search')}
            placeholder={t('prices.search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            rightSection={text === '' ? <Keys>/</Keys> : undefined}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              if (text === '') event.currentTarget.blur();
              else setText('');
            }}
          />
          {ledger.loading ? null : <span className="dw-faint">{t('prices.count', { count: ledger.total })}</span>}
          <span className="dw-end competitor-tools">
            <ColumnChooser columns={allColumns} hidden={columns.hidden} onChange={columns.setHidden} />
            {readOnly ? null : (
              <>
                <Button component={Link} to={importPath} leftSection={<IconFileImport size={15} aria-hidden />}>
                  {t('prices.import')}
                </Button>
                <Button
                  variant="filled"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  rightSection={<Keys>N</Keys>}
                  onClick={add}
                >
                  {t('prices.new')}
                </Button>
              </>
            )}
          </span>
        </div>
      )}
      <div className="competitor-ledger">
        <DataTable
          label={t('prices.table', { name: competitor.name })}
          columns={columns.visible}
          rowCount={ledger.rowCount}
          rowAt={ledger.rowAt}
          rowKey={(row) => row.entry.id}
          rowLabel={(row) => row.entry.item}
          onRange={ledger.onRange}
          onOpen={(row) => setOpen(row.entry.id)}
          selection={readOnly ? undefined : { ids: selected, onChange: setSelected }}
          empty={
            ledger.loading ? null : text.trim() !== '' ? (
              <EmptyState
                title={t('prices.noMatch')}
                action={<Button onClick={() => setText('')}>{t('prices.clearSearch')}</Button>}
              />
            ) : (
              <EmptyState
                title={t('prices.empty')}
                text={t('prices.emptyText')}
                action={readOnly ? undefined : <Button onClick={add}>{t('prices.new')}</Button>}
                secondary={
                  readOnly ? undefined : (
                    <Link className="dw-link" to={importPath}>
                      {t('prices.import')}
                    </Link>
                  )
                }
              />
            )
          }
        />
      </div>
      <PricePanel
        competitorId={competitor.id}
        context={context}
        open={open}
        readOnly={readOnly}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

/** What can be done with the selected prices: one write, one undo. */
function BulkBar(props: {
  readonly ids: ReadonlySet<string>;
  readonly context: MarketContext;
  readonly onClear: () => void;
}) {
  const t = useT('competitors');
  const m = useT('market');
  const store = useStore();
  const write = useWrite();
  const { ids, onClear } = props;
  const { today, rules } = props.context;
  const count = ids.size;
  const verify = async () => {
    const entries = await store.getMany('priceEntry', [...ids]);
    const operations = entries.flatMap((entry) =>
      entry
        ? [
            {
              type: 'update' as const,
              entity: 'priceEntry' as const,
              id: entry.id,
              changes: verified(entry, '', today, ruleFor(rules, 'price').verifier),
            },
          ]
        : [],
    );
    if ((await write(operations, { message: t('prices.verifiedMany', { count }) })).ok) onClear();
  };
  const remove = async () => {
    const operations = [...ids].map((id) => ({ type: 'delete' as const, entity: 'priceEntry' as const, id }));
    if ((await write(operations, { message: t('prices.deletedMany', { count }) })).ok) onClear();
  };
  return (
    <div className="dw-toolbar" role="toolbar" aria-label={t('prices.selected', { count })}>
      <strong>{t('prices.selected', { count })}</strong>
      <Button leftSection={<IconCheck size={15} aria-hidden />} onClick={() => void verify()}>
        {m('verify.action')}
      </Button>
      <Button leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
        {t('prices.delete')}
      </Button>
      <Button variant="subtle" onClick={onClear}>
        {t('prices.clearSelection')}
      </Button>
    </div>
  );
}
