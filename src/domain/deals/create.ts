import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import { type Opportunity, opportunityEntity, type Stage } from './opportunity';

/** A new open deal in its first stage (or the one named), with that entry in its history. */
export function newOpportunity(env: Environment, partial: Partial<Opportunity> = {}): Unsaved<Opportunity> {
  const stage = partial.stage ?? 'research';
  return unsaved(
    opportunityEntity.schema.parse({
      id: newId(env),
      stage,
      stageHistory: [{ stage, at: env.now() }],
      ...partial,
      createdAt: 0,
      updatedAt: 0,
    }),
  );
}

/** The change that enters a stage: moving back is an entry too (DOMAIN.md §13). Empty where the deal is in it already. */
export function moveStage(
  opportunity: Pick<Opportunity, 'stage' | 'stageHistory'>,
  stage: Stage,
  env: Pick<Environment, 'now'>,
): Partial<Pick<Opportunity, 'stage' | 'stageHistory'>> {
  if (opportunity.stage === stage) return {};
  return { stage, stageHistory: [...opportunity.stageHistory, { stage, at: env.now() }] };
}
