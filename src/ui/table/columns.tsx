import { Checkbox, Popover, UnstyledButton } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useT } from '../../i18n/setup';
import { readList, writeSetting } from '../storage';

export interface Column<T> {
  readonly key: string;
  readonly header: string;
  /** Pixels; a column without one takes what is left. */
  readonly width?: number | undefined;
  readonly align?: 'left' | 'right' | 'center' | undefined;
  readonly sortable?: boolean | undefined;
  readonly render: (row: T) => ReactNode;
  /** The cell in words, where `render` gives a component that finds its words itself; exports write it. */
  readonly text?: ((row: T) => string) | undefined;
  /** Whether the user may hide it; yes unless told. */
  readonly hideable?: boolean | undefined;
  readonly defaultHidden?: boolean | undefined;
}

export interface ColumnState<T> {
  readonly visible: readonly Column<T>[];
  readonly hidden: ReadonlySet<string>;
  readonly setHidden: (hidden: ReadonlySet<string>) => void;
}

/** Which columns are shown, remembered under `storageKey`. */
export function useColumns<T>(storageKey: string, columns: readonly Column<T>[]): ColumnState<T> {
  const key = `columns.${storageKey}`;
  const [stored, setStored] = useState<readonly string[] | null>(() => readList(key));
  const hidden = useMemo<ReadonlySet<string>>(
    () => new Set(stored ?? columns.filter((column) => column.defaultHidden).map((column) => column.key)),
    [stored, columns],
  );
  const visible = useMemo(() => columns.filter((column) => !hidden.has(column.key)), [columns, hidden]);
  const setHidden = useCallback(
    (next: ReadonlySet<string>) => {
      const list = [...next];
      writeSetting(key, JSON.stringify(list));
      setStored(list);
    },
    [key],
  );
  return { visible, hidden, setHidden };
}

/** A button that opens the list of columns with a tick for each shown one. */
export function ColumnChooser<T>(props: {
  readonly columns: readonly Column<T>[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}) {
  const t = useT('common');
  const toggle = (key: string) => {
    const next = new Set(props.hidden);
    if (!next.delete(key)) next.add(key);
    props.onChange(next);
  };
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <UnstyledButton className="dw-tool" aria-label={t('actions.columns')}>
          <IconColumns3 size={15} stroke={1.6} aria-hidden="true" />
          <span>{t('actions.columns')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="dw-columns" aria-label={t('actions.columns')}>
        {props.columns.map((column) => (
          <Checkbox
            key={column.key}
            size="xs"
            label={column.header}
            checked={!props.hidden.has(column.key)}
            disabled={column.hideable === false}
            onChange={() => toggle(column.key)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
