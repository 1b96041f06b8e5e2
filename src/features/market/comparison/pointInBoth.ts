import { useCallback } from 'react';
import type { Competitor } from '@/domain/competitors/competitor';
import { shortName } from '@/domain/competitors/names';
import type { StandingPoint } from '@/domain/competitors/standing';
import type { Localized } from '@/domain/kernel/fields';
import { useCompany } from '@/features/common';
import type { Language } from '@/i18n/setup';
import { pointText } from '../shared/pointWords';

/**
 * A point in a sentence, in both languages: what it is about, what we have, what they have. A language that the point has no
 * name in stays empty.
 */
export function usePointInBoth() {
  const home = useCompany()?.defaultCurrency ?? 'CNY';
  return useCallback(
    async (point: StandingPoint, rival: Competitor, currency = home): Promise<Localized> => {
      // Only the language of the screen is loaded until now.
      const { resources } = await import('@/i18n/resources');
      const names = shortName(rival);
      const inOne = (language: Language, side: keyof Localized) => {
        if (point.label[side] === '') return '';
        const { us, values } = resources[language].market;
        const words = { values, language };
        const [ours, theirs] = [pointText(point, 'ours', words, currency), pointText(point, 'theirs', words, currency)];
        return `${point.label[side]}: ${us} ${ours} / ${names[side]} ${theirs}`;
      };
      return { zh: inOne('zh-CN', 'zh'), en: inOne('en', 'en') };
    },
    [home],
  );
}
