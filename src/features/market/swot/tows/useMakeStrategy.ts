import { useStore } from '@/data/react';
import { strategyCodes, type TowsPair } from '@/domain/swot/tows';
import { useT } from '@/i18n/setup';
import { useDesk } from '../desk';
import { strategyFromPairs } from './strategyDraft';

/** Makes a strategy of linked pairs, which must be of one kind, and opens it; of none, an empty one. */
export function useMakeStrategy(): (pairs: readonly TowsPair[]) => Promise<void> {
  const t = useT('swot');
  const { environment } = useStore();
  const { swot, edit, labels, openStrategy } = useDesk();
  return async (pairs) => {
    // Frames are written in both languages of the documents, and only that of the screen is loaded.
    const { resources } = await import('@/i18n/resources');
    const words = { zh: resources['zh-CN'].swot.tows, en: resources.en.swot.tows };
    const made = strategyFromPairs(environment, pairs, labels, words);
    const code = strategyCodes([...swot.strategies, made], swot.factors).get(made.id)?.title ?? '';
    edit((now) => ({ strategies: [...now.strategies, made] }), { message: t('strategies.made', { code }) });
    openStrategy(made.id);
  };
}
