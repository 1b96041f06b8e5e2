import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { createContext, memo, useContext } from 'react';
import { localizedText } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { useT } from '@/i18n/setup';
import { KindMark } from '../KindMark';
import styles from './graph.module.css';
import { box, boxHeight } from './layout';
import { entry, type LineNode, newExit, outlinePath } from './picture';

/** The box that the Tab key comes to. */
export const Reachable = createContext('');

/** One line in the drawing: what it is by shape and word, its text, its ways out. */
export const LineBox = memo(function LineBox({ data, selected }: NodeProps<LineNode>) {
  const { line, no, side, severity, editable } = data;
  const t = useT('scriptEditor');
  const reachable = useContext(Reachable) === line.id;
  const language = side === 'en' ? 'en' : 'zh-CN';
  const text = localizedText(line.text, language).trim();
  const height = boxHeight(line);
  return (
    <div className={styles.box} data-kind={line.kind} data-selected={selected || undefined}>
      <svg width={box.width} height={height} className={styles.shape} aria-hidden="true">
        <path d={outlinePath(line.kind, box.width, height)} />
      </svg>
      <Handle id={entry} type="target" position={Position.Left} className={styles.entry} isConnectable={editable} />
      <button
        type="button"
        className={styles.face}
        tabIndex={reachable ? 0 : -1}
        data-line={line.id}
        aria-pressed={selected === true}
      >
        <span className={styles.head}>
          <span className={styles.no}>{no}</span>
          <KindMark kind={line.kind} />
          {data.first ? <span className={styles.first}>{t('graph.first')}</span> : null}
          {severity === '' ? null : (
            <span className={styles.issue} data-severity={severity}>
              {severity === 'error' ? (
                <IconExclamationCircle size={14} role="img" aria-label={t('lint.error')} />
              ) : (
                <IconAlertTriangle size={14} role="img" aria-label={t('lint.warning')} />
              )}
            </span>
          )}
        </span>
        <span className={styles.text}>
          {text !== '' ? (
            <ScriptText text={text} compact />
          ) : (
            data.card || <span className="dw-faint">{t('untitledLine')}</span>
          )}
        </span>
      </button>
      {line.kind === 'end' ? null : (
        <ul className={styles.exits}>
          {line.exits.map((exit) => (
            <li key={exit.id}>
              <span>
                {localizedText(exit.label, language) ||
                  (line.exits.length === 1 ? t('preview.on') : t('exits.unlabelled'))}
              </span>
              <Handle
                id={exit.id}
                type="source"
                position={Position.Right}
                className={styles.exit}
                isConnectable={editable}
                data-open={exit.to === '' || undefined}
              />
            </li>
          ))}
          <li className={styles.newExit} data-hidden={!editable || undefined}>
            <span>{t('graph.newExit')}</span>
            <Handle
              id={newExit}
              type="source"
              position={Position.Right}
              className={styles.exit}
              isConnectable={editable}
              data-open
            />
          </li>
        </ul>
      )}
    </div>
  );
});
