import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { talksBetween } from '@/data/queries/heard';
import { useStore } from '@/data/react';
import { missingAnswers, type ObjectionFigures, objectionFigures } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, EmptyState, Section } from '@/ui';
import { WherePart } from './CardResults';
import { type PeriodChoice, periodOf, periods } from './choices';
import { HeardTable } from './HeardTable';
import { MissingAnswers } from './MissingAnswers';
import styles from './results.module.css';
import { OpeningPart, ScriptPart } from './TalkParts';
import { Tiles } from './Tiles';
import { type Heard, momentsOf, useHeard } from './useHeard';
import { useSettled } from './useSettled';

/** No more than so many talks are counted; the newest of the period. */
const readTalks = 2000;
const shownObjections = 20;

interface ResultsPageProps {
  /** Where most is lost in the funnel, with what this page knows of it (N8); the app joins them. */
  readonly worst?: ReactNode;
}

/** How scripts, openings, objections and answers did in a period (N8, R94). */
export default function ResultsPage({ worst }: ResultsPageProps) {
  const t = useT('scriptResults');
  const { environment } = useStore();
  const [choice, setChoice] = useState<PeriodChoice>('quarter');
  const today = environment.today();
  const period = useMemo(() => periodOf(choice, today), [choice, today]);
  const heard = useHeard(period);
  const talks = useSettled(
    (store) => talksBetween(store, { ...momentsOf(period), limit: readTalks }),
    `${period.from} ${period.to}`,
  );
  const empty = heard?.uses.length === 0 && talks?.rows.length === 0;
  return (
    <ScriptRoom tab="results">
      <div className={styles.filters}>
        <ChoiceField
          label={t('period.label')}
          value={choice}
          options={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          onCommit={(next) => setChoice(periods.find((each) => each === next) ?? 'quarter')}
        />
      </div>
      {empty ? (
        <EmptyState
          title={t('none')}
          text={t('noneText')}
          action={
            <Link className="dw-link" to={paths.scripts}>
              {t('toLibrary')}
            </Link>
          }
        />
      ) : null}
      {heard && talks && !empty ? (
        <>
          {heard.more || talks.more ? <p className="dw-hint">{t('limited')}</p> : null}
          <Tiles uses={heard.uses} talks={talks.rows} />
          <ScriptPart talks={talks.rows} />
          <OpeningPart talks={talks.rows} />
          <ObjectionPart heard={heard} />
          {heard.uses.length === 0 ? null : <WherePart uses={heard.uses} />}
        </>
      ) : null}
      {worst}
    </ScriptRoom>
  );
}

function ObjectionPart({ heard }: { readonly heard: Heard }) {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  const { uses, cards } = heard;
  const rows = useMemo(() => objectionFigures(uses, { by: null }).slice(0, shownObjections), [uses]);
  const missing = useMemo(() => missingAnswers([...cards.values()], uses, ''), [cards, uses]);
  const name = ({ key }: ObjectionFigures) => {
    if (key === '') return t('heard.noCard');
    const card = cards.get(key);
    return card ? localizedText(card.text, language) : c('states.missing');
  };
  return (
    <>
      <Section title={t('heard.title')}>
        {rows.length === 0 ? (
          <p className="dw-hint">{t('heard.none')}</p>
        ) : (
          <HeardTable
            head={t('heard.objection')}
            count={t('heard.count')}
            rows={rows}
            name={name}
            link={(row) =>
              row.key === '' ? (
                name(row)
              ) : (
                <Link className="dw-link" to={paths.objection(row.key)}>
                  {name(row)}
                </Link>
              )
            }
          />
        )}
      </Section>
      {missing.length === 0 ? null : (
        <Section title={t('missing.title')}>
          <MissingAnswers rows={missing.slice(0, shownObjections)} heard={heard} />
        </Section>
      )}
    </>
  );
}
