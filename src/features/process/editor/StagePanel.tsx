import { ActionIcon } from '@mantine/core';
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { FlagField, IntegerField, LocalizedField, PercentField } from '@/ui';
import { useDesk } from '../desk';
import styles from './editor.module.css';
import { changeStage, duplicateStage, mostStages, removeStage } from './edits';
import { HeardPart } from './HeardPart';
import { RulesPart, StepsPart, ToolsPart } from './StageParts';
import { StageReading } from './StageReading';

/** Everything about one stage, at the side of list and flow chart. */
export function StagePanel({ stage }: { readonly stage: PipelineStage }) {
  const t = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const { process, editable, select, changeStages, nextId, standing } = useDesk();
  const index = process.stages.findIndex((each) => each.id === stage.id);
  const name = localizedText(stage.name, language) || t('editor.untitled');
  const change = (changes: Partial<PipelineStage>) => changeStages((now) => changeStage(now, stage.id, changes));
  const count = standing.get(stage.id) ?? 0;
  const remove = () => {
    select('');
    changeStages(
      (now) => removeStage(now, stage.id),
      count === 0 ? t('editor.deleted', { name }) : t('editor.deletedStanding', { name, count }),
    );
  };
  return (
    <section aria-label={t('editor.panel', { name })}>
      <div className={styles.panelHead}>
        <h2>
          {index + 1}. {name}
        </h2>
        {editable ? (
          <>
            <ActionIcon
              aria-label={t('editor.duplicate', { name })}
              title={t('editor.duplicate', { name })}
              disabled={process.stages.length >= mostStages}
              onClick={() =>
                changeStages((now) => duplicateStage(now, stage.id, nextId), t('editor.duplicated', { name }))
              }
            >
              <IconCopy size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t('editor.delete', { name })} title={t('editor.delete', { name })} onClick={remove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
        <ActionIcon aria-label={c('actions.close')} title={c('actions.close')} onClick={() => select('')}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {count > 0 ? <p className="dw-hint">{t('editor.standing', { count })}</p> : null}
      <p className="dw-hint">
        <Link className="dw-link" to={`${paths.funnel}?process=${encodeURIComponent(process.seriesId)}`}>
          {t('editor.toFigures')}
        </Link>
      </p>
      {editable ? (
        <div key={stage.id}>
          <div className={styles.fields}>
            <LocalizedField
              label={t('editor.name')}
              required
              autoFocus={stage.name.zh === '' && stage.name.en === ''}
              value={stage.name}
              onCommit={(value) => change({ name: value })}
            />
            <LocalizedField
              label={t('editor.phase')}
              description={t('editor.phaseHint')}
              value={stage.phase}
              onCommit={(phase) => change({ phase })}
            />
            <LocalizedField
              label={t('editor.goal')}
              multiline
              value={stage.goal}
              onCommit={(goal) => change({ goal })}
            />
            <LocalizedField
              label={t('editor.decides')}
              multiline
              value={stage.decides}
              onCommit={(decides) => change({ decides })}
            />
            <div className={styles.pairs}>
              <PercentField
                label={t('editor.probabilityLong')}
                value={stage.probability}
                onCommit={(probability) => change({ probability })}
              />
              <IntegerField
                label={t('editor.targetLong')}
                unit={t('editor.days')}
                min={1}
                max={1000}
                value={stage.targetDays}
                onCommit={(targetDays) => change({ targetDays })}
              />
              <IntegerField
                label={t('editor.rotKeyAccount')}
                unit={t('editor.days')}
                min={1}
                max={1000}
                value={stage.rotKeyAccount}
                onCommit={(rotKeyAccount) => change({ rotKeyAccount })}
              />
              <IntegerField
                label={t('editor.rotSme')}
                unit={t('editor.days')}
                min={1}
                max={1000}
                value={stage.rotSme}
                onCommit={(rotSme) => change({ rotSme })}
              />
            </div>
            <FlagField
              label={t('editor.gated')}
              description={t('editor.gatedHint')}
              value={stage.gated}
              onCommit={(gated) => change({ gated })}
            />
            <FlagField
              label={t('editor.hidden')}
              description={t('editor.hiddenHint')}
              value={stage.hidden}
              onCommit={(hidden) => change({ hidden })}
            />
          </div>
          <HeardPart stage={stage} />
          <StepsPart stage={stage} />
          <RulesPart stage={stage} />
          <ToolsPart stage={stage} />
        </div>
      ) : (
        <StageReading stage={stage} />
      )}
    </section>
  );
}
