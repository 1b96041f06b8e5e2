import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { type GatheredMarket, gatherMarket } from '@/documents/model/gatherMarket';
import { chosenCompetitors } from '@/documents/model/marketNeeds';
import type { Comparison } from '@/domain/competitors/comparison';
import type { Competitor } from '@/domain/competitors/competitor';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Proposal, ProposalMarket } from '@/domain/proposals/proposal';
import { environmentOf } from '@/features/common';
import { loadDocumentRecords } from '@/features/common/exporting/records';
import { usePlatform } from '@/platform/react';
import { type MarketItem, researchItems, strategyItems } from './marketItems';

const mostListed = 200;

const alive = <T extends { readonly deletedAt: number }>(rows: readonly (T | undefined)[]): T[] =>
  rows.filter((row): row is T => row?.deletedAt === 0);

/** What the proposal would print of the market today, what it leaves out, and how fresh it is; live. */
export function useGatheredMarket(proposal: Proposal): GatheredMarket | undefined {
  const today = environmentOf(usePlatform()).today();
  return useLive(
    async (store) => {
      const records = await loadDocumentRecords(store, { kind: 'proposal', id: proposal.id }, today);
      return records ? gatherMarket(records, { kind: 'proposal' }) : { market: null, notices: [], facts: [] };
    },
    [proposal.id, today],
  );
}

export interface ComparePlaces {
  readonly opportunity: Opportunity | undefined;
  /** That of the deal, taken where the proposal names none. */
  readonly dealComparison: Comparison | undefined;
  /** Taken where the proposal names none. */
  readonly defaults: readonly Competitor[];
  /** All that can be chosen. */
  readonly competitors: readonly Competitor[];
}

/** What a proposal can be compared by. */
export function useComparePlaces(proposal: Proposal): ComparePlaces | undefined {
  const { opportunityId, market } = proposal;
  return useLive(
    async (store) => {
      const opportunity = await store.get('opportunity', opportunityId);
      const [own, dealComparison, page] = await Promise.all([
        store.get('comparison', market.comparisonId),
        store.get('comparison', opportunity?.comparisonId ?? ''),
        listPage(store, 'competitor', { order: 'name', limit: mostListed }),
      ]);
      const open = { ...proposal, market: { ...market, competitorIds: [] } };
      const defaultIds = chosenCompetitors(open, opportunity, own ?? dealComparison);
      const named = alive(await store.getMany('competitor', [...new Set([...defaultIds, ...market.competitorIds])]));
      const listed = new Set(page.rows.map((row) => row.id));
      return {
        opportunity,
        dealComparison,
        defaults: named.filter((row) => defaultIds.includes(row.id)),
        competitors: [...page.rows, ...named.filter((row) => !listed.has(row.id))],
      };
    },
    [opportunityId, market],
  );
}

/** The strategies of the newest SWOTs, and of those taken. */
export function useStrategyItems(market: ProposalMarket): readonly MarketItem[] | undefined {
  return useLive(
    async (store) => {
      const page = await listPage(store, 'swot', { order: 'updatedAt', direction: 'desc', limit: mostListed });
      const known = new Set(page.rows.map((row) => row.id));
      const others = new Set(market.strategies.map((each) => each.swotId).filter((id) => !known.has(id)));
      return strategyItems([...page.rows, ...alive(await store.getMany('swot', [...others]))], market);
    },
    [market],
  );
}

/** The newest research, and that taken. */
export function useResearchItems(market: ProposalMarket): readonly MarketItem[] | undefined {
  return useLive(
    async (store) => {
      const page = await listPage(store, 'research', { order: 'date', direction: 'desc', limit: mostListed });
      const known = new Set(page.rows.map((row) => row.id));
      const others = market.research.map((each) => each.researchId).filter((id) => !known.has(id));
      return researchItems([...page.rows, ...alive(await store.getMany('research', others))], market);
    },
    [market],
  );
}
