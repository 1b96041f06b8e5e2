import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { getCompany } from '@/data/queries/company';
import { useLive } from '@/data/react';
import { problem } from '@/domain/kernel/result';
import { type Product, productEntity } from '@/domain/products/product';
import { environmentOf, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { RecordForm, SidePanel } from '@/ui';
import { localText } from '../catalogue';
import { useProductWords, useRateOptions } from '../words';
import { CodeWarning } from './CodeWarning';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
  readonly onOpenExisting: (id: string) => void;
}

const first = ['code'] as const;
const rest = ['name', 'group', 'kind', 'unit', 'listPrice', 'period', 'cost', 'taxRate'] as const;

/** A new product: what a quote line needs. Nothing is stored before “Save”. */
export function NewProductPanel({ opened, onClose, onCreated, onOpenExisting }: Props) {
  const t = useT('products');
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('new.title')}>
      {opened ? <NewProductForm onClose={onClose} onCreated={onCreated} onOpenExisting={onOpenExisting} /> : null}
    </SidePanel>
  );
}

function NewProductForm({ onClose, onCreated, onOpenExisting }: Omit<Props, 'opened'>) {
  const t = useT('products');
  const words = useProductWords();
  const language = useLanguage();
  const write = useWrite();
  const platform = usePlatform();
  const company = useLive(getCompany, []);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Partial<Product>>({ kind: 'other' });
  const [tried, setTried] = useState(false);
  const rates = useRateOptions(company?.taxRates ?? [], environmentOf(platform).today(), draft.taxRate ?? '');
  const code = draft.code?.trim() ?? '';
  const name = draft.name ? localText(draft.name, language).trim() : '';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    invalid?.focus();
    if (invalid || code === '' || name === '') return;
    const result = await write([{ type: 'create', entity: 'product', record: { ...draft, code } }], {
      message: t('done.created', { name }),
      undoable: true,
    });
    const id = result.ok ? result.value.ids[0] : undefined;
    if (id !== undefined) onCreated(id);
  };

  const missing = [
    ...(code === '' ? [problem('field.required', undefined, 'code')] : []),
    ...(name === '' ? [problem('field.required', undefined, 'name')] : []),
  ];
  const currency = company?.defaultCurrency ?? 'CNY';
  const shared = {
    schema: productEntity.schema,
    record: draft,
    label: words.label,
    optionLabel: words.option,
    errors: tried ? missing : [],
    onCommit: (changes: object) => setDraft((now) => ({ ...now, ...changes })),
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <RecordForm {...shared} fields={[...first]} autoFocus="code" />
        <CodeWarning code={code} onOpen={onOpenExisting} />
        <RecordForm {...shared} fields={[...rest]} options={{ taxRate: rates }} currency={currency} />
        <Text size="xs" c="dimmed">
          {t('new.saveHint')}
        </Text>
        <Group gap="xs">
          <Button type="submit" variant="filled">
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
