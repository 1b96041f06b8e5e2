import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Problem } from '@/domain/kernel/result';
import type { PipelineStage } from '@/domain/process/pipeline';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import type { ProcessState } from './desk';
import styles from './process.module.css';

/** Below the head: why nothing can be typed here, what keeps a draft from being published, which deals run in old versions. */
export function ProcessBanner(props: {
  readonly state: ProcessState;
  /** Given once somebody tried to publish. */
  readonly problems: readonly Problem[] | undefined;
  readonly stages: readonly PipelineStage[];
  readonly onShow: (stageId: string) => void;
  /** Open deals that run in older versions. */
  readonly older: number;
  readonly onMove: () => void;
  /** No rule gives it to new deals. */
  readonly unused: boolean;
}) {
  const t = useT('process');
  const words = useProblemText();
  const { problems, state } = props;
  const stageOf = (problem: Problem) => {
    const row = /^stages\.(\d+)/.exec(problem.field ?? '')?.[1];
    return row === undefined ? undefined : props.stages[Number(row)];
  };
  return (
    <div className={styles.banner}>
      {problems ? (
        <section className={styles.problems} role="status" aria-live="polite">
          <strong>{problems.length === 0 ? t('page.ready') : t('page.problems', { count: problems.length })}</strong>
          {problems.length === 0 ? null : (
            <ul>
              {problems.map((problem) => {
                const stage = stageOf(problem);
                return (
                  <li key={`${problem.code} ${problem.field ?? ''}`}>
                    {stage || problem.field === 'name' ? (
                      <button type="button" className="dw-link" onClick={() => props.onShow(stage?.id ?? '')}>
                        {words(problem)}
                      </button>
                    ) : (
                      words(problem)
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      ) : null}
      {state === 'draft' ? null : <p className="dw-hint">{t(`page.readOnly.${state}`)}</p>}
      {props.unused ? (
        <p className={styles.older}>
          {t('page.unused')}{' '}
          <Link className="dw-link" to={paths.salesRules}>
            {t('page.toRules')}
          </Link>
        </p>
      ) : null}
      {props.older > 0 ? (
        <p className={styles.older}>
          {t('page.older', { count: props.older })}{' '}
          <Button size="xs" onClick={props.onMove}>
            {t('page.moveOver')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
