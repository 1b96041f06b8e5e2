import type { Localized } from '@/domain/kernel/fields';
import type { ProposalMarket } from '@/domain/proposals/proposal';
import { type Research, researchBasis } from '@/domain/research/research';
import { strategyBasis, strategyReview } from '@/domain/swot/review';
import type { Strategy, Swot } from '@/domain/swot/swot';
import { strategyCodes } from '@/domain/swot/tows';

/** Why a text cannot be printed although it has not changed. Ages are told by the notices. */
export type Obstacle = '' | 'missing' | 'notAccepted' | 'noText' | 'factorsChanged';

/** A strategy or research entry that the proposal takes or might take. */
export interface MarketItem {
  readonly key: string;
  /** SWOT or research entry behind it. */
  readonly recordId: string;
  /** Empty where the record is gone. */
  readonly label: Localized;
  /** What would be printed. */
  readonly text: Localized;
  readonly chosen: boolean;
  /** It reads otherwise than when it was chosen. */
  readonly changed: boolean;
  readonly obstacle: Obstacle;
  /** What is stored when it is chosen, or looked at again. */
  readonly basis: string;
}

const nothing: Localized = { zh: '', en: '' };
const blank = (text: Localized) => text.zh.trim() === '' && text.en.trim() === '';
const standing: readonly Strategy['state'][] = ['accepted', 'running', 'done'];

export const strategyKey = (swotId: string, strategyId: string) => `${swotId}.${strategyId}`;

function gone(key: string, recordId: string, basis: string): MarketItem {
  return { key, recordId, label: nothing, text: nothing, chosen: true, changed: false, obstacle: 'missing', basis };
}

function obstacleOf(strategy: Strategy, swot: Swot): Obstacle {
  if (!standing.includes(strategy.state)) return 'notAccepted';
  if (blank(strategy.clientText)) return 'noText';
  return strategyReview(strategy, swot.factors).state === 'current' ? '' : 'factorsChanged';
}

/** Strategies to choose from: accepted ones with a text for clients, and those chosen, whatever became of them. */
export function strategyItems(swots: readonly Swot[], { strategies: taken }: ProposalMarket): MarketItem[] {
  const before = new Map(taken.map((each) => [strategyKey(each.swotId, each.strategyId), each]));
  const items = swots.flatMap((swot) => {
    const codes = strategyCodes(swot.strategies, swot.factors);
    return swot.strategies.map((strategy): MarketItem => {
      const key = strategyKey(swot.id, strategy.id);
      const code = codes.get(strategy.id)?.code ?? strategy.kind;
      const { zh, en } = strategy.text;
      const basis = strategyBasis(strategy);
      const chosen = before.get(key);
      return {
        key,
        recordId: swot.id,
        label: { zh: `${code} ${zh || en}`, en: `${code} ${en || zh}` },
        text: strategy.clientText,
        chosen: chosen !== undefined,
        changed: chosen !== undefined && chosen.basis !== basis,
        obstacle: obstacleOf(strategy, swot),
        basis,
      };
    });
  });
  const found = new Set(items.map((item) => item.key));
  return [
    ...items.filter((item) => item.chosen || item.obstacle === '' || item.obstacle === 'factorsChanged'),
    ...[...before].filter(([key]) => !found.has(key)).map(([key, each]) => gone(key, each.swotId, each.basis)),
  ];
}

/** Research to choose from: entries with a statement for clients, and those chosen. */
export function researchItems(entries: readonly Research[], { research: taken }: ProposalMarket): MarketItem[] {
  const before = new Map(taken.map((each) => [each.researchId, each.basis]));
  const items = entries.map((entry): MarketItem => {
    const basis = researchBasis(entry);
    const chosen = before.get(entry.id);
    return {
      key: entry.id,
      recordId: entry.id,
      label: {
        zh: `${entry.date} ${entry.title.zh || entry.title.en}`,
        en: `${entry.date} ${entry.title.en || entry.title.zh}`,
      },
      text: entry.statement,
      chosen: chosen !== undefined,
      changed: chosen !== undefined && chosen !== basis,
      obstacle: blank(entry.statement) ? 'noText' : '',
      basis,
    };
  });
  const found = new Set(entries.map((entry) => entry.id));
  return [
    ...items.filter((item) => item.chosen || item.obstacle === ''),
    ...[...before].filter(([id]) => !found.has(id)).map(([id, basis]) => gone(id, id, basis)),
  ];
}
