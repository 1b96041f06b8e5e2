import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { MissingAnswer } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { RateCell } from './RateCell';
import styles from './results.module.css';
import type { Heard } from './useHeard';
import { useMakeCard } from './useMakeCard';

interface MissingAnswersProps {
  readonly rows: readonly MissingAnswer[];
  readonly heard: Heard;
  /** Where it was heard, for a new card; empty = anywhere. */
  readonly stage?: string;
}

/** What customers bring up and nobody has a good answer to (N8). */
export function MissingAnswers({ rows, heard: found, stage = '' }: MissingAnswersProps) {
  const t = useT('scriptResults');
  const language = useLanguage();
  const makeCard = useMakeCard(found, stage);
  return (
    <ul className={styles.missing}>
      {rows.map(({ objectionId, text, heard, why, rate }) => {
        const card = found.cards.get(objectionId);
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
            {why === 'noCard' ? (
              <Button
                size="xs"
                aria-label={t('missing.makeCardNamed', { text: name.slice(0, 30) })}
                onClick={() => void makeCard(text)}
              >
                {t('missing.makeCard')}
              </Button>
            ) : null}
            {rate && why === 'notWorking' ? <RateCell rate={rate} name={name} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
