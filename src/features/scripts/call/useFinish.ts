import { useCallback } from 'react';
import { related } from '@/data/queries/related';
import { useStore } from '@/data/react';
import { newOpportunity } from '@/domain/deals/create';
import { opportunityEntity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { unsaved } from '@/domain/quoting/create';
import { type Said, withAnswers } from '@/domain/scripts/asked';
import { type ActionTask, finishTalk } from '@/domain/scripts/finish';
import type { ScriptContent, TalkOutcome } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';

/** Where the answers of a talk without a deal go. */
export const newDeal = 'new';

export interface Finish {
  readonly outcome: TalkOutcome;
  readonly text: string;
  readonly next: { readonly text: string; readonly date: string; readonly time: string } | null;
  readonly tasks: readonly ActionTask[];
  /** Of a talk without a deal: {@link newDeal}, the id of one, or empty. */
  readonly deal: string;
}

const most = 200;

/** Ends a talk: all that it changes as one write that can be taken back. Tells whether it worked. */
export function useFinish(talk: Talk, content: ScriptContent, side: keyof Localized, said: Said) {
  const store = useStore();
  const write = useWrite();
  const t = useT('calls');
  return useCallback(
    async (finish: Finish): Promise<boolean> => {
      const { environment } = store;
      // The last step may still have been on its way when the form was opened.
      const now = (await store.get('talk', talk.id)) ?? talk;
      const dealId = now.opportunityId || (finish.deal === newDeal ? '' : finish.deal);
      const [deal, customer, contact, others, uses] = await Promise.all([
        dealId === '' ? undefined : store.get('opportunity', dealId),
        now.customerId === '' ? undefined : store.get('customer', now.customerId),
        now.contactId === '' ? undefined : store.get('contact', now.contactId),
        now.leadId !== ''
          ? related(store, 'activity', 'leadId', now.leadId, { limit: most })
          : now.customerId === ''
            ? []
            : related(store, 'activity', 'customerId', now.customerId, { limit: most }),
        related(store, 'objectionUse', 'talkId', now.id, { limit: most }),
      ]);
      const answered = (record: Parameters<typeof withAnswers>[0]) =>
        withAnswers(record, content, now.steps, environment, { side, said });
      const empty =
        now.opportunityId === '' && finish.deal === newDeal
          ? newOpportunity(
              environment,
              {
                customerId: now.customerId,
                contactId: now.contactId,
                title: titleOf(customer?.shortName || customer?.name),
              },
              { by: now.by },
            )
          : undefined;
      const made = empty
        ? unsaved(answered(opportunityEntity.schema.parse({ ...empty, createdAt: 0, updatedAt: 0 })))
        : undefined;
      // A deal chosen only now takes the answers too.
      const joined = deal && now.opportunityId === '' ? { ...deal, ...changed(deal, answered(deal)) } : deal;
      const operations = finishTalk(
        now,
        { ...finish, deal: joined, made, customer, contact, others, uses },
        environment,
      );
      if (deal && joined && joined !== deal)
        operations.unshift({ type: 'update', entity: 'opportunity', id: deal.id, changes: changed(deal, joined) });
      const result = await write(operations, { message: t('finish.done') });
      return result.ok;
    },
    [store, write, t, talk, content, side, said],
  );
}

function titleOf(name: string | undefined): Localized {
  return { zh: name ?? '', en: '' };
}

/** The fields in which one record differs from another. */
function changed<T extends object>(before: T, after: T): Partial<T> {
  const entries = Object.entries(after).filter(([field, value]) => before[field as keyof T] !== value);
  return Object.fromEntries(entries) as Partial<T>;
}
