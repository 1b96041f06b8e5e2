import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Customer } from '@/domain/customers/customer';
import { problem } from '@/domain/kernel/result';
import type { Edit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { ChoiceField, SidePanel, TextField } from '@/ui';
import type { Standing } from './useStanding';

interface Props {
  readonly customer: Customer;
  readonly standing: Standing;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCommit: Edit<'customer'>;
}

/** Sets the class by hand, with its reason; the computed one stays beside it (DOMAIN.md §3.1). */
export function OverridePanel(props: Props) {
  const t = useT('customers');
  return (
    <SidePanel opened={props.opened} onClose={props.onClose} title={t('override.title')}>
      {props.opened ? <OverrideForm {...props} /> : null}
    </SidePanel>
  );
}

function OverrideForm({ customer, standing, onClose, onCommit }: Props) {
  const t = useT('customers');
  const [value, setValue] = useState(customer.classOverride.value);
  const [reason, setReason] = useState(customer.classOverride.reason);
  const [tried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (value === '' || reason.trim() === '') return;
    onCommit(
      { classOverride: { value, reason: reason.trim(), on: standing.today, by: standing.actor } },
      t('override.done', { value: t(`classes.${value}`) }),
    );
    onClose();
  };
  const clear = () => {
    onCommit({ classOverride: { value: '', reason: '', on: '', by: '' } }, t('override.cleared'));
    onClose();
  };
  const missing = problem('field.required');
  return (
    <form noValidate onSubmit={save}>
      <Stack gap="md">
        <Text size="sm">{t('standing.computed', { value: t(`classes.${standing.class.computed}`) })}</Text>
        <ChoiceField
          label={t('standing.class')}
          required
          value={value}
          options={(['A', 'B', 'C'] as const).map((letter) => ({ value: letter, label: t(`classes.${letter}`) }))}
          error={tried && value === '' ? missing : undefined}
          onCommit={setValue}
        />
        <TextField
          label={t('override.reason')}
          required
          maxLength={500}
          value={reason}
          error={tried && reason.trim() === '' ? missing : undefined}
          onCommit={setReason}
        />
        <div className="customer-buttons">
          <Button type="submit" variant="filled">
            {t('override.save')}
          </Button>
          {customer.classOverride.value === '' ? null : <Button onClick={clear}>{t('override.clear')}</Button>}
        </div>
      </Stack>
    </form>
  );
}
