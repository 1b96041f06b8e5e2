import { type Environment, newId } from '../kernel/ids';
import { type Unsaved, unsaved } from '../quoting/create';
import { type ObjectionUse, objectionUseEntity } from './objection';

/** Where and from whom an objection was heard: what it counts under, as it is then (N8). */
export interface HeardContext {
  readonly customerId: string;
  readonly opportunityId: string;
  readonly contactId: string;
  readonly quoteId?: string;
  readonly talkId?: string;
  readonly pipelineId?: string;
  readonly stage: string;
  readonly persona: string;
  readonly customerType: string;
  readonly competitorIds: readonly string[];
}

/** What was answered to an objection and what came of it. */
export interface Heard extends Pick<ObjectionUse, 'objectionId'> {
  readonly answerId?: string;
  readonly result?: ObjectionUse['result'];
  /** The customer's own words. */
  readonly heard?: string;
  readonly by?: string;
}

const longestHeard = 1000;

/** The line of the log for an objection that was heard just now. */
export function heardObjection(context: HeardContext, said: Heard, env: Environment): Unsaved<ObjectionUse> {
  return unsaved(
    objectionUseEntity.schema.parse({
      ...context,
      id: newId(env),
      createdAt: 0,
      updatedAt: 0,
      deletedAt: 0,
      rev: 0,
      competitorIds: [...context.competitorIds],
      objectionId: said.objectionId,
      answerId: said.answerId ?? '',
      result: said.result ?? '',
      heard: (said.heard ?? '').trim().slice(0, longestHeard),
      at: env.now(),
      by: said.by ?? '',
    }),
  );
}

/** Whether it still weighs on the deal: not resolved, or nobody said what came of it. */
export function isOpen(use: Pick<ObjectionUse, 'result'>): boolean {
  return use.result !== 'resolved';
}
