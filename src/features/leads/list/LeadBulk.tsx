import { Button, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import { leadSources } from '@/domain/customers/customer';
import { changeLeads, type LeadChange } from '@/domain/leads/bulk';
import type { Lead } from '@/domain/leads/lead';
import { useWrite } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem } from '@/ui';
import styles from '../leads.module.css';
import { discardReasons, useLeadWords } from '../words';

const fields = ['status', 'source', 'campaignId', 'owner'] as const;
type Field = (typeof fields)[number];
const openStates: ReadonlySet<string> = new Set<Lead['status']>(['new', 'contacted', 'qualified']);
const clear = '-';

interface LeadBulkProps {
  readonly ids: ReadonlySet<string>;
  readonly campaigns: readonly { readonly value: string; readonly label: string }[];
  readonly onDone: () => void;
}

/** What can be done with the selected leads: each is one write and one undo. Those that became customers stay. */
export function LeadBulk({ ids, campaigns, onDone }: LeadBulkProps) {
  const t = useT('leads');
  const c = useT('customers');
  const store = useStore();
  const write = useWrite();
  const problemText = useProblemText();
  const run = async (operations: readonly WriteOperation[], message: string) => {
    const result = await write(operations, { message });
    if (result.ok) onDone();
  };
  const change = async (what: LeadChange) => {
    const leads = (await store.getMany('lead', [...ids])).flatMap((lead) => lead ?? []);
    const { updates, left, problem } = changeLeads(leads, what);
    if (problem) return notifyProblem(problemText(problem));
    if (left > 0) notifyMessage(t('bulk.left', { count: left }));
    if (updates.length === 0) return;
    const message = t(what.kind === 'discard' ? 'bulk.discarded' : 'bulk.changed', { count: updates.length });
    await run(
      updates.map((update) => ({ type: 'update', entity: 'lead', ...update })),
      message,
    );
  };
  return (
    <>
      <EditMany campaigns={campaigns} onChange={(changes) => void change({ kind: 'set', changes })} />
      <DiscardMany onDiscard={(reason) => void change({ kind: 'discard', reason })} />
      <Button
        size="xs"
        onClick={() =>
          void run(
            [...ids].map((id) => ({ type: 'delete', entity: 'lead', id })),
            t('bulk.deleted', { count: ids.size }),
          )
        }
      >
        {c('bulk.delete')}
      </Button>
    </>
  );
}

function EditMany(props: {
  readonly campaigns: LeadBulkProps['campaigns'];
  readonly onChange: (changes: Extract<LeadChange, { kind: 'set' }>['changes']) => void;
}) {
  const t = useT('leads');
  const c = useT('customers');
  const words = useLeadWords();
  const [field, setField] = useState<Field>('status');
  const [value, setValue] = useState<string | null>(null);
  const options = {
    status: words.states.filter((state) => openStates.has(state.value)),
    source: words.sources,
    campaignId: props.campaigns,
    owner: [],
  }[field];
  const apply = () => {
    if (value === null) return;
    const given = value === clear ? '' : value.trim();
    const status = words.states.find((each) => each.value === given)?.value;
    if (field === 'campaignId') props.onChange({ campaignId: given });
    else if (field === 'owner') props.onChange({ owner: given });
    else if (field === 'source') props.onChange({ source: leadSources.find((each) => each === given) ?? '' });
    else if (status) props.onChange({ status });
  };
  return (
    <Popover width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs">{c('bulk.edit')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Select
            size="xs"
            label={c('bulk.editField')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={fields.map((name) => ({ value: name, label: t(`fields.${name}`) }))}
            value={field}
            onChange={(next) => {
              setField(fields.find((name) => name === next) ?? 'status');
              setValue(null);
            }}
          />
          {field === 'owner' ? (
            <TextInput
              size="xs"
              label={c('bulk.editValue')}
              maxLength={200}
              value={value ?? ''}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          ) : (
            <Select
              size="xs"
              label={c('bulk.editValue')}
              searchable={field === 'campaignId'}
              comboboxProps={{ withinPortal: false }}
              data={[...options, ...(field === 'status' ? [] : [{ value: clear, label: c('bulk.clearValue') }])]}
              value={value}
              onChange={setValue}
            />
          )}
          <Button size="xs" variant="filled" disabled={value === null} onClick={apply}>
            {t('bulk.apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Gives many up at once; why is asked, as of one. */
function DiscardMany({ onDiscard }: { readonly onDiscard: (reason: string) => void }) {
  const t = useT('leads');
  const [reason, setReason] = useState('');
  return (
    <Popover width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs">{t('discard.title')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <div className={styles.chips}>
            {discardReasons.map((each) => (
              <Button key={each} size="xs" onClick={() => onDiscard(t(`discard.reasons.${each}`))}>
                {t(`discard.reasons.${each}`)}
              </Button>
            ))}
          </div>
          <TextInput
            size="xs"
            label={t('discard.reason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="xs" variant="filled" disabled={reason.trim() === ''} onClick={() => onDiscard(reason)}>
            {t('bulk.discard')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
