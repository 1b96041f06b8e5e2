import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityEntity } from '@/domain/activities/activity';
import { customerEntity } from '@/domain/customers/customer';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { actionTasks, type FinishInput, type FinishOperation, finishTalk, minutesOf } from '@/domain/scripts/finish';
import { talkOutcomes } from '@/domain/scripts/script';
import { type Talk, talkEntity, talkStepSchema } from '@/domain/scripts/talk';
import { scriptNode } from '../../support/scriptSamples';

const minute = 60_000;
const began = Date.UTC(2026, 10, 22, 9, 0);
const base = { createdAt: 0, updatedAt: 0 };
const env = { now: () => began + 12 * minute, random: (length: number) => new Uint8Array(length) };

function talkOf(partial: Partial<Talk> = {}): Talk {
  return talkEntity.schema.parse({
    id: 'talk',
    ...base,
    scriptId: 'script',
    customerId: 'customer',
    opportunityId: 'deal',
    kind: 'call',
    startedAt: began,
    ...partial,
  });
}
const deal = opportunityEntity.schema.parse({ id: 'deal', ...base });
const customer = customerEntity.schema.parse({
  id: 'customer',
  ...base,
  name: 'C',
  contactPlan: [
    { id: 'a', scriptId: 'other', date: '' },
    { id: 'b', scriptId: 'script', date: '' },
  ],
});
const asked = activityEntity.schema.parse({
  id: 'asked',
  ...base,
  kind: 'message',
  at: began - minute,
  direction: 'in',
  awaitsReply: true,
});

const input = (partial: Partial<FinishInput> = {}): FinishInput => ({
  outcome: 'scheduled',
  text: 'T',
  next: { text: 'Show it', date: '2026-11-25', time: '' },
  tasks: [],
  deal,
  customer,
  others: [asked],
  uses: [],
  ...partial,
});
const of = (operations: readonly FinishOperation[], entity: FinishOperation['entity']) =>
  operations.filter((each) => each.entity === entity);

describe('the end of a talk', () => {
  it('is a two-way contact of its minutes that answers what waited, plans the next step and ticks the plan', () => {
    const operations = finishTalk(talkOf(), input(), env);
    expect(of(operations, 'activity')).toMatchObject([
      { type: 'create', record: { direction: 'both', effective: true, duration: 12, talkId: 'talk', at: began } },
      { type: 'update', id: 'asked', changes: { repliedAt: began } },
    ]);
    expect(of(operations, 'opportunity')).toMatchObject([
      { id: 'deal', changes: { nextStep: 'Show it', nextStepDate: '2026-11-25' } },
    ]);
    expect(of(operations, 'task')).toMatchObject([{ record: { text: 'Show it', due: '2026-11-25', remind: 0 } }]);
    expect(of(operations, 'customer')).toMatchObject([
      {
        changes: {
          contactPlan: [
            { id: 'a', done: false },
            { id: 'b', done: true },
          ],
        },
      },
    ]);
    expect(of(operations, 'talk')).toMatchObject([{ changes: { endedAt: env.now(), outcome: 'scheduled' } }]);
  });

  it('is with the last step where the talk was left open over night', () => {
    const at = began + 7 * minute;
    const talk = talkOf({ steps: [talkStepSchema.parse({ nodeId: 'n', at })] });
    const operations = finishTalk(talk, input(), { ...env, now: () => began + 900 * minute });
    expect(of(operations, 'talk')).toMatchObject([{ changes: { endedAt: at } }]);
    expect(of(operations, 'activity')[0]).toMatchObject({ record: { duration: 7 } });
  });

  it('answers nothing and ticks nothing where nobody was reached', () => {
    const operations = finishTalk(talkOf(), input({ outcome: 'unreached' }), env);
    expect(of(operations, 'activity')).toMatchObject([{ record: { direction: 'out', effective: false } }]);
    expect(of(operations, 'customer')).toEqual([]);
  });

  it('leaves the next step of a decided deal alone', () => {
    const won = { ...deal, outcome: 'won' as const };
    expect(of(finishTalk(talkOf(), input({ deal: won }), env), 'opportunity')).toEqual([]);
  });

  it('moves the talk, its objections and all that it makes to the deal that was made of it', () => {
    const operations = finishTalk(
      talkOf({ opportunityId: '' }),
      input({
        deal: undefined,
        made: { ...deal, id: 'made' },
        uses: [
          { id: 'heard', opportunityId: '' },
          { id: 'older', opportunityId: 'else' },
        ],
        tasks: [{ nodeId: 'n', text: 'Send the case', due: '2026-11-24' }],
      }),
      env,
    );
    const records = operations.flatMap((each) =>
      each.type === 'create' && each.entity !== 'opportunity' ? [each.record.opportunityId] : [],
    );
    expect(records).toEqual(['made', 'made', 'made']);
    expect(of(operations, 'objectionUse')).toMatchObject([{ id: 'heard', changes: { opportunityId: 'made' } }]);
    expect(of(operations, 'talk')).toMatchObject([{ changes: { opportunityId: 'made' } }]);
    expect(of(operations, 'opportunity')).toMatchObject([{ type: 'create', record: { nextStep: 'Show it' } }]);
  });

  it('closes the talk once, whatever is given, and makes ids that are all different', () => {
    const random = (length: number) => Uint8Array.from({ length }, () => Math.floor(Math.random() * 256));
    fc.assert(
      fc.property(
        fc.constantFrom(...talkOutcomes),
        fc.boolean(),
        fc.array(fc.string({ minLength: 1, maxLength: 900 }), { maxLength: 5 }),
        (outcome, hasNext, texts) => {
          const tasks = texts.map((text, index) => ({ nodeId: String(index), text, due: '2026-11-24' }));
          const given = input({ outcome, tasks, ...(hasNext ? {} : { next: null }) });
          const operations = finishTalk(talkOf(), given, { ...env, random });
          expect(of(operations, 'talk')).toHaveLength(1);
          const made = operations.flatMap((each) => (each.type === 'create' ? [each.record.id] : []));
          expect(new Set(made).size).toBe(made.length);
          expect(made).toHaveLength(1 + tasks.length + (hasNext ? 1 : 0));
        },
      ),
    );
  });
});

describe('minutes of a talk', () => {
  it.each([
    ['a begun one counts', began + 61_000, [], 2],
    ['at least one', began, [], 1],
    ['left open over night: until its last step', began + 900 * minute, [began + 7 * minute], 7],
    ['a clock that was set back', began - minute, [], 1],
  ])('%s', (_name, now, at, minutes) => {
    const steps = at.map((each) => talkStepSchema.parse({ nodeId: 'n', at: each }));
    expect(minutesOf({ startedAt: began, steps }, now)).toBe(minutes);
  });
});

describe('tasks of actions', () => {
  it('are made of actions with days that were passed, each once, in the words said', () => {
    const content = {
      nodes: [
        scriptNode('now', { kind: 'action', taskDays: null }),
        scriptNode('send', { kind: 'action', taskDays: 3 }),
        scriptNode('never', { kind: 'action', taskDays: 1 }),
      ],
    };
    const steps = ['now', 'send', 'send', 'gone'].map((nodeId) => ({ nodeId, text: `say\n${nodeId}` }));
    expect(actionTasks(content, steps, '2026-11-29')).toEqual([
      { nodeId: 'send', text: 'say send', due: '2026-12-02' },
    ]);
  });
});
