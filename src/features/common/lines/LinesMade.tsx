import { useMemo } from 'react';
import { Link } from 'react-router';
import { usedBy } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Objection } from '@/domain/scripts/objection';
import { type OriginRecord, originReview } from '@/domain/scripts/origin';
import type { LineOrigin } from '@/domain/scripts/parts';
import type { Script } from '@/domain/scripts/script';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlainWords } from '../scripts/variableWords';
import { localizedText } from '../titles';
import styles from './lines.module.css';
import { ReviewTag } from './OriginNote';

/** A line of a script, or a card of the library, that was made from an analysis. */
export interface MadeLine {
  readonly id: string;
  readonly part: string;
  readonly to: string;
  /** Of the script; empty for a card. */
  readonly title: string;
  readonly text: string;
  readonly origin: LineOrigin;
}

/** All lines and cards made from a SWOT or a competitor; `undefined` until they are read. */
export function useLinesMade(recordId: string): readonly MadeLine[] | undefined {
  const language = useLanguage();
  const plainWords = usePlainWords();
  const found = useLive(
    async (store) => {
      const [scripts, cards] = await Promise.all([
        usedBy(store, 'script', recordId),
        usedBy(store, 'objection', recordId),
      ]);
      return { scripts, cards };
    },
    [recordId],
  );
  return useMemo(() => {
    if (!found) return undefined;
    const plain = (text: Script['title']) => plainWords(localizedText(text, language)).split('\n')[0] ?? '';
    const ofScript = (script: Script): MadeLine[] =>
      script.nodes.flatMap(({ id, origin, text }) =>
        origin?.recordId === recordId
          ? [
              {
                id: `${script.id} ${id}`,
                part: origin.part,
                to: paths.scriptLine(script.id, id),
                title: localizedText(script.title, language),
                text: plain(text),
                origin,
              },
            ]
          : [],
      );
    const ofCard = (card: Objection): MadeLine[] =>
      [card, ...card.answers].flatMap(({ id, origin, text }) =>
        origin?.recordId === recordId
          ? [{ id, part: origin.part, to: paths.objection(card.id), title: '', text: plain(text), origin }]
          : [],
      );
    return [...found.scripts.flatMap(ofScript), ...found.cards.flatMap(ofCard)];
  }, [found, recordId, language, plainWords]);
}

/** The lines made from a piece of an analysis, with those to look at again marked. */
export function LineList({ lines, record }: { readonly lines: readonly MadeLine[]; readonly record: OriginRecord }) {
  const t = useT('scriptResults');
  const c = useT('common');
  return (
    <ul className={styles.made}>
      {lines.map((line) => (
        <li key={line.id}>
          <Link className="dw-link" to={line.to}>
            {line.title || (line.to.startsWith(paths.objections) ? t('lines.card') : c('states.untitled'))}
          </Link>
          <span className={styles.words} title={line.text}>
            {line.text}
          </span>
          <ReviewTag review={originReview(line.origin, record)} />
        </li>
      ))}
    </ul>
  );
}
