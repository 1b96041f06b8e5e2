import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { isValidDate } from '../../domain/kernel/dates';
import { fail, ok, problem, type Result } from '../../domain/kernel/result';
import { useT } from '../../i18n/setup';
import { onDemand } from '../onDemand';
import { type FieldProps, useInputProps } from './common';
import { useDraft } from './useDraft';

// The calendar and its date library are only needed by those who open it.
const Calendar = onDemand(() => import('./Calendar'));

/** Reads `2026-12-31`, `2026/12/31`, `2026.12.31`, `20261231`, full-width digits and the Chinese year-month-day form. */
export function parseDateText(text: string): Result<string> {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))$/u.exec(plain);
  if (!match) return fail(problem('field.date'));
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isValidDate(date) ? ok(date) : fail(problem('field.date'));
}

/** A calendar day `YYYY-MM-DD`; `''` when empty. */
export function DateField(props: FieldProps<string>) {
  const t = useT('common');
  const [opened, setOpened] = useState(false);
  const draft = useDraft({
    value: props.value,
    toText: (value: string) => value,
    parse: (text) =>
      text.trim() === '' ? (props.required ? fail(problem('field.required')) : ok('')) : parseDateText(text),
    onCommit: props.onCommit,
  });
  const input = useInputProps(props, draft.problem);
  const locked = input.disabled || input.readOnly;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          {...input}
          placeholder={props.placeholder ?? 'YYYY-MM-DD'}
          value={draft.text}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
          rightSection={
            locked ? undefined : (
              <ActionIcon
                size="sm"
                tabIndex={-1}
                aria-label={`${props.label}: ${t('calendar')}`}
                onClick={() => setOpened(!opened)}
              >
                <IconCalendar size={15} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar
          value={props.value}
          onPick={(date) => {
            draft.pick(date);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
