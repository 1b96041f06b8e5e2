import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useStore } from '@/data/react';
import { type Factor, type Quadrant, quadrants } from '@/domain/swot/swot';
import { useLanguage, useT } from '@/i18n/setup';
import { cleanText } from '@/ui';
import { useDesk } from '../desk';
import { newFactor, sameText } from '../edits';
import { typedText } from '../words';
import styles from './board.module.css';

const longest = 500;
/** As the record takes. */
const mostFactors = 400;

/** The line at the foot of a box: what is typed becomes a factor at Enter, and the line stays for the next one. */
export function FactorInput(props: {
  readonly quadrant: Quadrant;
  /** The field has been left with an arrow. */
  readonly onLeave: (direction: 'up' | 'down') => void;
}) {
  const { quadrant } = props;
  const t = useT('swot');
  const m = useT('market');
  const language = useLanguage();
  const { environment } = useStore();
  const { edit, swot, labels } = useDesk();
  const [text, setText] = useState('');
  const same = sameText(swot.factors, text);
  const full = swot.factors.length >= mostFactors;

  const add = (lines: readonly string[]) => {
    const made: Factor[] = lines
      .map((line) => cleanText(line).replace(/\s+/g, ' ').trim().slice(0, longest))
      .filter((line) => line !== '')
      .map((line) => newFactor(environment, quadrant, typedText(line, language)));
    if (made.length > 0) edit((now) => ({ factors: [...now.factors, ...made].slice(0, mostFactors) }));
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') add([text]);
    else if (event.key === 'ArrowUp') props.onLeave('up');
    else if (event.key === 'ArrowDown') props.onLeave('down');
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Several lines pasted are several factors: lists come out of documents.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
    if (lines.filter((line) => line.trim() !== '').length < 2) return;
    event.preventDefault();
    add([text + (lines[0] ?? ''), ...lines.slice(1)]);
  };

  return (
    <div className={styles.entry}>
      <input
        aria-label={t('board.add', { box: m(`quadrants.${quadrant}`) })}
        placeholder={full ? t('board.full') : t('board.placeholder')}
        disabled={full}
        data-box={quadrants.indexOf(quadrant)}
        value={text}
        maxLength={longest}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          if (text.trim() !== '') add([text]);
        }}
      />
      {same ? (
        <span role="status" className={styles.same}>
          {t('board.same', { label: labels.get(same.id) ?? '' })}
        </span>
      ) : null}
    </div>
  );
}
