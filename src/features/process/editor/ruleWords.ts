import { useCallback } from 'react';
import { checkThresholds } from '@/domain/process/checks/check';
import type { CheckId, GateRule } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { formatTenths } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';

/** What a rule asks: the number its check wants where the rule names none too; `null` for checks without one. */
export function thresholdOf(rule: Pick<GateRule, 'check' | 'threshold'>): number | null {
  const own = checkThresholds[rule.check];
  return own ? (rule.threshold ?? own.value) : null;
}

/** Rules of gates in words. */
export function useRuleWords() {
  const t = useT('process');
  const language = useLanguage();
  /** The threshold with its unit, e.g. “≥ 2”, “≥ 50%”, “≤ 1 working day”; empty where the check has none. */
  const threshold = useCallback(
    (rule: Pick<GateRule, 'check' | 'threshold'>): string => {
      const unit = checkThresholds[rule.check]?.unit;
      const value = thresholdOf(rule);
      if (!unit || value === null) return '';
      const figure = unit === 'tenths' ? formatTenths(value) : String(value);
      return t(`editor.threshold.${unit}`, { figure, count: value });
    },
    [t],
  );
  /** The check by name; a manual one by what it asks. */
  const check = useCallback(
    (rule: Pick<GateRule, 'check' | 'text'>): string => {
      const text = localizedText(rule.text, language);
      return rule.check === 'manual' && text !== '' ? text : t(`checks.${rule.check as CheckId}`);
    },
    [t, language],
  );
  /** For whom it counts. */
  const audience = useCallback(
    (rule: Pick<GateRule, 'customerType' | 'strategy'>): string =>
      [
        rule.customerType === '' ? '' : t(`types.${rule.customerType}`),
        rule.strategy === '' ? '' : t(`strategies.${rule.strategy}`),
      ]
        .filter((word) => word !== '')
        .join(' \u00b7 ') || t('editor.everyone'),
    [t],
  );
  return { threshold, check, audience };
}
