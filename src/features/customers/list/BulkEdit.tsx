import { Button, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import { customerEntity } from '@/domain/customers/customer';
import { fieldMeta } from '@/domain/kernel/fields';
import { useCompany, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { type BulkField, bulkFields, editOperations } from '../operations';
import { useCustomerWords } from '../words';

const clear = '-';

/** Sets one field of all selected customers: one write, one undo. A class by hand asks for its reason. */
export function BulkEdit({ ids, onDone }: { readonly ids: ReadonlySet<string>; readonly onDone: () => void }) {
  const t = useT('customers');
  const words = useCustomerWords();
  const store = useStore();
  const company = useCompany();
  const write = useWrite();
  const [field, setField] = useState<BulkField>('status');
  const [value, setValue] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const shape = customerEntity.schema.shape;
  const options = fieldMeta(field === 'classOverride' ? shape.grade : shape[field]).options ?? [];
  const optionField = field === 'classOverride' ? 'grade' : field;
  const ready = value !== null && (field !== 'classOverride' || value === clear || reason.trim() !== '');

  const apply = async () => {
    if (value === null) return;
    const operations: WriteOperation[] = editOperations(ids, field, value === clear ? '' : value, {
      reason: reason.trim(),
      on: store.environment.today(),
      by: company?.signatoryName ?? '',
    });
    const result = await write(operations, { message: t('done.edited', { count: ids.size }) });
    if (result.ok) onDone();
  };

  return (
    <Popover width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default">
          {t('bulk.edit')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Select
            size="xs"
            label={t('bulk.editField')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={bulkFields.map((name) => ({ value: name, label: words.label(name) }))}
            value={field}
            onChange={(next) => {
              setField(bulkFields.find((name) => name === next) ?? 'status');
              setValue(null);
            }}
          />
          <Select
            size="xs"
            label={t('bulk.editValue')}
            comboboxProps={{ withinPortal: false }}
            data={[
              ...options.map((option) => ({ value: option, label: words.option(optionField, option) })),
              ...(field === 'status' ? [] : [{ value: clear, label: t('bulk.clearValue') }]),
            ]}
            value={value}
            onChange={setValue}
          />
          {field === 'classOverride' && value !== clear ? (
            <TextInput
              size="xs"
              label={t('bulk.editReason')}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          <Button size="xs" disabled={!ready} onClick={() => void apply()}>
            {t('bulk.editApply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
