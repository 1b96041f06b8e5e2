import { useEffect, useState } from 'react';
import { useLive, useStore } from '@/data/react';
import type { ReportInput } from '@/documents/model/report';
import type { DocumentLanguage } from '@/domain/quoting/totals';
import { usePlatform } from '@/platform/react';
import type { ReportRecipe } from './recipe';

export interface ReportState {
  /** `undefined` while it is read. */
  readonly input: ReportInput | undefined;
  /** The record behind it is gone. */
  readonly missing: boolean;
  /** The charts are being drawn: what there is has none yet. */
  readonly drawing: boolean;
  /** They could not be drawn; the report goes without. */
  readonly withoutCharts: boolean;
}

interface Drawn {
  readonly of: ReportInput;
  readonly input: ReportInput;
  readonly failed: boolean;
}

/** A report, live: it follows its records, and gets its charts once they are drawn. */
export function useReport(recipe: ReportRecipe, language: DocumentLanguage): ReportState {
  const store = useStore();
  const platform = usePlatform();
  const found = useLive(
    async () => ({ input: await recipe.load(store, { language, today: store.environment.today() }) }),
    [recipe.key, language],
  );
  const plain = found?.input;
  const { draw } = recipe;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    if (!plain) return;
    if (!draw) {
      setDrawn({ of: plain, input: plain, failed: false });
      return;
    }
    let current = true;
    const finish = (input: ReportInput, failed: boolean) => {
      if (current) setDrawn({ of: plain, input, failed });
    };
    draw(plain).then(
      (pictures) => finish({ ...plain, pictures }, false),
      (error: unknown) => {
        platform.app.log('warn', `report charts: ${String(error)}`);
        finish(plain, true);
      },
    );
    return () => {
      current = false;
    };
  }, [plain, platform, draw]);
  const done = drawn !== null && drawn.of === plain;
  return {
    input: done ? drawn.input : plain,
    missing: found !== undefined && plain === undefined,
    drawing: plain !== undefined && !done,
    withoutCharts: done && drawn.failed,
  };
}
