import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { addMonths } from '@/domain/kernel/dates';
import { type CompetitorKey, seen } from './support';

/** One price that was looked up again and again. */
interface Series {
  readonly competitor: CompetitorKey;
  readonly item: string;
  readonly code: string;
  /** First capture. */
  readonly from: string;
  /** Months between captures. */
  readonly every?: number;
  /** In major units; a pair is a range. */
  readonly prices: readonly (number | readonly [number, number])[];
  readonly rates?: readonly string[];
  readonly source: readonly [string, PriceEntry['sourceKind'], PriceEntry['reliability']];
  readonly entry?: Partial<PriceEntry>;
}

const same = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);

/** Captured on the fifth of each month for a year, as long as nothing else is said. */
const series: readonly Series[] = [
  {
    competitor: 'farbridge',
    item: 'DataHub 用户许可',
    code: 'SW-DP-100',
    from: '2025-12-05',
    prices: [...same(1580, 3), ...same(1620, 3), ...same(1650, 3), ...same(1680, 3)],
    source: ['官网报价页', 'website', 'high'],
    entry: { period: 'perYear', taxBasis: 'inclusive', taxRate: '1300' },
  },
  {
    competitor: 'farbridge',
    item: 'DataHub 用户许可（100 用户起）',
    code: 'SW-DP-100',
    from: '2026-02-18',
    every: 3,
    prices: [
      [1320, 1450],
      [1320, 1460],
      [1350, 1480],
      [1350, 1480],
    ],
    source: ['招标应答', 'tender', 'high'],
    entry: { period: 'perYear', quantityFrom: 1_000_000, kind: 'quoted' },
  },
  {
    competitor: 'farbridge',
    item: 'DataHub 预测引擎',
    code: 'SW-AI-400',
    from: '2025-12-05',
    prices: [...same(45_000, 4), ...same(46_500, 3), ...same(48_000, 5)],
    source: ['官网报价页', 'website', 'high'],
  },
  {
    competitor: 'farbridge',
    item: 'DataHub 实时大屏',
    code: 'SW-RT-200',
    from: '2025-12-05',
    // The page was taken down in autumn: nothing since then, so this one is stale.
    prices: [...same(21_000, 4), ...same(22_000, 5)],
    source: ['官网报价页', 'website', 'medium'],
  },
  {
    competitor: 'farbridge',
    item: '原厂实施',
    code: 'SV-IMP-01',
    from: '2025-12-05',
    prices: [...same(2300, 6), ...same(2400, 6)],
    source: ['报价单', 'customer', 'medium'],
    entry: { kind: 'quoted', taxRate: '600' },
  },
  {
    competitor: 'farbridge',
    item: '平台年度维护',
    code: 'SV-MNT-01',
    from: '2026-02-05',
    every: 3,
    prices: [40_000, 40_000, 42_000, 42_000],
    source: ['报价单', 'customer', 'medium'],
    entry: { period: 'perYear', kind: 'quoted', taxRate: '600' },
  },
  {
    competitor: 'farbridge',
    item: 'DataHub 企业订阅（不限用户）',
    code: 'SW-DP-100',
    from: '2026-11-05',
    prices: [168_000],
    source: ['官网报价页', 'website', 'high'],
    // Counted by another unit than ours: cannot be compared.
    entry: { period: 'perYear', unit: '企业', taxBasis: 'inclusive' },
  },
  {
    competitor: 'lantu',
    item: '澜图 BI 用户许可',
    code: 'SW-DP-100',
    from: '2025-12-06',
    prices: [...same(1180, 3), ...same(1150, 3), ...same(1120, 3), ...same(1080, 3)],
    source: ['伙伴转来的报价单', 'partner', 'medium'],
    entry: { period: 'perYear', kind: 'quoted' },
  },
  {
    competitor: 'lantu',
    item: '澜图看板',
    code: 'SW-RT-200',
    from: '2025-12-06',
    prices: [...same([15_500, 17_500] as const, 6), ...same([14_800, 16_800] as const, 6)],
    source: ['伙伴转来的报价单', 'partner', 'medium'],
    entry: { kind: 'quoted' },
  },
  {
    competitor: 'lantu',
    item: '澜图 ERP 连接器（只读）',
    code: 'SW-ERP-300',
    from: '2025-12-06',
    prices: [...same(24_000, 8), ...same(22_800, 4)],
    source: ['官网产品页', 'website', 'high'],
  },
  {
    competitor: 'lantu',
    item: '澜图实施',
    code: 'SV-IMP-01',
    from: '2025-12-06',
    prices: [...same(1700, 5), ...same(1800, 7)],
    source: ['伙伴转来的报价单', 'partner', 'medium'],
    entry: { kind: 'quoted', taxRate: '600' },
  },
  {
    competitor: 'lantu',
    item: '澜图运维（按月）',
    code: 'SV-MNT-01',
    from: '2025-12-06',
    prices: [...same(2500, 4), ...same(2600, 8)],
    source: ['伙伴转来的报价单', 'partner', 'medium'],
    entry: { period: 'perMonth', kind: 'quoted', taxRate: '600', validUntil: '2026-12-31' },
  },
  {
    competitor: 'lantu',
    item: '澜图预测插件',
    code: 'SW-AI-400',
    from: '',
    prices: [35_000],
    source: ['渠道口头告知', 'partner', 'low'],
    entry: { kind: 'estimate', note: '未见书面报价，日期不详。' },
  },
  {
    competitor: 'zhongjian',
    item: 'OpenBoard 企业版',
    code: 'SW-RT-200',
    from: '2025-12-08',
    prices: [...same(2200, 6), ...same(2350, 6)],
    rates: [
      '7.0890',
      '7.0710',
      '7.0560',
      '7.0680',
      '7.0830',
      '7.0950',
      '7.1020',
      '7.1080',
      '7.1110',
      '7.1060',
      '7.0990',
      '7.1025',
    ],
    source: ['境外厂商价目', 'website', 'high'],
    entry: { currency: 'USD' },
  },
  {
    competitor: 'zhongjian',
    item: '开源部署服务',
    code: 'SV-IMP-01',
    from: '2025-12-08',
    prices: [...same([1600, 2200] as const, 7), ...same([1650, 2250] as const, 5)],
    source: ['服务说明书', 'website', 'medium'],
    entry: { taxRate: '600' },
  },
  {
    competitor: 'zhongjian',
    item: '社区版运维',
    code: 'SV-MNT-01',
    from: '2026-02-08',
    every: 3,
    prices: [22_000, 24_000, 24_000, 24_000],
    source: ['合同样本', 'customer', 'medium'],
    entry: { period: 'perYear', kind: 'deal', taxRate: '600', note: '客户提供的合同样本，含两次现场。' },
  },
];

export interface SamplePrice {
  readonly competitor: CompetitorKey;
  readonly code: string;
  readonly record: Partial<PriceEntry>;
}

const minor = (amount: number) => Math.round(amount * 100);

/** A year of prices, oldest first. */
export const samplePrices: readonly SamplePrice[] = series
  .flatMap(({ competitor, item, code, from, every = 1, prices, rates, source, entry }) =>
    prices.map((price, index): SamplePrice => {
      const date = from === '' ? '' : addMonths(from, index * every);
      const [low, high] = typeof price === 'number' ? [price, null] : price;
      return {
        competitor,
        code,
        record: {
          item,
          ...seen(source[0], source[1], date, source[2]),
          price: minor(low),
          priceMax: high === null ? null : minor(high),
          exchangeRate: rates?.[index] ?? '',
          ...entry,
        },
      };
    }),
  )
  .sort((a, b) => ((a.record.date ?? '') < (b.record.date ?? '') ? -1 : 1));
