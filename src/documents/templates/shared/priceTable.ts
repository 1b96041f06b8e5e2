import { percentText, quantityText, taxRateText } from '../../format';
import { type Inline, plain, run, type TableBlock, type TableCell, type TableRow } from '../../model/blocks';
import type { ClientLine, ClientQuote } from '../../model/input';
import { type Context, lineageOf } from './context';
import { fill } from './words';

type LineResult = ClientQuote['totals']['lines'][number];

interface Columns {
  readonly discount: boolean;
  readonly count: number;
}

/** Lines that the customer sees; options that were not selected only where the document shows them. */
export function visibleLines(context: Context): readonly ClientLine[] {
  const { lines } = context.input.quote;
  const hidden = (line: ClientLine) => line.optional && !line.selected && !context.input.options.showOptional;
  const hiddenIds = new Set(lines.filter(hidden).map((line) => line.id));
  return lines.filter((line) => !hidden(line) && !hiddenIds.has(line.bundleId));
}

function resultOf(context: Context, id: string): LineResult | undefined {
  return context.input.quote.totals.lines.find((each) => each.id === id);
}

function name(context: Context, line: ClientLine): string {
  const words = context.words.price;
  let text = context.text(line.name);
  if (line.gift) text = fill(words.gift, { name: text });
  if (line.optional) text = fill(line.selected ? words.optionalChosen : words.optionalNot, { name: text });
  return text;
}

function detail(context: Context, line: ClientLine): Inline | undefined {
  const parts = [context.text(line.description)];
  if (line.gift && line.giftValue > 0 && context.input.options.showDiscounts) {
    parts.push(fill(context.words.price.giftValue, { value: context.money(line.giftValue) }));
  }
  const text = parts.filter((part) => part !== '').join('\n');
  return text === '' ? undefined : [run(text)];
}

function discountCell(context: Context, line: ClientLine, result: LineResult): string {
  if (result.discount === 0) return context.words.format.missing;
  return line.discountBp === null ? context.amount(-result.discount) : percentText(line.discountBp);
}

/** Unit price after the line's discount, half-up, for documents that do not show discounts. */
function netUnitPrice(line: ClientLine, result: LineResult): number {
  if (result.discount === 0 || line.quantity === 0) return result.unitPrice;
  const numerator = BigInt(result.amount) * 10_000n * 2n + BigInt(line.quantity);
  return Number(numerator / (2n * BigInt(line.quantity)));
}

function itemRow(context: Context, line: ClientLine, number: string, columns: Columns): TableRow {
  const words = context.words.price;
  const { quote } = context.input;
  const result = resultOf(context, line.id);
  const child = line.bundleId !== '';
  const unit = context.text(line.unit);
  const quantity = unit === '' ? quantityText(line.quantity) : `${quantityText(line.quantity)} ${unit}`;
  const unselected = line.optional && !line.selected;
  let price = '';
  let discount = context.words.format.missing;
  let amount = '';
  if (result && line.kind === 'bundle') {
    amount = context.amount(result.unitPrice);
  } else if (result && child) {
    amount = words.included;
  } else if (result && line.gift) {
    price = words.giftPrice;
    amount = context.amount(result.amount);
  } else if (result) {
    price = context.amount(columns.discount ? result.unitPrice : netUnitPrice(line, result));
    discount = discountCell(context, line, result);
    amount = context.amount(result.amount);
  }
  if (unselected && !child) amount = `(${amount})`;
  const described = detail(context, line);
  const label = child ? `\u2013 ${name(context, line)}` : name(context, line);
  const rate = line.kind === 'bundle' ? '' : taxRateText(line.taxRate, context.language);
  const lineage = lineageOf(quote, `lines.${quote.lines.indexOf(line)}`);
  const cells: TableCell[] = [
    { content: plain(number), align: 'left' },
    {
      content: line.kind === 'bundle' ? [run(label, { bold: true })] : plain(label),
      lineage,
      ...(described ? { detail: described } : {}),
    },
    { content: plain(quantity) },
    { content: plain(price) },
    ...(columns.discount ? [{ content: plain(line.kind === 'bundle' || child || line.gift ? '' : discount) }] : []),
    { content: plain(rate) },
    { content: plain(amount), lineage },
  ];
  return unselected ? { cells, kind: 'optional' } : { cells };
}

function subtotalRow(context: Context, heading: ClientLine, columns: Columns): TableRow {
  const words = context.words.price;
  const label = context.text(heading.name);
  return {
    kind: 'subtotal',
    cells: [
      {
        content: plain(label === '' ? words.sectionSubtotalPlain : fill(words.sectionSubtotal, { name: label })),
        span: columns.count - 1,
        align: 'right',
      },
      { content: plain(context.amount(context.input.quote.totals.sections.get(heading.id) ?? 0)) },
    ],
  };
}

/** Shares of the text width; English heads and units are longer than Chinese ones. */
function columnWidths(context: Context, discount: boolean): TableBlock['columns'] {
  const [item, quantity, price, off, rate, amount] =
    context.language === 'en' ? [28, 15, 16, 11, 8, 17] : [34, 12, 15, 9, 9, 17];
  return [
    { width: 5, align: 'left' },
    { width: (item ?? 0) + (discount ? 0 : (off ?? 0)), align: 'left' },
    { width: quantity ?? 0, align: 'right' },
    { width: price ?? 0, align: 'right' },
    ...(discount ? [{ width: off ?? 0, align: 'right' as const }] : []),
    { width: rate ?? 0, align: 'right' },
    { width: amount ?? 0, align: 'right' },
  ];
}

/**
 * The price table of a quote: sections with subtotals, text lines, bundles with what they hold, gifts, options in
 * parentheses, discounts where the document shows them. Totals stand in their own block.
 */
export function priceTable(context: Context): TableBlock {
  const words = context.words.price;
  const { quote, options } = context.input;
  const lines = visibleLines(context);
  const discount =
    options.showDiscounts &&
    lines.some((line) => line.kind === 'item' && !line.gift && (resultOf(context, line.id)?.discount ?? 0) > 0);
  const columns: Columns = { discount, count: discount ? 7 : 6 };
  const rows: TableRow[] = [];
  let section: ClientLine | undefined;
  let counter = 0;
  const closeSection = () => {
    if (section) rows.push(subtotalRow(context, section, columns));
    section = undefined;
  };
  for (const line of lines) {
    if (line.kind === 'heading') {
      closeSection();
      section = line;
      rows.push({ kind: 'section', cells: [{ content: plain(context.text(line.name)), span: columns.count }] });
    } else if (line.kind === 'text') {
      const text = [context.text(line.name), context.text(line.description)].filter((part) => part !== '').join('\n');
      rows.push({ kind: 'text', cells: [{ content: plain('') }, { content: plain(text), span: columns.count - 1 }] });
    } else {
      if (line.bundleId === '') counter += 1;
      rows.push(itemRow(context, line, line.bundleId === '' ? String(counter) : '', columns));
    }
  }
  closeSection();
  const head = (text: string): TableCell => ({ content: plain(text) });
  return {
    type: 'table',
    label: words.label,
    look: 'ruled',
    columns: columnWidths(context, discount),
    header: [
      head(''),
      head(words.item),
      head(words.quantity),
      head(fill(words.unitPrice, { unit: context.unit })),
      ...(discount ? [head(words.discount)] : []),
      head(words.taxRate),
      head(fill(words.amount, { unit: context.unit })),
    ],
    rows,
    lineage: lineageOf(quote, 'lines'),
  };
}
