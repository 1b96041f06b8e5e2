import type { WriteOperation } from '@/data/api';
import { talksBetween, usesBetween } from '@/data/queries/heard';
import type { Store } from '@/data/store';
import { heardObjection } from '@/domain/scripts/heard';
import type { ObjectionUse } from '@/domain/scripts/objection';
import type { Talk, TalkStep } from '@/domain/scripts/talk';
import type { ScriptFacts } from '@/domain/scripts/variables';
import { talkContext } from '@/features/common/talking/context';
import type { MiniLine } from './lines';

export interface MiniAbout {
  readonly customerId: string;
  readonly opportunityId: string;
}

const longestStep = 2000;

/**
 * What a copy leaves behind: a message of one step, or an objection that was answered, without a result yet, counted
 * under what is known of the customer and the deal now. Its id is that of the operation's record.
 */
export function copyOperation(
  store: Store,
  line: MiniLine,
  text: string,
  about: MiniAbout,
  facts: ScriptFacts,
): WriteOperation & { readonly type: 'create' } {
  const now = store.environment.now();
  const of = {
    customerId: about.customerId || (facts.deal?.customerId ?? ''),
    opportunityId: about.opportunityId,
    contactId: facts.contact?.id ?? '',
    ...talkContext(facts),
  };
  if (line.kind === 'answer') {
    const { objectionId, answerId } = line;
    const record = heardObjection(of, { objectionId, answerId, by: facts.me }, store.environment);
    return { type: 'create', entity: 'objectionUse', record };
  }
  const { scriptId, versionId, version, scenario, nodeId } = line;
  const step: TalkStep = {
    nodeId,
    at: now,
    text: text.slice(0, longestStep),
    exitId: '',
    answer: '',
    copied: true,
    worked: '',
  };
  return {
    type: 'create',
    entity: 'talk',
    record: {
      ...of,
      id: store.nextId(),
      scriptId,
      versionId,
      version,
      scenario,
      kind: 'message',
      startedAt: now,
      endedAt: now,
      steps: [step],
      by: facts.me,
    },
  };
}

/** A line that was copied, and what came of it. */
export type Copied =
  | { readonly kind: 'line'; readonly at: number; readonly record: Talk; readonly step: TalkStep }
  | { readonly kind: 'answer'; readonly at: number; readonly record: ObjectionUse };

const days = 30;
const looked = 200;
const shown = 30;

/** What was copied in the last 30 days, newest first, at most 30. */
export async function recentCopies(store: Store): Promise<readonly Copied[]> {
  const to = store.environment.now() + 1;
  const period = { from: to - days * 86_400_000, to, limit: looked };
  const [talks, uses] = await Promise.all([talksBetween(store, period), usesBetween(store, period)]);
  const lines = talks.rows.flatMap((record): Copied[] => {
    const [step] = record.steps;
    if (record.kind !== 'message' || record.steps.length !== 1 || !step?.copied) return [];
    return [{ kind: 'line', at: record.startedAt, record, step }];
  });
  const answers = uses.rows
    .filter((use) => use.answerId !== '' && use.talkId === '')
    .map((record): Copied => ({ kind: 'answer', at: record.at, record }));
  return [...lines, ...answers].sort((a, b) => b.at - a.at).slice(0, shown);
}

/** What came of a line: whether it worked; of an answer: what became of the objection. */
export type CopyResult = TalkStep['worked'] | ObjectionUse['result'];

/** Notes what came of it; `''` takes that back. */
export function resultOperation(copied: Copied, result: CopyResult): WriteOperation {
  if (copied.kind === 'answer') {
    const changes = { result: result as ObjectionUse['result'] };
    return { type: 'update', entity: 'objectionUse', id: copied.record.id, changes };
  }
  const steps = [{ ...copied.step, worked: result as TalkStep['worked'] }];
  return { type: 'update', entity: 'talk', id: copied.record.id, changes: { steps } };
}
