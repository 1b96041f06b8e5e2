import { type Stage, stages } from '@/domain/deals/opportunity';
import { useT } from '@/i18n/setup';
import styles from './deals.module.css';

interface StageBarProps {
  readonly stage: Stage;
  readonly onMove: (stage: Stage) => void;
}

/** The seven stages of R2; a click or Enter moves the deal, backwards too. */
export function StageBar({ stage, onMove }: StageBarProps) {
  const t = useT('deals');
  const now = stages.indexOf(stage);
  return (
    <ol className={styles.stages} aria-label={t('stageBar')}>
      {stages.map((name, index) => (
        <li key={name}>
          <button
            type="button"
            data-state={index < now ? 'done' : index === now ? 'now' : 'open'}
            aria-current={index === now ? 'step' : undefined}
            title={t(`stages.${name}`)}
            onClick={() => onMove(name)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const buttons = event.currentTarget.closest('ol')?.querySelectorAll('button');
              if (step !== 0) buttons?.[index + step]?.focus();
            }}
          >
            {t(`stages.${name}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
