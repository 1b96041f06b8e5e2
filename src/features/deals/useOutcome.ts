import type { WriteOperation } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import type { Opportunity } from '@/domain/deals/opportunity';
import { type Decision, lostDeal, reopenedDeal, withObjection, wonDeal } from '@/domain/deals/outcome';
import { newId } from '@/domain/kernel/ids';
import { useWrite } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { amountOf } from '@/features/common/gates/useMoveDeal';
import { useT } from '@/i18n/setup';

export interface Loss {
  readonly reason: string;
  readonly category: Opportunity['lostCategory'];
  /** To whom; empty = to nobody, or to the one named in `newCompetitor`. */
  readonly competitorId: string;
  /** Name of a competitor to be made; empty = none. */
  readonly newCompetitor: string;
  readonly objection: string;
}

/** Decides a deal as it stands when it is saved; each decision is one step to take back. They tell whether it worked. */
export function useOutcome(dealId: string) {
  const t = useT('deals');
  const store = useStore();
  const write = useWrite();

  const decide = async (
    operations: (
      deal: Opportunity,
      decision: Decision,
    ) => Promise<readonly WriteOperation[]> | readonly WriteOperation[],
    message: string,
  ): Promise<boolean> => {
    const deal = await store.get('opportunity', dealId);
    if (!deal || deal.deletedAt > 0) return false;
    const quotes = await related(store, 'quote', 'opportunityId', dealId);
    const by = actorOf({ company: await getCompany(store), deal });
    const decision = { at: store.environment.now(), by, amount: amountOf({ deal, quotes }) };
    return (await write(await operations(deal, decision), { message })).ok;
  };
  const update = (changes: Partial<Opportunity>): WriteOperation => ({
    type: 'update',
    entity: 'opportunity',
    id: dealId,
    changes,
  });

  /** What was said against us becomes an objection of the competitor, to be answered (U49). */
  const lose = (loss: Loss) =>
    decide(async (deal, decision) => {
      const { reason, category, objection } = loss;
      const said = { id: newId(store.environment), objection, opportunityId: dealId };
      const name = loss.newCompetitor.trim();
      if (name !== '') {
        const id = newId(store.environment);
        const objections = [...(withObjection({ objections: [] }, said) ?? [])];
        return [
          { type: 'create', entity: 'competitor', record: { id, name, objections } },
          update(lostDeal(deal, { reason, category, competitorId: id }, decision)),
        ];
      }
      const { competitorId } = loss;
      const competitor = competitorId === '' ? undefined : await store.get('competitor', competitorId);
      const objections = competitor?.deletedAt === 0 ? withObjection(competitor, said) : null;
      return [
        update(lostDeal(deal, { reason, category, competitorId }, decision)),
        ...(objections
          ? [
              {
                type: 'update' as const,
                entity: 'competitor' as const,
                id: competitorId,
                changes: { objections: [...objections] },
              },
            ]
          : []),
      ];
    }, t('actions.lost'));
  const win = (against: readonly string[], reason: string) =>
    decide((deal, decision) => [update(wonDeal(deal, { reason, against }, decision))], t('actions.won'));
  const reopen = () => decide((deal, decision) => [update(reopenedDeal(deal, decision))], t('actions.reopened'));
  return { lose, win, reopen };
}

/** The competitors of a deal that still exist, in its order; `undefined` while loading. */
export function useDealCompetitors(deal: Opportunity): readonly Competitor[] | undefined {
  const key = deal.competitors.map((each) => each.competitorId).join(' ');
  return useLive(
    async (store) => {
      const ids = [...new Set(key.split(' '))].filter((id) => id !== '');
      const found = await store.getMany('competitor', ids);
      return found.filter((each): each is Competitor => each?.deletedAt === 0);
    },
    [key],
  );
}
