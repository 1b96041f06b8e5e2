// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be virtualised row by row with columns that hold their width
// biome-ignore-all lint/a11y/useFocusableInteractive: the input in the active cell has the focus of the whole grid
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { type ColumnKey, editableColumns } from './columns';
import styles from './grid.module.css';

export interface RowAction {
  readonly key: string;
  readonly label: string;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** What a row shows; plain values, so that rows that did not change are not drawn again while another is typed. */
export interface RowView {
  readonly id: string;
  readonly number: string;
  readonly kind: 'item' | 'bundle' | 'heading' | 'text' | 'blank';
  readonly texts: Readonly<Record<ColumnKey, string>>;
  readonly description: string;
  readonly amount: string;
  readonly counts: boolean;
  readonly child: boolean;
  readonly tags: string;
}

interface GridRowProps {
  readonly view: RowView;
  readonly index: number;
  readonly style?: CSSProperties | undefined;
  readonly activeColumn: ColumnKey | null;
  readonly inRange: string;
  readonly activeCell: ReactNode;
  readonly actions: (index: number) => readonly RowAction[];
  readonly onSelect: (row: number, column: ColumnKey, extend: boolean) => void;
  readonly placeholder: string;
  /** Follows the id of the line alone and draws itself anew when what it shows changes. */
  readonly mark: ReactNode;
}

function GridRowView(props: GridRowProps) {
  const { view, index, activeColumn } = props;
  const t = useT('quotes');
  const wordsOnly = view.kind === 'heading' || view.kind === 'text';
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={props.style}
      data-kind={view.kind}
      data-off={view.counts ? undefined : true}
    >
      <div role="rowheader" className={styles.number}>
        {view.number}
      </div>
      {editableColumns.map((column) =>
        wordsOnly && column !== 'item' ? null : (
          <div
            key={column}
            role="gridcell"
            className={styles.cell}
            data-column={column}
            data-child={view.child || undefined}
            data-active={activeColumn === column || undefined}
            data-range={props.inRange.includes(column) || undefined}
            aria-selected={activeColumn === column}
            onMouseDown={(event) => {
              if (event.target instanceof HTMLInputElement) return;
              event.preventDefault();
              props.onSelect(index, column, event.shiftKey);
            }}
          >
            <div className={styles.main}>
              {activeColumn === column ? (
                props.activeCell
              ) : (
                <span className={styles.text}>
                  {view.texts[column] || (view.kind === 'blank' && column === 'item' ? props.placeholder : '')}
                </span>
              )}
              {column === 'item' && view.tags !== ''
                ? view.tags.split('\n').map((tag) => (
                    <Tag key={tag} tone="neutral">
                      {tag}
                    </Tag>
                  ))
                : null}
              {column === 'item' ? props.mark : null}
            </div>
            {column === 'item' && view.description !== '' ? (
              <span className={styles.description}>{view.description}</span>
            ) : null}
          </div>
        ),
      )}
      <div role="gridcell" className={styles.amount}>
        {view.amount}
      </div>
      <div role="gridcell" className={styles.menu}>
        {view.kind === 'blank' ? null : (
          <Menu position="bottom-end" withinPortal shadow="sm">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                tabIndex={-1}
                aria-label={t('grid.rowMenu', { row: view.number || index + 1 })}
              >
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {props.actions(index).map((action) => (
                <Menu.Item
                  key={action.key}
                  {...(action.danger ? { color: 'red' } : {})}
                  {...(action.keys === undefined
                    ? {}
                    : { rightSection: <kbd className={styles.key}>{action.keys}</kbd> })}
                  onClick={action.run}
                >
                  {action.label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </div>
  );
}

const sameView = (a: RowView, b: RowView) => JSON.stringify(a) === JSON.stringify(b);

/** One row of the quote grid. */
export const GridRow = memo(
  GridRowView,
  (before, after) =>
    after.activeColumn === null &&
    before.activeColumn === null &&
    before.index === after.index &&
    before.inRange === after.inRange &&
    before.style?.transform === after.style?.transform &&
    before.placeholder === after.placeholder &&
    sameView(before.view, after.view),
);
