import { useCallback, useMemo } from 'react';
import type { WriteOperation } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { newId } from '@/domain/kernel/ids';
import { type Heard, type HeardContext, heardObjection } from '@/domain/scripts/heard';
import { draftCard, isSaidAs } from '@/domain/scripts/lostCard';
import { type Objection, type ObjectionUse, objectionAnswerSchema } from '@/domain/scripts/objection';
import { markedInItsLanguage } from '@/domain/scripts/origin';
import { useT } from '@/i18n/setup';
import { useWrite } from '../useWrite';

const looked = 50;

/** The card that is about these words, if there is one; found by the index of the search. */
export async function cardSaidAs(store: Store, said: string): Promise<Objection | undefined> {
  const { ids } = await findIds(store, 'objection', said.replace(/[\s.!?\u3002\uff01\uff1f]+$/u, ''), looked);
  const found = await store.getMany('objection', ids);
  return found.find((card) => card?.deletedAt === 0 && isSaidAs(card, said));
}

/** What was heard of the same objection from the same deal or customer and still waits for its answer or result. */
async function waiting(store: Store, context: HeardContext, said: Heard): Promise<ObjectionUse | undefined> {
  const { opportunityId, customerId } = context;
  const uses =
    opportunityId !== ''
      ? await related(store, 'objectionUse', 'opportunityId', opportunityId, { limit: looked })
      : customerId !== ''
        ? await related(store, 'objectionUse', 'customerId', customerId, { limit: looked })
        : [];
  return uses.find(
    (use) =>
      use.objectionId === said.objectionId &&
      use.result === '' &&
      use.opportunityId === opportunityId &&
      (use.answerId === '' || use.answerId === (said.answerId ?? '')),
  );
}

/** Keeps what was heard, answered and came of it (N8); each is one step to take back. */
export function useObjectionLog() {
  const store = useStore();
  const write = useWrite();
  const t = useT('objections');

  /** Logs an objection, or completes what was logged of it without a result. Gives the id of the line, `null` = refused. */
  const log = useCallback(
    async (context: HeardContext, said: Omit<Heard, 'by'>): Promise<string | null> => {
      const open = await waiting(store, context, said);
      const message = said.result ? t('log.doneAs', { result: t(`results.${said.result}`) }) : t('log.done');
      if (open) {
        const { answerId, result, heard } = said;
        const changes = {
          ...(answerId ? { answerId } : {}),
          ...(result ? { result } : {}),
          ...(heard?.trim() ? { heard: heard.trim().slice(0, 1000) } : {}),
        };
        const done = await write([{ type: 'update', entity: 'objectionUse', id: open.id, changes }], { message });
        return done.ok ? open.id : null;
      }
      const [company, deal] = await Promise.all([
        getCompany(store),
        context.opportunityId === '' ? undefined : store.get('opportunity', context.opportunityId),
      ]);
      const by = company.signatoryName || deal?.owner || '';
      const record = heardObjection(context, { ...said, by }, store.environment);
      const operation: WriteOperation = { type: 'create', entity: 'objectionUse', record };
      return (await write([operation], { message })).ok ? record.id : null;
    },
    [store, write, t],
  );

  const setResult = useCallback(
    async (useId: string, result: ObjectionUse['result']) => {
      const message = result === '' ? t('log.open') : t('log.doneAs', { result: t(`results.${result}`) });
      await write([{ type: 'update', entity: 'objectionUse', id: useId, changes: { result } }], { message });
    },
    [write, t],
  );

  const remove = useCallback(
    async (useId: string) => {
      await write([{ type: 'delete', entity: 'objectionUse', id: useId }], { message: t('log.removed') });
    },
    [write, t],
  );

  /** A card of what was said, to be worked out, or the one that has these words already. Gives its id. */
  const draft = useCallback(
    async (said: string, context: HeardContext): Promise<string | null> => {
      const known = await cardSaidAs(store, said);
      if (known) return known.id;
      const deal = context.opportunityId === '' ? undefined : await store.get('opportunity', context.opportunityId);
      const record = draftCard(said, { owner: deal?.owner ?? '' }, store.environment);
      const operation: WriteOperation = { type: 'create', entity: 'objection', record };
      return (await write([operation], { message: t('log.drafted') })).ok ? record.id : null;
    },
    [store, write, t],
  );

  /** Adds to a card what was answered; gives the answer's id. */
  const addAnswer = useCallback(
    async (cardId: string, text: string): Promise<string | null> => {
      const card = await store.get('objection', cardId);
      if (!card || card.deletedAt > 0) return null;
      const answer = objectionAnswerSchema.parse({
        id: newId(store.environment),
        text: markedInItsLanguage(text.trim()),
      });
      const changes = { answers: [...card.answers, answer] };
      const done = await write([{ type: 'update', entity: 'objection', id: cardId, changes }], {
        message: t('log.answerAdded'),
      });
      return done.ok ? answer.id : null;
    },
    [store, write, t],
  );

  return useMemo(() => ({ log, setResult, remove, draft, addAnswer }), [log, setResult, remove, draft, addAnswer]);
}
