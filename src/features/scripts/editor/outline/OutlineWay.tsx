import { IconCornerDownRight } from '@tabler/icons-react';
import { memo } from 'react';
import { localizedText } from '@/features/common';
import { useT } from '@/i18n/setup';
import { Tag, TextField } from '@/ui';
import type { RowProps } from './OutlineLine';
import styles from './outline.module.css';

/** A way on: an answer that a branch begins with, or a reference to a line that stands elsewhere. */
export const OutlineWay = memo(function OutlineWay(
  props: RowProps<'exit' | 'jump'> & {
    readonly toNo: number | undefined;
    readonly toWords: string;
    readonly onLabel: (nodeId: string, exitId: string, text: string) => void;
  },
) {
  const { row, selected, editing, side } = props;
  const t = useT('scriptEditor');
  const label = row.kind === 'exit' ? localizedText(row.exit.label, side === 'en' ? 'en' : 'zh-CN') : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all rows are handled by the tree
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={styles.way}
      style={{ paddingLeft: 8 + row.depth * 20 }}
      data-row={row.id}
      data-selected={selected || undefined}
      onFocus={(event) => props.arrive(row, event.target !== event.currentTarget)}
      onClick={(event) => {
        if (!editing) event.currentTarget.focus();
      }}
      onDoubleClick={() => {
        if (props.editable && row.kind === 'exit') props.startEditing(row.id);
      }}
    >
      <IconCornerDownRight size={14} className={styles.arrow} aria-hidden />
      {row.kind === 'exit' ? (
        editing ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter ends the writing in the field inside
          <span
            className={styles.writing}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              props.stopEditing(row.id);
            }}
          >
            <TextField
              label={t('exits.label')}
              hideLabel
              autoFocus
              value={row.exit.label[side]}
              onCommit={(text) => props.onLabel(row.node.id, row.exit.id, text)}
            />
          </span>
        ) : (
          <strong>{label || <span className="dw-faint">{t('exits.unlabelled')}</span>}</strong>
        )
      ) : null}
      {row.to === null ? (
        <Tag tone="warn">{t('exits.nowhere')}</Tag>
      ) : row.to ? (
        <span className="dw-muted">{t('outline.goesTo', { no: props.toNo ?? '', text: props.toWords })}</span>
      ) : null}
    </div>
  );
});
