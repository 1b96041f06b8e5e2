import type { Process } from '@/domain/process/pipeline';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { localizedText, useProcesses } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';

/** The processes that deals can stand in: the templates, and all published versions of one's own, also retired ones. */
export function usePipelines() {
  const t = useT('deals');
  const language = useLanguage();
  const { stored, ready, processOf, stageName } = useProcesses();
  const pipelines: readonly Process[] = [
    ...builtInProcesses,
    ...stored
      .filter((each) => each.status === 'published' && each.deletedAt === 0)
      .sort((a, b) => (a.seriesId === b.seriesId ? b.version - a.version : a.seriesId < b.seriesId ? -1 : 1)),
  ].filter((each) => each.kind === 'stages');
  const nameOf = (process: Process) =>
    t('process.version', { name: localizedText(process.name, language), version: process.version });
  return { pipelines, nameOf, stored, ready, processOf, stageName };
}
