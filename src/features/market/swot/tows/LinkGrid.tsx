// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be virtualised row by row with columns that hold their width
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names its active cell
import { observeElementRect, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react';
import type { Factor } from '@/domain/swot/swot';
import { pairKind } from '@/domain/swot/tows';
import { useLanguage, useT } from '@/i18n/setup';
import { useDesk } from '../desk';
import { setLink, sides } from '../edits';
import { shownText } from '../words';
import styles from './tows.module.css';

const rowHeight = 32;
const columnWidth = 44;
const headWidth = 260;
const headHeight = 133;

/** A host without layout measures 0; a screenful is then taken, so that rows exist at all. */
function observeRect(instance: Virtualizer<HTMLDivElement, HTMLElement>, callback: (rect: Rect) => void) {
  return observeElementRect(instance, (rect) => callback(rect.height > 0 ? rect : { ...rect, height: 720 }));
}

/** The grid of internal against external factors: arrows move, 0 to 3 sets the strength, a click goes one up. */
export function LinkGrid() {
  const { swot, edit, labels } = useDesk();
  const t = useT('swot');
  const language = useLanguage();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const rows = useMemo(() => pick(swot.factors, 'internal'), [swot.factors]);
  const columns = useMemo(() => pick(swot.factors, 'external'), [swot.factors]);
  /** Strengths of each row as one text of digits, so that a row is only drawn again when one of its own changed. */
  const strengths = useMemo(() => {
    const byPair = new Map(swot.links.map((link) => [`${link.internalId} ${link.externalId}`, link.strength]));
    return rows.map((row) => columns.map((column) => byPair.get(`${row.id} ${column.id}`) ?? 0).join(''));
  }, [swot.links, rows, columns]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // The rows begin below the head, which stays in sight.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    observeElementRect: observeRect,
    initialRect: { width: 1000, height: 720 },
  });
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, columns.length - 1);
  const internal = rows[row];
  const external = columns[column];
  const strength = Number(strengths[row]?.[column] ?? 0);
  const cellId = (r: number, c: number) => `${id}-${r}-${c}`;

  const move = (nextRow: number, nextColumn: number) => {
    const target = {
      row: Math.max(0, Math.min(rows.length - 1, nextRow)),
      column: Math.max(0, Math.min(columns.length - 1, nextColumn)),
    };
    setAt(target);
    virtualizer.scrollToIndex(target.row);
    const box = scroller.current;
    if (!box) return;
    const left = target.column * columnWidth;
    const room = box.clientWidth - headWidth - columnWidth;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (room > 0 && left > box.scrollLeft + room) box.scrollLeft = left - room;
  };
  const set = (r: number, c: number, value: number) => {
    const [from, to] = [rows[r], columns[c]];
    if (from && to) edit((now) => ({ links: setLink(now.links, from.id, to.id, value) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowUp') move(row - 1, column);
    else if (event.key === 'ArrowDown') move(row + 1, column);
    else if (event.key === 'ArrowLeft') move(row, column - 1);
    else if (event.key === 'ArrowRight') move(row, column + 1);
    else if (event.key === 'Home') move(row, 0);
    else if (event.key === 'End') move(row, columns.length - 1);
    else if (/^[0-3]$/.test(event.key)) {
      if (Number(event.key) !== strength) set(row, column, Number(event.key));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (strength > 0) set(row, column, 0);
    } else return;
    event.preventDefault();
  };
  const latest = useRef({ set, strengths });
  latest.current = { set, strengths };
  const onPick = useRef((r: number, c: number) => {
    setAt({ row: r, column: c });
    const now = Number(latest.current.strengths[r]?.[c] ?? 0);
    latest.current.set(r, c, (now + 1) % 4);
  }).current;
  const text = (factor: Factor) => shownText(factor.text, language).text;
  const template = `${headWidth}px repeat(${columns.length}, ${columnWidth}px)`;

  return (
    <>
      <p className={styles.now} aria-live="polite">
        {internal && external
          ? t('tows.now', {
              kind: pairKind(internal, external),
              internal: `${labels.get(internal.id)} ${text(internal)}`,
              external: `${labels.get(external.id)} ${text(external)}`,
              strength: t(`tows.strengths.${strength as 0 | 1 | 2 | 3}`),
            })
          : null}
      </p>
      <div className={styles.scroll} ref={scroller}>
        <div
          role="grid"
          aria-label={t('tows.grid')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-activedescendant={focused ? cellId(row, column) : undefined}
          tabIndex={0}
          className={styles.grid}
          style={{ width: headWidth + columns.length * columnWidth }}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
            <span role="columnheader" className={styles.corner}>
              {t('tows.corner')}
            </span>
            {columns.map((factor, index) => (
              <span
                key={factor.id}
                role="columnheader"
                className={styles.column}
                data-active={index === column || undefined}
                title={text(factor)}
              >
                <span>{text(factor)}</span>
                <b>{labels.get(factor.id)}</b>
              </span>
            ))}
          </div>
          <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
            {virtualizer.getVirtualItems().map((item) => {
              const factor = rows[item.index];
              if (!factor) return null;
              return (
                <GridRow
                  key={factor.id}
                  index={item.index}
                  top={item.start - headHeight}
                  template={template}
                  label={labels.get(factor.id) ?? ''}
                  text={text(factor)}
                  strengths={strengths[item.index] ?? ''}
                  active={item.index === row ? column : -1}
                  id={id}
                  onPick={onPick}
                />
              );
            })}
          </div>
        </div>
      </div>
      <p className="dw-hint">{t('tows.keys')}</p>
    </>
  );
}

function pick(factors: readonly Factor[], side: 'internal' | 'external'): readonly Factor[] {
  return sides[side].flatMap((quadrant) => factors.filter((factor) => factor.quadrant === quadrant));
}

const GridRow = memo(function GridRow(props: {
  readonly index: number;
  readonly top: number;
  readonly template: string;
  readonly label: string;
  readonly text: string;
  readonly strengths: string;
  /** The active column, or -1. */
  readonly active: number;
  readonly id: string;
  readonly onPick: (row: number, column: number) => void;
}) {
  const { index } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ gridTemplateColumns: props.template, top: props.top, height: rowHeight }}
    >
      <span role="rowheader" className={styles.name} title={props.text} data-active={props.active >= 0 || undefined}>
        <b>{props.label}</b> {props.text}
      </span>
      {[...props.strengths].map((strength, column) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself answers the keys of its active cell
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={column}
          id={`${props.id}-${index}-${column}`}
          role="gridcell"
          aria-selected={column === props.active}
          className={styles.cell}
          data-strength={strength}
          onClick={() => props.onPick(index, column)}
        >
          {strength === '0' ? '\u00b7' : strength}
        </span>
      ))}
    </div>
  );
});
