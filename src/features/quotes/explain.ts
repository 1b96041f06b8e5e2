import { explanationParameter } from '@/domain/quoting/explanationCodes';
import type { ExplanationStep } from '@/domain/quoting/totals';
import { formatMoney, formatPercent, formatQuantity } from '@/i18n/formats';
import type { useT } from '@/i18n/setup';
import type { ExplainedRow } from '@/ui';

/** The steps of a computed figure as rows of words and amounts; the last one is the result. */
export function explainedRows(
  steps: readonly ExplanationStep[],
  currency: string,
  t: ReturnType<typeof useT<'quotes'>>,
): ExplainedRow[] {
  const translate = t as unknown as (key: string, params: Record<string, string | number>) => string;
  return steps.map((step, index) => {
    const params: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(step.params ?? {})) {
      const kind = explanationParameter(step.code, name);
      if (typeof value !== 'number' || kind === 'count' || kind === undefined) params[name] = value;
      else if (kind === 'money') params[name] = formatMoney(value, currency, undefined, { symbol: 'none' });
      else params[name] = kind === 'quantity' ? formatQuantity(value) : formatPercent(value);
    }
    return {
      label: translate(`explain.${step.code}`, params),
      value: formatMoney(step.minor, currency, undefined, { symbol: 'none' }),
      strong: index === steps.length - 1,
    };
  });
}
