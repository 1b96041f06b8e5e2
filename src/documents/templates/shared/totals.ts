import { amountInCapitals } from '../../../domain/contracts/capitals';
import { percentText, taxRateText } from '../../format';
import { type Block, plain, type TotalsBlock } from '../../model/blocks';
import { type Context, lineageOf } from './context';
import { visibleLines } from './priceTable';
import { fill } from './words';

/** Tax by rate as printed behind the tax label: `13%: 17,753.41; 6%: 1,396.80`; empty where nothing is to be told apart. */
export function ratesText(context: Context): string {
  const { rates } = context.input.quote.totals;
  const words = context.words.price;
  const [only] = rates;
  if (rates.length === 1 && only) return taxRateText(only.rate, context.language);
  return rates
    .map((each) => {
      const rate = taxRateText(each.rate, context.language);
      return /^\d+$/.test(each.rate)
        ? fill(words.rate, { rate, tax: context.amount(each.tax) })
        : fill(words.exemptPart, { rate, net: context.amount(each.net) });
    })
    .join(context.words.format.semicolon);
}

/**
 * Bottom lines of a quote (DOMAIN.md §8): they add up as printed. With rounding-off, net and tax stand before it,
 * the rounding-off is its own line, and what the invoice will say is told below.
 */
export function totalsBlock(context: Context): TotalsBlock {
  const { quote } = context.input;
  const { totals } = quote;
  const words = context.words.price;
  const inclusive = totals.taxMode === 'inclusive';
  const rounded = totals.roundOff.total > 0;
  const rows: { label: string; value: string; strong?: boolean }[] = [];
  const add = (label: string, minor: number) => rows.push({ label, value: context.amount(minor) });
  const rates = ratesText(context);
  const taxLabel = (label: string) =>
    rates === '' || (rounded && totals.rates.length > 1) ? label : fill(words.taxWithRates, { label, rates });
  const discounted = totals.channelDiscount > 0 || totals.orderDiscount > 0;
  if (discounted || inclusive || rounded) add(inclusive ? words.subtotalInclusive : words.subtotal, totals.subtotal);
  if (totals.channelDiscount > 0) add(words.channelDiscount, -totals.channelDiscount);
  if (totals.orderDiscount > 0) {
    const label =
      quote.orderDiscountBp === null
        ? words.orderDiscount
        : fill(words.orderDiscountPercent, { percent: percentText(quote.orderDiscountBp) });
    add(label, -totals.orderDiscount);
  }
  if (inclusive) {
    if (rounded) add(words.roundOff, -totals.roundOff.total);
    add(words.netOf, totals.net);
    add(fill(words.taxWithRates, { label: words.taxOf, rates }), totals.tax);
  } else {
    add(words.net, totals.net + totals.roundOff.net);
    add(taxLabel(words.tax), totals.tax + totals.roundOff.tax);
    if (rounded) add(words.roundOff, -totals.roundOff.total);
  }
  rows.push({ label: words.total, value: context.money(totals.total), strong: true });
  return { type: 'totals', rows, lineage: lineageOf(quote, 'totals') };
}

/** The total in capitals; empty outside Chinese and RMB, and above the limit of the rule (DOMAIN.md §9). */
export function capitalsText(context: Context): string {
  const { quote } = context.input;
  if (context.language !== 'zh-CN' || quote.currency !== 'CNY') return '';
  const capitals = amountInCapitals(quote.totals.total);
  return capitals.ok ? capitals.value : '';
}

/** Everything under a price table: totals, capitals, what the invoice says after rounding-off, and how tax was worked out. */
export function totalsBlocks(context: Context): Block[] {
  const { quote, options } = context.input;
  const { totals } = quote;
  const words = context.words.price;
  const blocks: Block[] = [totalsBlock(context)];
  const capitals = capitalsText(context);
  if (capitals !== '') {
    blocks.push({
      type: 'paragraph',
      style: 'amountInWords',
      align: 'right',
      content: plain(capitals),
      lineage: lineageOf(quote, 'totals.total'),
    });
  }
  const notes: string[] = [];
  if (totals.roundOff.total > 0 && totals.taxMode === 'exclusive') {
    const values = { net: context.amount(totals.net), tax: context.amount(totals.tax), rates: ratesText(context) };
    notes.push(fill(totals.rates.length > 1 ? words.afterRoundOffRates : words.afterRoundOff, values));
  }
  notes.push(taxStatement(context));
  if (visibleLines(context).some((line) => line.optional && !line.selected)) notes.push(words.statementOptional);
  if (!options.showDiscounts && totals.lines.some((line) => line.discount > 0 && line.amount > 0)) {
    notes.push(words.statementNetPrices);
  }
  blocks.push({
    type: 'paragraph',
    style: 'note',
    content: plain(notes.join(context.language === 'en' ? ' ' : '')),
    lineage: lineageOf(quote, 'taxMode'),
  });
  return blocks;
}

/** How prices stand to tax, and the currency (MARKET U20: state the mode). */
export function taxStatement(context: Context): string {
  const { taxMode, taxRounding, currency } = context.input.quote.totals;
  const words = context.words.price;
  const statement = {
    exclusive: { perLine: words.statementExclusivePerLine, perRate: words.statementExclusivePerRate },
    inclusive: { perLine: words.statementInclusivePerLine, perRate: words.statementInclusivePerRate },
  }[taxMode][taxRounding];
  return fill(statement, { currency: words.currencies[currency] ?? currency });
}
