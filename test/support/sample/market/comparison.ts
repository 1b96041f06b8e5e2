import type { CellValue, Comparison, Feature, FeatureCell, Rating } from '@/domain/competitors/comparison';
import type { Provenance } from '@/domain/freshness/provenance';
import { text } from '../env';
import { type CompetitorKey, competitorKeys, seen } from './support';

type Company = 'us' | CompetitorKey;
const companies: readonly Company[] = ['us', ...competitorKeys];

/** Value by company in the order us, farbridge, lantu, zhongjian; a remark for those that need one. */
type Row = readonly [
  id: string,
  group: string,
  zh: string,
  en: string,
  weight: number,
  values: readonly [CellValue, CellValue, CellValue, CellValue],
  notes?: Partial<Record<Company, string>>,
];

const rows: readonly Row[] = [
  [
    'unified',
    '数据',
    '多系统统一数据模型',
    'One data model over several systems',
    1500,
    ['yes', 'yes', 'partly', 'partly'],
  ],
  [
    'realtime',
    '数据',
    '看板延迟不超过 5 分钟',
    'Dashboards at most five minutes behind',
    1200,
    ['yes', 'yes', 'partly', 'unknown'],
    { lantu: '三个数据源以内可达到' },
  ],
  ['forecast', '数据', '按周滚动需求预测', 'Rolling weekly demand forecast', 1000, ['yes', 'yes', 'planned', 'no']],
  [
    'assistant',
    '数据',
    '自然语言问数',
    'Questions in natural language',
    500,
    ['planned', 'partly', 'no', 'no'],
    { us: '2027 年一季度版本', farbridge: '仅公有云版' },
  ],
  ['erp', '集成', 'ERP 双向单据级核对', 'Two-way ERP check of each document', 1500, ['yes', 'partly', 'no', 'partly']],
  [
    'currency',
    '集成',
    '多币种合并',
    'Consolidation in several currencies',
    500,
    ['partly', 'yes', 'unknown', 'unknown'],
  ],
  [
    'premises',
    '部署',
    '完整功能本地部署',
    'Full function on premises',
    1500,
    ['yes', 'partly', 'yes', 'yes'],
    { farbridge: '本地版落后一个大版本' },
  ],
  ['standby', '部署', '双机热备', 'Hot standby', 800, ['yes', 'yes', 'no', 'unknown']],
  ['onsite', '服务', '原厂驻场交付', 'Delivery on site by the maker', 1000, ['yes', 'no', 'partly', 'yes']],
  ['hotline', '服务', '7×24 小时响应', 'Round-the-clock response', 500, ['yes', 'yes', 'unknown', 'no']],
];

const features: Feature[] = rows.map(([id, group, zh, en, weight]) => ({
  id: `feature-${id}`,
  group,
  name: text(zh, en),
  weight,
}));

const sources: Readonly<Record<Company, Provenance>> = {
  us: seen('产品说明 2026.3', 'own', '2026-10-08', 'high', ['2026-11-09', '陈立']),
  farbridge: seen('官网版本说明与用户大会', 'website', '2026-11-03', 'high'),
  lantu: seen('试用账号实测', 'own', '2026-11-04', 'high'),
  zhongjian: seen('服务说明书', 'website', '2026-10-26', 'medium'),
};
const evidence: Readonly<Record<Company, string>> = {
  us: '产品说明第 3 章',
  farbridge: '官网版本说明 2026-11',
  lantu: '试用账号截图，存于销售共享盘',
  zhongjian: '服务说明书 2.4 节',
};

/** Looked up in summer and not since: stale. */
const oldCell = seen('用户大会演示', 'conference', '2026-06-18', 'medium');

/** A cell that says “unknown” has been looked for and not found; a planned feature rests on what was announced. */
function cells(id: (key: Company) => string): FeatureCell[] {
  return rows.flatMap(([feature, , , , , values, notes]) =>
    companies.map((company, index): FeatureCell => {
      const value = values[index] ?? 'unknown';
      const known = value !== 'unknown';
      const source = feature === 'currency' && company === 'farbridge' ? oldCell : sources[company];
      return {
        featureId: `feature-${feature}`,
        companyId: id(company),
        value,
        note: notes?.[company] ?? '',
        evidence: known ? evidence[company] : '',
        ...(known ? source : seen('', '', '', '')),
      };
    }),
  );
}

/** DOMAIN.md §4: ours 3.10, the first competitor's 2.80, the second's 2.90. */
const factorRows: readonly (readonly [
  string,
  string,
  string,
  number,
  readonly [number, number, number, number],
  string,
])[] = [
  [
    'security',
    '本地部署与数据安全',
    'On-premises operation and data security',
    2500,
    [4, 3, 2, 4],
    '部署方式与版本说明',
  ],
  ['brand', '品牌与生态', 'Brand and ecosystem', 2000, [3, 4, 2, 1], '客户问卷 126 份'],
  ['price', '价格竞争力', 'Price', 2000, [3, 2, 4, 4], '价格台账 2026-11'],
  ['speed', '上线速度', 'Time to go live', 1500, [2, 3, 4, 1], '近 12 个月已上线项目'],
  ['service', '本地服务与响应', 'Local service', 2000, [3, 2, 3, 2], '客户访谈 2026-10'],
];

function ratings(id: (key: Company) => string): Rating[] {
  return factorRows.flatMap(([factor, , , , values, grounds]) =>
    companies.map(
      (company, index): Rating => ({
        factorId: `factor-${factor}`,
        companyId: id(company),
        rating: values[index] ?? null,
        evidence: grounds,
        ...seen(grounds, 'own', '2026-10-30', 'medium'),
      }),
    ),
  );
}

export function sampleComparison(
  competitorId: (key: CompetitorKey) => string,
  productId: (code: string) => string,
): Partial<Comparison> {
  const id = (key: Company) => (key === 'us' ? 'us' : competitorId(key));
  const basket: readonly (readonly [string, number])[] = [
    ['SW-DP-100', 4000],
    ['SW-RT-200', 2000],
    ['SV-IMP-01', 2500],
    ['SV-MNT-01', 1500],
  ];
  return {
    title: text('零售数据平台对比', 'Retail data platforms compared'),
    competitorIds: competitorKeys.map(competitorId),
    features,
    cells: cells(id),
    factors: factorRows.map(([factor, zh, en, weight]) => ({ id: `factor-${factor}`, name: text(zh, en), weight })),
    ratings: ratings(id),
    basket: basket.map(([code, weight]) => ({ id: `basket-${code}`, productId: productId(code), weight })),
    mapX: 'priceIndex',
    mapY: 'profileScore',
    notes: '内部：评分每季度由方案经理与交付经理共同核对一次。',
  };
}
