import type { ReactNode } from 'react';
import type { PipelineStage } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './editor.module.css';
import { useRuleWords } from './ruleWords';

/** A stage of a process that is read-only: only what is filled. */
export function StageReading({ stage }: { readonly stage: PipelineStage }) {
  const t = useT('process');
  const language = useLanguage();
  const words = useRuleWords();
  const days = (value: number | null) => (value === null ? '' : t('editor.daysOf', { count: value }));
  return (
    <dl className={styles.reading}>
      <Row label={t('editor.phase')}>{localizedText(stage.phase, language)}</Row>
      <Row label={t('editor.goal')}>{localizedText(stage.goal, language)}</Row>
      <Row label={t('editor.decides')}>{localizedText(stage.decides, language)}</Row>
      <Row label={t('editor.probabilityLong')}>{formatPercent(stage.probability)}</Row>
      <Row label={t('editor.targetLong')}>{days(stage.targetDays)}</Row>
      <Row label={t('editor.rotKeyAccount')}>{days(stage.rotKeyAccount)}</Row>
      <Row label={t('editor.rotSme')}>{days(stage.rotSme)}</Row>
      <Row label={t('editor.gate')}>{t(stage.gated ? 'editor.gateOn' : 'editor.openGate')}</Row>
      {stage.steps.length === 0 ? null : (
        <Row label={t('editor.stepsTitle')}>
          <ol>
            {stage.steps.map((step) => (
              <li key={step.id}>
                {localizedText(step.text, language)}
                {step.optional ? <span className="dw-faint"> {t('editor.optional')}</span> : null}
              </li>
            ))}
          </ol>
        </Row>
      )}
      {stage.exit.length === 0 ? null : (
        <Row label={t('editor.rulesTitle')}>
          <ul>
            {stage.exit.map((rule) => (
              <li key={rule.id}>
                {rule.effect === 'lift'
                  ? t('editor.lifted', { check: words.check(rule) })
                  : `${words.check(rule)} ${words.threshold(rule)}`}{' '}
                <span className="dw-faint">{words.audience(rule)}</span>
              </li>
            ))}
          </ul>
        </Row>
      )}
      {stage.tools.length === 0 ? null : (
        <Row label={t('editor.toolsTitle')}>
          <ul>
            {stage.tools.map((tool) => (
              <li key={tool.id}>
                {localizedText(tool.label, language)}{' '}
                <span className="dw-faint">{t(`editor.toolKinds.${tool.kind}`)}</span>
              </li>
            ))}
          </ul>
        </Row>
      )}
    </dl>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return children === '' ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
