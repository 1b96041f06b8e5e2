import type { ReactNode } from 'react';
import { type Column, DataTable, EmptyState } from '@/ui';
import styles from './deals.module.css';

interface DocumentListProps<T> {
  readonly label: string;
  readonly rows: readonly T[] | undefined;
  readonly columns: readonly Column<T>[];
  readonly onOpen: (row: T) => void;
  readonly none: string;
  readonly text: string;
  /** What the next one would be made from. */
  readonly source: string;
  readonly action: ReactNode;
}

/** Proposals or contracts of a deal: the list, or how to make the first one. */
export function DocumentList<T extends { readonly id: string }>(props: DocumentListProps<T>) {
  const { rows } = props;
  if (!rows) return null;
  if (rows.length === 0) return <EmptyState title={props.none} text={props.text} action={props.action} />;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.faint}>{props.source}</span>
        {props.action}
      </div>
      <DataTable
        label={props.label}
        columns={props.columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.id}
        onOpen={props.onOpen}
      />
    </>
  );
}
