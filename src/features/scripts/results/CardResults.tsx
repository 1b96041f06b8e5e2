import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Objection, ObjectionUse } from '@/domain/scripts/objection';
import {
  answerFigures,
  type Dimension,
  dimensions,
  inSituation,
  objectionFigures,
  type Situation,
} from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { usePlainWords } from '@/features/common/scripts/variableWords';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { HeardTable } from './HeardTable';
import styles from './results.module.css';
import { SituationField, useCompetitorsOf } from './SituationField';
import { useNames } from './useNames';

const read = 1000;

/** How the answers of one card did, and where it was heard (N8). */
export function CardResults({ objection }: { readonly objection: Objection }) {
  const t = useT('scriptResults');
  const { id } = objection;
  const [only, setOnly] = useState<Situation | null>(null);
  const uses = useLive((store) => related(store, 'objectionUse', 'objectionId', id, { limit: read }), [id]);
  if (!uses) return null;
  if (uses.length === 0) return <p className="dw-hint">{t('card.none')}</p>;
  const looked = inSituation(uses, only);
  return (
    <>
      {uses.length === read ? <p className="dw-hint">{t('card.limited', { count: read })}</p> : null}
      <div className={styles.filters}>
        <SituationField rows={uses} value={only} onChange={setOnly} />
      </div>
      <AnswerPart objection={objection} uses={looked} />
      <WherePart uses={looked} />
    </>
  );
}

function AnswerPart({ objection, uses }: { readonly objection: Objection; readonly uses: readonly ObjectionUse[] }) {
  const t = useT('scriptResults');
  const language = useLanguage();
  const plainWords = usePlainWords();
  const rows = useMemo(() => answerFigures(uses, objection.id), [uses, objection.id]);
  const name = ({ key }: { readonly key: string }) => {
    if (key === '') return t('card.noAnswer');
    const answer = objection.answers.find((each) => each.id === key);
    return answer ? plainWords(localizedText(answer.text, language)).slice(0, 120) : t('card.goneAnswer');
  };
  return (
    <Section title={t('card.answers')}>
      <HeardTable head={t('card.answer')} count={t('card.given')} rows={rows} name={name} />
    </Section>
  );
}

/** Where objections were heard: one table, told apart by what one chooses. */
export function WherePart({ uses }: { readonly uses: readonly ObjectionUse[] }) {
  const t = useT('scriptResults');
  const [by, setBy] = useState<Dimension>('stage');
  const rows = useMemo(() => objectionFigures(uses, { by }), [uses, by]);
  const names = useNames(useCompetitorsOf(uses));
  return (
    <Section
      title={t('heard.where')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('by.label')}
          value={by}
          onChange={(value) => setBy(dimensions.find((each) => each === value) ?? 'stage')}
          data={dimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      }
    >
      <HeardTable head={t(`by.${by}`)} count={t('heard.count')} rows={rows} name={({ key }) => names(by, key)} />
      {by === 'competitor' ? <p className="dw-hint">{t('heard.several')}</p> : null}
    </Section>
  );
}
