import { type Competitor, competitorEntity } from '@/domain/competitors/competitor';
import type { Localized } from '@/domain/kernel/fields';
import { secret } from './documentFixture';

export const both = (zh: string, en: string): Localized => ({ zh, en });
export const base = (id: string) => ({ id, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000, rev: 3 });

/** The day of the market story: that of the golden documents. */
export const marketToday = '2026-11-22';
export const recently = '2026-11-10';
export const longAgo = '2026-03-01';

export const seen = (date = recently) => ({
  date,
  source: `${secret} source`,
  sourceKind: 'website' as const,
  reliability: 'high' as const,
  verifiedBy: `${secret} verifier`,
});

/** Haohai, the incumbent; Beichen, the newcomer. */
export function marketCompetitors(): Competitor[] {
  return [
    competitorEntity.schema.parse({
      ...base('competitor-1'),
      name: '昊海数据股份有限公司',
      nameEn: 'Haohai Data Co., Ltd.',
      shortName: '昊海数据',
      level: 'main',
      threat: 'high',
      headquarters: '南京',
      website: 'www.haohai.example',
      profile: '2009 年成立，员工约 1,200 人，以零售数据仓库起家。\n在华东有三处服务网点。\n2025 年起转向订阅收费。',
      products: [
        { id: 'their-1', name: '昊海数据中台 V5', productId: 'product-1', note: `${secret} product` },
        { id: 'their-2', name: '昊海一体机', productId: 'product-4' },
      ],
      features: [
        {
          id: 'feature-a',
          name: both('数据建模工具', 'Data modelling tool'),
          note: '拖拽建模，业务人员可用',
          evidence: `${secret} evidence`,
          ...seen(),
        },
        {
          id: 'feature-b',
          name: both('驻场服务团队', 'On-site service team'),
          note: '南京、杭州、苏州共 45 人',
          ...seen(),
        },
        {
          id: 'feature-c',
          name: both('行业指标库', 'Industry metrics library'),
          note: '零售 320 项',
          ...seen(longAgo),
        },
      ],
      facts: [
        {
          id: 'fact-strength',
          kind: 'strength',
          text: '驻场人员多，现场响应快',
          answer: '我方承诺 2 小时远程响应，重大故障次日到场，并提供近三年响应记录。',
          ...seen(),
        },
        {
          id: 'fact-weakness',
          kind: 'weakness',
          text: '数据按小时批量刷新，做不到分钟级',
          answer: '请对方现场演示大促当天的端到端延迟。',
          ...seen(),
        },
        { id: 'fact-pricing', kind: 'pricing', text: '订阅制按年收费，第二年起涨价 8%', answer: '', ...seen() },
        { id: 'fact-strategy', kind: 'strategy', text: '以低价一体机换取三年服务合同', answer: '', ...seen(longAgo) },
        {
          id: 'fact-news',
          kind: 'news',
          text: '10 月发布 V5，宣布规划库存预警模块',
          answer: '',
          ...seen('2026-10-28'),
        },
        { id: 'fact-undated', kind: 'review', text: '客户反映升级须停机一晚', answer: '', ...seen('') },
      ],
      shares: [{ id: 'share-1', share: 1800, period: '2026 H1', market: '华东零售数据平台', ...seen('2026-08-15') }],
      objections: [
        {
          id: 'objection-1',
          objection: '昊海在本地有人，出了问题随叫随到。',
          reply: '先问清楚：近一年有几次必须到场？我方远程解决率 96%，并写入服务条款。',
          opportunityId: '',
        },
      ],
      landmines: [
        { id: 'landmine-1', text: '大促当天 20 点，看板上的销售额最迟是几点的？' },
        { id: 'landmine-2', text: '升级时店铺后台要停多久？' },
      ],
      tags: ['华东'],
      notes: `${secret} competitor`,
    }),
    competitorEntity.schema.parse({
      ...base('competitor-2'),
      name: '北辰云科技有限公司',
      nameEn: 'Beichen Cloud Technology',
      shortName: '北辰云',
      level: 'secondary',
      threat: 'medium',
      profile: '2019 年成立的云原生厂商，报价灵活。',
      products: [{ id: 'their-3', name: 'Beichen Insight', productId: 'product-1' }],
      facts: [
        {
          id: 'fact-price',
          kind: 'strength',
          text: '首年价格有弹性',
          answer: '比较三年总成本，含升级与接口费用。',
          ...seen(),
        },
        {
          id: 'fact-erp',
          kind: 'weakness',
          text: '没有本地 ERP 对接案例',
          answer: '请对方列出同型号 ERP 的客户。',
          ...seen(),
        },
      ],
      notes: `${secret} competitor`,
    }),
  ];
}
