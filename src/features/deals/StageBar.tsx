import type { Process } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './deals.module.css';

interface StageBarProps {
  readonly process: Process | undefined;
  readonly stage: string;
  readonly onMove: (stage: string) => void;
}

/** The stages of the deal's process; a click or Enter moves the deal, backwards too. Where it is gone: the stage by its id. */
export function StageBar({ process, stage, onMove }: StageBarProps) {
  const t = useT('deals');
  const language = useLanguage();
  const stages = process ? openStages(process) : [];
  if (!process) return <p className="dw-muted">{t('process.noStages', { stage })}</p>;
  const now = stages.findIndex((each) => each.id === stage);
  return (
    <ol
      className={styles.stages}
      style={{ gridTemplateColumns: `repeat(${Math.max(1, stages.length)}, minmax(0, 1fr))` }}
      aria-label={t('stageBar')}
    >
      {stages.map(({ id, name }, index) => (
        <li key={id}>
          <button
            type="button"
            data-state={index < now ? 'done' : index === now ? 'now' : 'open'}
            aria-current={index === now ? 'step' : undefined}
            title={localizedText(name, language)}
            onClick={() => onMove(id)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const buttons = event.currentTarget.closest('ol')?.querySelectorAll('button');
              if (step !== 0) buttons?.[index + step]?.focus();
            }}
          >
            {localizedText(name, language)}
          </button>
        </li>
      ))}
    </ol>
  );
}
