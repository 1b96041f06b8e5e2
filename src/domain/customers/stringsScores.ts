import type { Localized } from '../kernel/fields';

/** Names of the parts of the scores of DOMAIN.md §3, as screens and documents print them. */
export const scoreLabels = {
  budget: { zh: '预算匹配', en: 'Budget fit' },
  need: { zh: '需求匹配', en: 'Need match' },
  size: { zh: '规模匹配', en: 'Size fit' },
  industry: { zh: '行业匹配', en: 'Industry fit' },
  region: { zh: '区域匹配', en: 'Region fit' },
  growth: { zh: '成长性', en: 'Growth' },
  timeline: { zh: '采购时间', en: 'Timeline' },
  access: { zh: '接触决策人', en: 'Access to the decision-maker' },
  contact: { zh: '近 30 天双向沟通', en: 'Two-way contact in the last 30 days' },
  competition: { zh: '我方竞争地位', en: 'Our competitive position' },
  recency: { zh: '最近成交（R）', en: 'Recency (R)' },
  frequency: { zh: '成交次数（F）', en: 'Frequency (F)' },
  revenue: { zh: '成交金额（M）', en: 'Revenue (M)' },
  margin: { zh: '毛利额排名', en: 'Rank by margin' },
  potential: { zh: '客户潜力 P', en: 'Potential P' },
  strategic: { zh: '战略价值', en: 'Strategic value' },
  onTime: { zh: '回款准时率', en: 'On-time payment' },
  referral: { zh: '推荐带来额排名', en: 'Rank by referrals' },
} as const satisfies Readonly<Record<string, Localized>>;
export type ScoreLabel = keyof typeof scoreLabels;

/** The sample target profile (R34): the words its matcher looks for, in both languages. */
export const sampleProfileWords = {
  name: { zh: '华东电商成长企业', en: 'Growing e-commerce companies in East China' },
  decisionRoles: ['市场部经理', '市场经理', 'marketing manager'],
  pains: ['网站优化', 'website optimisation', 'website optimization'],
} as const;
