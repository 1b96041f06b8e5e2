import { useMemo } from 'react';
import { useStore } from '@/data/react';
import { addDays } from '@/domain/kernel/dates';
import { missingAnswers, objectionFigures } from '@/domain/scripts/statistics';
import { useT } from '@/i18n/setup';
import { MissingAnswers } from './MissingAnswers';
import { ObjectionTable } from './ObjectionTable';
import styles from './results.module.css';
import { readUses, useHeard } from './useHeard';

const shown = 5;
const lookBack = 365;

/** What customers bring up at one node of the funnel, how it goes, and what still has no good answer (N8). */
export function StageObjections({ stage }: { readonly stage: string }) {
  const t = useT('scriptResults');
  const { environment } = useStore();
  const today = environment.today();
  const heard = useHeard({ from: addDays(today, -lookBack), to: today });
  const figures = useMemo(() => {
    if (!heard) return undefined;
    const uses = heard.uses.filter((use) => use.stage === stage);
    const top = objectionFigures(uses, { by: null }).filter(({ key }) => key !== '');
    return {
      uses,
      top: top.slice(0, shown),
      missing: missingAnswers([...heard.cards.values()], uses, stage).slice(0, shown),
    };
  }, [heard, stage]);
  if (!heard || !figures) return null;
  const here = { ...heard, uses: figures.uses };
  return (
    <div>
      <h3 className={styles.subtitle}>{t('stage.top')}</h3>
      {heard.more ? <p className="dw-hint">{t('heard.limited', { count: readUses })}</p> : null}
      {figures.top.length === 0 ? (
        <p className="dw-hint">{t('stage.none')}</p>
      ) : (
        <ObjectionTable rows={figures.top} heard={here} />
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
