/** How a parameter of an explanation step is to be formatted. `money` is minor units, `quantity` 1/10,000, `percent` bp. */
export type ExplanationParameter = 'money' | 'quantity' | 'percent' | 'count';

/**
 * Every explanation step of the calculator, with the kind of each parameter. The words are `explain.<code>` in the
 * `quotes` namespace; parameters go in raw and are formatted for the reader's language.
 */
export const explanationParameters = {
  /** Line: why the unit price is a tier's. */
  lineTier: { quantity: 'quantity', price: 'money' },
  /** Line: quantity × unit price. */
  lineGross: { quantity: 'quantity', price: 'money' },
  lineGift: {},
  lineDiscountPercent: { gross: 'money', percent: 'percent' },
  lineDiscountAmount: {},
  /** Line: gross − discount. */
  lineAmount: {},
  lineNotSelected: {},
  /** Line: what the price of its bundle changes. */
  lineBundle: { bundlePrice: 'money' },
  lineChannelShare: { total: 'money' },
  lineOrderShare: { total: 'money' },
  lineExcludedFromOrder: {},
  /** Line: without tax, after all discounts. */
  lineNet: {},
  /** Line, prices with tax: net taken out of the amount. */
  lineNetOfTax: { amount: 'money', percent: 'percent' },
  lineTax: { net: 'money', percent: 'percent' },
  /** Line, rounding per rate: share of the tax of the whole rate. */
  lineTaxShare: { total: 'money', percent: 'percent' },
  /** Line, prices with tax: amount − net. */
  lineTaxIncluded: { amount: 'money', net: 'money' },
  lineTaxExempt: {},
  lineTaxOutOfScope: {},
  lineTotal: {},
  subtotalLines: { count: 'count' },
  subtotalBundles: { count: 'count' },
  subtotalSum: {},
  channelPercent: { base: 'money', percent: 'percent' },
  /** Amount of lines that take no part in the order discount. */
  orderExcluded: { count: 'count' },
  orderPercent: { base: 'money', percent: 'percent' },
  orderAmount: { base: 'money' },
  /** The fixed discount was larger than its base. */
  orderCapped: { base: 'money', wanted: 'money' },
  noDiscount: {},
  netSubtotal: {},
  netChannelDiscount: {},
  netOrderDiscount: {},
  /** Prices with tax: tax taken out of them. */
  netTaxIncluded: {},
  netRoundOff: {},
  netSum: {},
  taxPerLine: { net: 'money', percent: 'percent' },
  taxPerRate: { net: 'money', percent: 'percent' },
  taxExempt: { net: 'money' },
  taxOutOfScope: { net: 'money' },
  taxRoundOff: {},
  taxSum: {},
  totalNet: {},
  totalTax: {},
  /** Already taken off net and tax; told for information. */
  totalRoundOff: {},
  totalSum: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, ExplanationParameter>>>>;

export type ExplanationCode = keyof typeof explanationParameters;
export const explanationCodes = Object.keys(explanationParameters) as readonly ExplanationCode[];

/** Kind of a step's parameter, for the formatter; `undefined` for what the calculator never says. */
export function explanationParameter(code: string, parameter: string): ExplanationParameter | undefined {
  const table: Readonly<Record<string, Readonly<Record<string, ExplanationParameter>>>> = explanationParameters;
  return table[code]?.[parameter];
}
