import { useMemo } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { addDays } from '@/domain/kernel/dates';
import { missingAnswers, objectionFigures } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { HeardTable } from './HeardTable';
import { MissingAnswers } from './MissingAnswers';
import styles from './results.module.css';
import { useHeard } from './useHeard';

const shown = 5;
const lookBack = 365;

/** What customers bring up at one node of the funnel, how it goes, and what still has no good answer (N8). */
export function StageObjections({ stage }: { readonly stage: string }) {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const today = environment.today();
  const heard = useHeard({ from: addDays(today, -lookBack), to: today });
  const figures = useMemo(() => {
    if (!heard) return undefined;
    const uses = heard.uses.filter((use) => use.stage === stage);
    const top = objectionFigures(uses, { by: null }).filter(({ key }) => key !== '');
    return {
      top: top.slice(0, shown),
      missing: missingAnswers([...heard.cards.values()], uses, stage).slice(0, shown),
    };
  }, [heard, stage]);
  if (!heard || !figures) return null;
  const name = ({ key }: { readonly key: string }) => {
    const card = heard.cards.get(key);
    return card ? localizedText(card.text, language) : c('states.missing');
  };
  return (
    <div>
      <h3 className={styles.subtitle}>{t('stage.top')}</h3>
      {figures.top.length === 0 ? (
        <p className="dw-hint">{t('stage.none')}</p>
      ) : (
        <HeardTable
          head={t('heard.objection')}
          count={t('heard.count')}
          rows={figures.top}
          name={name}
          link={(row) => (
            <Link className="dw-link" to={paths.objection(row.key)}>
              {name(row)}
            </Link>
          )}
        />
      )}
      {figures.missing.length === 0 ? null : (
        <>
          <h3 className={styles.subtitle}>{t('missing.title')}</h3>
          <MissingAnswers rows={figures.missing} heard={heard} stage={stage} />
        </>
      )}
    </div>
  );
}
