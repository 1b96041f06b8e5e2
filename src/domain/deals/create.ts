import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import { type Opportunity, opportunityEntity, type StageEvent, stageEventSchema } from './opportunity';

/** A new open deal in its first stage (or the one named), with that entry in its history. */
export function newOpportunity(
  env: Environment,
  partial: Partial<Opportunity> = {},
  /** Who made it, and what it is worth so far. */
  event: Partial<Pick<StageEvent, 'by' | 'amount'>> = {},
): Unsaved<Opportunity> {
  const stage = partial.stage ?? 'research';
  return unsaved(
    opportunityEntity.schema.parse({
      id: newId(env),
      stage,
      stageHistory: [stageEventSchema.parse({ ...event, stage, at: env.now(), pipelineId: partial.pipelineId })],
      ...partial,
      createdAt: 0,
      updatedAt: 0,
    }),
  );
}

/** The change that enters a stage: moving back is an entry too (DOMAIN.md §13). Empty where the deal is in it already. */
export function moveStage(
  opportunity: Pick<Opportunity, 'stage' | 'stageHistory' | 'pipelineId'>,
  stage: string,
  env: Pick<Environment, 'now'>,
  /** Who moved it, and what the deal was worth then. */
  event: Partial<Pick<StageEvent, 'by' | 'amount'>> = {},
): Partial<Pick<Opportunity, 'stage' | 'stageHistory'>> {
  if (opportunity.stage === stage) return {};
  return {
    stage,
    stageHistory: [
      ...opportunity.stageHistory,
      stageEventSchema.parse({ ...event, stage, at: env.now(), pipelineId: opportunity.pipelineId }),
    ],
  };
}
