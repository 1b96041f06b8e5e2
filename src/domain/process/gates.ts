import type { Customer } from '../customers/customer';
import { moveStage } from '../deals/create';
import { type Opportunity, type StageEvent, type Waiver, waiverSchema } from '../deals/opportunity';
import { type Environment, newId } from '../kernel/ids';
import { fail, ok, problem, type Result } from '../kernel/result';
import { checkRule } from './checks/check';
import type { DealFacts } from './facts';
import type { CheckId, GateRule, PipelineStage, Process, Strategy } from './pipeline';
import { openStages } from './processOf';

export type { DealFacts } from './facts';

/** One requirement of a gate, and how the deal stands to it. */
export interface GateItem {
  readonly rule: GateRule;
  readonly check: CheckId;
  readonly state: 'met' | 'open' | 'waived';
  /** What there is and what is needed, in the unit of the check (`checkUnit`). */
  readonly have: number | null;
  readonly need: number | null;
  /** Codes of what is missing; words in `process:missing.*`. Empty where it is met. */
  readonly missing: readonly string[];
  readonly waiver: Waiver | undefined;
}

export interface Gate {
  readonly stageId: string;
  readonly items: readonly GateItem[];
  readonly open: number;
  readonly passed: boolean;
}

/** The chance of stages after the sale, in basis points. */
const whole = 10_000;

/** How exactly a rule names its deals; the type of customer says more than the strategy. */
const specificity = (rule: GateRule): number => (rule.customerType === '' ? 0 : 2) + (rule.strategy === '' ? 0 : 1);

/**
 * The requirements for leaving a stage that count for deals of this type and strategy (R11): of the rules with the same
 * check the most specific one decides, of two alike the later one; where that one lifts, nothing is required. Manual
 * rules stand each for itself. Source: DOMAIN.md §13, default gates.
 */
export function rulesFor(
  stage: Pick<PipelineStage, 'exit'>,
  customerType: Customer['type'],
  strategy: Strategy,
): readonly GateRule[] {
  const decisive = new Map<string, GateRule>();
  for (const rule of stage.exit) {
    if (rule.customerType !== '' && rule.customerType !== customerType) continue;
    if (rule.strategy !== '' && rule.strategy !== strategy) continue;
    const key = rule.check === 'manual' ? `manual ${rule.id}` : rule.check;
    const rival = decisive.get(key);
    if (!rival || specificity(rule) >= specificity(rival)) decisive.set(key, rule);
  }
  return [...decisive.values()].filter((rule) => rule.effect === 'require');
}

/**
 * How a deal stands to the gate of a stage. A stage that is not gated, hidden or gone holds nothing back. A waiver counts
 * for its stage and rule, also after the deal went back.
 */
export function gateOf(process: Pick<Process, 'stages'>, stageId: string, facts: DealFacts): Gate {
  const { deal, customer } = facts;
  const stage = process.stages.find((each) => each.id === stageId);
  const rules = stage?.gated && !stage.hidden ? rulesFor(stage, customer?.type ?? '', deal.strategy) : ([] as const);
  const items = rules.map((rule): GateItem => {
    const verdict = checkRule(rule, facts);
    const waiver = deal.waivers.find(
      (each) => each.stage === stageId && each.ruleId === rule.id && each.check === rule.check,
    );
    const state = verdict.missing.length === 0 ? 'met' : waiver ? 'waived' : 'open';
    return { rule, check: rule.check, state, ...verdict, waiver };
  });
  const open = items.filter(({ state }) => state === 'open').length;
  return { stageId, items, open, passed: open === 0 };
}

/**
 * The change that moves a deal to another stage, with its entry in the event log (who moved it, what it is worth). Forward
 * every gate from the stage it stands in up to the target must be passed; backward is free, but a won deal stays in the
 * stages after the sale. Empty where it is there already. Problems: `gate.open` {zh, en, count} names the first stage that
 * holds it back; `gate.won` where a won deal would go back before the sale; `gate.stageGone` where the deal's stage is not
 * in the process, `gate.stageUnknown` where the target is not, `gate.lost` where the deal is lost.
 */
export function moveDeal(
  facts: DealFacts,
  process: Process,
  targetStageId: string,
  env: Pick<Environment, 'now'>,
  event: Pick<StageEvent, 'by' | 'amount'>,
): Result<Partial<Opportunity>> {
  const { deal } = facts;
  if (deal.outcome === 'lost') return fail(problem('gate.lost'));
  const target = openStages(process).find((stage) => stage.id === targetStageId);
  if (process.kind === 'view' || !target) return fail(problem('gate.stageUnknown'));
  const from = process.stages.findIndex((stage) => stage.id === deal.stage);
  if (from < 0) return fail(problem('gate.stageGone'));
  const to = process.stages.indexOf(target);
  if (deal.outcome === 'won' && to < from && target.probability < whole) return fail(problem('gate.won'));
  for (const stage of process.stages.slice(from, to)) {
    const { open } = gateOf(process, stage.id, facts);
    if (open > 0) return fail(problem('gate.open', { zh: stage.name.zh, en: stage.name.en, count: open }));
  }
  return ok(moveStage(deal, targetStageId, env, event));
}

export interface WaiverInput {
  readonly stageId: string;
  readonly rule: Pick<GateRule, 'id' | 'check'>;
  readonly reason: string;
  readonly by: string;
}

/**
 * The change that lets a deal pass a rule that is not met: with a reason and a name, both of which are kept (N4). An
 * earlier waiver of the same rule gives way. Problems: `gate.reasonMissing`, `gate.nameMissing`.
 */
export function waive(
  deal: Pick<Opportunity, 'waivers' | 'pipelineId'>,
  { stageId, rule, reason, by }: WaiverInput,
  env: Pick<Environment, 'now' | 'random'>,
): Result<Partial<Opportunity>> {
  if (reason.trim() === '') return fail(problem('gate.reasonMissing', undefined, 'reason'));
  if (by.trim() === '') return fail(problem('gate.nameMissing', undefined, 'by'));
  const waiver = waiverSchema.parse({
    id: newId(env),
    pipelineId: deal.pipelineId,
    stage: stageId,
    ruleId: rule.id,
    check: rule.check,
    reason: reason.trim().slice(0, 500),
    by: by.trim().slice(0, 200),
    at: env.now(),
  });
  const others = deal.waivers.filter((each) => each.stage !== stageId || each.ruleId !== rule.id);
  return ok({ waivers: [...others, waiver] });
}
