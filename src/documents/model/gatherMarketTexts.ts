import { ageOf, mayReachClient } from '../../domain/freshness/age';
import type { Localized } from '../../domain/kernel/fields';
import { researchBasis } from '../../domain/research/research';
import { evidenceReview, strategyBasis, strategyReview } from '../../domain/swot/review';
import type { Strategy, StrategyState, Swot } from '../../domain/swot/swot';
import { sourceOf } from './gatherQuote';
import type { ClientMarketText } from './market';
import { ageParams, inBoth, notice } from './marketNotice';
import { addFact, type MarketScope } from './marketScope';

const standing: readonly StrategyState[] = ['accepted', 'running', 'done'];
const blank = (text: Localized) => text.zh.trim() === '' && text.en.trim() === '';

/** Whether something that the factors of a strategy rest on reads otherwise now, or is gone. */
function evidenceMoved({ market }: MarketScope, swot: Swot, strategy: Strategy): boolean {
  const { evidence } = market;
  if (!evidence) return false;
  return swot.factors.some(
    (factor) =>
      strategy.factorIds.includes(factor.id) &&
      factor.evidence.some((link) => evidenceReview(link, evidence.get(link.id)) !== 'current'),
  );
}

/**
 * The client texts of the strategies chosen: only of those that were accepted, say what they said when they were chosen,
 * and rest on factors that are fresh and have not changed since (N2). Where what those rest on has changed, it is printed and said so.
 */
export function clientStrategies(scope: MarketScope): ClientMarketText[] {
  const { market, notices, records } = scope;
  return (records.proposal?.market.strategies ?? []).flatMap(({ swotId, strategyId, basis }) => {
    const swot = market.swots.find((each) => each.id === swotId && each.deletedAt === 0);
    const strategy = swot?.strategies.find((each) => each.id === strategyId);
    const about = { entity: 'swot', id: swotId } as const;
    const out = (code: string) => {
      notices.push(notice(code, about, strategyId, inBoth('item', strategy?.text ?? { zh: '', en: '' })));
      return [];
    };
    if (!swot || !strategy) return out('strategyMissing');
    if (!standing.includes(strategy.state)) return out('strategyState');
    if (blank(strategy.clientText)) return out('strategyText');
    if (basis !== strategyBasis(strategy)) return out('strategyChanged');
    if (strategyReview(strategy, swot.factors).state !== 'current') return out('strategyReview');
    const old = swot.factors
      .filter((factor) => strategy.factorIds.includes(factor.id))
      .map((factor) => ({ factor, age: ageOf(factor, 'swotFactor', market.rules, market.today) }));
    for (const { factor, age } of old) addFact(scope, factor.id, factor.text, age);
    if (old.some(({ age }) => !mayReachClient(age))) return out('strategyStale');
    if (evidenceMoved(scope, swot, strategy)) {
      notices.push(notice('strategyEvidence', about, strategyId, inBoth('item', strategy.text)));
    }
    const field = `strategies.${swot.strategies.indexOf(strategy)}.clientText`;
    return [{ source: sourceOf('swot', swot), field, text: strategy.clientText }];
  });
}

/** The statements of the research entries chosen, under the same rules; an entry that has grown old is left out. */
export function clientResearch(scope: MarketScope): ClientMarketText[] {
  const { market, notices, records } = scope;
  return (records.proposal?.market.research ?? []).flatMap(({ researchId, basis }) => {
    const entry = market.research.find((each) => each.id === researchId && each.deletedAt === 0);
    const about = { entity: 'research', id: researchId } as const;
    const name = inBoth('item', entry?.title ?? { zh: '', en: '' });
    const out = (code: string, params = {}) => {
      notices.push(notice(code, about, '', { ...name, ...params }));
      return [];
    };
    if (!entry) return out('researchMissing');
    const age = ageOf(entry, 'research', market.rules, market.today);
    addFact(scope, entry.id, entry.title, age);
    if (blank(entry.statement)) return out('researchStatement');
    if (!mayReachClient(age)) {
      const { code, params } = ageParams(age, entry.date);
      return out(`research${code}`, params);
    }
    if (basis !== researchBasis(entry)) return out('researchChanged');
    return [{ source: sourceOf('research', entry), field: 'statement', text: entry.statement }];
  });
}
