import type { ReactNode } from 'react';
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
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { lossCard } from './lossCard';

export interface Loss {
  readonly reason: string;
  readonly category: Opportunity['lostCategory'];
  /** To whom; empty = to nobody, or to the one named in `newCompetitor`. */
  readonly competitorId: string;
  /** Name of a competitor to be made; empty = none. */
  readonly newCompetitor: string;
  readonly objection: string;
}

interface Decided {
  readonly operations: readonly WriteOperation[];
  readonly message: ReactNode;
}

/** Decides a deal as it stands when it is saved; each decision is one step to take back. They tell whether it worked. */
export function useOutcome(dealId: string) {
  const t = useT('deals');
  const o = useT('objections');
  const store = useStore();
  const write = useWrite();

  const decide = async (
    decided: (deal: Opportunity, decision: Decision) => Promise<Decided> | Decided,
  ): Promise<boolean> => {
    const deal = await store.get('opportunity', dealId);
    if (!deal || deal.deletedAt > 0) return false;
    const quotes = await related(store, 'quote', 'opportunityId', dealId);
    const by = actorOf({ company: await getCompany(store), deal });
    const decision = { at: store.environment.now(), by, amount: amountOf({ deal, quotes }) };
    const { operations, message } = await decided(deal, decision);
    return (await write(operations, { message })).ok;
  };
  const update = (changes: Partial<Opportunity>): WriteOperation => ({
    type: 'update',
    entity: 'opportunity',
    id: dealId,
    changes,
  });

  /** What was said against us becomes an objection of the competitor, and a card of the library, to be answered (U49). */
  const lose = (loss: Loss) =>
    decide(async (deal, decision) => {
      const { reason, category, objection } = loss;
      const said = { id: newId(store.environment), objection, opportunityId: dealId };
      const name = loss.newCompetitor.trim();
      const competitorId = name === '' ? loss.competitorId : newId(store.environment);
      const card = await lossCard(store, deal, { reason, category, objection, competitorId }, decision.by);
      const operations = [
        ...(await onCompetitor(competitorId, name, said)),
        update(lostDeal(deal, { reason, category, competitorId }, decision)),
        ...(card?.operations ?? []),
      ];
      const message = card ? (
        <>
          <span>{t('actions.lost')}</span>{' '}
          <a className="dw-link" href={`#${paths.objection(card.cardId)}`}>
            {o(card.drafted ? 'card.lostCard' : 'card.lostKnown')}
          </a>
        </>
      ) : (
        t('actions.lost')
      );
      return { operations, message };
    });
  /** The competitor with what was said; made where only a name is known. */
  const onCompetitor = async (
    id: string,
    name: string,
    said: Parameters<typeof withObjection>[1],
  ): Promise<readonly WriteOperation[]> => {
    if (name !== '') {
      const objections = [...(withObjection({ objections: [] }, said) ?? [])];
      return [{ type: 'create', entity: 'competitor', record: { id, name, objections } }];
    }
    const competitor = id === '' ? undefined : await store.get('competitor', id);
    const objections = competitor?.deletedAt === 0 ? withObjection(competitor, said) : null;
    return objections ? [{ type: 'update', entity: 'competitor', id, changes: { objections: [...objections] } }] : [];
  };
  const win = (against: readonly string[], reason: string) =>
    decide((deal, decision) => ({
      operations: [update(wonDeal(deal, { reason, against }, decision))],
      message: t('actions.won'),
    }));
  const reopen = () =>
    decide((deal, decision) => ({
      operations: [update(reopenedDeal(deal, decision))],
      message: t('actions.reopened'),
    }));
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
