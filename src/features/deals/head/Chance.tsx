import { Button } from '@mantine/core';
import { dealProbability } from '@/domain/deals/figures';
import { likelihood } from '@/domain/deals/likelihood';
import type { DealFacts } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { stageOf } from '@/domain/process/processOf';
import { type Edit, localizedText } from '@/features/common';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, PercentField } from '@/ui';
import styles from './head.module.css';

interface ChanceProps {
  readonly facts: DealFacts;
  readonly process: Process | undefined;
  readonly onEdit: Edit<'opportunity'>;
}

const forecasts = ['pipeline', 'bestCase', 'commit', 'omitted'] as const;

/**
 * Where the chance of winning comes from: the stage's, or one's own in its place; the forecast it counts in; and, beside
 * it, what the facts of the deal say (R125), row by row.
 */
export function Chance({ facts, process, onEdit }: ChanceProps) {
  const t = useT('deals');
  const language = useLanguage();
  const { deal } = facts;
  const stage = stageOf(deal, process);
  const score = likelihood(facts);
  return (
    <>
      <table className={styles.rows}>
        <caption>{t('facts.chance')}</caption>
        <tbody>
          <tr>
            <th scope="row">
              {t('chance.stage', { stage: stage ? localizedText(stage.name, language) : deal.stage })}
            </th>
            <td>{stage ? formatPercent(stage.probability) : '\u2014'}</td>
          </tr>
          <tr>
            <th scope="row">{t('chance.own')}</th>
            <td>{deal.probability === null ? '\u2014' : formatPercent(deal.probability)}</td>
          </tr>
          <tr data-strong="true">
            <th scope="row">{t('chance.counts')}</th>
            <td>{formatPercent(dealProbability(deal, process))}</td>
          </tr>
        </tbody>
      </table>
      {deal.outcome === 'open' ? (
        <>
          <PercentField
            label={t('chance.own')}
            value={deal.probability ?? stage?.probability ?? 0}
            onCommit={(probability) => onEdit({ probability })}
          />
          {deal.probability === null ? null : (
            <Button size="compact-sm" onClick={() => onEdit({ probability: null })}>
              {t('chance.reset')}
            </Button>
          )}
          <ChoiceField
            label={t('chance.forecast')}
            value={deal.forecast}
            options={forecasts.map((value) => ({ value, label: t(`chance.forecasts.${value}`) }))}
            onCommit={(forecast) => onEdit({ forecast })}
          />
        </>
      ) : null}
      <table className={styles.rows}>
        <caption>{t('chance.likelihood')}</caption>
        <tbody>
          {score.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{localizedText(row.label, language)}</th>
              <td>{row.part === null ? '\u2014' : formatScore(row.part)}</td>
            </tr>
          ))}
          <tr data-strong="true">
            <th scope="row">{t('chance.total')}</th>
            <td>{score.total === null ? '\u2014' : formatScore(score.total)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
