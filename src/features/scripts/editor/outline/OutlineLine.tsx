import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { memo } from 'react';
import type { Localized } from '@/domain/kernel/fields';
import { isClaim } from '@/domain/scripts/graph';
import type { LintIssue } from '@/domain/scripts/lint';
import { givenEvidence } from '@/domain/scripts/parts';
import { ReviewTag } from '@/features/common/lines';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { useVariableOptions } from '@/features/common/scripts/variableWords';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { RichTextField } from '@/ui/rich/RichTextField';
import { KindMark } from '../KindMark';
import type { OutlineRow } from './outline';
import styles from './outline.module.css';

export interface RowProps<Kind extends OutlineRow['kind']> {
  readonly row: Extract<OutlineRow, { kind: Kind }>;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly side: keyof Localized;
  readonly editable: boolean;
  /** `inside` = in a field of the row. */
  readonly arrive: (row: OutlineRow, inside: boolean) => void;
  readonly startEditing: (id: string) => void;
  readonly stopEditing: (id: string) => void;
}

/** One line of the script in the outline, written in place. */
export const OutlineLine = memo(function OutlineLine(
  props: RowProps<'line'> & {
    readonly card: Localized | undefined;
    /** Lines that lead to each other, not single ones. */
    readonly flow: boolean;
    readonly issues: readonly LintIssue[] | undefined;
    readonly review: 'changed' | 'missing' | undefined;
    readonly onText: (id: string, text: string) => void;
    readonly takeTyped: () => string;
  },
) {
  const { row, selected, editing, side } = props;
  // What a word in the row says already needs no sign beside it.
  const issues = (props.issues ?? []).filter(({ code }) => code !== 'noEvidence');
  const { node, no, depth } = row;
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const other = side === 'zh' ? 'en' : 'zh';
  const evidence = givenEvidence(node.evidence);
  const own = node.text[side].trim() !== '';
  const text = own ? node.text[side] : node.text[other];
  const card = props.card?.[side] || props.card?.[other] || '';
  const severity = issues.some((issue) => issue.severity === 'error') ? 'error' : 'warning';
  const open = props.flow && node.kind !== 'end' && node.exits.length === 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all rows are handled by the tree
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={styles.row}
      style={{ paddingLeft: 8 + depth * 20 }}
      data-row={row.id}
      data-selected={selected || undefined}
      onFocus={(event) => props.arrive(row, event.target !== event.currentTarget)}
      onClick={(event) => {
        if (!editing) event.currentTarget.focus();
      }}
      onDoubleClick={() => {
        if (props.editable) props.startEditing(row.id);
      }}
    >
      <span className={styles.no}>{no}</span>
      <KindMark kind={node.kind} />
      {editing ? (
        <div className={styles.writing}>
          <InPlace
            label={t('outline.textOf', { no })}
            value={node.text[side]}
            onCommit={(next) => props.onText(row.id, next)}
            takeTyped={props.takeTyped}
          />
        </div>
      ) : (
        <span className={styles.text} data-other={(!own && text !== '') || undefined}>
          {text.trim() !== '' ? (
            <ScriptText text={text} compact />
          ) : card !== '' ? (
            card
          ) : (
            <span className="dw-faint">{t('untitledLine')}</span>
          )}
        </span>
      )}
      <span className={styles.marks}>
        {!own && text.trim() !== '' ? <Tag>{t(`noText.${side}`)}</Tag> : null}
        {node.kind === 'end' && node.outcome !== '' ? <Tag>{s(`outcomes.${node.outcome}`)}</Tag> : null}
        {open ? <Tag tone="warn">{t('outline.open')}</Tag> : null}
        {isClaim(node) && text.trim() !== '' ? (
          evidence.length === 0 ? (
            <Tag tone="warn">{s('noEvidence')}</Tag>
          ) : (
            <Tag>{s('evidence.count', { count: evidence.length })}</Tag>
          )
        ) : null}
        {props.review ? <ReviewTag review={props.review} /> : null}
        {issues.length > 0 ? (
          <span className={styles.issue} data-severity={severity}>
            {severity === 'error' ? (
              <IconExclamationCircle size={15} aria-hidden />
            ) : (
              <IconAlertTriangle size={15} aria-hidden />
            )}
            <span className="dw-visually-hidden">{t('lint.count', { count: issues.length })}</span>
          </span>
        ) : null}
      </span>
    </div>
  );
});

/** The text of a line while it is written in the list. */
function InPlace(props: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly takeTyped: () => string;
}) {
  const variables = useVariableOptions();
  return <RichTextField {...props} hideLabel autoFocus minRows={1} variables={variables} />;
}
