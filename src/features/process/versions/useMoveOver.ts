import { useEffect, useRef, useState } from 'react';
import type { PageCursor, WriteOperation } from '@/data/api';
import { type DealFigures, dealsInStage } from '@/data/queries/day';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Process } from '@/domain/process/pipeline';
import { moveToProcess } from '@/domain/process/versions';
import { localizedText, useCompany, useWrite } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyProblem } from '@/ui';

const pageSize = 500;

export interface MoveRequest {
  /** Stages of the source that deals are taken from. */
  readonly stages: readonly string[];
  readonly wanted: (dealId: string) => boolean;
  /** The stage that takes the place of one that is gone. */
  readonly mapping: Readonly<Record<string, string>>;
}

async function* dealsOf(store: Store, processId: string, stages: readonly string[]): AsyncGenerator<DealFigures> {
  for (const stage of stages)
    for (let after: PageCursor | null | undefined; after !== null; ) {
      const page: Awaited<ReturnType<typeof dealsInStage>> = await dealsInStage(store, processId, stage, {
        limit: pageSize,
        ...(after ? { after } : {}),
      });
      yield* page.rows;
      after = page.next;
    }
}

/** Takes deals over into another process, however many: one transaction, one step of undo; tells whether they were moved. */
export function useMoveOver(source: Process, target: Process) {
  const t = useT('process');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const words = useProblemText();
  const company = useCompany();
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const move = async ({ stages, wanted, mapping }: MoveRequest): Promise<boolean> => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, of: 0 });
    try {
      const operations: WriteOperation[] = [];
      for await (const { deal, amount } of dealsOf(store, source.id, stages)) {
        if (controller.signal.aborted) return false;
        if (!wanted(deal.id)) continue;
        const by = actorOf({ company, deal });
        const changed = moveToProcess(deal, target, mapping, store.environment, by, { from: source, amount });
        if (!changed.ok) {
          notifyProblem(words(changed.error));
          return false;
        }
        // Refused as a whole where one of them was changed meanwhile.
        operations.push({
          type: 'update',
          entity: 'opportunity',
          id: deal.id,
          changes: changed.value,
          expectedRev: deal.rev,
        });
      }
      const result = await write(operations, {
        message: t('versions.moved', { count: operations.length, name: localizedText(target.name, language) }),
        bulk: { signal: controller.signal, onProgress: (done, of) => setProgress({ done, of }) },
      });
      return result.ok;
    } finally {
      setProgress(undefined);
    }
  };
  return { move, progress, cancel: () => running.current?.abort() };
}
