import type { PipelineStage, Process } from '@/domain/process/pipeline';

/** What of a stage can differ, in the order in which it is told. */
export const stageFields = [
  'name',
  'phase',
  'goal',
  'decides',
  'steps',
  'tools',
  'exit',
  'gated',
  'hidden',
  'probability',
  'rotKeyAccount',
  'rotSme',
  'targetDays',
] as const satisfies readonly (keyof PipelineStage)[];
export type StageField = (typeof stageFields)[number];

export type Difference =
  | { readonly kind: 'process'; readonly field: 'name' | 'description' | 'kind' }
  | { readonly kind: 'added' | 'removed' | 'moved'; readonly stage: PipelineStage }
  | {
      readonly kind: 'changed';
      readonly stage: PipelineStage;
      readonly before: PipelineStage;
      readonly field: StageField;
    };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** Keys in one order, so that only values count. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}

type Comparable = Pick<Process, 'name' | 'description' | 'kind' | 'stages'>;

/** What differs from `before` to `after`: the process itself, stages gone and new, then each stage in its new order. */
export function compareProcesses(before: Comparable, after: Comparable): Difference[] {
  const differences: Difference[] = (['name', 'description', 'kind'] as const)
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ kind: 'process', field }));
  const old = new Map(before.stages.map((stage) => [stage.id, stage]));
  const ids = new Set(after.stages.map((stage) => stage.id));
  for (const stage of before.stages) if (!ids.has(stage.id)) differences.push({ kind: 'removed', stage });
  const moved = movedIds(
    before.stages.filter((stage) => ids.has(stage.id)).map((stage) => stage.id),
    after.stages.filter((stage) => old.has(stage.id)).map((stage) => stage.id),
  );
  for (const stage of after.stages) {
    const was = old.get(stage.id);
    if (!was) {
      differences.push({ kind: 'added', stage });
      continue;
    }
    if (moved.has(stage.id)) differences.push({ kind: 'moved', stage });
    for (const field of stageFields)
      if (!same(was[field], stage[field])) differences.push({ kind: 'changed', stage, before: was, field });
  }
  return differences;
}

/** The fewest stages whose moving makes one order of the other: those outside the longest run that kept its order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const runs: string[][] = [];
  for (const id of after) {
    const at = place.get(id) ?? 0;
    const fitting = runs.filter((run) => (place.get(run.at(-1) ?? '') ?? 0) < at);
    const longest = fitting.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, id]);
  }
  const kept = new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(after.filter((id) => !kept.has(id)));
}
