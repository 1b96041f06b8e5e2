import { type Environment, newId } from '@/domain/kernel/ids';
import { strategyFactorBasis } from '@/domain/swot/review';
import type { Factor, Strategy, StrategyKind } from '@/domain/swot/swot';
import type { TowsPair } from '@/domain/swot/tows';

/** Sentence frames by language; `{{internal}}` and `{{external}}` are replaced. */
export interface FrameWords {
  readonly frames: Readonly<Record<StrategyKind, string>>;
  readonly joiner: string;
}

function sentence(words: FrameWords, kind: StrategyKind, internal: readonly string[], external: readonly string[]) {
  return words.frames[kind]
    .replace('{{internal}}', () => internal.join(words.joiner))
    .replace('{{external}}', () => external.join(words.joiner));
}

/**
 * A proposed strategy out of pairs of one kind: it names their factors and begins with a sentence frame in each language
 * that all its factors are written in; where there is none, labels stand for what is missing.
 */
export function strategyFromPairs(
  environment: Environment,
  pairs: readonly TowsPair[],
  labels: ReadonlyMap<string, string>,
  words: { readonly zh: FrameWords; readonly en: FrameWords },
): Strategy {
  const kind = pairs[0]?.kind ?? 'SO';
  const distinct = (factors: readonly Factor[]) => [...new Map(factors.map((each) => [each.id, each])).values()];
  const internal = distinct(pairs.map((pair) => pair.internal));
  const external = distinct(pairs.map((pair) => pair.external));
  const factors = [...internal, ...external].slice(0, 40);
  const complete = (side: 'zh' | 'en') => factors.every((factor) => factor.text[side] !== '');
  const neither = !complete('zh') && !complete('en');
  const text = (side: 'zh' | 'en') => {
    if (factors.length === 0 || (!complete(side) && !neither)) return '';
    const named = (list: readonly Factor[]) => list.map((each) => each.text[side] || (labels.get(each.id) ?? ''));
    return sentence(words[side], kind, named(internal), named(external)).slice(0, 2000);
  };
  const factorIds = factors.map((factor) => factor.id);
  return {
    id: newId(environment),
    kind,
    text: { zh: text('zh'), en: text('en') },
    clientText: { zh: '', en: '' },
    factorIds,
    basis: strategyFactorBasis({ factorIds }, factors),
    owner: '',
    due: '',
    state: 'proposed',
    note: '',
  };
}
