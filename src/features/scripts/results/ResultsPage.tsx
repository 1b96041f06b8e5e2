import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { talksBetween } from '@/data/queries/heard';
import { useStore } from '@/data/react';
import { inSituation, missingAnswers, objectionFigures, type Situation } from '@/domain/scripts/statistics';
import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { ChoiceField, EmptyState, Section } from '@/ui';
import { WherePart } from './CardResults';
import { Cut } from './Cut';
import { type PeriodChoice, periodOf, periods } from './choices';
import { MissingAnswers } from './MissingAnswers';
import { ObjectionTable } from './ObjectionTable';
import styles from './results.module.css';
import { SituationField } from './SituationField';
import { OpeningPart, ScriptPart } from './TalkParts';
import { Tiles } from './Tiles';
import { type Heard, momentsOf, readUses, useHeard } from './useHeard';
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
  const [only, setOnly] = useState<Situation | null>(null);
  const rows = useMemo(() => [...(heard?.uses ?? []), ...(talks?.rows ?? [])], [heard, talks]);
  const looked = useMemo(
    () => ({
      heard: heard && { ...heard, uses: inSituation(heard.uses, only) },
      talks: talks && inSituation(talks.rows, only),
    }),
    [heard, talks, only],
  );
  return (
    <ScriptRoom tab="results">
      <div className={styles.filters}>
        <ChoiceField
          label={t('period.label')}
          value={choice}
          options={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          onCommit={(next) => setChoice(periods.find((each) => each === next) ?? 'quarter')}
        />
        <SituationField rows={rows} value={only} onChange={setOnly} />
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
      {looked.heard && looked.talks && !empty ? (
        <>
          {heard?.more ? <p className="dw-hint">{t('heard.limited', { count: readUses })}</p> : null}
          {talks?.more ? <p className="dw-hint">{t('talks.limited', { count: readTalks })}</p> : null}
          <Tiles uses={looked.heard.uses} talks={looked.talks} />
          <ScriptPart talks={looked.talks} />
          <OpeningPart talks={looked.talks} />
          <ObjectionPart heard={looked.heard} all={heard ?? looked.heard} />
          {looked.heard.uses.length === 0 ? null : <WherePart uses={looked.heard.uses} />}
        </>
      ) : null}
      {worst}
    </ScriptRoom>
  );
}

/** `all`: also what is not looked at now; a card made of words counts it all. */
function ObjectionPart({ heard, all }: { readonly heard: Heard; readonly all: Heard }) {
  const t = useT('scriptResults');
  const { uses, cards } = heard;
  const rows = useMemo(() => objectionFigures(uses, { by: null }), [uses]);
  const missing = useMemo(() => missingAnswers([...cards.values()], uses, ''), [cards, uses]);
  return (
    <>
      <Section title={t('heard.title')}>
        {rows.length === 0 ? (
          <p className="dw-hint">{t('heard.none')}</p>
        ) : (
          <ObjectionTable rows={rows.slice(0, shownObjections)} heard={heard} />
        )}
        <Cut shown={shownObjections} of={rows.length} />
      </Section>
      {missing.length === 0 ? null : (
        <Section title={t('missing.title')}>
          <MissingAnswers rows={missing.slice(0, shownObjections)} heard={all} />
          <Cut shown={shownObjections} of={missing.length} />
        </Section>
      )}
    </>
  );
}
