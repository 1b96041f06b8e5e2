import type { Localized } from '../kernel/fields';

/** One step of an explanation: words are made from `code` and `params` in the `quotes` namespace (`explain.<code>`). */
export interface ExplanationStep {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Result of the step, minor units. */
  readonly minor: number;
}

/** What became of one line. All amounts are minor units of the quote's currency. */
export interface LineTotals {
  readonly id: string;
  /** False for headings, texts, and optional lines that are not selected. */
  readonly counts: boolean;
  /** Unit price after tier or agreed price. */
  readonly unitPrice: number;
  /** quantity × unit price, in the mode's price basis (with tax in mode inclusive). */
  readonly gross: number;
  /** Line discount, same basis. */
  readonly discount: number;
  /** gross − discount, same basis, before bundle, channel and order discount: the line's printed amount. */
  readonly amount: number;
  /** Difference that the bundle price makes, same basis; ≤ 0 or ≥ 0. */
  readonly bundleAdjustment: number;
  readonly channelDiscount: number;
  /** Share of the order discount, same basis, ≥ 0. */
  readonly orderDiscount: number;
  /** Without tax, after all discounts. */
  readonly net: number;
  readonly tax: number;
  /** net + tax, always exactly. */
  readonly total: number;
  /** Cost without tax; `null` where it is missing. */
  readonly cost: number | null;
  readonly explanation: readonly ExplanationStep[];
}

export interface RateTotals {
  readonly rate: string;
  readonly net: number;
  readonly tax: number;
}

export type Margin =
  | {
      readonly type: 'known';
      readonly minor: number /** Basis points of net, half-up. */;
      readonly bp: number;
      readonly cost: number;
    }
  | { readonly type: 'costMissing'; readonly lineIds: readonly string[] }
  | { readonly type: 'noNet' };

/** Result of the one calculator (DOMAIN.md §8): screen, documents and command line all read this. */
export interface QuoteTotals {
  readonly currency: string;
  readonly taxMode: 'exclusive' | 'inclusive';
  readonly taxRounding: 'perLine' | 'perRate';
  readonly lines: readonly LineTotals[];
  /** Subtotals of the sections that heading lines open, by heading id: sum of `amount` of counting lines. */
  readonly sections: ReadonlyMap<string, number>;
  /** Σ amount of counting lines after bundle prices, in the mode's basis. */
  readonly subtotal: number;
  readonly channelDiscount: number;
  readonly orderDiscount: number;
  /** Rounding-off taken from the total, split so that net + tax = total holds; all ≥ 0. */
  readonly roundOff: { readonly total: number; readonly net: number; readonly tax: number };
  /** By rate, in order of falling rate, exempt and out-of-scope last; after rounding-off. */
  readonly rates: readonly RateTotals[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  /** Tax by the other rounding mode, for the notice when both differ (U20). */
  readonly taxOtherRounding: number;
  readonly giftValue: number;
  readonly margin: Margin;
  /** Highest effective discount against list price in basis points, over counting lines. */
  readonly maxDiscountBp: number;
  readonly explanation: {
    readonly subtotal: readonly ExplanationStep[];
    readonly channelDiscount: readonly ExplanationStep[];
    readonly orderDiscount: readonly ExplanationStep[];
    readonly net: readonly ExplanationStep[];
    readonly tax: readonly ExplanationStep[];
    readonly total: readonly ExplanationStep[];
  };
}

export type DocumentLanguage = 'zh-CN' | 'en';

/** Text in the language asked for; the other one where that is empty. */
export function inLanguage(text: Localized, language: DocumentLanguage): string {
  const [first, second] = language === 'en' ? [text.en, text.zh] : [text.zh, text.en];
  return first.trim() === '' ? second : first;
}
