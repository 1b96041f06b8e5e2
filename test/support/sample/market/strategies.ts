import type { Factor, Strategy } from '@/domain/swot/swot';
import { text } from '../env';

export type SampleStrategy = Omit<Strategy, 'basis'>;

export const sampleStrategies: readonly SampleStrategy[] = [
  {
    id: 'strategy-premises',
    kind: 'SO',
    state: 'running',
    text: text(
      '以本地部署完整版切入华东零售：首批 12 家重点客户，由方案经理带队做数据留存评估。',
      'Enter retail in East China with the full on-premises edition: an assessment at the first twelve key accounts.',
    ),
    clientText: text(
      '数据全部留在贵公司机房：本地部署版与云端版功能、版本一致，升级同步。项目启动前，我们免费提供一次数据留存评估，列明每类数据存放在哪里、谁可以看到。',
      'All data stays in your own server room: the on-premises edition has the same functions and the same version as the cloud edition and is upgraded with it. Before the project starts we assess, free of charge, where each kind of data is kept and who may see it.',
    ),
    factorIds: ['factor-premises', 'factor-localization', 'factor-growth'],
    owner: '陈立',
    due: '2026-12-31',
    note: '已完成 5 家。',
  },
  {
    id: 'strategy-reconcile',
    kind: 'SO',
    state: 'accepted',
    text: text(
      '先对账、后看板：把 ERP 单据级核对作为零售方案的第一阶段交付。',
      'Reconcile first, then dashboards: the document check becomes the first delivery of every retail project.',
    ),
    clientText: text(
      '先把数对准，再把图做好：第一阶段在六周内完成 ERP 与平台的单据级核对，差异逐笔列出、逐笔销项；看板建立在已经对平的数据上。',
      'Figures first, pictures second: within six weeks the first stage checks ERP and platform document by document and closes every difference; the dashboards stand on figures that agree.',
    ),
    factorIds: ['factor-erp', 'factor-growth', 'factor-season'],
    owner: '林越',
    due: '2027-01-31',
    note: '',
  },
  {
    id: 'strategy-total',
    kind: 'ST',
    state: 'done',
    text: text(
      '用三年总价对比表回应低价许可：接口、核对、运维列入同一张表。',
      'Answer cheap licences with a three-year total: connectors, checks and maintenance in one table.',
    ),
    clientText: text(
      '请按三年总投入比较：许可、接口、核对与运维列在同一张表中，没有二次收费项目。',
      'Please compare three-year totals: licences, connectors, checks and maintenance stand in one table, with no charges that come later.',
    ),
    factorIds: ['factor-erp', 'factor-team', 'factor-discount'],
    owner: '林越',
    due: '2026-11-15',
    note: '测算表已发给销售全员。',
  },
  {
    id: 'strategy-start',
    kind: 'WO',
    state: 'proposed',
    text: text(
      '推出大促备货起步包：四周上线缺货预警，其余功能分期。',
      'A season package: stock-out alerts live in four weeks, everything else in stages.',
    ),
    clientText: text(
      '大促前四周即可用上缺货预警，其余功能分期上线。',
      'Stock-out alerts are live four weeks before the season; the rest follows in stages.',
    ),
    factorIds: ['factor-speed', 'factor-season'],
    owner: '周敏',
    due: '2027-02-28',
    note: '等交付排期确认。',
  },
  {
    id: 'strategy-partner',
    kind: 'WT',
    state: 'dropped',
    text: text('采购第三方问数组件贴牌。', 'Buy a question assistant and sell it under our name.'),
    clientText: text(''),
    factorIds: ['factor-assistant', 'factor-tenders'],
    owner: '陈立',
    due: '2026-09-30',
    note: '两家组件均不支持本地部署，放弃，改为自研（见决策记录）。',
  },
];

/** A quarter’s board: what differs from today’s; `null` = not there yet. */
export interface SampleSnapshot {
  readonly label: string;
  readonly takenOn: string;
  readonly note: string;
  readonly factors: Readonly<Record<string, Partial<Factor> | null>>;
  readonly strategies: Readonly<Record<string, Partial<Strategy> | null>>;
}

const gone = null;

export const sampleSnapshots: readonly SampleSnapshot[] = [
  {
    label: '2026 Q2',
    takenOn: '2026-06-30',
    note: '二季度市场例会。',
    factors: {
      'factor-premises': { weight: 2500, rating: 3, impact: 4, text: text('支持本地部署', 'Runs on premises') },
      'factor-team': { weight: 2000 },
      'factor-brand': { weight: 2500 },
      'factor-speed': { rating: 1, text: text('平均上线 14 周，比同行慢', 'Fourteen weeks to go live on average') },
      'factor-assistant': gone,
      'factor-growth': {
        weight: 3500,
        rating: 2,
        text: text('华东零售数据平台年增 11%', 'Retail data platforms grow by 11% a year'),
      },
      'factor-localization': { weight: 2500, rating: 3, impact: 3 },
      'factor-season': gone,
      'factor-discount': { weight: 4000, impact: 5 },
      'factor-cloud': gone,
      'factor-tenders': gone,
    },
    strategies: {
      'strategy-premises': { state: 'proposed' },
      'strategy-reconcile': gone,
      'strategy-total': { state: 'proposed' },
      'strategy-start': gone,
      'strategy-partner': gone,
    },
  },
  {
    label: '2026 Q3',
    takenOn: '2026-09-30',
    note: '三季度市场例会。',
    factors: {
      'factor-speed': { rating: 1, text: text('平均上线 12 周，比同行慢', 'Twelve weeks to go live on average') },
      'factor-growth': { weight: 2500 },
      'factor-localization': { weight: 1500, rating: 3 },
      'factor-discount': { weight: 2500, impact: 4 },
      'factor-cloud': gone,
      'factor-tenders': { weight: 2500 },
    },
    strategies: {
      'strategy-premises': { state: 'accepted', note: '' },
      'strategy-reconcile': { state: 'proposed' },
      'strategy-total': { state: 'running', note: '' },
      'strategy-start': gone,
      'strategy-partner': { state: 'proposed', note: '' },
    },
  },
];
