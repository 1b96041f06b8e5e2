import { type PipelineStage, pipelineStageSchema } from '@/domain/process/pipeline';

type Stages = readonly PipelineStage[];

/** As many stages as a record takes. */
export const mostStages = 40;

/** The stages with a new, empty one after `after`, or at the end; it stands in the phase of the one before it. */
export function addStage(stages: Stages, id: string, after: string): PipelineStage[] {
  if (stages.length >= mostStages) return [...stages];
  const at = stages.findIndex((stage) => stage.id === after);
  const index = at < 0 ? stages.length : at + 1;
  const before = stages[index - 1];
  const fresh = pipelineStageSchema.parse({
    id,
    ...(before ? { phase: { ...before.phase }, probability: before.probability } : {}),
  });
  return stages.toSpliced(index, 0, fresh);
}

/** The stages with a copy of one behind it; everything inside has ids of its own. */
export function duplicateStage(stages: Stages, id: string, nextId: () => string): PipelineStage[] {
  const at = stages.findIndex((stage) => stage.id === id);
  const stage = stages[at];
  if (!stage || stages.length >= mostStages) return [...stages];
  const fresh = <T extends { id: string }>(items: readonly T[]) => items.map((item) => ({ ...item, id: nextId() }));
  const copy: PipelineStage = {
    ...structuredClone(stage),
    id: nextId(),
    steps: fresh(stage.steps),
    tools: fresh(stage.tools),
    exit: fresh(stage.exit),
  };
  return stages.toSpliced(at + 1, 0, copy);
}

export function removeStage(stages: Stages, id: string): PipelineStage[] {
  return stages.filter((stage) => stage.id !== id);
}

/** The stage at a new place, counted without itself; with `phase` it goes over to another phase too. */
export function moveStage(stages: Stages, id: string, index: number, phase?: PipelineStage['phase']): PipelineStage[] {
  const stage = stages.find((each) => each.id === id);
  if (!stage) return [...stages];
  const rest = stages.filter((each) => each.id !== id);
  const place = Math.max(0, Math.min(rest.length, index));
  return rest.toSpliced(place, 0, phase ? { ...stage, phase: { ...phase } } : stage);
}

export function changeStage(stages: Stages, id: string, changes: Partial<PipelineStage>): PipelineStage[] {
  return stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage));
}
