import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { dealAmount } from '@/domain/deals/amount';
import type { Money } from '@/domain/kernel/fields';
import { type Problem, problem, type Result } from '@/domain/kernel/result';
import { type DealFacts, moveDeal } from '@/domain/process/gates';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyProblem } from '@/ui';
import { loadDealFacts } from '../dealFacts';
import { useProcesses } from '../processes';
import { useWrite } from '../useWrite';
import { actorOf } from './actor';

/** What a deal is worth now: its leading quote, else what is estimated. */
export function amountOf({ deal, quotes }: Pick<DealFacts, 'deal' | 'quotes'>): Money | null {
  return dealAmount(quotes) ?? deal.estimate;
}

export type Moved = 'moved' | 'held' | 'failed';

/**
 * Moves deals between stages as they stand when they are moved: forward only through gates that are passed. Tells `held`
 * where one is open, for the caller to show its list; other problems are said by itself.
 */
export function useMoveDeal() {
  const store = useStore();
  const write = useWrite();
  const words = useProblemText();
  const t = useT('deals');
  const { processOf, stageName } = useProcesses();

  const change = async (source: Store, dealId: string, stage: string): Promise<Result<object, Problem>> => {
    const deal = await source.get('opportunity', dealId);
    if (!deal || deal.deletedAt > 0) return { ok: false, error: problem('write.missing', { entity: 'opportunity' }) };
    const process = processOf(deal);
    if (!process) return { ok: false, error: problem('gate.stageGone') };
    const facts = await loadDealFacts(source, deal);
    return moveDeal(facts, process, stage, source.environment, { by: actorOf(facts), amount: amountOf(facts) });
  };

  return async (deal: { readonly id: string; readonly pipelineId: string }, stage: string): Promise<Moved> => {
    const changes = await change(store, deal.id, stage);
    if (!changes.ok) {
      if (changes.error.code === 'gate.open') return 'held';
      notifyProblem(words(changes.error));
      return 'failed';
    }
    if (Object.keys(changes.value).length === 0) return 'moved';
    const result = await write([{ type: 'update', entity: 'opportunity', id: deal.id, changes: changes.value }], {
      message: t('stageMoved', { stage: stageName({ pipelineId: deal.pipelineId, stage }) }),
    });
    return result.ok ? 'moved' : 'failed';
  };
}
