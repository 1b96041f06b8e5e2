import type { Evidence, Factor, FactorLink, Quadrant } from '@/domain/swot/swot';
import { text } from '../env';

/** What a factor rests on, by the keys of the sample; `as` is a part of the record. */
export interface SampleEvidence {
  readonly entity: Evidence['entity'];
  readonly key: string;
  readonly part?: string;
}

export type SampleFactor = Omit<Factor, 'evidence'> & { readonly evidence: readonly SampleEvidence[] };

type Row = readonly [
  id: string,
  quadrant: Quadrant,
  zh: string,
  en: string,
  weight: number,
  rating: number,
  impact: number,
  owner: string,
  evidence: readonly SampleEvidence[],
];

const compared = (part: string): SampleEvidence => ({ entity: 'comparison', key: 'retail', part });
const found = (key: string): SampleEvidence => ({ entity: 'research', key });
const rival = (key: string, part: string): SampleEvidence => ({ entity: 'competitor', key, part });

const rows: readonly Row[] = [
  [
    'premises',
    'strength',
    '本地部署版功能完整，与云端同版本',
    'The on-premises edition has every function and the same version',
    2000,
    4,
    5,
    '陈立',
    [compared('feature-premises'), rival('farbridge', 'fb-fact-weakness')],
  ],
  [
    'team',
    'strength',
    '三人小组驻场交付，续约率 93%',
    'A team of three delivers on site; 93% of customers renew',
    1500,
    3,
    4,
    '周敏',
    [compared('feature-onsite'), { entity: 'customer', key: 'huanan' }],
  ],
  [
    'erp',
    'strength',
    'ERP 双向接口，单据级核对',
    'Two-way ERP connector that checks each document',
    1500,
    4,
    4,
    '陈立',
    [compared('feature-erp'), rival('lantu', 'lt-fact-product')],
  ],
  [
    'brand',
    'weakness',
    '品牌知名度限于华东',
    'The brand is little known outside East China',
    2000,
    1,
    4,
    '林越',
    [compared('factor-brand')],
  ],
  [
    'speed',
    'weakness',
    '平均上线 11 周，比同行慢',
    'Eleven weeks to go live on average, slower than others',
    1500,
    2,
    3,
    '周敏',
    [compared('factor-speed')],
  ],
  [
    'assistant',
    'weakness',
    '尚无自然语言问数',
    'No questions in natural language yet',
    1500,
    2,
    3,
    '陈立',
    [compared('feature-assistant')],
  ],
  [
    'growth',
    'opportunity',
    '华东零售数据平台年增 14.3%',
    'Retail data platforms in East China grow by 14.3% a year',
    2000,
    3,
    5,
    '林越',
    [found('growth-retail')],
  ],
  [
    'localization',
    'opportunity',
    '数据本地化要求收紧',
    'Rules for keeping data at home get stricter',
    2000,
    4,
    4,
    '陈立',
    [found('localization')],
  ],
  [
    'season',
    'opportunity',
    '大促备货决策提前到四周前',
    'Season stock is decided four weeks ahead',
    1000,
    3,
    3,
    '林越',
    [found('peak')],
  ],
  [
    'discount',
    'threat',
    '澜图以低价许可和体验价抢中小客户',
    'Lantu wins smaller customers with cheap licences and trials',
    2000,
    2,
    4,
    '林越',
    [found('lantu-discount'), { entity: 'priceEntry', key: 'lantu/SW-DP-100' }, rival('lantu', 'lt-fact-pricing')],
  ],
  [
    'cloud',
    'threat',
    '远桥公有云版有降价空间',
    'Farbridge can lower the price of its cloud edition',
    1500,
    2,
    3,
    '林越',
    [found('farbridge-cloud')],
  ],
  [
    'tenders',
    'threat',
    '问数助手成为招标加分项',
    'Question assistants score in tenders',
    1500,
    1,
    3,
    '陈立',
    [found('assistant')],
  ],
];

export const factorsReviewedOn = '2026-10-10';

export const sampleFactors: readonly SampleFactor[] = rows.map(
  ([id, quadrant, zh, en, weight, rating, impact, owner, evidence]) => ({
    id: `factor-${id}`,
    quadrant,
    text: text(zh, en),
    weight,
    rating,
    impact,
    owner,
    evidence,
    date: id === 'cloud' || id === 'discount' ? '2026-11-11' : factorsReviewedOn,
    note: '',
  }),
);

const links: readonly (readonly [internal: string, external: string, strength: number])[] = [
  ['premises', 'localization', 3],
  ['premises', 'growth', 2],
  ['team', 'growth', 2],
  ['erp', 'growth', 2],
  ['erp', 'season', 1],
  ['premises', 'cloud', 3],
  ['erp', 'discount', 3],
  ['team', 'discount', 2],
  ['speed', 'season', 3],
  ['speed', 'growth', 2],
  ['brand', 'growth', 1],
  ['assistant', 'tenders', 3],
  ['brand', 'cloud', 2],
];

export const sampleLinks: readonly FactorLink[] = links.map(([internal, external, strength]) => ({
  internalId: `factor-${internal}`,
  externalId: `factor-${external}`,
  strength,
}));
