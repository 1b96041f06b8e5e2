import { useMemo } from 'react';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { defaultProcessId } from '@/domain/process/templates/defaultId';
import { localizedText, useProcesses } from '@/features/common';
import { useLanguage } from '@/i18n/setup';

/** Stages to choose from: those of the usual process and of those of one's own; with the names of all others. */
export function useStages(): {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (id: string) => string;
} {
  const language = useLanguage();
  const { stored } = useProcesses();
  return useMemo(() => {
    const all = [...builtInProcesses, ...stored].flatMap(({ stages }) => stages);
    // Copies of a template keep its ids, and may call a stage otherwise: the template's own name comes first.
    const names = new Map(all.reverse().map((stage) => [stage.id, localizedText(stage.name, language)]));
    const usual = builtInProcesses.filter(({ id }) => id === defaultProcessId);
    const offered = [...usual, ...stored.filter(({ status }) => status === 'published')].flatMap(
      ({ stages }) => stages,
    );
    const ids = [...new Set(offered.filter(({ hidden }) => !hidden).map(({ id }) => id))];
    return {
      options: ids.map((value) => ({ value, label: names.get(value) ?? value })),
      nameOf: (id) => names.get(id) ?? id,
    };
  }, [stored, language]);
}
