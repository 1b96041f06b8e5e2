import { Link } from 'react-router';
import type { Objection } from '@/domain/scripts/objection';
import type { MissingAnswer } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { RateCell } from './RateCell';
import styles from './results.module.css';

interface MissingAnswersProps {
  readonly rows: readonly MissingAnswer[];
  readonly cards: ReadonlyMap<string, Objection>;
}

/** What customers bring up and nobody has a good answer to (N8). */
export function MissingAnswers({ rows, cards }: MissingAnswersProps) {
  const t = useT('scriptResults');
  const language = useLanguage();
  return (
    <ul className={styles.missing}>
      {rows.map(({ objectionId, text, heard, why, rate }) => {
        const card = cards.get(objectionId);
        const name = card ? localizedText(card.text, language) : text;
        return (
          <li key={objectionId || text}>
            <span>
              {card ? (
                <Link className="dw-link" to={paths.objection(objectionId)}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </span>
            <Tag tone="warn">{t(`missing.why.${why}`)}</Tag>
            <span className="dw-num">{t('missing.heard', { count: heard })}</span>
            {rate && why === 'notWorking' ? <RateCell rate={rate} name={name} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
