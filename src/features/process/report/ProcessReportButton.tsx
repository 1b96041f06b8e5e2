import { useMemo } from 'react';
import type { Process } from '@/domain/process/pipeline';
import { ReportButton } from '@/features/common/reports/ReportButton';
import type { ReportRecipe } from '@/features/common/reports/recipe';

/** The handbook of a process in Word, with its flow chart (R7, R28). */
export function ProcessReportButton({ process }: { readonly process: Process }) {
  const recipe = useMemo(
    (): ReportRecipe => ({
      kind: 'processReport',
      key: process.id,
      load: async (store, request) =>
        (await import('./loadProcessReport')).loadProcessReport(store, process.id, request),
      draw: async ({ language }) =>
        process.stages.length === 0
          ? {}
          : { flow: await (await import('../flow/picture')).flowImage(process, language) },
    }),
    [process],
  );
  return <ReportButton recipe={recipe} />;
}
