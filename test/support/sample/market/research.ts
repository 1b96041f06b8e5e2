import type { Research, Segment } from '@/domain/research/research';
import { text, yuan } from '../env';
import { type CompetitorKey, seen } from './support';
import { factoryForces, retailForces, retailSurvey, storeManagers } from './surveys';

export const segmentKeys = ['retail', 'factory', 'logistics'] as const;
export type SegmentKey = (typeof segmentKeys)[number];

export const sampleSegments: readonly { readonly key: SegmentKey; readonly record: Partial<Segment> }[] = [
  {
    key: 'retail',
    record: {
      name: text('华东零售与电商', 'Retail and e-commerce in East China'),
      regions: ['east'],
      industries: ['retail', 'ecommerce'],
      employeesMin: 100,
      employeesMax: 3000,
      need: text(
        '门店、平台与仓库的数据当天可用，大促期间不缺货、不停机；数据留在本地。',
        'Store, platform and warehouse data on the same day, no stock-outs and no downtime in the season; data kept on premises.',
      ),
      positioning: text(
        '本地部署、驻场交付的零售数据平台，十二周内上线。',
        'The on-premises retail data platform, delivered on site within twelve weeks.',
      ),
      volume: yuan(1_260_000_000),
      growthRate: 1430,
      forces: retailForces,
      source: '行业协会《华东零售数字化报告 2026》',
      date: '2026-09-15',
    },
  },
  {
    key: 'factory',
    record: {
      name: text('长三角离散制造', 'Discrete manufacturing in the Yangtze Delta'),
      regions: ['east'],
      industries: ['manufacturing'],
      employeesMin: 80,
      employeesMax: 2000,
      need: text(
        '设备与 ERP 数据对得上，成本按工单看得见。',
        'Machine data that agrees with the ERP, cost visible by work order.',
      ),
      positioning: text('单据级核对的双向接口，先对账后看板。', 'Two-way connector that checks each document first.'),
      volume: yuan(880_000_000),
      growthRate: 760,
      forces: factoryForces,
      source: '行业协会《制造业数据应用调查》',
      date: '2026-08-20',
    },
  },
  {
    key: 'logistics',
    record: {
      name: text('全国物流集团', 'Logistics groups'),
      industries: ['logistics'],
      employeesMin: 300,
      need: text('多仓库存与在途数据统一，日报自动出。', 'Stock and transit of many warehouses in one daily report.'),
      positioning: text('有同行案例的多仓数据底座。', 'The multi-warehouse data base with cases from the trade.'),
      volume: yuan(540_000_000),
      growthRate: null,
      source: '内部估算',
      date: '2026-06-30',
    },
  },
];

export interface SampleResearch {
  readonly key: string;
  readonly record: Partial<Research>;
  readonly competitor?: CompetitorKey;
  readonly customer?: string;
  readonly segment?: SegmentKey;
}

export const sampleResearch: readonly SampleResearch[] = [
  {
    key: 'growth-retail',
    segment: 'retail',
    record: {
      kind: 'quantitative',
      method: 'desk',
      title: text('华东零售数据平台市场增速 14.3%', 'Retail data platforms in East China grow by 14.3 % a year'),
      text: '协会报告：2025 年华东零售数据平台市场 12.6 亿元，同比增长 14.3%；本地部署占 58%。',
      statement: text(
        '据行业协会最新的年度报告，华东零售数据平台市场年增长 14.3%，其中本地部署项目占 58%。先行统一数据的企业，正在把数据更新从隔日缩短到当日。',
        'According to the trade association’s latest yearly report, retail data platforms in East China grow by 14.3% a year, and 58% of the projects run on premises. Companies that unify their data first are moving from next-day to same-day figures.',
      ),
      ...seen('行业协会《华东零售数字化报告 2026》', 'report', '2026-09-15', 'high', ['2026-11-12', '陈立']),
      growthRate: 1430,
      tags: ['增速', '零售'],
      conclusion: '超过 10% 的门槛，零售仍是优先市场。',
      decision: '2027 年一季度把零售方案包的交付人员由 6 人增至 9 人。',
      decidedOn: '2026-10-09',
      decidedBy: '周远',
    },
  },
  {
    key: 'growth-factory',
    segment: 'factory',
    record: {
      kind: 'quantitative',
      method: 'desk',
      title: text('长三角离散制造数据应用增速 7.6%', 'Data use in discrete manufacturing grows by 7.6 %'),
      text: '增速低于 10% 门槛，客户多以单点需求立项，客单价 6–10 万元。',
      ...seen('行业协会《制造业数据应用调查》', 'report', '2026-08-20', 'high'),
      growthRate: 760,
      tags: ['增速', '制造'],
      conclusion: '不作为独立市场投入，以 ERP 对接带动。',
    },
  },
  {
    key: 'assistant',
    record: {
      kind: 'trend',
      method: 'desk',
      title: text('问数助手进入招标要求', 'Question assistants appear in tenders'),
      text: '2026 年下半年跟踪的 9 份零售招标中，4 份把“自然语言问数”列为加分项，均要求本地可用。',
      statement: text(
        '越来越多的零售企业在招标中要求自然语言问数，并要求在本地环境可用。',
        'More and more retailers ask in their tenders for natural-language questions to their data, available on premises.',
      ),
      ...seen('招标文件汇总', 'tender', '2026-10-31', 'high'),
      growthRate: null,
      disruptive: true,
      disruptiveNote: '业务人员直接提问，报表工具的价值被稀释；关键在口径统一的数据底座。',
      tags: ['技术', '招标'],
      conclusion: '把口径管理作为卖点；问数功能列入 2027 年一季度版本。',
      decision: '与 SW-AI-400 同一团队立项，先做本地版。',
      decidedOn: '2026-11-06',
      decidedBy: '周远',
    },
  },
  {
    key: 'localization',
    record: {
      kind: 'trend',
      method: 'desk',
      title: text('数据本地化要求收紧', 'Rules for keeping data at home get stricter'),
      text: '行业主管部门征求意见稿要求会员消费数据境内存储、分级管理。',
      ...seen('行业媒体', 'media', '2026-10-12', 'medium'),
      tags: ['法规'],
      conclusion: '利好本地部署。',
    },
  },
  {
    key: 'farbridge-cloud',
    competitor: 'farbridge',
    record: {
      kind: 'competitorMove',
      method: 'desk',
      title: text('远桥数据与云服务商签三年框架', 'Farbridge signs a three-year cloud agreement'),
      text: '公有云版预计有 15% 左右的降价空间，本地版不受影响。',
      ...seen('行业媒体报道', 'media', '2026-11-10', 'medium'),
      tags: ['价格'],
      conclusion: '对只看公有云的客户要提前报价。',
    },
  },
  {
    key: 'lantu-discount',
    competitor: 'lantu',
    segment: 'retail',
    record: {
      kind: 'competitorMove',
      method: 'observation',
      title: text('澜图双十一体验价 99 元', 'Lantu offers a trial at ¥99 in the season'),
      text: '体验期 30 天，到期自动转年付。已有两家客户来询问差别。',
      ...seen('平台广告', 'media', '2026-11-08', 'high'),
      tags: ['价格', '促销'],
      conclusion: '准备一页三年总价对比。',
    },
  },
  {
    key: 'peak',
    customer: 'yunshang',
    segment: 'retail',
    record: {
      kind: 'customerBehaviour',
      method: 'interview',
      title: text('大促备货决策提前到四周前', 'Season stock is decided four weeks ahead'),
      text: '访谈华东云商、江南家居等四家：备货决策由两周前提前到四周前，依赖滚动预测。',
      ...seen('客户访谈四家', 'interview', '2026-10-16', 'high'),
      sampleSize: 4,
      tags: ['大促', '预测'],
      conclusion: '需求预测引擎与看板一起推。',
    },
  },
  {
    key: 'survey',
    segment: 'retail',
    record: {
      kind: 'quantitative',
      method: 'survey',
      title: text('零售客户采购因素问卷', 'Survey: what retailers decide by'),
      text: '发出问卷 240 份，回收有效问卷 126 份。最看重：数据留在本地 31%，上线速度 24%，总价 21%，本地服务 15%，品牌 9%。',
      statement: text(
        '在我们最近一次对 126 家零售企业的调查中，“数据留在本地”是选型的首要因素，其次是上线速度。',
        'In our latest survey of 126 retailers, keeping data on premises was the first criterion, followed by the time to go live.',
      ),
      ...seen('自办问卷', 'survey', '2026-10-15', 'high'),
      sampleSize: 126,
      questions: [...retailSurvey],
      tags: ['采购因素'],
      conclusion: '对比表按这五项排。',
    },
  },
  {
    key: 'focus',
    segment: 'retail',
    record: {
      kind: 'qualitative',
      method: 'focusGroup',
      title: text('门店店长焦点小组', 'Focus group of store managers'),
      text: '八位店长：不愿看大屏，要在手机上看“今天缺什么、明天到什么”。',
      ...seen('焦点小组', 'focusGroup', '2026-09-24', 'medium'),
      sampleSize: 8,
      participants: storeManagers.participants,
      questions: [...storeManagers.questions],
      tags: ['门店'],
    },
  },
  {
    key: 'self-build',
    competitor: 'zhongjian',
    customer: 'jingmi',
    segment: 'factory',
    record: {
      kind: 'qualitative',
      method: 'interview',
      title: text('制造客户自建一年后改回采购', 'A manufacturer returns from self-build to buying'),
      text: '吴磊介绍同行：两名开源工程师离职后平台停摆三个月。',
      ...seen('客户访谈', 'interview', '2026-10-14', 'medium'),
      sampleSize: 1,
      tags: ['自建'],
    },
  },
  {
    key: 'price-pressure',
    record: {
      kind: 'trend',
      method: 'desk',
      title: text('报表工具许可价格年降 8%', 'Licence prices of report tools fall by 8 % a year'),
      text: '近两年公开中标价汇总，按用户许可均价由 1,260 元降到 1,160 元。',
      ...seen('中标公告汇总', 'tender', '2026-07-08', 'medium'),
      growthRate: -800,
      tags: ['价格'],
      conclusion: '不跟单价，按三年总价报价。',
    },
  },
  {
    key: 'fair',
    record: {
      kind: 'trend',
      method: 'observation',
      title: text('苏州零售科技展见闻', 'Notes from the retail technology fair in Suzhou'),
      text: '展商由 60 家增至 74 家，数据类占三成；现场问得最多的是“多久能上线”。',
      ...seen('苏州零售科技展', 'conference', '2026-05-21', 'medium'),
      tags: ['展会', '零售'],
    },
  },
];
