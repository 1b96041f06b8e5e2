import type { ContractStatus } from '@/domain/contracts/contract';
import type { Stage } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import type { Quote } from '@/domain/quoting/quote';
import { text } from './env';

/** A line of a sample quote: product code, quantity, and what differs from the catalogue. */
export interface SampleLine {
  readonly code?: string;
  readonly kind?: 'item' | 'heading' | 'text' | 'bundle';
  readonly name?: Localized;
  readonly description?: Localized;
  readonly quantity?: number;
  readonly percent?: number;
  readonly amount?: number;
  readonly unitPrice?: number;
  readonly bundlePrice?: number;
  readonly bundle?: string;
  readonly key?: string;
  readonly gift?: boolean;
  readonly giftValue?: number;
  readonly optional?: boolean;
  readonly selected?: boolean;
  readonly exclude?: boolean;
  readonly taxRate?: string;
}

export interface SampleQuote {
  readonly version: number;
  readonly status: Quote['status'];
  readonly issueDate: string;
  readonly validUntil: string;
  readonly lines: readonly SampleLine[];
  readonly changes?: Partial<Quote>;
}

export interface SampleDeal {
  readonly customer: string;
  readonly title: Localized;
  readonly stage: Stage;
  readonly outcome?: 'open' | 'won' | 'lost';
  readonly outcomeReason?: string;
  readonly started: string;
  readonly expectedClose: string;
  readonly budget?: readonly [number, number];
  readonly nextStep?: readonly [string, string];
  readonly situation?: Localized;
  readonly needs?: readonly {
    readonly pain: Localized;
    readonly capability: Localized;
    readonly evidence: Localized;
    readonly kind: 'stated' | 'latent';
  }[];
  readonly sequence?: number;
  readonly quotes: readonly SampleQuote[];
  readonly proposal?: {
    readonly status: 'draft' | 'sent' | 'accepted' | 'declined';
    readonly title: Localized;
    readonly subtitle?: Localized;
  };
  readonly contract?: { readonly status: ContractStatus; readonly sequence?: number; readonly signingDate?: string };
}

/** The golden quote of DOMAIN.md §8: 178,994.87. */
export const goldenLines: readonly SampleLine[] = [
  { code: 'SW-DP-100', quantity: 50, percent: 10 },
  { code: 'SV-IMP-01', quantity: 12, description: text('现场 8 天，远程 4 天', '8 days on site, 4 remote') },
  {
    code: 'SV-TRN-01',
    name: text('管理员培训', 'Administrator training'),
    quantity: 2,
    optional: true,
    selected: false,
  },
  { code: 'HW-SV-2U', quantity: 3, percent: 5 },
];

const firstOffer: readonly SampleLine[] = [
  { code: 'SW-DP-100', quantity: 50 },
  { code: 'SV-IMP-01', quantity: 15 },
  { code: 'HW-SV-2U', quantity: 3 },
];
const dashboard: readonly SampleLine[] = [
  { kind: 'heading', name: text('软件', 'Software') },
  { code: 'SW-RT-200', quantity: 1 },
  { code: 'SW-ERP-300', quantity: 1, percent: 8 },
  { kind: 'heading', name: text('服务', 'Services') },
  { code: 'SV-IMP-01', quantity: 18 },
  { code: 'SV-MNT-01', quantity: 1 },
  { kind: 'text', name: text('以上服务含差旅费用。', 'Services include travel.') },
];
const bundled: readonly SampleLine[] = [
  { key: 'start', kind: 'bundle', name: text('门店数据起步套餐', 'Store data starter bundle'), bundlePrice: 88_000 },
  { bundle: 'start', code: 'SW-RT-200', quantity: 1 },
  { bundle: 'start', code: 'HW-SV-2U', quantity: 1 },
  { bundle: 'start', code: 'SV-IMP-01', quantity: 25 },
  { code: 'HW-SCR-55', quantity: 6, exclude: true },
  { code: 'SV-TRN-01', quantity: 1, gift: true, giftValue: 5000 },
];
const network: readonly SampleLine[] = [
  { code: 'HW-SW-24', quantity: 4 },
  { code: 'HW-UPS-3K', quantity: 4, amount: 1120 },
  {
    name: text('综合布线', 'Structured cabling'),
    description: text('六类线，120 点', 'Category 6, 120 points'),
    quantity: 120,
    unitPrice: 185,
    taxRate: '900',
  },
  { code: 'SV-IMP-01', quantity: 6 },
];

export const sampleDeals: readonly SampleDeal[] = [
  {
    customer: 'yunshang',
    title: text('华东云商 数据平台一期', 'Huadong Cloud Commerce data platform, phase one'),
    stage: 'negotiation',
    started: '2026-09-08',
    expectedClose: '2026-12-18',
    budget: [150_000, 180_000],
    nextStep: ['高层会议：方案汇报', '2026-11-24'],
    sequence: 42,
    situation: text(
      '贵公司自营与平台店铺共 23 家，商品、订单、流量、库存与财务数据分散在五个系统。运营日报由 4 名同事人工汇总，滞后一天半；大促期间多次因缺货预警不及时而停售。',
      'Your 23 own and platform stores keep goods, orders, traffic, stock and finance in five systems. Four colleagues compile the daily report by hand, a day and a half late; in the sales season several best-sellers ran out unnoticed.',
    ),
    needs: [
      {
        kind: 'stated',
        pain: text('运营日报滞后一天半，决策靠经验', 'The daily report is a day and a half late'),
        capability: text(
          '数据平台统一五个系统，看板延迟不超过 5 分钟',
          'One platform over five systems, dashboards at most five minutes behind',
        ),
        evidence: text(
          '华南物流集团：日报从两天缩短到二十分钟',
          'South China Logistics: from two days to twenty minutes',
        ),
      },
      {
        kind: 'stated',
        pain: text('与现有 ERP 数据不一致，对账费时', 'Figures differ from the ERP; reconciling takes days'),
        capability: text(
          '双向接口按单据级核对，差异自动列出',
          'Two-way connector checks each document and lists differences',
        ),
        evidence: text('江南家居：营销费用对账由 5 人减为 1 人', 'Jiangnan Home: one person instead of five'),
      },
      {
        kind: 'latent',
        pain: text('大促缺货预警不及时', 'Stock-outs are noticed too late in the season'),
        capability: text('按周滚动预测与安全库存提醒', 'Rolling weekly forecast and safety-stock alerts'),
        evidence: text('华南物流集团：缺货预警提前 36 小时', 'South China Logistics: alerts 36 hours ahead'),
      },
      {
        kind: 'stated',
        pain: text('数据必须留在本地机房', 'Data must stay in the own server room'),
        capability: text('三台服务器双机热备，本地部署', 'Three servers with hot standby, on premises'),
        evidence: text('2025 年大促峰值每秒 4,200 单无中断', 'A peak of 4,200 orders a second in 2025 without a break'),
      },
    ],
    quotes: [
      { version: 1, status: 'notChosen', issueDate: '2026-10-12', validUntil: '2026-11-11', lines: firstOffer },
      {
        version: 2,
        status: 'sent',
        issueDate: '2026-11-02',
        validUntil: '2026-12-15',
        lines: [
          { code: 'SW-DP-100', quantity: 50, percent: 5 },
          { code: 'SV-IMP-01', quantity: 12 },
          { code: 'HW-SV-2U', quantity: 3, percent: 5 },
        ],
      },
      {
        version: 3,
        status: 'draft',
        issueDate: '2026-11-20',
        validUntil: '2026-12-31',
        lines: goldenLines,
        changes: { orderDiscount: { type: 'percent', bp: 300 } },
      },
    ],
    proposal: {
      status: 'draft',
      title: text('华东云商数据平台一期\n建设方案书', 'Data platform, phase one\nProposal for Huadong Cloud Commerce'),
      subtitle: text(
        '让商品、订单与流量数据在一天之内变成决策',
        'Goods, orders and traffic: from data to decision within a day',
      ),
    },
    contract: { status: 'draft' },
  },
  {
    customer: 'hengrui',
    title: text('上海恒瑞 门店数据看板', 'Hengrui store dashboards'),
    stage: 'closing',
    started: '2026-08-18',
    expectedClose: '2026-11-30',
    budget: [120_000, 160_000],
    nextStep: ['确认合同附件三验收标准', '2026-11-23'],
    sequence: 38,
    situation: text(
      '贵公司 186 家门店的销售与客流数据按日回传，区域经理次日下午才能看到。',
      'Sales and footfall of 186 stores arrive once a day; regional managers see them the next afternoon.',
    ),
    needs: [
      {
        kind: 'stated',
        pain: text('门店异常第二天才发现', 'Store problems are seen a day late'),
        capability: text('实时看板与异常提醒', 'Real-time dashboards with alerts'),
        evidence: text('江南家居：大促期间零停机', 'Jiangnan Home: no downtime'),
      },
    ],
    quotes: [
      {
        version: 1,
        status: 'accepted',
        issueDate: '2026-10-20',
        validUntil: '2026-12-20',
        lines: bundled,
        changes: { orderDiscount: { type: 'percent', bp: 200 }, roundOff: 4_56 },
      },
    ],
    proposal: { status: 'accepted', title: text('上海恒瑞门店数据看板建设方案书', 'Store dashboards for Hengrui') },
    contract: { status: 'negotiating', sequence: 21 },
  },
  {
    customer: 'jingmi',
    title: text('苏州精密 ERP 对接与看板', 'Suzhou Precision ERP connection'),
    stage: 'closing',
    started: '2026-07-02',
    expectedClose: '2026-11-28',
    budget: [130_000, 150_000],
    nextStep: ['回复付款比例异议', '2026-11-18'],
    sequence: 31,
    quotes: [
      { version: 1, status: 'notChosen', issueDate: '2026-09-15', validUntil: '2026-10-15', lines: dashboard },
      {
        version: 2,
        status: 'accepted',
        issueDate: '2026-10-10',
        validUntil: '2026-12-10',
        lines: dashboard,
        changes: { orderDiscount: { type: 'amount', minor: 300_000 }, taxRounding: 'perRate' },
      },
    ],
    proposal: { status: 'sent', title: text('苏州精密 ERP 对接与看板方案书', 'ERP connection for Suzhou Precision') },
    contract: { status: 'issued', sequence: 19 },
  },
  {
    customer: 'yuanhang',
    title: text('远航物流 机房网络改造', 'Yuanhang network renewal'),
    stage: 'service',
    outcome: 'won',
    started: '2026-05-10',
    expectedClose: '2026-08-15',
    nextStep: ['首次回访（交付后 7 天）', '2026-11-21'],
    sequence: 18,
    quotes: [
      {
        version: 1,
        status: 'accepted',
        issueDate: '2026-07-20',
        validUntil: '2026-08-31',
        lines: network,
        changes: { taxMode: 'inclusive' },
      },
    ],
    proposal: { status: 'accepted', title: text('远航物流机房网络改造方案书', 'Network renewal for Yuanhang') },
    contract: { status: 'inForce', sequence: 12, signingDate: '2026-08-12' },
  },
  {
    customer: 'jiangnan',
    title: text('江南家居 需求预测', 'Jiangnan demand forecast'),
    stage: 'improvement',
    outcome: 'won',
    started: '2026-01-15',
    expectedClose: '2026-04-30',
    sequence: 5,
    quotes: [
      {
        version: 1,
        status: 'accepted',
        issueDate: '2026-03-12',
        validUntil: '2026-04-30',
        lines: [
          { code: 'SW-AI-400', quantity: 1 },
          { code: 'SV-IMP-01', quantity: 20, percent: 5 },
          { code: 'SV-MNT-01', quantity: 1 },
        ],
      },
    ],
    contract: { status: 'completed', sequence: 4, signingDate: '2026-04-08' },
  },
  {
    customer: 'huanan',
    title: text('华南物流 二期扩容', 'South China Logistics, phase two'),
    stage: 'closing',
    outcome: 'won',
    started: '2026-06-01',
    expectedClose: '2026-11-10',
    sequence: 29,
    quotes: [
      {
        version: 1,
        status: 'accepted',
        issueDate: '2026-10-08',
        validUntil: '2026-12-01',
        lines: [
          { code: 'SW-DP-100', quantity: 320 },
          { code: 'HW-SV-2U', quantity: 6, percent: 8 },
          { code: 'SV-MIG-01', quantity: 2 },
        ],
      },
    ],
    contract: { status: 'signed', sequence: 20, signingDate: '2026-11-10' },
  },
  {
    customer: 'nordic',
    title: text('北欧零售 数据平台', 'Nordic Retail data platform'),
    stage: 'negotiation',
    started: '2026-09-20',
    expectedClose: '2026-12-31',
    nextStep: ['Call with Anna Berg about SLA', '2026-11-26'],
    sequence: 40,
    situation: text(
      '',
      'Nordic Retail runs 61 stores in four countries on three cash systems. Group reporting is monthly.',
    ),
    needs: [
      {
        kind: 'stated',
        pain: text('', 'Group figures come once a month'),
        capability: text('', 'Daily consolidation in four currencies'),
        evidence: text('', 'South China Logistics: reports in twenty minutes'),
      },
    ],
    quotes: [
      {
        version: 1,
        status: 'sent',
        issueDate: '2026-11-05',
        validUntil: '2026-12-31',
        changes: { currency: 'USD', exchangeRate: '7.1025', exchangeRateDate: '2026-11-05', language: 'en' },
        lines: [
          { code: 'SW-DP-100', quantity: 120, unitPrice: 189, taxRate: '0' },
          { code: 'SV-IMP-01', quantity: 30, unitPrice: 320, taxRate: '0' },
          { code: 'SV-MNT-01', quantity: 1, unitPrice: 5200, taxRate: '0' },
        ],
      },
    ],
    proposal: {
      status: 'sent',
      title: text('', 'Data platform for Nordic Retail'),
      subtitle: text('', 'From monthly to daily group figures'),
    },
    contract: { status: 'inReview' },
  },
  {
    customer: 'zhizao',
    title: text('合肥智造 设备数据采集', 'Hefei equipment data'),
    stage: 'negotiation',
    started: '2026-10-01',
    expectedClose: '2027-01-20',
    nextStep: ['发送 V1 报价', '2026-11-20'],
    budget: [60_000, 80_000],
    quotes: [
      {
        version: 1,
        status: 'draft',
        issueDate: '2026-11-18',
        validUntil: '2026-12-18',
        lines: [
          { code: 'SW-RT-200', quantity: 1 },
          { code: 'SV-CNS-01', quantity: 5 },
          { code: 'SV-IMP-01', quantity: 10, percent: 35 },
        ],
      },
    ],
    contract: { status: 'reviewed' },
  },
  {
    customer: 'yikang',
    title: text('益康医药 看板试点', 'Yikang dashboard pilot'),
    stage: 'confirmation',
    started: '2026-09-25',
    expectedClose: '2026-12-20',
    nextStep: ['预约需求确认会', '2026-11-25'],
    sequence: 41,
    quotes: [
      {
        version: 1,
        status: 'sent',
        issueDate: '2026-10-15',
        validUntil: '2026-11-14',
        lines: [
          { code: 'SW-RT-200', quantity: 1 },
          { code: 'HW-SCR-55', quantity: 2 },
        ],
        changes: { strategy: 'channel', channelDiscount: 800 },
      },
    ],
    proposal: { status: 'draft', title: text('益康医药看板试点方案书', 'Dashboard pilot for Yikang') },
  },
  {
    customer: 'beifang',
    title: text('北方教育 运营分析', 'Northern Education analytics'),
    stage: 'negotiation',
    outcome: 'lost',
    outcomeReason: '预算取消',
    started: '2026-04-02',
    expectedClose: '2026-07-30',
    sequence: 11,
    quotes: [
      {
        version: 1,
        status: 'declined',
        issueDate: '2026-06-05',
        validUntil: '2026-07-05',
        lines: [
          { code: 'SW-RT-200', quantity: 1, percent: 12 },
          { code: 'SV-TRN-01', quantity: 2 },
        ],
      },
    ],
    proposal: { status: 'declined', title: text('北方教育运营分析方案书', 'Analytics for Northern Education') },
    contract: { status: 'void', sequence: 9 },
  },
  {
    customer: 'bashu',
    title: text('巴蜀食品 年度运维', 'Bashu annual maintenance'),
    stage: 'service',
    outcome: 'won',
    started: '2025-02-01',
    expectedClose: '2025-04-01',
    sequence: 2,
    quotes: [
      {
        version: 1,
        status: 'accepted',
        issueDate: '2026-01-08',
        validUntil: '2026-02-08',
        lines: [
          { code: 'SV-MNT-01', quantity: 1 },
          { code: 'SV-MIG-01', quantity: 1, taxRate: 'exempt' },
        ],
      },
    ],
    contract: { status: 'terminated', sequence: 1, signingDate: '2026-01-20' },
  },
  {
    customer: 'xincai',
    title: text('无锡新材 数据平台', 'Wuxi New Materials data platform'),
    stage: 'demo',
    started: '2026-11-02',
    expectedClose: '2027-02-28',
    nextStep: ['安排产品演示', '2026-11-27'],
    quotes: [],
  },
  {
    customer: 'lvneng',
    title: text('绿能工程 能耗看板', 'Green Energy dashboards'),
    stage: 'research',
    started: '2026-11-12',
    expectedClose: '2027-03-31',
    nextStep: ['电话了解现有系统', '2026-11-22'],
    quotes: [],
  },
];
