import type { MarketRecords } from '@/documents/model/marketRecords';
import { type Comparison, comparisonEntity } from '@/domain/competitors/comparison';
import { type PriceEntry, priceEntryEntity } from '@/domain/competitors/priceEntry';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { type Product, productEntity } from '@/domain/products/product';
import { type ProposalMarket, proposalMarketSchema } from '@/domain/proposals/proposal';
import type { Quote } from '@/domain/quoting/quote';
import { type Research, researchBasis, researchEntity } from '@/domain/research/research';
import { evidenceText, strategyBasis, strategyFactorBasis } from '@/domain/swot/review';
import { type Swot, swotEntity } from '@/domain/swot/swot';
import { goldenOpportunity, goldenQuote, secret } from './documentFixture';
import { base, both, longAgo, marketCompetitors, marketToday, recently, seen } from './marketCompetitors';

export { marketCompetitors, marketToday } from './marketCompetitors';

/** What stands against the lines of {@link marketQuote}, by product. */
export function marketProducts(): Product[] {
  const product = (id: string, code: string, name: Localized, unit: Localized, more: object) =>
    productEntity.schema.parse({ ...base(id), code, name, unit, ...more });
  return [
    product('product-1', 'YF-DP-100', both('数据平台 软件许可', 'Data platform licence'), both('套', 'sets'), {
      kind: 'software',
      period: 'perYear',
      listPrice: { minor: 129_900, currency: 'CNY' },
      cost: { minor: 77_777, currency: 'CNY' },
      taxRate: '1300',
    }),
    product('product-2', 'YF-SV-010', both('实施服务', 'Implementation services'), both('人天', 'days'), {
      kind: 'service',
      listPrice: { minor: 200_000, currency: 'CNY' },
      cost: { minor: 99_999, currency: 'CNY' },
      taxRate: '600',
    }),
    product('product-3', 'YF-TR-001', both('管理员培训', 'Administrator training'), both('场', 'sessions'), {
      kind: 'service',
      listPrice: { minor: 500_000, currency: 'CNY' },
      taxRate: '600',
    }),
    product('product-4', 'YF-HW-220', both('服务器', 'Server'), both('台', 'units'), {
      kind: 'hardware',
      listPrice: { minor: 2_888_888, currency: 'CNY' },
      cost: { minor: 1_777_771, currency: 'CNY' },
      taxRate: '1300',
    }),
  ];
}

/** The golden quote, its lines made from {@link marketProducts}. */
export function marketQuote(changes: Partial<Quote> = {}): Quote {
  const quote = goldenQuote();
  return {
    ...quote,
    lines: quote.lines.map((line, index) => ({ ...line, productId: `product-${index + 1}` })),
    ...changes,
  };
}

/** The price ledger by what is special about each entry. */
export function marketPrices() {
  const entry = (id: string, competitorId: string, productId: string, more: object): PriceEntry =>
    priceEntryEntity.schema.parse({
      ...base(id),
      competitorId,
      productId,
      kind: 'quoted',
      taxRate: '1300',
      ...seen(),
      note: `${secret} price`,
      ...more,
    });
  return {
    /** Against 1,134.03 of ours: theirs +14.3 %, ours −12.5 %. */
    fresh: entry('price-fresh', 'competitor-1', 'product-1', {
      item: '昊海数据中台 V5',
      unit: '套',
      period: 'perYear',
      price: 129_600,
    }),
    range: entry('price-range', 'competitor-2', 'product-1', {
      item: 'Beichen Insight',
      unit: '套',
      period: 'perYear',
      price: 110_000,
      priceMax: 130_000,
    }),
    /** A rise they have announced: not in force yet. */
    future: entry('price-future', 'competitor-1', 'product-1', {
      item: '昊海数据中台 V5',
      unit: '套',
      period: 'perYear',
      price: 144_444,
      date: '2026-12-15',
    }),
    stale: entry('price-stale', 'competitor-1', 'product-2', {
      item: '驻场实施',
      unit: '人天',
      price: 187_654,
      taxRate: '600',
      date: '2026-08-01',
    }),
    undated: entry('price-undated', 'competitor-2', 'product-2', {
      item: '实施',
      unit: '人天',
      price: 176_543,
      taxRate: '600',
      date: '',
    }),
    otherUnit: entry('price-unit', 'competitor-2', 'product-2', {
      item: '实施包',
      unit: '项目',
      price: 1_987_654,
      taxRate: '600',
    }),
    inclusive: entry('price-inclusive', 'competitor-1', 'product-4', {
      item: '昊海一体机',
      unit: '台',
      price: 3_200_000,
      taxBasis: 'inclusive',
    }),
    dollars: entry('price-dollars', 'competitor-2', 'product-4', {
      item: 'Beichen Appliance',
      unit: '台',
      price: 390_000,
      currency: 'USD',
      exchangeRate: '7.15',
    }),
  };
}

const us = 'us';
const [one, two] = ['competitor-1', 'competitor-2'];

/** Features with unknown and planned cells; factors and ratings as in DOMAIN.md §4: 3.10, 2.80, 2.90. */
export function marketComparison(changes: Partial<Comparison> = {}): Comparison {
  const cells: Record<string, Record<string, string>> = {
    'feature-1': { [us]: 'yes', [one]: 'partly', [two]: 'no' },
    'feature-2': { [us]: 'yes', [one]: 'yes' },
    'feature-3': { [us]: 'yes', [one]: 'planned', [two]: 'yes' },
    'feature-4': { [us]: 'yes', [one]: 'no', [two]: 'unknown' },
    'feature-5': { [us]: 'partly', [one]: 'yes', [two]: 'partly' },
    'feature-6': { [us]: 'unknown' },
    'feature-7': { [us]: 'yes', [one]: 'yes', [two]: 'yes' },
  };
  const ratings: Record<string, readonly number[]> = {
    'factor-1': [4, 3, 2],
    'factor-2': [3, 4, 2],
    'factor-3': [3, 2, 4],
    'factor-4': [2, 3, 4],
    'factor-5': [3, 2, 3],
  };
  return comparisonEntity.schema.parse({
    ...base('comparison-1'),
    title: both('零售数据平台对比', 'Retail data platforms compared'),
    competitorIds: [one, two],
    features: [
      ['feature-1', '分钟级实时接入', 'Ingestion within minutes', '数据接入', 2500],
      ['feature-2', 'ERP 双向对接', 'Two-way ERP interface', '数据接入', 2000],
      ['feature-3', '缺货预警', 'Stock-out warnings', '分析应用', 2000],
      ['feature-4', '私有化部署', 'On-premises deployment', '部署与安全', 1500],
      ['feature-5', '移动端看板', 'Dashboards on the phone', '分析应用', 1000],
      ['feature-6', '国产数据库适配', 'Domestic databases', '部署与安全', 500],
      ['feature-7', '操作日志留存 180 天', 'Operation logs kept for 180 days', '部署与安全', 500],
    ].map(([id, zh, en, group, weight]) => ({ id, name: { zh, en }, group, weight })),
    cells: Object.entries(cells).flatMap(([featureId, row]) =>
      Object.entries(row).map(([companyId, value]) => ({
        featureId,
        companyId,
        value,
        note: `${secret} cell`,
        evidence: `${secret} evidence`,
        // What the first competitor keeps in its logs was seen long ago.
        ...seen(featureId === 'feature-7' && companyId === one ? longAgo : recently),
      })),
    ),
    factors: [
      ['factor-1', '产品能力', 'Product capability', 2500],
      ['factor-2', '服务网络', 'Service network', 2000],
      ['factor-3', '价格竞争力', 'Price competitiveness', 2000],
      ['factor-4', '品牌知名度', 'Brand awareness', 1500],
      ['factor-5', '行业案例', 'Industry references', 2000],
    ].map(([id, zh, en, weight]) => ({ id, name: { zh, en }, weight })),
    ratings: Object.entries(ratings).flatMap(([factorId, row]) =>
      row.map((rating, index) => ({
        factorId,
        companyId: [us, one, two][index],
        rating,
        evidence: `${secret} evidence`,
        ...seen(),
      })),
    ),
    basket: [
      { id: 'basket-1', productId: 'product-1', weight: 6000 },
      { id: 'basket-4', productId: 'product-4', weight: 4000 },
    ],
    notes: `${secret} comparison`,
    ...changes,
  });
}

/** The worked example of DOMAIN.md §6: IFE 2.50, EFE 2.55, position +0.2, +0.15. */
export function marketSwot(changes: Partial<Swot> = {}): Swot {
  const factor = (
    id: string,
    quadrant: string,
    zh: string,
    en: string,
    [weight, rating, impact]: readonly [number, number, number],
  ) => ({
    id,
    quadrant,
    text: { zh, en },
    weight,
    rating,
    impact,
    date: recently,
    owner: '林越',
    note: `${secret} factor`,
  });
  const swot = swotEntity.schema.parse({
    ...base('swot-1'),
    title: both('云帆软件 2026 年第四季度', 'Yunfan, fourth quarter 2026'),
    subjectKind: 'company',
    factors: [
      {
        ...factor('f-s1', 'strength', '分钟级数据链路', 'Data within minutes', [3000, 4, 4]),
        evidence: [{ entity: 'comparison', id: 'comparison-1', part: 'feature-1', basis: '' }],
      },
      factor('f-s2', 'strength', '零售行业案例扎实', 'Proven in retail', [2000, 3, 3]),
      factor('f-w1', 'weakness', '服务网点少', 'Few service locations', [3000, 1, 4]),
      factor('f-w2', 'weakness', '品牌知名度有限', 'Brand little known', [2000, 2, 2]),
      {
        ...factor(
          'f-o1',
          'opportunity',
          '电商企业转向实时经营',
          'E-commerce turns to real-time operation',
          [3500, 3, 4],
        ),
        evidence: [{ entity: 'research', id: 'research-1', part: '', basis: '' }],
      },
      factor('f-o2', 'opportunity', '昊海数据改收订阅费', 'Haohai turns to subscriptions', [1500, 2, 3]),
      factor('f-t1', 'threat', '一体机低价竞争', 'Appliances sold cheap', [3000, 2, 3]),
      factor('f-t2', 'threat', '云厂商进入', 'Cloud vendors enter', [2000, 3, 4]),
    ],
    links: [
      { internalId: 'f-s1', externalId: 'f-o1', strength: 3 },
      { internalId: 'f-s2', externalId: 'f-o1', strength: 2 },
      { internalId: 'f-s2', externalId: 'f-t1', strength: 1 },
      { internalId: 'f-w1', externalId: 'f-o1', strength: 1 },
    ],
    strategies: [
      {
        id: 'strategy-1',
        kind: 'SO',
        text: both('以实时能力切入大促场景', 'Enter by way of sales events'),
        clientText: both(
          '大促当天是检验数据平台的时刻。与按小时刷新的方案（如昊海数据）不同，我们以分钟级链路支撑当天调价与补货，并以上线后首个大促作为联合验收场景。',
          'A sales event is when a data platform is put to the test. Unlike platforms refreshed by the hour, such as Haohai Data, ours supports price and stock decisions within minutes, and the first sales event after go-live is part of the joint acceptance.',
        ),
        factorIds: ['f-s2', 'f-o1'],
        owner: '林越',
        due: '2026-12-31',
        state: 'accepted',
        note: `${secret} strategy`,
      },
      {
        id: 'strategy-2',
        kind: 'ST',
        text: both('以三年总成本应对一体机低价', 'Meet cheap appliances with cost over three years'),
        clientText: both(
          '我们按三年总成本与贵方一同核算，软硬件分别计价，可沿用现有服务器。',
          'We work out the cost over three years together with you; software and hardware are priced apart, and servers you have may stay.',
        ),
        factorIds: ['f-s2', 'f-t1'],
        owner: '林越',
        state: 'proposed',
        note: `${secret} strategy`,
      },
    ],
    reviewedOn: recently,
    notes: `${secret} swot`,
  });
  const sources = [marketComparison(), ...marketResearch()];
  const factors = swot.factors.map((each) => ({
    ...each,
    evidence: each.evidence.map((link) => ({
      ...link,
      basis:
        evidenceText(
          link,
          sources.find((source) => source.id === link.id),
        ) ?? '',
    })),
  }));
  const strategies = swot.strategies.map((strategy) => ({
    ...strategy,
    basis: strategyFactorBasis(strategy, factors),
  }));
  return { ...swot, factors, strategies, ...changes };
}

export function marketResearch(): Research[] {
  return [
    researchEntity.schema.parse({
      ...base('research-1'),
      kind: 'quantitative',
      method: 'survey',
      title: both('电商经营数据时效调查', 'How fresh e-commerce figures are'),
      text: '华东 126 家电商企业中，七成在大促期间仍以次日报表决策；年增速约 18%。',
      statement: both(
        '我们 2026 年 10 月对华东 126 家电商企业的调查显示：大促期间，七成企业仍依据次日报表作决定；其中八成认为数据时效是首要改进项。',
        'Our survey of 126 e-commerce companies in East China in October 2026 shows: during sales events seven in ten still decide by reports of the day before, and eight in ten of those put faster data first.',
      ),
      ...seen('2026-10-20'),
      sampleSize: 126,
      growthRate: 1800,
      customerId: 'customer-1',
      tags: ['电商'],
      conclusion: `${secret} conclusion`,
      decision: `${secret} decision`,
    }),
    researchEntity.schema.parse({
      ...base('research-2'),
      kind: 'competitorMove',
      title: both('昊海数据发布 V5', 'Haohai releases V5'),
      text: '规划库存预警模块，尚无上线客户。',
      ...seen('2026-10-28'),
      competitorId: one,
      conclusion: `${secret} conclusion`,
    }),
  ];
}

/** The golden deal with two competitors and the customer's own criteria. */
export function marketOpportunity(changes: Partial<Opportunity> = {}): Opportunity {
  return goldenOpportunity({
    owner: '林越',
    comparisonId: 'comparison-1',
    competitors: [
      {
        competitorId: one,
        position: 'incumbent',
        threat: 'high',
        outcome: '',
        strengths: `${secret} strengths`,
        weaknesses: '',
        answers: `${secret} answers`,
        note: `${secret} deal competitor`,
      },
      {
        competitorId: two,
        position: 'new',
        threat: 'medium',
        outcome: '',
        strengths: '',
        weaknesses: '',
        answers: '',
        note: `${secret} deal competitor`,
      },
    ],
    criteria: [
      {
        id: 'criterion-1',
        name: both('与现有系统对接', 'Integration with existing systems'),
        weight: 2500,
        measure: 'features',
        featureIds: ['feature-2'],
        factorId: '',
        ratings: [],
        handling: both('', ''),
      },
      {
        id: 'criterion-2',
        name: both('数据实时性与预警', 'Timely data and warnings'),
        weight: 4000,
        measure: 'features',
        featureIds: ['feature-1', 'feature-3'],
        factorId: '',
        ratings: [],
        handling: both('', ''),
      },
      {
        id: 'criterion-3',
        name: both('本地服务能力', 'Local service'),
        weight: 2000,
        measure: 'factor',
        featureIds: [],
        factorId: 'factor-2',
        ratings: [],
        handling: both(
          '昊海数据在本地的驻场人员更多。我们以 2 小时远程响应、重大故障次日到场作为服务承诺写入合同，并在质保期内每季度巡检一次。',
          'Haohai Data has more people on site. We put remote response within 2 hours and attendance on the next day for major faults into the contract, and inspect the system every quarter during the warranty period.',
        ),
      },
      {
        id: 'criterion-4',
        name: both('三年总拥有成本', 'Cost over three years'),
        weight: 1500,
        measure: 'rated',
        featureIds: [],
        factorId: '',
        ratings: [
          { companyId: us, rating: 3, date: '2026-11-10' },
          { companyId: one, rating: 2, date: '2026-11-10' },
          { companyId: two, rating: 4, date: '2026-11-10' },
        ],
        handling: both(
          '北辰云首年价格较低。我们的报价已包含版本升级与标准接口，后续年度无须另行付费。',
          'Beichen Cloud is lower in the first year. Our price includes upgrades and standard interfaces; later years cost nothing more.',
        ),
      },
    ],
    ...changes,
  });
}

/** What the market proposal takes: everything, with names. */
export function marketChoice(changes: Partial<ProposalMarket> = {}): ProposalMarket {
  const swot = marketSwot();
  const [research] = marketResearch();
  return proposalMarketSchema.parse({
    comparisonId: 'comparison-1',
    prices: true,
    features: true,
    whyUs: true,
    strategies: swot.strategies.slice(0, 1).map((strategy) => ({
      swotId: swot.id,
      strategyId: strategy.id,
      basis: strategyBasis(strategy),
    })),
    research: research ? [{ researchId: research.id, basis: researchBasis(research) }] : [],
    ...changes,
  });
}

/** All market records of the story. */
export function goldenMarket(changes: Partial<MarketRecords> = {}): MarketRecords {
  return {
    competitors: marketCompetitors(),
    priceEntries: Object.values(marketPrices()),
    products: marketProducts(),
    comparison: marketComparison(),
    swots: [marketSwot()],
    research: marketResearch(),
    rules: [],
    today: marketToday,
    ...changes,
  };
}

/** Texts of the market desk that stay in the house though they carry no {@link secret}. */
export const internalTexts: readonly string[] = [
  '驻场人员多，现场响应快',
  '以低价一体机换取三年服务合同',
  '随叫随到',
  '大促当天 20 点',
  '分钟级数据链路',
  '服务网点少',
  'Few service locations',
  '以实时能力切入大促场景',
  'Enter by way of sales events',
  '年增速约 18%',
  '电商经营数据时效调查',
];
