import type { Localized } from '@/domain/kernel/fields';
import type { Quadrant, StrategyKind } from '@/domain/swot/swot';
import { formatScore } from '@/i18n/formats';
import { type Language, useT } from '@/i18n/setup';

/** A score with its sign, as coordinates have it: 2,000 → `+0.20`. */
export function signedScore(value: number): string {
  const text = formatScore(value);
  return value > 0 ? `+${text}` : text;
}

/** A text where only one language may be given; `other` tells that it is not that of the screen. */
export function shownText(text: Localized, language: Language): { readonly text: string; readonly other: boolean } {
  const own = language === 'en' ? text.en : text.zh;
  return own === '' ? { text: language === 'en' ? text.zh : text.en, other: true } : { text: own, other: false };
}

/** A text typed on a screen of this language. */
export function typedText(text: string, language: Language): Localized {
  return language === 'en' ? { zh: '', en: text } : { zh: text, en: '' };
}

/** What a rating means in its box, e.g. `4 major strength`. */
export function useRatingWords(): (quadrant: Quadrant, rating: number) => string {
  const t = useT('swot');
  return (quadrant, rating) => {
    const group = quadrant === 'strength' || quadrant === 'weakness' ? 'internal' : 'external';
    return `${rating} ${t(`ratings.${group}.${rating as 1 | 2 | 3 | 4}`)}`;
  };
}

/** The kinds a position points to, joined. */
export function useKindWords(): (kinds: readonly StrategyKind[]) => string {
  const t = useT('swot');
  const m = useT('market');
  return (kinds) => kinds.map((kind) => `${kind} ${m(`strategyKinds.${kind}`)}`).join(t('position.or'));
}

const basisFields = ['quadrant', 'zh', 'en', 'rating', 'impact'] as const;

/** What of a factor reads otherwise than a strategy remembers: field, was, now. A text too long for that comes whole. */
export function useBasisWords() {
  const t = useT('swot');
  return (
    was: string,
    now: string | null,
  ): { readonly field: string; readonly was: string; readonly now: string }[] => {
    const before = was.split('\n');
    const after = now?.split('\n');
    const plain = (text: string) => text.split('\n').filter(Boolean).join(' \u00b7 ') || '\u2014';
    if (!after || before.length !== basisFields.length || after.length !== basisFields.length)
      return [{ field: '', was: plain(was), now: now === null ? t('strategies.gone') : plain(now) }];
    return basisFields.flatMap((field, index) => {
      const [old = '', fresh = ''] = [before[index], after[index]];
      return old === fresh ? [] : [{ field: t(`basis.${field}`), was: old || '\u2014', now: fresh || '\u2014' }];
    });
  };
}
