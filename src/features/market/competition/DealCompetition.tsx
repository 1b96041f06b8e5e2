import { useLive } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Edit } from '@/features/common';
import { CriteriaEditor } from './CriteriaEditor';
import { DealCompetitors } from './DealCompetitors';
import { WhyUsTable } from './WhyUsTable';
import './competition.css';

export interface DealPart {
  readonly deal: Opportunity;
  readonly onEdit: Edit<'opportunity'>;
}

/** Whom a deal is fought against, what the customer decides by, and why us (N14). */
export function DealCompetition({ deal, onEdit }: DealPart) {
  const key = deal.competitors.map((each) => each.competitorId).join(' ');
  const data = useLive(
    async (store) => {
      const ids = [...new Set(key.split(' '))].filter((id) => id !== '');
      const found = await store.getMany('competitor', ids);
      const comparison = deal.comparisonId === '' ? undefined : await store.get('comparison', deal.comparisonId);
      return {
        key,
        competitors: found.filter((each): each is Competitor => each !== undefined && each.deletedAt === 0),
        comparison: comparison && comparison.deletedAt === 0 ? comparison : null,
      };
    },
    [key, deal.comparisonId],
  );
  if (!data) return null;
  const { competitors, comparison } = data;
  return (
    <div className="cp-tab">
      <DealCompetitors deal={deal} competitors={competitors} loading={data.key !== key} onEdit={onEdit} />
      <CriteriaEditor deal={deal} comparison={comparison} onEdit={onEdit} />
      {deal.criteria.length > 0 ? (
        <WhyUsTable deal={deal} competitors={competitors} comparison={comparison} onEdit={onEdit} />
      ) : null}
    </div>
  );
}
