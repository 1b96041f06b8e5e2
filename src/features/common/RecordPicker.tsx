import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive, useStore } from '@/data/react';
import type { RecordMap } from '@/domain/entities';
import type { Problem } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { type Findable, recordHint, recordTitle } from './titles';

export interface RecordPickerProps<Name extends Findable> {
  readonly entity: Name;
  readonly label: string;
  /** Id, or `''`. */
  readonly value: string;
  readonly onCommit: (id: string, record: RecordMap[Name] | undefined) => void;
  /** Contacts, deals or quotes of this customer only. */
  readonly customerId?: string | undefined;
  readonly filter?: ((record: RecordMap[Name]) => boolean) | undefined;
  /** Offers to make a new record out of the typed text. */
  readonly onCreate?: ((text: string) => void) | undefined;
  readonly error?: Problem | string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
}

const limit = 30;
const createValue = '+create';

/** Finds a record by typing a part of its name, code, phone …; the newest ones are offered before anything is typed. */
export function RecordPicker<Name extends Findable>(props: RecordPickerProps<Name>) {
  const { entity, value, customerId, filter } = props;
  const store = useStore();
  const language = useLanguage();
  const words = useProblemText();
  const t = useT('common');
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [needle] = useDebouncedValue(text.trim(), 120);

  const current = useLive(
    async () => (value === '' ? undefined : await store.get(entity, value)),
    [store, entity, value],
  );
  const currentTitle = current ? recordTitle(entity, current, language) : '';
  const searching = needle !== '' && needle !== currentTitle;
  const found = useLive(async (): Promise<readonly RecordMap[Name][]> => {
    if (!opened) return [];
    if (customerId !== undefined) {
      if (customerId === '') return [];
      const rows = await related(store, entity as never, 'customerId' as never, customerId, { limit: 200 });
      return rows as unknown as readonly RecordMap[Name][];
    }
    if (!searching)
      return (await listPage(store, entity, { order: 'updatedAt', direction: 'desc', limit, scope: 'live' }))
        .rows as readonly RecordMap[Name][];
    const { ids } = await findIds(store, entity, needle, limit);
    const records = await store.getMany(entity, ids);
    return records.filter((record): record is RecordMap[Name] => record !== undefined && record.deletedAt === 0);
  }, [store, entity, searching ? needle : '', opened, customerId]);

  const rows = (found ?? []).filter((record) => filter === undefined || filter(record));
  const shown = rows.filter(
    (record) =>
      customerId === undefined ||
      !searching ||
      recordTitle(entity, record, language).toLowerCase().includes(needle.toLowerCase()),
  );
  const options = shown.map((record) => ({
    value: record.id,
    label: recordTitle(entity, record, language) || t('states.untitled'),
  }));
  if (value !== '' && !options.some((option) => option.value === value))
    options.push({ value, label: current ? currentTitle || t('states.untitled') : t('states.missing') });
  if (props.onCreate && searching) options.push({ value: createValue, label: t('picker.create', { text: needle }) });

  const error = typeof props.error === 'string' ? props.error : props.error ? words(props.error) : false;
  return (
    <Select
      {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
      description={props.description}
      placeholder={props.placeholder ?? t('picker.placeholder')}
      error={error}
      withAsterisk={props.required ?? false}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      data-autofocus={props.autoFocus ? true : undefined}
      searchable
      clearable={props.required !== true && props.readOnly !== true}
      allowDeselect={false}
      data={options}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('picker.nothing')}
      maxDropdownHeight={320}
      value={value === '' ? null : value}
      searchValue={opened ? text : currentTitle}
      onSearchChange={setText}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      renderOption={({ option }) => {
        const record = shown.find((row) => row.id === option.value);
        return (
          <span className="dw-option">
            <span>{option.label}</span>
            {record ? <span className="dw-faint">{recordHint(entity, record)}</span> : null}
          </span>
        );
      }}
      onChange={(id) => {
        if (id === createValue) props.onCreate?.(needle);
        else if ((id ?? '') !== value)
          props.onCommit(
            id ?? '',
            rows.find((record) => record.id === id),
          );
      }}
    />
  );
}
