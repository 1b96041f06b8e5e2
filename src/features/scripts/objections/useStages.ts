import { useMemo } from 'react';
import { stagesById } from '@/domain/process/processOf';
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
    const all = stagesById(stored);
    const nameOf = (id: string) => {
      const stage = all.get(id);
      return stage ? localizedText(stage.name, language) : id;
    };
    const usual = builtInProcesses.filter(({ id }) => id === defaultProcessId);
    const offered = [...usual, ...stored.filter(({ status }) => status === 'published')].flatMap(
      ({ stages }) => stages,
    );
    const ids = [...new Set(offered.filter(({ hidden }) => !hidden).map(({ id }) => id))];
    return {
      options: ids.map((value) => ({ value, label: nameOf(value) })),
      nameOf,
    };
  }, [stored, language]);
}
