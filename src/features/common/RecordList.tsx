import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useT } from '@/i18n/setup';
import { type Column, DataTable, type DataTableProps, EmptyState, Keys } from '@/ui';
import { useHotkey } from './commands';
import { shownColumns } from './tables/cells';
import { ExportListButton } from './tables/ExportListButton';
import type { ExportColumn, LoadPages } from './tables/exportTable';
import { type ListViews, SavedViews } from './views/SavedViews';
import './recordList.css';

/** How a list is saved as a file: all rows that match search and filters, not only those loaded. */
export interface ListExport<T> {
  /** Begin of the file's name. */
  readonly name: string;
  readonly load: LoadPages<T>;
  /** What the list shows, unless told. */
  readonly columns?: readonly ExportColumn<T>[];
}

export interface RecordListProps<T> extends Pick<DataTableProps<T>, 'rowKey' | 'onOpen' | 'selection'> {
  /** Name of the table. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  /** What a hook such as `useRecordList` gives. */
  readonly list: {
    readonly rows: readonly T[];
    readonly loading: boolean;
    readonly onRange?: (first: number, last: number) => void;
  };
  readonly search: { readonly value: string; readonly onChange: (text: string) => void; readonly label: string };
  /** Further filters, beside the search. */
  readonly filters?: ReactNode;
  /** Whether one of `filters` is set; clearing then takes back search and filters. */
  readonly filtered?: boolean;
  readonly onClearFilters?: () => void;
  /** Saved searches and filters of this list. */
  readonly views?: ListViews;
  readonly exporting?: ListExport<T>;
  /** What belongs here, for a list without any record. */
  readonly empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
}

/** The body of a list screen: search (`/`), filters, the table, and what to do where it is empty. */
export function RecordList<T>(props: RecordListProps<T>) {
  const { list, search, empty } = props;
  const c = useT('common');
  const field = useRef<HTMLInputElement>(null);
  useHotkey('/', () => field.current?.focus(), { label: search.label });
  const filtered = search.value.trim() !== '' || props.filtered === true;
  const clear = () => {
    search.onChange('');
    props.onClearFilters?.();
  };
  return (
    <>
      <div className="record-list-bar">
        <TextInput
          ref={field}
          aria-label={search.label}
          placeholder={search.label}
          value={search.value}
          style={{ flex: '1 1 180px', maxWidth: 280 }}
          rightSection={<Keys>/</Keys>}
          onChange={(event) => search.onChange(event.currentTarget.value)}
        />
        {props.filters}
        {props.views ? <SavedViews {...props.views} text={search.value} /> : null}
        {props.exporting ? (
          <span className="record-list-end">
            <ExportListButton
              size="xs"
              {...props.exporting}
              columns={props.exporting.columns ?? shownColumns(props.columns)}
            />
          </span>
        ) : null}
      </div>
      <DataTable
        label={props.label}
        columns={props.columns}
        rowCount={list.rows.length}
        rowAt={(index) => list.rows[index]}
        rowKey={props.rowKey}
        onRange={list.onRange}
        onOpen={props.onOpen}
        selection={props.selection}
        empty={
          list.loading ? null : filtered ? (
            <EmptyState
              title={c('list.nothingFound')}
              text={c('list.nothingFoundText')}
              action={<Button onClick={clear}>{c('list.clear')}</Button>}
            />
          ) : (
            <EmptyState {...empty} />
          )
        }
      />
    </>
  );
}
