import { Select } from '@mantine/core';
import { listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';

const most = 300;

/** A material of the library, newest first. */
export function MaterialField(props: { readonly value: string; readonly onCommit: (id: string) => void }) {
  const t = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const store = useStore();
  const rows =
    useLive(
      async () => (await listPage(store, 'material', { order: 'updatedAt', direction: 'desc', limit: most })).rows,
      [store],
    ) ?? [];
  const options = rows.map((row) => ({
    value: row.id,
    label: localizedText(row.title, language) || c('states.untitled'),
  }));
  if (props.value !== '' && !options.some((option) => option.value === props.value))
    options.push({ value: props.value, label: c('states.missing') });
  return (
    <Select
      label={t('editor.material')}
      placeholder={t('editor.materialHint')}
      searchable
      clearable
      data={options}
      value={props.value === '' ? null : props.value}
      nothingFoundMessage={c('picker.nothing')}
      onChange={(id) => props.onCommit(id ?? '')}
    />
  );
}
