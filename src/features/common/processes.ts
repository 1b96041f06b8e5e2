import { useCallback, useMemo } from 'react';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { processById, stageOf } from '@/domain/process/processOf';
import { useLanguage } from '@/i18n/setup';
import { localizedText } from './titles';

const bound = 500;
const none: readonly Pipeline[] = [];

/** All versions of processes of one's own, and which one a deal runs in. */
export function useProcesses() {
  const language = useLanguage();
  const found = useLive(
    async (store) => (await listPage(store, 'pipeline', { order: 'updatedAt', limit: bound })).rows,
    [],
  );
  const stored = found ?? none;
  /** Until then a process of one's own that is not found may still be there. */
  const ready = found !== undefined;
  const processOf = useCallback(
    (deal: Pick<Opportunity, 'pipelineId'>): Process | undefined => processById(deal.pipelineId, stored),
    [stored],
  );
  /** The name of a deal's stage in the language of the screen; its id where the process is gone. */
  const stageName = useCallback(
    (deal: Pick<Opportunity, 'pipelineId' | 'stage'>): string => {
      const stage = stageOf(deal, processById(deal.pipelineId, stored));
      return stage ? localizedText(stage.name, language) : deal.stage;
    },
    [stored, language],
  );
  return useMemo(() => ({ stored, ready, processOf, stageName }), [stored, ready, processOf, stageName]);
}
