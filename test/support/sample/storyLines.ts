import type { ContractStatus } from '@/domain/contracts/contract';
import type { stages } from '@/domain/deals/opportunity';
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
  readonly stage: (typeof stages)[number];
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

export const firstOffer: readonly SampleLine[] = [
  { code: 'SW-DP-100', quantity: 50 },
  { code: 'SV-IMP-01', quantity: 15 },
  { code: 'HW-SV-2U', quantity: 3 },
];
export const dashboard: readonly SampleLine[] = [
  { kind: 'heading', name: text('软件', 'Software') },
  { code: 'SW-RT-200', quantity: 1 },
  { code: 'SW-ERP-300', quantity: 1, percent: 8 },
  { kind: 'heading', name: text('服务', 'Services') },
  { code: 'SV-IMP-01', quantity: 18 },
  { code: 'SV-MNT-01', quantity: 1 },
  { kind: 'text', name: text('以上服务含差旅费用。', 'Services include travel.') },
];
export const bundled: readonly SampleLine[] = [
  { key: 'start', kind: 'bundle', name: text('门店数据起步套餐', 'Store data starter bundle'), bundlePrice: 88_000 },
  { bundle: 'start', code: 'SW-RT-200', quantity: 1 },
  { bundle: 'start', code: 'HW-SV-2U', quantity: 1 },
  { bundle: 'start', code: 'SV-IMP-01', quantity: 25 },
  { code: 'HW-SCR-55', quantity: 6, exclude: true },
  { code: 'SV-TRN-01', quantity: 1, gift: true, giftValue: 5000 },
];
export const network: readonly SampleLine[] = [
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
