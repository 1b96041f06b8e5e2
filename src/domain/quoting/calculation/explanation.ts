import type { ExplanationCode } from '../explanationCodes';
import { priceForQuantity } from '../price';
import type { Quote } from '../quote';
import type { ExplanationStep, QuoteTotals } from '../totals';
import { isExcluded, type SpreadDiscount } from './discounts';
import { amountInBundle, finalAmount, sum, type WorkLine } from './lines';
import type { LineTax, Taxes } from './taxes';

/** What the explanations are drawn from: the whole calculation. */
export interface Calculation {
  readonly quote: Quote;
  readonly counting: readonly WorkLine[];
  readonly channel: SpreadDiscount;
  readonly order: SpreadDiscount;
  readonly taxes: Taxes;
}

function step(
  code: ExplanationCode,
  minor: bigint,
  params?: Readonly<Record<string, number | bigint>>,
): ExplanationStep {
  if (!params) return { code, minor: Number(minor) };
  const numbers: Record<string, number> = {};
  for (const key in params) numbers[key] = Number(params[key]);
  return { code, params: numbers, minor: Number(minor) };
}

function priceSteps(work: WorkLine): ExplanationStep[] {
  const { line, unitPrice, gross, discount, amount } = work;
  if (line.gift) return [step('lineGift', 0n)];
  const steps: ExplanationStep[] = [];
  if (line.tiers.length > 0 && priceForQuantity(line, line.quantity).source === 'tier') {
    steps.push(step('lineTier', BigInt(unitPrice), { quantity: line.quantity, price: unitPrice }));
  }
  steps.push(step('lineGross', gross, { quantity: line.quantity, price: unitPrice }));
  if (line.discount.type === 'percent') {
    steps.push(step('lineDiscountPercent', -discount, { gross, percent: line.discount.bp }));
  } else if (line.discount.type === 'amount') {
    steps.push(step('lineDiscountAmount', -discount));
  }
  if (line.discount.type !== 'none') steps.push(step('lineAmount', amount));
  return steps;
}

function taxStep(work: WorkLine, tax: LineTax, { quote, taxes }: Calculation): ExplanationStep {
  if (work.rate === 'exempt') return step('lineTaxExempt', 0n);
  if (work.rate === 'outOfScope') return step('lineTaxOutOfScope', 0n);
  if (quote.taxRounding === 'perRate') {
    const total = taxes.groups.find((group) => group.rate === work.rate)?.tax ?? 0n;
    return step('lineTaxShare', tax.tax, { total, percent: work.rateBp });
  }
  if (quote.taxMode === 'inclusive') {
    return step('lineTaxIncluded', tax.tax, { amount: finalAmount(work), net: tax.net });
  }
  return step('lineTax', tax.tax, { net: tax.net, percent: work.rateBp });
}

/** How a line's figures came about, from quantity × price to its total. */
export function explainLine(work: WorkLine, tax: LineTax | undefined, calculation: Calculation): ExplanationStep[] {
  if (work.line.kind !== 'item') return [];
  const steps = priceSteps(work);
  if (!tax) return [...steps, step('lineNotSelected', 0n)];
  const { quote, channel, order } = calculation;
  if (work.bundle && !work.line.gift) {
    steps.push(step('lineBundle', work.bundleAdjustment, { bundlePrice: work.bundle.bundlePrice }));
  }
  if (channel.discount > 0n) {
    steps.push(step('lineChannelShare', -work.channelDiscount, { total: channel.discount }));
  }
  if (order.discount > 0n) {
    steps.push(
      isExcluded(work)
        ? step('lineExcludedFromOrder', 0n)
        : step('lineOrderShare', -work.orderDiscount, { total: order.discount }),
    );
  }
  steps.push(
    quote.taxMode === 'inclusive'
      ? step('lineNetOfTax', tax.net, { amount: finalAmount(work), percent: work.rateBp })
      : step('lineNet', tax.net),
    taxStep(work, tax, calculation),
    step('lineTotal', tax.net + tax.tax),
  );
  return steps;
}

function explainSubtotal({ counting, channel }: Calculation): ExplanationStep[] {
  const steps = [step('subtotalLines', sum(counting.map((work) => work.amount)), { count: counting.length })];
  const inBundles = counting.filter((work) => work.bundle && !work.line.gift);
  if (inBundles.length > 0) {
    const bundles = new Set(inBundles.map((work) => work.bundle)).size;
    steps.push(step('subtotalBundles', sum(inBundles.map((work) => work.bundleAdjustment)), { count: bundles }));
  }
  return [...steps, step('subtotalSum', channel.base)];
}

function explainOrderDiscount({ quote, counting, order }: Calculation): ExplanationStep[] {
  const wanted = quote.orderDiscount;
  if (wanted.type === 'none') return [step('noDiscount', 0n)];
  const excluded = counting.filter(isExcluded);
  const left = sum(excluded.map((work) => amountInBundle(work) - work.channelDiscount));
  const steps = excluded.length > 0 ? [step('orderExcluded', left, { count: excluded.length })] : [];
  if (wanted.type === 'percent') {
    return [...steps, step('orderPercent', order.discount, { base: order.base, percent: wanted.bp })];
  }
  return BigInt(wanted.minor) > order.base
    ? [...steps, step('orderCapped', order.discount, { base: order.base, wanted: wanted.minor })]
    : [...steps, step('orderAmount', order.discount, { base: order.base })];
}

function explainNet({ quote, channel, order, taxes }: Calculation, net: bigint): ExplanationStep[] {
  const steps = [step('netSubtotal', channel.base)];
  if (channel.discount > 0n) steps.push(step('netChannelDiscount', -channel.discount));
  if (order.discount > 0n) steps.push(step('netOrderDiscount', -order.discount));
  if (quote.taxMode === 'inclusive') {
    steps.push(step('netTaxIncluded', -sum(taxes.groups.map((group) => group.tax))));
  }
  if (taxes.roundOff > 0n) steps.push(step('netRoundOff', -sum(taxes.groups.map((group) => group.roundOffNet))));
  return [...steps, step('netSum', net)];
}

function explainTax({ quote, taxes }: Calculation, tax: bigint): ExplanationStep[] {
  const perRate = quote.taxRounding === 'perLine' ? 'taxPerLine' : 'taxPerRate';
  const steps = taxes.groups.map((group) => {
    if (group.rate === 'exempt') return step('taxExempt', group.tax, { net: group.net });
    if (group.rate === 'outOfScope') return step('taxOutOfScope', group.tax, { net: group.net });
    return step(perRate, group.tax, { net: group.net, percent: group.rateBp });
  });
  if (taxes.roundOff > 0n) steps.push(step('taxRoundOff', -sum(taxes.groups.map((group) => group.roundOffTax))));
  return [...steps, step('taxSum', tax)];
}

/** How the totals came about; each list ends with the figure it explains. */
export function explainTotals(calculation: Calculation, net: bigint, tax: bigint): QuoteTotals['explanation'] {
  const { quote, channel, taxes } = calculation;
  const total = [step('totalNet', net), step('totalTax', tax)];
  return {
    subtotal: explainSubtotal(calculation),
    channelDiscount:
      channel.discount > 0n
        ? [step('channelPercent', channel.discount, { base: channel.base, percent: quote.channelDiscount })]
        : [step('noDiscount', 0n)],
    orderDiscount: explainOrderDiscount(calculation),
    net: explainNet(calculation, net),
    tax: explainTax(calculation, tax),
    total: [
      ...total,
      ...(taxes.roundOff > 0n ? [step('totalRoundOff', -taxes.roundOff)] : []),
      step('totalSum', net + tax),
    ],
  };
}
