import { ActionIcon, Checkbox } from '@mantine/core';
import { IconPlayerTrackNext, IconRotate2 } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { PipelineStage, ProcessStep } from '@/domain/process/pipeline';
import { type Edit, localizedText } from '@/features/common';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import styles from './side.module.css';
import { ToolLink } from './ToolLink';

interface SopListProps {
  readonly stage: PipelineStage;
  readonly deal: Opportunity;
  readonly by: string;
  readonly onEdit: Edit<'opportunity'>;
}

/** The operating procedure of a stage (R8): what it is for, its steps to tick or leave out, and what helps with them. */
export function SopList({ stage, deal, by, onEdit }: SopListProps) {
  const t = useT('deals');
  const language = useLanguage();
  const goal = localizedText(stage.goal, language);
  const decides = localizedText(stage.decides, language);
  const { steps, tools } = stage;
  if (goal === '' && decides === '' && steps.length === 0 && tools.length === 0) return null;
  const done = steps.filter((step) => deal.stepsDone[step.id] !== undefined).length;
  return (
    <Section title={steps.length === 0 ? t('sop.title') : t('sop.progress', { done, of: steps.length })}>
      {goal === '' ? null : <p className={styles.goal}>{goal}</p>}
      {decides === '' ? null : (
        <p className={styles.goal}>
          <b>{t('sop.decides')}</b> {decides}
        </p>
      )}
      {steps.length === 0 ? null : (
        <ul className={styles.steps} aria-label={t('sop.title')}>
          {steps.map((step) => (
            <Step key={step.id} step={step} deal={deal} by={by} onEdit={onEdit} />
          ))}
        </ul>
      )}
      {tools.length === 0 ? null : (
        <ul className={styles.tools} aria-label={t('sop.tools')}>
          {tools.map((tool) => (
            <li key={tool.id}>
              <ToolLink tool={tool} deal={deal} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Step({ step, deal, by, onEdit }: Omit<SopListProps, 'stage'> & { readonly step: ProcessStep }) {
  const t = useT('deals');
  const language = useLanguage();
  const { environment } = useStore();
  const state = deal.stepsDone[step.id];
  const skipped = state?.skipped === true;
  const words = localizedText(step.text, language);
  const set = (value: 'done' | 'skipped' | 'open') =>
    onEdit((now) => {
      const { [step.id]: _old, ...others } = now.stepsDone;
      return {
        stepsDone:
          value === 'open'
            ? others
            : { ...others, [step.id]: { at: environment.now(), by, skipped: value === 'skipped' } },
      };
    });
  return (
    <li className={styles.step} data-skipped={skipped}>
      <Checkbox
        size="xs"
        checked={state !== undefined && !skipped}
        disabled={skipped}
        label={
          <>
            <span className={styles.stepText}>{words}</span>{' '}
            {step.role === '' ? null : <Tag>{t(`team.roles.${step.role}`)}</Tag>}{' '}
            {step.optional ? <Tag>{t('sop.optional')}</Tag> : null} {skipped ? <Tag>{t('sop.skipped')}</Tag> : null}
          </>
        }
        title={state ? t('sop.since', { by: state.by, date: formatDateTime(state.at, language) }) : ''}
        onChange={(event) => set(event.currentTarget.checked ? 'done' : 'open')}
      />
      {state && !skipped ? null : (
        <ActionIcon
          size="sm"
          aria-label={t(skipped ? 'sop.unskip' : 'sop.skip', { step: words })}
          title={t(skipped ? 'sop.unskipShort' : 'sop.skipShort')}
          onClick={() => set(skipped ? 'open' : 'skipped')}
        >
          {skipped ? <IconRotate2 size={14} /> : <IconPlayerTrackNext size={14} />}
        </ActionIcon>
      )}
    </li>
  );
}
