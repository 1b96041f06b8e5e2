import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changeExit, changeNode } from '@/domain/scripts/edits';
import { maximumNodes } from '@/domain/scripts/script';
import { useHotkey } from '@/features/common';
import { useT } from '@/i18n/setup';
import { EmptyState, Keys } from '@/ui';
import { useDesk } from '../desk';
import { OutlineLine } from './OutlineLine';
import { OutlineWay } from './OutlineWay';
import type { OutlineRow } from './outline';
import styles from './outline.module.css';
import { useOutlineKeys } from './useOutlineKeys';
import { useWanted } from './useWanted';

/**
 * The script as an indented list. Keys on a row: arrows go to the next one and out of a branch, Enter writes in it, N adds
 * a line below, B another way, 1 to 6 choose what the line is, Alt and arrows move it, D copies it, Delete takes it away;
 * Ctrl+Enter while writing goes on with a new line.
 */
export function OutlineView() {
  const { content, rows, editable, side, selectedId, select, numbers, issues, reviews, cards, words, changeNodes } =
    useDesk();
  const t = useT('scriptEditor');
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(selectedId);
  const [editing, setEditing] = useState('');
  const current = rows.find((row) => row.id === place) ?? rows.find((row) => row.id === selectedId) ?? rows[0];

  const focusRow = useCallback((id: string): boolean => {
    const row = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      (each) => each.dataset.row === id,
    );
    row?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
    return row !== undefined;
  }, []);
  const startEditing = useCallback((id: string) => setEditing(id), []);
  const stopEditing = useCallback(
    (id: string) => {
      setEditing('');
      focusRow(id);
    },
    [focusRow],
  );

  const { want, onKey, takeTyped } = useWanted({ frame, editing, setEditing, focusRow });
  // Another part of the page led to a line.
  const shown = rows.find((row) => row.id === place);
  const elsewhere = selectedId !== '' && shown?.kind !== 'unreached' && shown?.node.id !== selectedId;
  useEffect(() => {
    if (!elsewhere) return;
    setPlace(selectedId);
    const row = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(selectedId)}"]`);
    row?.scrollIntoView?.({ block: 'center' });
  }, [elsewhere, selectedId]);

  const { add, onKeyDown, onKeyDownCapture, onCopy, onPaste } = useOutlineKeys({
    current,
    onKey,
    focusRow: (id) => void focusRow(id),
    want,
    startEditing,
    stopEditing,
  });
  useHotkey('n', add, { label: t('outline.add'), enabled: editable });

  const arrive = useCallback(
    (row: OutlineRow, inside: boolean) => {
      setPlace(row.id);
      // Whoever goes to another row, or back to the row itself, has written enough in this one.
      setEditing((now) => (now === row.id && inside ? now : ''));
      if (row.kind !== 'unreached') select(row.node.id);
    },
    [select],
  );
  const changeText = useCallback(
    (id: string, text: string) =>
      changeNodes((now) =>
        changeNode(now, id, {
          text: { ...(now.find((node) => node.id === id)?.text ?? { zh: '', en: '' }), [side]: text },
        }),
      ),
    [changeNodes, side],
  );
  const changeLabel = useCallback(
    (id: string, exitId: string, text: string) =>
      changeNodes((now) => {
        const label = now.find((node) => node.id === id)?.exits.find((exit) => exit.id === exitId)?.label;
        return changeExit(now, id, exitId, { label: { zh: '', en: '', ...label, [side]: text } });
      }),
    [changeNodes, side],
  );

  const numberOf = (id: string | undefined) => (id === undefined ? undefined : numbers.get(id));
  const empty = content.nodes.length === 0;
  return (
    <div ref={frame} tabIndex={-1} className={styles.outline} onKeyDownCapture={onKeyDownCapture}>
      {empty ? (
        <EmptyState
          title={t('outline.empty')}
          text={t('outline.emptyText')}
          action={
            editable ? (
              <Button leftSection={<IconPlus size={14} aria-hidden />} rightSection={<Keys>N</Keys>} onClick={add}>
                {t('outline.add')}
              </Button>
            ) : null
          }
        />
      ) : null}
      <div
        ref={root}
        role="tree"
        tabIndex={-1}
        aria-label={t('outline.label')}
        className={styles.tree}
        hidden={empty}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      >
        {rows.map((row) => {
          if (row.kind === 'unreached')
            return (
              <p key={row.id} className={styles.unreached}>
                {t('outline.unreached')}
              </p>
            );
          const shared = {
            selected: row.id === current?.id,
            editing: row.id === editing,
            side,
            editable,
            arrive,
            startEditing,
            stopEditing,
          };
          return row.kind === 'line' ? (
            <OutlineLine
              key={row.id}
              {...shared}
              row={row}
              card={cards.get(row.node.objectionId)}
              flow={content.form === 'flow'}
              issues={issues.get(row.id)}
              review={reviews.get(row.id)}
              onText={changeText}
              takeTyped={takeTyped}
            />
          ) : (
            <OutlineWay
              key={row.id}
              {...shared}
              row={row}
              toNo={numberOf(row.to?.id)}
              toWords={row.to ? words(row.to) : ''}
              onLabel={changeLabel}
            />
          );
        })}
      </div>
      {editable && !empty ? (
        <div className={styles.foot}>
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            rightSection={<Keys>N</Keys>}
            disabled={content.nodes.length >= maximumNodes}
            onClick={add}
          >
            {t('outline.add')}
          </Button>
          <span className="dw-hint">{t(content.form === 'flow' ? 'outline.keys' : 'outline.keysLines')}</span>
        </div>
      ) : null}
    </div>
  );
}
