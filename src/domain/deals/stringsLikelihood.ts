import type { Localized } from '../kernel/fields';

/** What the likelihood of a deal is made of; each name says when it counts in full. */
export const likelihoodWords = {
  qualification: {
    zh: '资格评估（大客户 MEDDPICC，其他 BANT）',
    en: 'Qualification (MEDDPICC for key accounts, else BANT)',
  },
  contact: { zh: '近 14 天有双向沟通', en: 'Two-way contact in the last 14 days' },
  confirmed: { zh: '客户已确认需求', en: 'Needs confirmed by the customer' },
  access: { zh: '与决策人关系良好', en: 'Good relation with the decision-maker' },
  offer: { zh: '已发送方案书或报价', en: 'Proposal or quote sent' },
  competition: { zh: '竞争威胁低', en: 'Little threat from competitors' },
  intention: { zh: '购买意向强', en: 'Strong intention to buy' },
} as const satisfies Readonly<Record<string, Localized>>;
export type LikelihoodPart = keyof typeof likelihoodWords;
