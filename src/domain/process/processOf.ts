import type { Opportunity } from '../deals/opportunity';
import type { PipelineStage, Process } from './pipeline';
import { builtInProcesses, defaultProcessId } from './templates/builtIn';

/**
 * The process with an id: a built-in template, or one of the stored versions given. Empty = template A. `undefined` where
 * it is gone: the deal then shows its stage by id and moves nowhere until it is given a process.
 */
export function processById(id: string, stored: readonly Process[] = []): Process | undefined {
  const wanted = id === '' ? defaultProcessId : id;
  return builtInProcesses.find((each) => each.id === wanted) ?? stored.find((each) => each.id === wanted);
}

/** The stages that deals pass, in order. */
export function openStages(process: Process): readonly PipelineStage[] {
  return process.stages.filter((stage) => !stage.hidden);
}

/** The stage a deal stands in; `undefined` where its process no longer has it. */
export function stageOf(deal: Pick<Opportunity, 'stage'>, process: Process | undefined): PipelineStage | undefined {
  return process?.stages.find((stage) => stage.id === deal.stage);
}

/**
 * All stages there are, by id: those of the templates and of the stored versions given. Copies keep the ids of their
 * template and several templates share some; the name of the usual process comes first.
 */
export function stagesById(stored: readonly Process[]): ReadonlyMap<string, PipelineStage> {
  const all = [...builtInProcesses, ...stored].flatMap(({ stages }) => stages);
  return new Map(all.map((stage) => [stage.id, stage] as const).reverse());
}
