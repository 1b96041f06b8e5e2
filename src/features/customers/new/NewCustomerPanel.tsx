import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type Customer, customerEntity } from '@/domain/customers/customer';
import { problem } from '@/domain/kernel/result';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { RecordForm, SidePanel } from '@/ui';
import { useCustomerWords } from '../words';
import { DuplicateWarning } from './DuplicateWarning';
import { focusInvalid } from './focusInvalid';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
  readonly onOpenExisting: (id: string) => void;
}

const first = ['name', 'creditCode'] as const;
const rest = ['shortName', 'type', 'industry', 'region', 'location', 'phone', 'source'] as const;

/** A new customer: what identifies it; everything else is filled in on its page. Nothing is stored before “Save”. */
export function NewCustomerPanel({ opened, onClose, onCreated, onOpenExisting }: Props) {
  const t = useT('customers');
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('new.title')}>
      {opened ? <NewCustomerForm onClose={onClose} onCreated={onCreated} onOpenExisting={onOpenExisting} /> : null}
    </SidePanel>
  );
}

function NewCustomerForm({ onClose, onCreated, onOpenExisting }: Omit<Props, 'opened'>) {
  const t = useT('customers');
  const words = useCustomerWords();
  const write = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Partial<Customer>>({});
  const [missingName, setMissingName] = useState(false);
  const [saving, setSaving] = useState(false);
  const name = draft.name?.trim() ?? '';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setMissingName(name === '');
    if (saving || focusInvalid(form.current) || name === '') return;
    setSaving(true);
    const result = await write([{ type: 'create', entity: 'customer', record: { ...draft, name } }], {
      message: t('done.created', { name }),
      undoable: true,
    });
    setSaving(false);
    const id = result.ok ? result.value.ids[0] : undefined;
    if (id !== undefined) onCreated(id);
  };

  const shared = {
    schema: customerEntity.schema,
    record: draft,
    label: words.label,
    optionLabel: words.option,
    errors: missingName && name === '' ? [problem('field.required', undefined, 'name')] : [],
    onCommit: (changes: object) => setDraft((now) => ({ ...now, ...changes })),
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <RecordForm {...shared} fields={[...first]} autoFocus="name" />
        <DuplicateWarning name={name} creditCode={draft.creditCode ?? ''} onOpen={onOpenExisting} />
        <RecordForm {...shared} fields={[...rest]} />
        <Text size="xs" c="dimmed">
          {t('new.saveHint')}
        </Text>
        <Group gap="xs">
          <Button type="submit" variant="filled" loading={saving}>
            {t('new.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('new.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
