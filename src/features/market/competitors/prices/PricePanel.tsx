import { Button, Group, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useLive } from '@/data/react';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { type Problem, problem } from '@/domain/kernel/result';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { Keys, SidePanel } from '@/ui';
import { AgeTag, StillTrueButton } from '../../shared/AgeTag';
import { useVerify } from '../../shared/useFreshness';
import type { MarketContext } from '../useMarketContext';
import { GapReading } from './GapFigures';
import { ledgerRow } from './ledger';
import { emptyPrice, type PriceFields, PriceForm } from './PriceForm';
import { PriceHistory } from './PriceHistory';
import type { PriceValue } from './PriceInput';
import { useCounterparts } from './useLedger';

interface Props {
  readonly competitorId: string;
  readonly context: MarketContext;
  /** Id of an entry, `new`, or closed. */
  readonly open: string | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** One price of the ledger: a new one, saved by Enter and followed by the next, or a stored one, saved as one types. */
export function PricePanel({ competitorId, context, open, readOnly, onClose }: Props) {
  const t = useT('competitors');
  const entry = useLive(
    async (store) => (open === null || open === 'new' ? undefined : await store.get('priceEntry', open)),
    [open],
  );
  return (
    <SidePanel
      opened={open !== null}
      onClose={onClose}
      title={open === 'new' ? t('prices.new') : t('prices.edit')}
      width={600}
    >
      {open === 'new' ? <NewPrice competitorId={competitorId} context={context} onClose={onClose} /> : null}
      {entry && open === entry.id ? (
        <StoredPrice key={entry.id} entry={entry} context={context} readOnly={readOnly} onClose={onClose} />
      ) : null}
    </SidePanel>
  );
}

/** The gap of a draft, with the price as it is typed. */
function useReading(draft: PriceFields, typed: PriceValue | null, context: MarketContext) {
  const products = useCounterparts([draft.productId]);
  const price = typed ?? draft;
  const shown = { ...draft, price: price.price, priceMax: price.priceMax };
  const entry: PriceEntry = { ...shown, id: '', createdAt: 0, updatedAt: 0, deletedAt: 0, rev: 0 };
  return <GapReading row={ledgerRow(entry, products?.get(draft.productId), context)} />;
}

function NewPrice(props: Pick<Props, 'competitorId' | 'context' | 'onClose'>) {
  const { competitorId, context } = props;
  const t = useT('competitors');
  const write = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<PriceFields>(() => emptyPrice(competitorId, context));
  const [typed, setTyped] = useState<PriceValue | null>(null);
  const [tried, setTried] = useState(false);
  /** A new form for every entry, so that no field keeps what was typed for the last one. */
  const [round, setRound] = useState(0);
  const latest = useRef(draft);
  const change = (changes: Partial<PriceFields>) => {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
  };
  const errors: Problem[] =
    tried && draft.item === '' && draft.productId === '' ? [problem('priceImport.itemMissing', undefined, 'item')] : [];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const record = { ...latest.current, ...(typed ?? {}) };
    if (invalid || (record.item === '' && record.productId === '')) return invalid?.focus();
    if (record.price === null) return form.current?.querySelector<HTMLElement>('.competitor-price input')?.focus();
    const result = await write([{ type: 'create', entity: 'priceEntry', record }], { message: t('prices.added') });
    if (!result.ok) return;
    // What one price list says of all its lines stays for the next line.
    latest.current = { ...record, item: '', productId: '', price: null, priceMax: null, note: '' };
    setDraft(latest.current);
    setTyped(null);
    setTried(false);
    setRound((now) => now + 1);
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm" key={round}>
        <PriceForm
          value={draft}
          context={context}
          autoFocus
          errors={errors}
          onCommit={(changes) => {
            if ('price' in changes) setTyped(null);
            change(changes);
          }}
          onType={setTyped}
          reading={useReading(draft, typed, context)}
        />
        <Group gap="xs">
          <Button type="submit" variant="filled" rightSection={<Keys>Enter</Keys>}>
            {t('prices.saveNext')}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {t('prices.done')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function StoredPrice(props: {
  readonly entry: PriceEntry;
  readonly context: MarketContext;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}) {
  const { entry, context, readOnly } = props;
  const t = useT('competitors');
  const write = useWrite();
  const verify = useVerify();
  const [typed, setTyped] = useState<PriceValue | null>(null);
  const row = ledgerRow(entry, undefined, context);
  const update = (changes: Partial<PriceEntry>) => {
    // Who looked then saw another amount.
    const unseen = 'price' in changes || 'priceMax' in changes ? { verifiedOn: '', verifiedBy: '' } : {};
    void write([{ type: 'update', entity: 'priceEntry', id: entry.id, changes: { ...unseen, ...changes } }]);
  };
  return (
    <Stack gap="sm">
      <PriceForm
        value={entry}
        context={context}
        readOnly={readOnly}
        onCommit={(changes) => {
          if ('price' in changes) setTyped(null);
          update(changes);
        }}
        onType={setTyped}
        reading={useReading(entry, typed, context)}
      />
      <Group gap="xs">
        <AgeTag age={row.age} />
        {readOnly ? null : (
          <>
            <StillTrueButton
              name={entry.item}
              onVerify={() => void verify({ kind: 'price', entity: 'priceEntry', id: entry.id, part: '' })}
            />
            <Button
              size="compact-xs"
              leftSection={<IconTrash size={13} aria-hidden />}
              onClick={() => {
                props.onClose();
                void write([{ type: 'delete', entity: 'priceEntry', id: entry.id }], { message: t('prices.deleted') });
              }}
            >
              {t('prices.delete')}
            </Button>
          </>
        )}
      </Group>
      <PriceHistory entry={entry} />
    </Stack>
  );
}
