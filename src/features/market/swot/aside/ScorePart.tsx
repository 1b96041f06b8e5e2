import type { ReactNode } from 'react';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import type { Problem, Result } from '@/domain/kernel/result';
import { factorEvaluation, position } from '@/domain/swot/evaluation';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section, Tag } from '@/ui';
import { SwotPositionChart } from '../../charts/SwotPositionChart';
import { useDesk } from '../desk';
import { shownText, signedScore, useKindWords } from '../words';
import styles from './aside.module.css';

/** IFE, EFE and the position vector, each with what it is made of, or with what is missing. */
export function ScorePart({ action }: { readonly action?: ReactNode }) {
  const t = useT('swot');
  const m = useT('market');
  const { swot } = useDesk();
  const kinds = useKindWords();
  const place = position(swot.factors);
  const point = place.ok ? `(${signedScore(place.value.x)}, ${signedScore(place.value.y)})` : '';
  const words = (kind: 'SO' | 'WO' | 'ST' | 'WT') => `${kind} ${m(`strategyKinds.${kind}`)}`;
  return (
    <Section title={t('position.title')} actions={action}>
      {place.ok ? (
        <>
          <p className={styles.kind}>
            {kinds(place.value.kinds)} {place.value.weak ? <Tag>{t('position.weak')}</Tag> : null}
          </p>
          <SwotPositionChart
            x={place.value.x}
            y={place.value.y}
            height={200}
            label={t('position.chart', { kinds: kinds(place.value.kinds), point })}
            labels={{
              SO: words('SO'),
              WO: words('WO'),
              ST: words('ST'),
              WT: words('WT'),
              strengths: m('quadrants.strength'),
              weaknesses: m('quadrants.weakness'),
              opportunities: m('quadrants.opportunity'),
              threats: m('quadrants.threat'),
              // The coordinates stand below; there is no room for them at the point.
              point: '',
            }}
          />
        </>
      ) : null}
      <dl className={styles.scores}>
        <Score name={t('scores.ife')} side="internal" score={factorEvaluation(swot.factors, 'internal')} />
        <Score name={t('scores.efe')} side="external" score={factorEvaluation(swot.factors, 'external')} />
        <Axis axis="x" result={place} />
        <Axis axis="y" result={place} />
      </dl>
      {place.ok ? null : <Missing problems={place.error} title={t('position.missing')} />}
    </Section>
  );
}

type Rows = { readonly label: ReactNode; readonly value: ReactNode; readonly strong?: boolean }[];

function useRows() {
  const { labels } = useDesk();
  const language = useLanguage();
  return (explanation: ScoreExplanation, show: (value: number) => string, mine: (id: string) => boolean): Rows =>
    explanation.rows
      .filter((row) => mine(row.id))
      .map((row) => ({
        label: `${labels.get(row.id) ?? ''} ${shownText(row.label, language).text}`,
        value: `${formatPercent(row.weight ?? 0)} \u00d7 ${row.value ?? 0} = ${show(row.part ?? 0)}`,
      }));
}

function Score(props: {
  readonly name: string;
  readonly side: 'internal' | 'external';
  readonly score: Result<ScoreExplanation, readonly Problem[]>;
}) {
  const { score } = props;
  const t = useT('swot');
  const rows = useRows();
  const total = score.ok ? formatScore(score.value.total ?? 0) : '';
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {score.ok ? (
          <Explained
            title={t(`scores.${props.side}Title`)}
            rows={[...rows(score.value, formatScore, () => true), { label: props.name, value: total, strong: true }]}
            note={t(`scores.${props.side}Note`)}
          >
            {total}
          </Explained>
        ) : (
          <Why problems={score.error} title={props.name} />
        )}
      </dd>
    </div>
  );
}

function Axis(props: { readonly axis: 'x' | 'y'; readonly result: ReturnType<typeof position> }) {
  const { axis, result } = props;
  const t = useT('swot');
  const rows = useRows();
  const { labels } = useDesk();
  const letters = axis === 'x' ? 'SW' : 'OT';
  return (
    <div>
      <dt>{t(`scores.${axis}`)}</dt>
      <dd>
        {result.ok ? (
          <Explained
            title={t(`scores.${axis}Title`)}
            rows={[
              ...rows(result.value.explanation, signedScore, (id) =>
                letters.includes(labels.get(id)?.charAt(0) || '?'),
              ),
              { label: axis, value: signedScore(result.value[axis]), strong: true },
            ]}
            note={t('scores.axisNote')}
          >
            {signedScore(result.value[axis])}
          </Explained>
        ) : (
          <Why problems={result.error} title={t(`scores.${axis}`)} />
        )}
      </dd>
    </div>
  );
}

/** A dash that says why there is no figure. */
function Why({ problems, title }: { readonly problems: readonly Problem[]; readonly title: string }) {
  const words = useProblemText();
  return (
    <Explained title={title} rows={problems.slice(0, 8).map((each) => ({ label: words(each), value: '' }))}>
      {'\u2014'}
    </Explained>
  );
}

/** What to do before there is a position. */
function Missing({ problems, title }: { readonly problems: readonly Problem[]; readonly title: string }) {
  const t = useT('swot');
  const words = useProblemText();
  const { swot, openFactor } = useDesk();
  const most = 4;
  return (
    <div className={styles.missing}>
      <p>{title}</p>
      <ul>
        {problems.slice(0, most).map((each) => {
          const factor = swot.factors[Number(/^factors\.(\d+)\./.exec(each.field ?? '')?.[1] ?? -1)];
          return (
            <li key={`${each.code}${each.field ?? ''}${each.params?.side ?? ''}`}>
              {factor ? (
                <button type="button" className="dw-link" onClick={() => openFactor(factor.id)}>
                  {words(each)}
                </button>
              ) : (
                words(each)
              )}
            </li>
          );
        })}
        {problems.length > most ? <li>{t('checks.more', { count: problems.length - most })}</li> : null}
      </ul>
    </div>
  );
}
