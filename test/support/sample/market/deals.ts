import type { Criterion, DealCompetitor } from '@/domain/deals/opportunity';
import { text } from '../env';
import type { CompetitorKey } from './support';

type SampleRating = readonly [company: 'us' | CompetitorKey, rating: number, date: string];

export interface SampleDealMarket {
  readonly customer: string;
  readonly owner: string;
  readonly research?: string;
  /** What decided it against us, still to be answered. */
  readonly objection?: { readonly key: CompetitorKey; readonly text: string };
  readonly competitors: readonly (Partial<DealCompetitor> & { readonly key: CompetitorKey })[];
  /** By the sample comparison. */
  readonly criteria?: readonly (Omit<Criterion, 'ratings'> & { readonly ratings?: readonly SampleRating[] })[];
}

const criterion = { featureIds: [], factorId: '', handling: text('') };

export const sampleDealMarkets: readonly SampleDealMarket[] = [
  {
    customer: 'yunshang',
    owner: '林越',
    research: 'peak',
    competitors: [
      {
        key: 'farbridge',
        position: 'new',
        threat: 'high',
        strengths: '信息部看重其品牌；承诺首年送 5 人天实施。',
        answers: '请刘洋要求对方写明本地版版本号与实施人员名单。',
        note: '11 月 18 日做过一次大屏演示。',
      },
      {
        key: 'lantu',
        position: 'incumbent',
        threat: 'medium',
        weaknesses: '市场部现用其报表工具，数据源超过五个后刷新常失败。',
        note: '合同 2027 年 1 月到期。',
      },
    ],
    criteria: [
      {
        ...criterion,
        id: 'criterion-premises',
        name: text('数据留在本地机房', 'Data stays in the own server room'),
        weight: 3000,
        measure: 'features',
        featureIds: ['feature-premises', 'feature-standby'],
      },
      {
        ...criterion,
        id: 'criterion-erp',
        name: text('与现有 ERP 数据一致', 'Figures agree with the ERP'),
        weight: 2500,
        measure: 'features',
        featureIds: ['feature-erp', 'feature-unified'],
      },
      {
        ...criterion,
        id: 'criterion-speed',
        name: text('上线时间', 'Time to go live'),
        weight: 2000,
        measure: 'factor',
        factorId: 'factor-speed',
        handling: text(
          '我们把上线分为两段：第六周先交付经营日报与缺货预警，第十一周交付全部看板；每段都有验收标准，逾期按合同承担违约金。',
          'We go live in two stages: daily report and stock-out alerts in week six, all dashboards in week eleven; each stage has its acceptance criteria, and delays are covered by the contract.',
        ),
      },
      {
        ...criterion,
        id: 'criterion-total',
        name: text('三年总投入', 'Cost over three years'),
        weight: 1500,
        measure: 'rated',
        ratings: [
          ['us', 3, '2026-11-16'],
          ['farbridge', 2, '2026-11-16'],
          ['lantu', 4, '2026-11-16'],
        ],
        handling: text(
          '许可、接口、单据核对与三年运维全部列在报价中，没有后续收费项目；五个系统之内不加收接口费。',
          'Licences, connectors, document checks and three years of maintenance are all in the quotation; up to five systems, connectors cost nothing extra.',
        ),
      },
      {
        ...criterion,
        id: 'criterion-service',
        name: text('本地服务与响应', 'Local service'),
        weight: 1000,
        measure: 'factor',
        factorId: 'factor-service',
      },
    ],
  },
  {
    customer: 'hengrui',
    owner: '林越',
    competitors: [
      { key: 'farbridge', position: 'new', threat: 'high', note: '已给出试用环境，数字化总监反馈响应慢。' },
    ],
  },
  {
    customer: 'jingmi',
    owner: '陈立',
    research: 'self-build',
    competitors: [{ key: 'zhongjian', position: 'new', threat: 'low', note: 'IT 总监曾考虑自建。' }],
  },
  {
    customer: 'huanan',
    owner: '陈立',
    competitors: [{ key: 'farbridge', position: 'new', threat: 'medium', outcome: 'wonAgainst' }],
  },
  {
    customer: 'beifang',
    owner: '林越',
    objection: { key: 'lantu', text: '澜图已经在用，换系统要重新培训门店，今年没有这笔预算。' },
    competitors: [
      { key: 'lantu', position: 'incumbent', threat: 'medium', outcome: 'lostTo', note: '预算取消后续用澜图。' },
    ],
  },
];

/** What the main proposal takes from the market desk. */
export const sampleProposalMarket = {
  customer: 'yunshang',
  competitors: ['farbridge', 'lantu'] as const satisfies readonly CompetitorKey[],
  strategies: ['strategy-premises', 'strategy-reconcile'],
  research: ['growth-retail'],
};
