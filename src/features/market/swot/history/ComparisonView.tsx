import { type ReactNode, useMemo } from 'react';
import { compareSwots, type FactorChange, type SwotScores } from '@/domain/swot/compare';
import { position } from '@/domain/swot/evaluation';
import { factorLabels } from '@/domain/swot/labels';
import type { Factor } from '@/domain/swot/swot';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { shownText, signedScore, useKindWords } from '../words';
import styles from './history.module.css';

/** What was added, taken away and changed between two states, and where the scores went. */
export function ComparisonView(props: { readonly before: readonly Factor[]; readonly after: readonly Factor[] }) {
  const { before, after } = props;
  const t = useT('swot');
  const language = useLanguage();
  const kinds = useKindWords();
  const result = useMemo(() => compareSwots({ factors: before }, { factors: after }), [before, after]);
  const kindOf = (factors: readonly Factor[]) => {
    const place = position(factors);
    return place.ok ? kinds(place.value.kinds) : '\u2014';
  };
  const old = factorLabels(before);
  const now = factorLabels(after);
  const named = (factor: Factor, labels: ReadonlyMap<string, string>) =>
    `${labels.get(factor.id) ?? ''} ${shownText(factor.text, language).text}`;

  return (
    <div className={styles.result}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('history.score')}</th>
            <th scope="col" data-align="right">
              {t('history.before')}
            </th>
            <th scope="col" data-align="right">
              {t('history.after')}
            </th>
            <th scope="col" data-align="right">
              {t('history.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['ife', 'efe', 'x', 'y'] as const).map((key) => (
            <ScoreRow key={key} name={t(`scores.${key}`)} score={key} before={result.before} after={result.after} />
          ))}
          <tr>
            <th scope="row">{t('position.title')}</th>
            <td data-align="right">{kindOf(before)}</td>
            <td data-align="right">{kindOf(after)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <List title={t('history.added', { count: result.added.length })} none={t('history.none')}>
        {result.added.map((factor) => (
          <li key={factor.id}>{named(factor, now)}</li>
        ))}
      </List>
      <List title={t('history.removed', { count: result.removed.length })} none={t('history.none')}>
        {result.removed.map((factor) => (
          <li key={factor.id}>{named(factor, old)}</li>
        ))}
      </List>
      <List title={t('history.changed', { count: result.changed.length })} none={t('history.none')}>
        {result.changed.map((change) => (
          <li key={change.after.id}>
            {named(change.after, now)}
            <ul>
              {change.fields.map((field) => (
                <FieldLine key={field} field={field} change={change} />
              ))}
            </ul>
          </li>
        ))}
      </List>
    </div>
  );
}

function ScoreRow(props: {
  readonly name: string;
  readonly score: keyof SwotScores;
  readonly before: SwotScores;
  readonly after: SwotScores;
}) {
  const was = props.before[props.score];
  const is = props.after[props.score];
  const show = (value: number | null) =>
    value === null ? '\u2014' : props.score === 'x' || props.score === 'y' ? signedScore(value) : formatScore(value);
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td data-align="right">{show(was)}</td>
      <td data-align="right">{show(is)}</td>
      <td data-align="right">{was === null || is === null ? '\u2014' : signedScore(is - was)}</td>
    </tr>
  );
}

function List(props: { readonly title: string; readonly none: string; readonly children: readonly ReactNode[] }) {
  return (
    <section className={styles.list} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children.length === 0 ? <p className="dw-faint">{props.none}</p> : <ul>{props.children}</ul>}
    </section>
  );
}

function FieldLine({
  field,
  change,
}: {
  readonly field: FactorChange['fields'][number];
  readonly change: FactorChange;
}) {
  const t = useT('swot');
  const m = useT('market');
  const show = (factor: Factor): string => {
    switch (field) {
      case 'quadrant':
        return m(`quadrants.${factor.quadrant}`);
      case 'text':
        return [factor.text.zh, factor.text.en].filter(Boolean).join(' / ') || '\u2014';
      case 'weight':
        return formatPercent(factor.weight);
      case 'evidence':
        return String(factor.evidence.length);
      case 'rating':
      case 'impact':
        return String(factor[field] ?? '\u2014');
      case 'owner':
      case 'note':
        return factor[field] || '\u2014';
    }
  };
  const before = show(change.before);
  const after = show(change.after);
  return (
    <li>
      {t(`fields.${field}`)}
      {t('history.colon')}
      {before === after ? t('history.otherwise') : `${before} \u2192 ${after}`}
    </li>
  );
}
