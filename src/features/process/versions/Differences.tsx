import type { Localized } from '@/domain/kernel/fields';
import type { PipelineStage, Process } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { useRuleWords } from '../editor/ruleWords';
import styles from '../process.module.css';
import { compareProcesses, type Difference, type StageField } from './compare';

/** What differs from one version to another, line by line. */
export function Differences({ before, after }: { readonly before: Process; readonly after: Process }) {
  const t = useT('process');
  const language = useLanguage();
  const lines = compareProcesses(before, after);
  const field = useFieldText();
  const names = useFieldNames();
  if (lines.length === 0) return <p className="dw-muted">{t('versions.same')}</p>;
  const what = (line: Difference): string =>
    line.kind === 'process' ? t('page.tabs.label') : localizedText(line.stage.name, language) || t('editor.untitled');
  const key = (line: Difference) =>
    line.kind === 'process' ? line.field : `${line.kind} ${line.stage.id} ${line.kind === 'changed' ? line.field : ''}`;
  return (
    <table className={styles.plain} aria-label={t('versions.compare')}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '22%' }}>
            {t('editor.stage')}
          </th>
          <th scope="col" style={{ width: '16%' }}>
            {t('versions.difference')}
          </th>
          <th scope="col">{t('versions.before')}</th>
          <th scope="col">{t('versions.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={key(line)}>
            <th scope="row">{what(line)}</th>
            {line.kind === 'changed' ? (
              <>
                <td>{names(line.field)}</td>
                <td className={styles.removed}>{field(line.before, line.field)}</td>
                <td>{field(line.stage, line.field)}</td>
              </>
            ) : (
              <td colSpan={3}>
                {line.kind === 'process' ? t(`versions.process.${line.field}`) : t(`versions.${line.kind}`)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useFieldNames(): (field: StageField) => string {
  const t = useT('process');
  const names: Readonly<Record<StageField, string>> = {
    name: t('editor.name'),
    phase: t('editor.phase'),
    goal: t('editor.goal'),
    decides: t('editor.decides'),
    steps: t('editor.stepsTitle'),
    tools: t('editor.toolsTitle'),
    exit: t('editor.rulesTitle'),
    gated: t('editor.gated'),
    hidden: t('editor.hidden'),
    probability: t('editor.probabilityLong'),
    rotKeyAccount: t('editor.rotKeyAccount'),
    rotSme: t('editor.rotSme'),
    targetDays: t('editor.targetLong'),
  };
  return (field) => names[field];
}

/** One field of a stage in words. */
function useFieldText(): (stage: PipelineStage, field: StageField) => string {
  const t = useT('process');
  const language = useLanguage();
  const words = useRuleWords();
  const list = (items: readonly string[]) => (items.length === 0 ? '\u2014' : items.join(' \u00b7 '));
  const text = (value: Localized) => localizedText(value, language) || '\u2014';
  return (stage, field) => {
    switch (field) {
      case 'name':
      case 'phase':
      case 'goal':
      case 'decides':
        return text(stage[field]);
      case 'steps':
        return list(stage.steps.map((step) => text(step.text)));
      case 'tools':
        return list(stage.tools.map((tool) => text(tool.label)));
      case 'exit':
        return list(
          stage.exit.map((rule) => {
            const asked =
              rule.effect === 'lift'
                ? t('editor.lifted', { check: words.check(rule) })
                : `${words.check(rule)} ${words.threshold(rule)}`.trim();
            return `${asked} (${words.audience(rule)})`;
          }),
        );
      case 'gated':
      case 'hidden':
        return t(stage[field] ? 'versions.on' : 'versions.off');
      case 'probability':
        return formatPercent(stage.probability);
      default: {
        const days = stage[field];
        return days === null ? '\u2014' : t('editor.daysOf', { count: days });
      }
    }
  };
}
