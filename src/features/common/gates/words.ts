import type { Waiver } from '@/domain/deals/opportunity';
import { checkUnit } from '@/domain/process/checks/check';
import type { GateItem } from '@/domain/process/gates';
import { checkIds, type Process } from '@/domain/process/pipeline';
import { formatPercent, formatTenths } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { localizedText } from '../titles';

/** How rules of a gate are said: what is asked, how far it is, and what exactly is missing. */
export function useGateWords() {
  const t = useT('process');
  const d = useT('deals');
  const language = useLanguage();
  // What is missing are codes of the domain; a test holds their words.
  const missing = t as (key: string) => string;
  const figure = (item: Pick<GateItem, 'check'>, value: number): string => {
    const unit = checkUnit(item.check);
    if (unit === 'percent') return `${value}%`;
    if (unit === 'basisPoints') return formatPercent(value);
    if (unit === 'tenths') return formatTenths(value);
    return String(value);
  };
  const title = ({ rule, check }: Pick<GateItem, 'rule' | 'check'>): string =>
    (check === 'manual' ? localizedText(rule.text, language) : '') || t(`checks.${check}`);
  return {
    title,
    /** What a waiver let pass; the code of its check where neither process nor program know it any more. */
    waived: (waiver: Waiver, process: Pick<Process, 'stages'> | undefined): string => {
      const stage = process?.stages.find(({ id }) => id === waiver.stage);
      const rule = stage?.exit.find(({ id, check }) => id === waiver.ruleId && check === waiver.check);
      if (rule) return title({ rule, check: rule.check });
      const check = checkIds.find((id) => id === waiver.check);
      return check ? t(`checks.${check}`) : waiver.check;
    },
    /** `1 / 2`, in the unit of the check; empty where it counts nothing or a tick says it all. */
    progress: ({ check, have, need }: Pick<GateItem, 'check' | 'have' | 'need'>): string => {
      if (need === null || have === null || check === 'manual' || need === 0) return '';
      const unit = checkUnit(check);
      const both = `${figure({ check }, have)} / ${figure({ check }, need)}`;
      return unit === 'days' || unit === 'workingDays' ? d(`gates.units.${unit}`, { figure: both }) : both;
    },
    missing: (item: GateItem): readonly string[] => item.missing.map((code) => missing(`missing.${code}`)),
    /** A remark that stands beside a rule of the program's own. */
    remark: ({ rule, check }: Pick<GateItem, 'rule' | 'check'>): string =>
      check === 'manual' ? '' : localizedText(rule.text, language),
  };
}
