import { quantityText, taxRateText } from '../../format';
import { plain, type TableBlock } from '../../model/blocks';
import { type Context, lineageOf } from '../shared/context';
import { visibleLines } from '../shared/priceTable';
import { fill } from '../shared/words';
import type { ContractWords } from './words';

/** What is sold, with quantities; a gift is part of it, an option that was not selected is not. */
export function subjectTable(context: Context, words: ContractWords): TableBlock {
  const { quote } = context.input;
  const lines = visibleLines(context).filter(
    (line) => (line.kind === 'item' || line.kind === 'bundle') && (!line.optional || line.selected),
  );
  let number = 0;
  return {
    type: 'table',
    label: words.subjectTable.label,
    look: 'ruled',
    columns: [
      { width: 8, align: 'left' },
      { width: 54, align: 'left' },
      { width: 22, align: 'right' },
      { width: 16, align: 'right' },
    ],
    header: ['', words.subjectTable.name, words.subjectTable.quantity, words.subjectTable.taxRate].map((text) => ({
      content: plain(text),
    })),
    rows: lines.map((line) => {
      const child = line.bundleId !== '';
      if (!child) number += 1;
      const unit = context.text(line.unit);
      const name = line.gift
        ? fill(context.words.price.gift, { name: context.text(line.name) })
        : context.text(line.name);
      const lineage = lineageOf(quote, `lines.${quote.lines.indexOf(line)}`);
      return {
        cells: [
          { content: plain(child ? '' : String(number)) },
          { content: plain(child ? `\u2013 ${name}` : name), lineage },
          { content: plain(unit === '' ? quantityText(line.quantity) : `${quantityText(line.quantity)} ${unit}`) },
          { content: plain(line.kind === 'bundle' ? '' : taxRateText(line.taxRate, context.language)) },
        ],
      };
    }),
    lineage: lineageOf(quote, 'lines'),
  };
}

/** Net, tax and total by rate; the parts add up to the sums as printed (MARKET U23). */
export function taxTable(context: Context, words: ContractWords): TableBlock {
  const { quote } = context.input;
  const { totals } = quote;
  const cells = (values: readonly string[]) => values.map((text) => ({ content: plain(text) }));
  return {
    type: 'table',
    label: words.priceTable.label,
    look: 'ruled',
    columns: [
      { width: 22, align: 'left' },
      { width: 28, align: 'right' },
      { width: 22, align: 'right' },
      { width: 28, align: 'right' },
    ],
    header: cells([
      words.priceTable.rate,
      fill(words.priceTable.net, { unit: context.unit }),
      fill(words.priceTable.tax, { unit: context.unit }),
      fill(words.priceTable.total, { unit: context.unit }),
    ]),
    rows: [
      ...totals.rates.map((rate) => ({
        cells: cells([
          taxRateText(rate.rate, context.language),
          context.amount(rate.net),
          context.amount(rate.tax),
          context.amount(rate.net + rate.tax),
        ]),
      })),
      {
        kind: 'total' as const,
        cells: cells([
          words.priceTable.sum,
          context.amount(totals.net),
          context.amount(totals.tax),
          context.amount(totals.total),
        ]),
      },
    ],
    lineage: lineageOf(quote, 'totals.rates'),
  };
}
