import type { WriteOperation } from '@/data/api';
import type { Store } from '@/data/store';
import type { Script } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { talkContext } from './context';
import { loadScriptFacts, type TalkOf } from './facts';
import { saidScript } from './said';

export interface TalkStart extends TalkOf {
  readonly leadId: string;
  readonly kind: Talk['kind'];
}

/** How people talk by a script. */
export const talkKinds = [
  'call',
  'visit',
  'meeting',
  'online',
  'demo',
  'message',
] as const satisfies readonly Talk['kind'][];

/** The record of a talk that begins now: by the approved version where there is one, with what it counts under. */
export async function startOperation(
  store: Store,
  script: Script,
  start: TalkStart,
): Promise<WriteOperation & { readonly type: 'create' }> {
  const [facts, { version }] = await Promise.all([loadScriptFacts(store, start), saidScript(store, script)]);
  return {
    type: 'create',
    entity: 'talk',
    record: {
      id: store.nextId(),
      scriptId: script.id,
      versionId: version?.id ?? '',
      version: version?.version ?? 0,
      scenario: (version ?? script).scenario,
      customerId: start.customerId || (facts.deal?.customerId ?? ''),
      opportunityId: start.opportunityId,
      // The person of a lead is no contact yet.
      contactId: start.leadId === '' ? (facts.contact?.id ?? '') : '',
      leadId: start.leadId,
      kind: start.kind,
      startedAt: store.environment.now(),
      by: facts.me,
      ...talkContext(facts),
    },
  };
}
