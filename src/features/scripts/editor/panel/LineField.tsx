import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useT } from '@/i18n/setup';
import { useDesk } from '../desk';

/** Of a long script only so many lines are offered at once; typing finds the others. */
const mostOffered = 60;

/** A line of the script, found by its number or its words. */
export function LineField(props: {
  readonly label: string;
  /** Id, or `''`. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (id: string) => void;
}) {
  const t = useT('scriptEditor');
  const c = useT('common');
  const { rows, numbers, words } = useDesk();
  const [opened, setOpened] = useState(false);
  const { value } = props;
  const options = useMemo(() => {
    const wanted = rows.flatMap((row) =>
      row.kind === 'line' && (opened || row.id === value)
        ? [{ value: row.id, label: `${row.no}. ${words(row.node) || t('untitledLine')}` }]
        : [],
    );
    return value !== '' && !numbers.has(value) ? [...wanted, { value, label: c('states.missing') }] : wanted;
  }, [rows, numbers, words, opened, value, t, c]);
  return (
    <Select
      aria-label={props.label}
      placeholder={t('exits.nowhere')}
      readOnly={props.readOnly}
      searchable
      clearable={!props.readOnly}
      allowDeselect={false}
      limit={mostOffered}
      maxDropdownHeight={320}
      nothingFoundMessage={c('picker.nothing')}
      data={options}
      value={value === '' ? null : value}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onChange={(id) => {
        if ((id ?? '') !== value) props.onCommit(id ?? '');
      }}
    />
  );
}
