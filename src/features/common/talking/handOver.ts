import type { WriteOperation } from '@/data/api';
import { related } from '@/data/queries/related';
import { runningTalks } from '@/data/queries/running';
import type { Store } from '@/data/store';
import { type Opportunity, opportunityEntity } from '@/domain/deals/opportunity';
import { type Unsaved, unsaved } from '@/domain/quoting/create';
import { withAnswers } from '@/domain/scripts/asked';
import { plainFilled, valuesOf } from '@/domain/scripts/variables';
import type { Language } from '@/i18n/setup';
import { loadScriptFacts } from './facts';
import { contentOfTalk, sideOf } from './said';
import { valueFormat } from './useScriptValues';

const mostHeard = 200;

/** Whom the talks with a lead were with, as it turned out. */
export interface HandedTo {
  readonly customerId: string;
  readonly opportunityId: string;
  readonly contactId: string;
  /** A deal that begins with it. */
  readonly deal: Unsaved<Opportunity> | null;
}

/**
 * The talks with a lead and the objections heard in them under the customer that it becomes; what was answered stands in the
 * need sheet of the deal that begins with it, so that nobody is asked twice.
 */
export async function handOverTalks(
  store: Store,
  leadId: string,
  talkIds: readonly string[],
  to: HandedTo,
  language: Language,
): Promise<{ readonly deal: Unsaved<Opportunity> | null; readonly operations: readonly WriteOperation[] }> {
  const [ended, running] = await Promise.all([store.getMany('talk', [...new Set(talkIds)]), runningTalks(store)]);
  const talks = [...ended, ...running.filter((talk) => talk.leadId === leadId)]
    .flatMap((talk) => (talk?.deletedAt === 0 ? [talk] : []))
    .sort((a, b) => a.startedAt - b.startedAt);
  if (talks.length === 0) return { deal: to.deal, operations: [] };
  const facts = await loadScriptFacts(store, { customerId: '', opportunityId: '', contactId: '', leadId });
  const values = valuesOf(facts, language, valueFormat(language));
  const said = (text: string) => plainFilled(text, values, '\u2026').text;
  const of = ({ customerId, opportunityId, contactId }: HandedTo) => ({ customerId, opportunityId, contactId });
  const operations: WriteOperation[] = [];
  let deal = to.deal && opportunityEntity.schema.parse({ ...to.deal, createdAt: 0, updatedAt: 0 });
  for (const talk of talks) {
    operations.push({ type: 'update', entity: 'talk', id: talk.id, changes: of(to) });
    for (const { id } of await related(store, 'objectionUse', 'talkId', talk.id, { limit: mostHeard }))
      operations.push({ type: 'update', entity: 'objectionUse', id, changes: of(to) });
    const content = deal ? await contentOfTalk(store, talk) : undefined;
    if (deal && content)
      deal = withAnswers(deal, content, talk.steps, store.environment, { side: sideOf(language), said });
  }
  return { deal: deal && unsaved(deal), operations };
}
