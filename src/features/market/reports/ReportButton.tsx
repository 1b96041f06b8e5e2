import { useMemo } from 'react';
import { ReportButton as CommonButton } from '@/features/common/reports/ReportButton';
import type { ReportRecipe } from '@/features/common/reports/recipe';
import type { ReportSource } from './loadReport';

/** The reports of the market room; what they read and draw comes with the first one that is opened. */
export function ReportButton(source: ReportSource) {
  const key = JSON.stringify(source);
  const recipe = useMemo((): ReportRecipe => {
    const made = JSON.parse(key) as ReportSource;
    return {
      kind: made.kind,
      key,
      load: async (store, request) => (await import('./loadReport')).loadReport(store, made, request),
      draw: async (input) => (await import('./chartData')).drawCharts(input),
    };
  }, [key]);
  return <CommonButton recipe={recipe} />;
}
