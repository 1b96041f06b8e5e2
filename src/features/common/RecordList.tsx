import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useT } from '@/i18n/setup';
import { type Column, ColumnChooser, DataTable, type DataTableProps, EmptyState, Keys } from '@/ui';
import { useHotkey } from './commands';
import type { ListState } from './list/useListing';
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

export interface RecordListProps<T>
  extends Pick<DataTableProps<T>, 'rowKey' | 'rowLabel' | 'onOpen' | 'selection' | 'sort' | 'onSort'> {
  /** Name of the table. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  /** All columns and those that are not shown, where the user may choose. */
  readonly chooser?: {
    readonly columns: readonly Column<T>[];
    readonly hidden: ReadonlySet<string>;
    readonly onChange: (hidden: ReadonlySet<string>) => void;
  };
  /** What a hook such as `useRecordList` gives. */
  readonly list: ListState<T>;
  readonly search: { readonly value: string; readonly onChange: (text: string) => void; readonly label: string };
  /** Further filters, beside the search. */
  readonly filters?: ReactNode;
  /** Whether one of `filters` is set; clearing then takes back search and filters. */
  readonly filtered?: boolean;
  readonly onClearFilters?: () => void;
  /** Saved searches and filters of this list. */
  readonly views?: ListViews;
  readonly exporting?: ListExport<T>;
  /** What can be done with the selected rows; stands in place of search and filters while some are. */
  readonly bulk?: ReactNode;
  /** Stands at the left of the table: groups with their numbers. */
  readonly beside?: ReactNode;
  /** What belongs here, for a list without any record. */
  readonly empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
}

const nothing: ReadonlySet<string> = new Set();

/** The body of a list screen: search (`/`), filters, the table, and what to do where it is empty. */
export function RecordList<T>(props: RecordListProps<T>) {
  const { list, search, empty, selection } = props;
  const c = useT('common');
  const field = useRef<HTMLInputElement>(null);
  const selected = props.bulk !== undefined && selection !== undefined && selection.ids.size > 0;
  const clearSelection = () => selection?.onChange(new Set(nothing));
  useHotkey('/', () => field.current?.focus(), { label: search.label, enabled: !selected });
  useHotkey('Escape', clearSelection, { enabled: selected });
  const filtered = search.value.trim() !== '' || props.filtered === true;
  const clear = () => {
    search.onChange('');
    props.onClearFilters?.();
  };
  const table = (
    <DataTable
      label={props.label}
      columns={props.columns}
      rowCount={list.rows.length}
      rowAt={(index) => list.rows[index]}
      rowKey={props.rowKey}
      rowLabel={props.rowLabel}
      onRange={list.onRange}
      onOpen={props.onOpen}
      sort={props.sort}
      onSort={props.onSort}
      selection={selection}
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
  );
  return (
    <>
      {selected ? (
        <div className="record-list-bar" role="toolbar" aria-label={c('list.selected', { count: selection.ids.size })}>
          <strong>{c('list.selected', { count: selection.ids.size })}</strong>
          {props.bulk}
          <Button variant="subtle" rightSection={<Keys>Esc</Keys>} onClick={clearSelection}>
            {c('list.clearSelection')}
          </Button>
        </div>
      ) : (
        <Group className="record-list-bar" role="search">
          <TextInput
            ref={field}
            className="record-list-search"
            aria-label={search.label}
            placeholder={search.label}
            value={search.value}
            maxLength={200}
            rightSection={search.value === '' ? <Keys>/</Keys> : undefined}
            onChange={(event) => search.onChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              if (search.value === '') event.currentTarget.blur();
              else search.onChange('');
            }}
          />
          {props.filters}
          {props.views ? <SavedViews {...props.views} text={search.value} /> : null}
          <span className="record-list-end">
            {props.chooser ? <ColumnChooser {...props.chooser} /> : null}
            {props.exporting ? (
              <ExportListButton
                size="xs"
                {...props.exporting}
                columns={props.exporting.columns ?? shownColumns(props.columns)}
              />
            ) : null}
          </span>
        </Group>
      )}
      {list.cut ? <CutLine {...list.cut} /> : null}
      {props.beside ? (
        <div className="record-list-split">
          {props.beside}
          <div>{table}</div>
        </div>
      ) : (
        table
      )}
    </>
  );
}

/** Says that the list does not show all that there may be, and how to see more. */
function CutLine({ read, found, onMore }: NonNullable<ListState<unknown>['cut']>) {
  const c = useT('common');
  return (
    <p className="record-list-cut" role="status">
      {found > 0 ? c('list.cutSearch', { found, read }) : c('list.cutLooked', { count: read })}
      {onMore ? (
        <button type="button" className="dw-link" onClick={onMore}>
          {c('list.lookFurther')}
        </button>
      ) : null}
    </p>
  );
}
