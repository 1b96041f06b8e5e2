import type { Page, PageCursor } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import { withFigures } from '@/data/queries/day';
import { countOf, listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { likelihoodCeiling } from '@/domain/deals/likelihood';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Money } from '@/domain/kernel/fields';

/** What the funnel keeps of a deal: a fraction of it, so that twenty thousand fit. */
export type FunnelDeal = Pick<
  Opportunity,
  | 'id'
  | 'title'
  | 'customerId'
  | 'pipelineId'
  | 'stage'
  | 'strategy'
  | 'stageHistory'
  | 'outcome'
  | 'probability'
  | 'createdAt'
  | 'expectedClose'
  | 'forecast'
  | 'stepsDone'
  | 'feedback'
  | 'waivers'
>;
export interface FunnelRow {
  readonly deal: FunnelDeal;
  /** Of the leading quote, else the estimate. */
  readonly amount: Money | null;
  /** The most that its likelihood can come to, in 1/10,000 of a point; 0 where it is decided. */
  readonly ceiling: number;
}

export interface Reading {
  readonly onProgress: (read: number, of: number) => void;
  readonly signal: AbortSignal;
}

const pageSize = 500;

function slim(deal: Opportunity): FunnelDeal {
  const { id, title, customerId, pipelineId, stage, strategy, stageHistory } = deal;
  const { outcome, probability, createdAt, expectedClose, forecast, stepsDone, feedback, waivers } = deal;
  return {
    id,
    title,
    customerId,
    pipelineId,
    stage,
    strategy,
    stageHistory,
    outcome,
    probability,
    createdAt,
    expectedClose,
    forecast,
    stepsDone,
    feedback,
    waivers,
  };
}

/** All live deals, page by page so that the window stays quick in between; what there is so far where it is cancelled. */
export async function readDeals(store: Store, { onProgress, signal }: Reading): Promise<readonly FunnelRow[]> {
  const of = await countOf(store, 'opportunity');
  const rules = (await getCompany(store))?.sales ?? salesRulesSchema.parse({});
  const rows: FunnelRow[] = [];
  let after: PageCursor | null = null;
  while (!signal.aborted) {
    const page: Page<Opportunity> = await listPage(store, 'opportunity', {
      order: 'updatedAt',
      limit: pageSize,
      after,
    });
    const figures = await withFigures(store, page.rows);
    for (const { deal, amount } of figures)
      rows.push({
        deal: slim(deal),
        amount,
        ceiling: deal.outcome === 'open' ? likelihoodCeiling(deal, rules) : 0,
      });
    onProgress(rows.length, Math.max(of, rows.length));
    after = page.next;
    if (after === null) break;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return rows;
}
