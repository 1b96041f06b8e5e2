import { bestAnswer, type ObjectionFigures } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { usePlainWords } from '@/features/common/scripts/variableWords';
import { useLanguage, useT } from '@/i18n/setup';
import { CardLink, useCardName } from './CardLink';
import { HeardTable } from './HeardTable';
import { none, RateCell } from './RateCell';
import styles from './results.module.css';
import type { Heard } from './useHeard';

/** Objections with how often they were heard and resolved, and the answer that did best against each (N8). */
export function ObjectionTable({ rows, heard }: { readonly rows: readonly ObjectionFigures[]; readonly heard: Heard }) {
  const t = useT('scriptResults');
  const name = useCardName(heard.cards);
  return (
    <HeardTable
      head={t('heard.objection')}
      count={t('heard.count')}
      rows={rows}
      name={({ key }) => name(key)}
      link={({ key }) => <CardLink id={key} cards={heard.cards} />}
      more={{ head: t('heard.best'), cell: ({ key }) => <Best id={key} heard={heard} /> }}
    />
  );
}

function Best({ id, heard }: { readonly id: string; readonly heard: Heard }) {
  const t = useT('scriptResults');
  const language = useLanguage();
  const plainWords = usePlainWords();
  const best = id === '' ? null : bestAnswer(heard.uses, id);
  if (!best) return <span className="dw-faint">{none}</span>;
  const answer = heard.cards.get(id)?.answers.find((each) => each.id === best.key);
  const text = answer ? plainWords(localizedText(answer.text, language)) : t('card.goneAnswer');
  return (
    <span className={styles.best}>
      <span className={styles.line} title={text}>
        {text}
      </span>
      <RateCell rate={best} name={text.slice(0, 40)} />
    </span>
  );
}
