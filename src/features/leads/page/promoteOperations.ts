import type { WriteOperation } from '@/data/api';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Lead } from '@/domain/leads/lead';
import type { Promotion } from '@/domain/leads/promote';
import { handOverTalks } from '@/features/common/talking/handOver';
import type { Language } from '@/i18n/setup';

/** Notes and tasks of one lead that go over with it. */
const most = 1000;

/** Everything a promotion writes, in one transaction: the records, and the lead's past under its customer. */
export async function promoteOperations(
  store: Store,
  lead: Lead,
  made: Promotion,
  language: Language,
): Promise<WriteOperation[]> {
  const [activities, tasks] = await Promise.all([
    related(store, 'activity', 'leadId', lead.id, { limit: most }),
    related(store, 'task', 'leadId', lead.id, { limit: most }),
  ]);
  const customerId = made.lead.customerId ?? '';
  const opportunityId = made.lead.opportunityId ?? '';
  const contactId = made.lead.contactId ?? '';
  const { customer, contact } = made;
  const talkIds = activities.flatMap(({ talkId }) => (talkId === '' ? [] : [talkId]));
  const to = { customerId, opportunityId, contactId, deal: made.deal };
  const { deal, operations: talks } = await handOverTalks(store, lead.id, talkIds, to, language);
  return [
    customer.kind === 'new'
      ? { type: 'create', entity: 'customer', record: customer.record }
      : { type: 'update', entity: 'customer', id: customer.id, changes: customer.changes },
    ...(contact === null
      ? []
      : [
          contact.kind === 'new'
            ? ({ type: 'create', entity: 'contact', record: contact.record } as const)
            : ({ type: 'update', entity: 'contact', id: contact.id, changes: contact.changes } as const),
        ]),
    ...(deal ? [{ type: 'create', entity: 'opportunity', record: deal } as const] : []),
    { type: 'update', entity: 'lead', id: lead.id, changes: made.lead },
    ...activities.map(
      (activity): WriteOperation => ({
        type: 'update',
        entity: 'activity',
        id: activity.id,
        changes: {
          customerId: activity.customerId || customerId,
          opportunityId: activity.opportunityId || opportunityId,
          contactId: activity.contactId || contactId,
        },
      }),
    ),
    ...talks,
    ...tasks.map(
      (task): WriteOperation => ({
        type: 'update',
        entity: 'task',
        id: task.id,
        changes: { customerId: task.customerId || customerId, opportunityId: task.opportunityId || opportunityId },
      }),
    ),
  ];
}
