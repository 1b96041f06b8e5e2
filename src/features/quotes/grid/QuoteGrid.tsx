// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be virtualised row by row with columns that hold their width
// biome-ignore-all lint/a11y/useFocusableInteractive: the input in the active cell has the focus of the whole grid
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react';
import type { QuoteLine } from '@/domain/quoting/quote';
import type { QuoteTotals } from '@/domain/quoting/totals';
import { useT } from '@/i18n/setup';
import { ActiveCell } from './ActiveCell';
import { type CellContext, cellText } from './cells';
import { copyRange } from './clipboard';
import { editableColumns, isEditable } from './columns';
import { GridRow, type RowAction, type RowView } from './GridRow';
import styles from './grid.module.css';
import { lineNumbers, rowViewOf } from './rowViews';
import type { Grid } from './useGrid';
import { type Suggestion, useSuggestions } from './useSuggestions';

/** Beyond this many lines only the rows on the screen exist. */
const virtualFrom = 100;
const rowHeight = 36;

interface QuoteGridProps {
  readonly grid: Grid;
  readonly lines: readonly QuoteLine[];
  readonly readOnly: boolean;
  readonly inclusive: boolean;
  readonly totals: QuoteTotals;
  readonly context: CellContext;
  /** Stands beside every line with an amount. */
  readonly mark: ComponentType<{ readonly lineId: string }> | undefined;
  readonly actions: (index: number) => readonly RowAction[];
  readonly onPick: (suggestion: Suggestion) => void;
  readonly onPaste: (text: string) => void;
}

/** The lines of a quote as a spreadsheet. Keys: see {@link useGrid}. */
export function QuoteGrid(props: QuoteGridProps) {
  const { grid, lines, totals, context, mark: Mark } = props;
  const t = useT('quotes');
  const suggestions = useSuggestions(grid, context);
  const [focused, setFocused] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = lines.length > virtualFrom;
  const count = lines.length + (props.readOnly ? 0 : 1);
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const totalsById = useMemo(() => new Map(totals.lines.map((line) => [line.id, line])), [totals]);
  const numbers = useMemo(() => lineNumbers(lines), [lines]);
  const activeRow = grid.active.row;

  useEffect(() => {
    if (virtual) virtualizer.scrollToIndex(activeRow, { align: 'auto' });
  }, [virtual, virtualizer, activeRow]);

  const blankView: RowView = {
    id: 'blank',
    number: '',
    kind: 'blank',
    texts: { item: '', quantity: '', unit: '', unitPrice: '', discount: '', taxRate: '' },
    description: '',
    amount: '',
    counts: true,
    child: false,
    tags: '',
  };

  function row(index: number, start?: number) {
    const line = lines[index];
    const view = line ? rowViewOf(line, numbers[index] ?? '', totalsById.get(line.id), totals, context, t) : blankView;
    const isActive = index === activeRow;
    const inRange = index >= grid.range.top && index <= grid.range.bottom && grid.range.columns.length > 0;
    const several = grid.range.top !== grid.range.bottom || grid.range.columns.length > 1;
    const wordsOnly = line?.kind === 'heading' || line?.kind === 'text';
    const column = wordsOnly ? 'item' : grid.active.column;
    const placeholder = lines.length === 0 ? t('grid.empty') : '';
    return (
      <GridRow
        key={line?.id ?? 'blank'}
        view={view}
        index={index}
        style={start === undefined ? undefined : { position: 'absolute', top: start, left: 0, right: 0 }}
        activeColumn={isActive ? column : null}
        inRange={inRange && several ? grid.range.columns.join(' ') : ''}
        actions={props.actions}
        mark={Mark && line?.kind === 'item' ? <Mark lineId={line.id} /> : null}
        placeholder={placeholder}
        onSelect={(nextRow, nextColumn, extend) => {
          if (!grid.commit()) return;
          setFocused(true);
          grid.select(nextRow, nextColumn, extend);
        }}
        activeCell={
          isActive ? (
            <ActiveCell
              key={`${index}.${column}`}
              grid={grid}
              label={`${t(column === 'unitPrice' && props.inclusive ? 'grid.unitPriceIncl' : `grid.${column}`)} · ${t('grid.row')} ${index + 1}`}
              display={line && (isEditable(line, column) || column === 'unitPrice') ? view.texts[column] : ''}
              placeholder={column === 'item' ? placeholder : undefined}
              alignRight={column !== 'item' && column !== 'unit'}
              suggestions={suggestions}
              language={context.language}
              focused={focused}
              onPick={props.onPick}
              onCopy={() =>
                several || !line ? copyRange(lines, grid.range, context) : cellText(line, column, context)
              }
              onPaste={props.onPaste}
            />
          ) : null
        }
      />
    );
  }

  return (
    <div
      role="grid"
      aria-label={t('grid.label')}
      aria-rowcount={count + 1}
      aria-readonly={props.readOnly}
      className={styles.grid}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      }}
    >
      <div ref={scroller} className={virtual ? styles.scroll : undefined}>
        <div role="row" className={styles.head} aria-rowindex={1}>
          <div role="columnheader" aria-label={t('grid.row')} />
          {editableColumns.map((column) => (
            <div
              role="columnheader"
              key={column}
              className={styles.headCell}
              data-right={column !== 'item' && column !== 'unit' ? true : undefined}
            >
              {t(column === 'unitPrice' && props.inclusive ? 'grid.unitPriceIncl' : `grid.${column}`)}
            </div>
          ))}
          <div role="columnheader" className={styles.headCell} data-right>
            {t(props.inclusive ? 'grid.amountIncl' : 'grid.amount')}
          </div>
        </div>
        {virtual ? (
          <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
            {virtualizer.getVirtualItems().map((item) => row(item.index, item.start))}
          </div>
        ) : (
          <div role="rowgroup">{Array.from({ length: count }, (_, index) => row(index))}</div>
        )}
      </div>
    </div>
  );
}
