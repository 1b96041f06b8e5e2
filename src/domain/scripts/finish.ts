import type { Activity } from '../activities/activity';
import { waiting } from '../activities/contact';
import type { Contact, Customer } from '../customers/customer';
import type { Opportunity } from '../deals/opportunity';
import { addDays } from '../kernel/dates';
import { type Environment, newId } from '../kernel/ids';
import type { Unsaved } from '../quoting/create';
import type { Task } from '../tasks/task';
import type { ObjectionUse } from './objection';
import type { ScriptContent, TalkOutcome } from './script';
import type { Talk, TalkStep } from './talk';

/** One change of the end of a talk, in the form of the write door; all of them are one transaction. */
export type FinishOperation =
  | { readonly type: 'create'; readonly entity: 'activity'; readonly record: Partial<Activity> & { id: string } }
  | { readonly type: 'create'; readonly entity: 'task'; readonly record: Partial<Task> & { id: string } }
  | { readonly type: 'create'; readonly entity: 'opportunity'; readonly record: Unsaved<Opportunity> }
  | { readonly type: 'update'; readonly entity: 'talk'; readonly id: string; readonly changes: Partial<Talk> }
  | { readonly type: 'update'; readonly entity: 'activity'; readonly id: string; readonly changes: Partial<Activity> }
  | { readonly type: 'update'; readonly entity: 'customer'; readonly id: string; readonly changes: Partial<Customer> }
  | {
      readonly type: 'update';
      readonly entity: 'objectionUse';
      readonly id: string;
      readonly changes: Partial<ObjectionUse>;
    }
  | {
      readonly type: 'update';
      readonly entity: 'opportunity';
      readonly id: string;
      readonly changes: Partial<Opportunity>;
    };

/** A task that an action of the script asks for. */
export interface ActionTask {
  readonly nodeId: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

export interface FinishInput {
  readonly outcome: TalkOutcome;
  /** For the timeline. */
  readonly text: string;
  readonly next: {
    readonly text: string /** `YYYY-MM-DD` or empty. */;
    readonly date: string /** `HH:MM` or empty. */;
    readonly time: string;
  } | null;
  readonly tasks: readonly ActionTask[];
  /** The deal it belongs to, as it stands. */
  readonly deal?: Opportunity | undefined;
  /** A deal made of it, with the answers in it. */
  readonly made?: Unsaved<Opportunity> | undefined;
  readonly customer?: Customer | undefined;
  readonly contact?: Contact | undefined;
  /** Activities of the same customer or lead that may still wait for an answer. */
  readonly others: readonly Activity[];
  /** Objections that were heard in the talk. */
  readonly uses: readonly Pick<ObjectionUse, 'id' | 'opportunityId'>[];
}

const minute = 60_000;
/** A talk that was left open, by a crash or over night, lasted until its last step. */
const longestPause = 60 * minute;
const longest = 10_000;
const nextStepLength = 200;
const taskLength = 500;

/** When a talk really ended, epoch ms: now, or with its last step where it was left open for long. */
function endOf(talk: Pick<Talk, 'startedAt' | 'steps'>, now: number): number {
  const last = talk.steps.reduce((latest, { at }) => Math.max(latest, at), talk.startedAt);
  return now - last > longestPause ? last : now;
}

/** How long a talk lasted, in minutes, begun ones counted: 1 to 10,000. */
export function minutesOf(talk: Pick<Talk, 'startedAt' | 'steps'>, now: number): number {
  return Math.min(longest, Math.max(1, Math.ceil((endOf(talk, now) - talk.startedAt) / minute)));
}

/** The tasks that the actions passed in a talk ask for, each once; `text` says what the line said. */
export function actionTasks(
  content: Pick<ScriptContent, 'nodes'>,
  steps: readonly Pick<TalkStep, 'nodeId' | 'text'>[],
  today: string,
): ActionTask[] {
  const nodes = new Map(content.nodes.map((node) => [node.id, node]));
  const found = new Map<string, ActionTask>();
  for (const { nodeId, text } of steps) {
    const node = nodes.get(nodeId);
    if (node?.kind !== 'action' || node.taskDays === null) continue;
    const words = text.replace(/\s+/gu, ' ').trim().slice(0, taskLength);
    if (words !== '') found.set(nodeId, { nodeId, text: words, due: addDays(today, node.taskDays) });
  }
  return [...found.values()];
}

/**
 * Everything that the end of a talk changes: the talk with its outcome; an activity for the timeline (both ways, unless
 * nobody was reached), which answers what waited (R56); the next step as a task and as that of the deal (U33); the tasks of
 * its actions; a deal made of it; the step of the contact plan that named the script (R48).
 */
export function finishTalk(
  talk: Talk,
  input: FinishInput,
  env: Pick<Environment, 'now' | 'random'>,
): FinishOperation[] {
  const { outcome, next, made, deal, customer } = input;
  const reached = outcome !== 'unreached';
  const activityId = newId(env);
  const of = {
    customerId: talk.customerId,
    opportunityId: made?.id ?? deal?.id ?? talk.opportunityId,
    leadId: talk.leadId,
    contactId: talk.contactId,
  };
  const operations: FinishOperation[] = [];
  const nextStep = next ? { nextStep: next.text.slice(0, nextStepLength), nextStepDate: next.date } : undefined;
  if (made) operations.push({ type: 'create', entity: 'opportunity', record: { ...made, ...nextStep } });
  else if (deal && deal.outcome === 'open' && nextStep)
    operations.push({ type: 'update', entity: 'opportunity', id: deal.id, changes: nextStep });
  operations.push({
    type: 'create',
    entity: 'activity',
    record: {
      ...of,
      id: activityId,
      kind: talk.kind,
      at: talk.startedAt,
      duration: minutesOf(talk, env.now()),
      direction: reached ? 'both' : 'out',
      effective: reached,
      executive: reached && input.contact?.executive === true,
      text: input.text,
      talkId: talk.id,
      by: talk.by,
    },
  });
  if (reached)
    for (const each of waiting(input.others))
      if (each.at <= talk.startedAt)
        operations.push({ type: 'update', entity: 'activity', id: each.id, changes: { repliedAt: talk.startedAt } });
  const task = (text: string, due: string, time: string): FinishOperation => ({
    type: 'create',
    entity: 'task',
    record: {
      ...of,
      id: newId(env),
      text: text.slice(0, taskLength),
      due,
      time,
      remind: due === '' ? null : time === '' ? 0 : 15,
      owner: talk.by,
    },
  });
  if (next) operations.push(task(next.text, next.date, next.time));
  for (const { text, due } of input.tasks) operations.push(task(text, due, ''));
  const planned = reached
    ? customer?.contactPlan.find(({ scriptId, done }) => !done && scriptId !== '' && scriptId === talk.scriptId)
    : undefined;
  if (customer && planned)
    operations.push({
      type: 'update',
      entity: 'customer',
      id: customer.id,
      changes: {
        contactPlan: customer.contactPlan.map((step) => (step.id === planned.id ? { ...step, done: true } : step)),
      },
    });
  if (of.opportunityId !== talk.opportunityId)
    for (const use of input.uses)
      if (use.opportunityId === '')
        operations.push({
          type: 'update',
          entity: 'objectionUse',
          id: use.id,
          changes: { opportunityId: of.opportunityId },
        });
  operations.push({
    type: 'update',
    entity: 'talk',
    id: talk.id,
    changes: {
      endedAt: endOf(talk, env.now()),
      outcome,
      activityId,
      opportunityId: of.opportunityId,
      nextStep: nextStep?.nextStep ?? '',
      nextStepDate: next?.date ?? '',
    },
  });
  return operations;
}
