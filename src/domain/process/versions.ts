import type { SalesRules } from '../company/salesRules';
import type { Customer } from '../customers/customer';
import { type Opportunity, type StageEvent, stageEventSchema } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { type Unsaved, unsaved } from '../quoting/create';
import { type Pipeline, type PipelineStage, type Process, pipelineEntity, type Strategy } from './pipeline';
import { openStages } from './processOf';
import { builtInProcesses, defaultProcessId } from './templates/builtIn';

const blank = (text: Localized): boolean => `${text.zh}${text.en}`.trim() === '';

/**
 * A draft of one's own, version 1 of a new series, made of a template or a version (R12). Stages, rules, steps and tools
 * keep their ids, so that a deal that is moved over keeps its place, its ticks and its waivers.
 */
export function copyProcess(process: Process, env: Environment, name: Localized): Unsaved<Pipeline> {
  const id = newId(env);
  const { description, kind, stages } = structuredClone(process);
  const draft = { id, seriesId: id, name, description, basedOn: process.id, kind, stages, createdAt: 0, updatedAt: 0 };
  return unsaved(pipelineEntity.schema.parse(draft));
}

/** The next version of a series as a draft, numbered after the highest one there is among `all`. */
export function nextVersion(pipeline: Pipeline, all: readonly Pipeline[], env: Environment): Unsaved<Pipeline> {
  const versions = all.filter((each) => each.seriesId === pipeline.seriesId).map(({ version }) => version);
  return {
    ...unsaved(structuredClone(pipeline)),
    id: newId(env),
    version: Math.max(pipeline.version, ...versions) + 1,
    status: 'draft',
    publishedAt: 0,
    basedOn: pipeline.id,
    retired: false,
  };
}

/** The stages with one step marked as optional; the same where there is no such step or it is optional already (R10). */
export function withOptional(stages: readonly PipelineStage[], stepId: string): PipelineStage[] {
  return stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (step.id === stepId ? { ...step, optional: true } : step)),
  }));
}

function repeated(ids: readonly string[]): boolean {
  return ids.some((id) => id === '') || new Set(ids).size !== ids.length;
}

function stageProblems(stage: PipelineStage, index: number): readonly Problem[] {
  const field = `stages.${index}`;
  const unnamed = blank(stage.name) ? [problem('process.stageUnnamed', { row: index + 1 }, `${field}.name`)] : [];
  const named = { zh: stage.name.zh || stage.name.en, en: stage.name.en || stage.name.zh };
  const silent = stage.exit.some(({ check, text }) => check === 'manual' && blank(text))
    ? [problem('process.ruleUnnamed', named, `${field}.exit`)]
    : [];
  const parts = [stage.exit, stage.steps, stage.tools].map((list) => list.map(({ id }) => id));
  return [...unnamed, ...silent, ...(parts.some(repeated) ? [problem('process.idRepeated', named, field)] : [])];
}

/**
 * All that keeps a draft from being published, each with the field it lies in: `process.notDraft`, `process.nameMissing`,
 * `process.noStages` (none that is shown), `process.stageUnnamed` {row}, `process.ruleUnnamed` and `process.idRepeated`
 * {zh, en: the stage}.
 */
export function publishProblems(pipeline: Pipeline): readonly Problem[] {
  if (pipeline.status !== 'draft') return [problem('process.notDraft')];
  return [
    ...(blank(pipeline.name) ? [problem('process.nameMissing', undefined, 'name')] : []),
    ...(openStages(pipeline).length === 0 ? [problem('process.noStages', undefined, 'stages')] : []),
    ...(repeated(pipeline.stages.map(({ id }) => id))
      ? [problem('process.idRepeated', { ...pipeline.name }, 'stages')]
      : []),
    ...pipeline.stages.flatMap(stageProblems),
  ];
}

/**
 * The change that publishes a draft, from when on it is frozen; steps and tools that say nothing are left out. Problem: the
 * first of {@link publishProblems}.
 */
export function publish(pipeline: Pipeline, env: Pick<Environment, 'now'>): Result<Partial<Pipeline>> {
  const [first] = publishProblems(pipeline);
  if (first) return fail(first);
  const stages = pipeline.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.filter(({ text }) => !blank(text)),
    tools: stage.tools.filter(({ label, target }) => !blank(label) || target !== ''),
  }));
  return ok({ status: 'published', publishedAt: env.now(), stages });
}

/**
 * The newest published version of a series, built-in templates included. A series whose newest version is retired is not
 * offered any more: `undefined`.
 */
export function newestOf(seriesId: string, stored: readonly Pipeline[]): Process | undefined {
  const builtIn = builtInProcesses.find((each) => each.seriesId === seriesId);
  if (builtIn) return builtIn;
  const newest = stored
    .filter((each) => each.seriesId === seriesId && each.status === 'published' && each.deletedAt === 0)
    .reduce<Pipeline | undefined>((best, each) => (best && best.version > each.version ? best : each), undefined);
  return newest?.retired ? undefined : newest;
}

/**
 * The process that a new deal of this type and strategy runs in: of the company's rows the one that names most of both
 * (the type before the strategy, of two alike the earlier), as long as its series is still offered; else template A.
 */
export function processFor(
  rules: Pick<SalesRules, 'processes'>,
  customerType: Customer['type'],
  strategy: Strategy,
  stored: readonly Pipeline[],
): Process {
  const fits = (wanted: string, has: string): boolean => wanted === '' || wanted === has;
  const rank = (row: SalesRules['processes'][number]) => (row.customerType ? 2 : 0) + (row.strategy ? 1 : 0);
  const rows = rules.processes
    .filter((row) => fits(row.customerType, customerType) && fits(row.strategy, strategy))
    .sort((a, b) => rank(b) - rank(a));
  for (const row of rows) {
    const process = newestOf(row.seriesId, stored);
    if (process?.kind === 'stages' && openStages(process).length > 0) return process;
  }
  return builtInProcesses.find(({ id }) => id === defaultProcessId) as Process;
}

/**
 * The change that takes a deal over into another process, or another version of its own: to the stage that `mapping` names
 * for its stage, else to the one with the same id; the event log gets an entry, its past stays as it was (R12). Problems:
 * `process.stageWithoutPlace` {zh, en} names the deal's stage (its name from `more.from`), `process.viewOnly` where deals
 * do not run through the target.
 */
export function moveToProcess(
  deal: Pick<Opportunity, 'stage' | 'stageHistory' | 'pipelineId'>,
  target: Process,
  mapping: Readonly<Record<string, string>>,
  env: Pick<Environment, 'now'>,
  by: string,
  more: { readonly from?: Process | undefined; readonly amount?: StageEvent['amount'] } = {},
): Result<Partial<Opportunity>> {
  if (target.kind === 'view') return fail(problem('process.viewOnly'));
  const wanted = mapping[deal.stage] || deal.stage;
  const stage = openStages(target).find(({ id }) => id === wanted)?.id;
  if (stage === undefined) {
    const name = more.from?.stages.find(({ id }) => id === deal.stage)?.name;
    return fail(problem('process.stageWithoutPlace', { zh: name?.zh || deal.stage, en: name?.en || deal.stage }));
  }
  const event = { stage, at: env.now(), by, amount: more.amount ?? null, pipelineId: target.id };
  return ok({
    pipelineId: target.id,
    stage,
    stageHistory: [...deal.stageHistory, stageEventSchema.parse(event)],
  });
}
