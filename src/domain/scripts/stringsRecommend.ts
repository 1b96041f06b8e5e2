import type { Localized } from '../kernel/fields';

/** What a recommendation looks at, as screens print it. */
export const fitLabels = {
  stage: { zh: '阶段', en: 'Stage' },
  scenario: { zh: '场景', en: 'Scenario' },
  competitor: { zh: '竞争对手', en: 'Competitor' },
  persona: { zh: '决策角色', en: 'Persona' },
  customerType: { zh: '客户类型', en: 'Customer type' },
  product: { zh: '产品', en: 'Product' },
  language: { zh: '语言', en: 'Language' },
} as const satisfies Readonly<Record<string, Localized>>;
export type FitPart = keyof typeof fitLabels;
