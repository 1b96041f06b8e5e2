import { useEffect } from 'react';
import type { Localized } from '@/domain/kernel/fields';
import { givenEvidence } from '@/domain/scripts/parts';
import type { VariableValues } from '@/domain/scripts/variables';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { inSide } from '@/features/common/talking/said';
import { useT } from '@/i18n/setup';
import { EmptyState, Tag } from '@/ui';
import type { MiniLine, MiniMode } from './lines';
import styles from './mini.module.css';

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The lines to choose from; the keyboard stays in the search, a click chooses and a double click copies. */
export function LineList(props: {
  readonly id: string;
  /** `undefined` while loading. */
  readonly lines: readonly MiniLine[] | undefined;
  readonly searching: boolean;
  readonly mode: MiniMode;
  readonly at: number;
  readonly side: keyof Localized;
  readonly values: VariableValues;
  readonly onChoose: (index: number) => void;
  readonly onCopy: (index: number) => void;
}) {
  const { id, lines, at, side } = props;
  const t = useT('mini');
  const s = useT('scripts');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list may have another line at the same place
  useEffect(() => {
    document.getElementById(optionId(id, at))?.scrollIntoView({ block: 'nearest' });
  }, [id, at, lines]);
  if (lines?.length === 0) {
    const kind = props.searching ? 'nothing' : props.mode;
    return (
      <div className={styles.empty}>
        <EmptyState title={t(`empty.${kind}.title`)} text={t(`empty.${kind}.text`)} />
      </div>
    );
  }
  return (
    <div id={id} role="listbox" aria-label={t('list')} className={styles.list}>
      {lines?.map((line, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search above has the keyboard and moves through the list
        <div
          key={line.key}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.option}
          // The search keeps the keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(index)}
          onDoubleClick={() => props.onCopy(index)}
        >
          <span className={styles.clamp}>
            <ScriptText text={inSide(line.text, side)} values={props.values} compact />
          </span>
          <span className={styles.meta}>
            {line.kind === 'answer' ? <Tag>{s('kinds.objection')}</Tag> : <Tag>{s(`scenarios.${line.scenario}`)}</Tag>}
            <span className={styles.title}>{inSide(line.title, side)}</span>
            {line.draft ? <Tag tone="warn">{t('draft')}</Tag> : null}
            {line.evidence && givenEvidence(line.evidence).length === 0 ? (
              <Tag tone="warn">{s('noEvidence')}</Tag>
            ) : null}
          </span>
        </div>
      ))}
    </div>
  );
}
