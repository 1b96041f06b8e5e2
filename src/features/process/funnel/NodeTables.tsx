import { Link } from 'react-router';
import type { FeedbackFigures, StepFigures } from '@/domain/deals/figures';
import type { PipelineStage, Process } from '@/domain/process/pipeline';
import { localizedText, useProcesses } from '@/features/common';
import { paths } from '@/features/paths';
import { formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section, Tag } from '@/ui';
import { useProcessActions } from '../useProcessActions';
import styles from './funnel.module.css';
import { none, rate } from './words';

interface StepTableProps {
  readonly steps: readonly StepFigures[];
  readonly stages: readonly PipelineStage[];
  readonly name: (stage: string) => string;
  readonly process: Process;
}

const shown = 12;

/** Steps that deals get on without, those in doubt and the most needless first; they can be made optional (R10). */
export function StepTable({ steps, stages, name, process }: StepTableProps) {
  const t = useT('process');
  const language = useLanguage();
  const { stored } = useProcesses();
  const { markOptional } = useProcessActions();
  const doubted = (figures: StepFigures) => (figures.doubt === '' ? 1 : 0);
  const known = steps
    .filter(({ deals, done, skipped }) => deals > 0 && done + skipped > 0)
    .sort((a, b) => doubted(a) - doubted(b) || (b.withoutIt ?? 0) - (a.withoutIt ?? 0))
    .slice(0, shown);
  const text = (figures: StepFigures) => {
    const step = stages.find(({ id }) => id === figures.stage)?.steps.find(({ id }) => id === figures.step);
    return { text: step ? localizedText(step.text, language) : figures.step, optional: step?.optional ?? false };
  };
  return (
    <Section
      title={t('funnel.steps')}
      actions={
        <Link className="dw-link" to={paths.process(process.id)}>
          {t('funnel.toProcess')}
        </Link>
      }
    >
      {known.length === 0 ? (
        <p className="dw-hint">{t('funnel.noSteps')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.step')}</th>
              <th scope="col">{t('funnel.leftDeals')}</th>
              <th scope="col">{t('funnel.withoutIt')}</th>
            </tr>
          </thead>
          <tbody>
            {known.map((figures) => {
              const step = text(figures);
              const doubt = step.optional ? '' : figures.doubt;
              return (
                <tr key={figures.step}>
                  <th scope="row">
                    {step.text} <small className="dw-faint">{name(figures.stage)}</small>
                    {doubt === '' ? null : (
                      <>
                        <Tag tone="warn">{t(`funnel.doubt.${doubt}`)}</Tag>
                        <button
                          type="button"
                          className="dw-link"
                          aria-label={t('funnel.markOptionalOf', { name: step.text })}
                          onClick={() => void markOptional(process, stored, figures.step)}
                        >
                          {t('funnel.markOptional')}
                        </button>
                      </>
                    )}
                    {step.optional ? <Tag>{t('funnel.optional')}</Tag> : null}
                  </th>
                  <td>{figures.deals}</td>
                  <td>
                    <Explained
                      title={step.text}
                      rows={[
                        { label: t('funnel.stepDone'), value: figures.done },
                        { label: t('funnel.stepSkipped'), value: figures.skipped },
                        { label: t('funnel.stepUntouched'), value: figures.untouched },
                        { label: t('funnel.withoutIt'), value: rate(figures.withoutIt), strong: true },
                        ...(['with', 'without'] as const).map((side) => ({
                          label: t(`funnel.wonBy.${side}`),
                          value: t('funnel.wonOf', { won: figures.won[side], decided: figures.decided[side] }),
                        })),
                      ]}
                      note={t('funnel.explain.steps')}
                    >
                      {rate(figures.withoutIt)}
                    </Explained>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}

interface FeedbackTableProps {
  readonly feedback: readonly FeedbackFigures[];
  readonly name: (stage: string) => string;
}

/** What customers and the team say of each node, and where it goes (R103, R104). */
export function FeedbackTable({ feedback, name }: FeedbackTableProps) {
  const t = useT('process');
  const said = feedback.filter(({ answers }) => answers > 0);
  const signed = (change: number) => (change > 0 ? `+${formatScore(change)}` : formatScore(change));
  return (
    <Section title={t('funnel.feedback')}>
      {said.length === 0 ? (
        <p className="dw-hint">{t('funnel.noFeedback')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.stage')}</th>
              <th scope="col">{t('funnel.answers')}</th>
              <th scope="col">{t('funnel.score')}</th>
              <th scope="col">{t('funnel.change')}</th>
            </tr>
          </thead>
          <tbody>
            {said.map((row) => (
              <tr key={`${row.stage} ${row.from}`}>
                <th scope="row">
                  {name(row.stage)} <small className="dw-faint">{t(`funnel.from.${row.from}`)}</small>
                </th>
                <td>{row.answers}</td>
                <td>
                  <Explained
                    title={name(row.stage)}
                    rows={[
                      { label: t('funnel.answers'), value: row.answers },
                      {
                        label: t('funnel.score'),
                        value: row.mean === null ? none : formatScore(row.mean),
                        strong: true,
                      },
                    ]}
                    note={t('funnel.explain.feedback')}
                  >
                    {row.mean === null ? none : formatScore(row.mean)}
                  </Explained>
                </td>
                <td>{row.change === null ? none : signed(row.change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
