import { spreadBundles } from './calculation/bundles';
import { spreadChannelDiscount, spreadOrderDiscount } from './calculation/discounts';
import { type Calculation, explainLine, explainTotals } from './calculation/explanation';
import { amountInBundle, isSelected, sum, type WorkLine, workLines } from './calculation/lines';
import { lineCost, marginOf, maxDiscountBp } from './calculation/margin';
import { computeTaxes, taxSum } from './calculation/taxes';
import type { Quote } from './quote';
import type { LineTotals, QuoteTotals } from './totals';

function lineTotals(work: WorkLine, calculation: Calculation): LineTotals {
  const tax = calculation.taxes.lines.get(work);
  const cost = lineCost(work);
  const net = Number(tax?.net ?? 0n);
  const taxMinor = Number(tax?.tax ?? 0n);
  return {
    id: work.line.id,
    counts: work.counts || (work.line.kind === 'bundle' && isSelected(work.line)),
    unitPrice: work.unitPrice,
    gross: Number(work.gross),
    discount: Number(work.discount),
    amount: Number(work.amount),
    bundleAdjustment: Number(work.bundleAdjustment),
    channelDiscount: Number(work.channelDiscount),
    orderDiscount: Number(work.orderDiscount),
    net,
    tax: taxMinor,
    total: net + taxMinor,
    cost: cost === null ? null : Number(cost),
    explanation: explainLine(work, tax, calculation),
  };
}

/** Sums of the sections that headings open, after bundle prices, so that they add up to the subtotal. */
function sectionSums(lines: readonly WorkLine[]): Map<string, number> {
  const sections = new Map<string, number>();
  let heading: string | undefined;
  for (const work of lines) {
    if (work.line.kind === 'heading') {
      heading = work.line.id;
      sections.set(heading, 0);
    } else if (heading !== undefined && work.counts) {
      sections.set(heading, (sections.get(heading) ?? 0) + Number(amountInBundle(work)));
    }
  }
  return sections;
}

/**
 * The one calculator of quotes (DOMAIN.md §8): screen, documents and command line all read its result. Amounts are minor
 * units of the quote's currency; what is exact inside is exact outside as long as `validateQuote` does not say
 * `quote.tooLarge`. Never throws for a quote that its schema accepts.
 */
export function computeQuote(quote: Quote): QuoteTotals {
  const lines = workLines(quote);
  spreadBundles(lines);
  const counting = lines.filter((work) => work.counts);
  const channel = spreadChannelDiscount(quote, counting);
  const order = spreadOrderDiscount(quote, counting);
  const { taxMode, taxRounding } = quote;
  const taxes = computeTaxes(counting, { taxMode, taxRounding }, quote.roundOff);
  const otherRounding = taxRounding === 'perLine' ? 'perRate' : 'perLine';
  const otherTaxes = computeTaxes(counting, { taxMode, taxRounding: otherRounding }, quote.roundOff);
  const net = sum(taxes.groups.map((group) => group.net - group.roundOffNet));
  const tax = taxSum(taxes);
  const calculation: Calculation = { quote, counting, channel, order, taxes };
  return {
    currency: quote.currency,
    taxMode,
    taxRounding,
    lines: lines.map((work) => lineTotals(work, calculation)),
    sections: sectionSums(lines),
    subtotal: Number(channel.base),
    channelDiscount: Number(channel.discount),
    orderDiscount: Number(order.discount),
    roundOff: {
      total: Number(taxes.roundOff),
      net: Number(sum(taxes.groups.map((group) => group.roundOffNet))),
      tax: Number(sum(taxes.groups.map((group) => group.roundOffTax))),
    },
    rates: taxes.groups.map((group) => ({
      rate: group.rate,
      net: Number(group.net - group.roundOffNet),
      tax: Number(group.tax - group.roundOffTax),
    })),
    net: Number(net),
    tax: Number(tax),
    total: Number(net + tax),
    taxOtherRounding: Number(taxSum(otherTaxes)),
    giftValue: counting.reduce((value, work) => value + (work.line.gift ? work.line.giftValue : 0), 0),
    margin: marginOf(counting, net),
    maxDiscountBp: maxDiscountBp(counting),
    explanation: explainTotals(calculation, net, tax),
  };
}
