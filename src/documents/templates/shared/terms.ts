import { scheduleAmounts } from '../../../domain/quoting/schedule';
import type { Instalment, QuoteTerms } from '../../../domain/quoting/terms';
import { dateText, percentText } from '../../format';
import { type Block, type Lineage, plain, type TableBlock } from '../../model/blocks';
import { type Context, sentences, textBlocks } from './context';
import { fill } from './words';

export interface PrintedInstalment {
  readonly name: string;
  readonly condition: string;
  readonly share: string;
  readonly minor: number;
  readonly invoiceFirst: boolean;
}

function condition(context: Context, row: Instalment): string {
  const words = context.words.payment;
  if (row.trigger === 'fixedDate') {
    const date = dateText(row.date, context.language);
    return date === '' ? words.agreed : fill(words.onDate, { date });
  }
  const event = words.events[row.trigger];
  const dayType = context.words.dayTypes[row.dayType];
  return row.days === 0 ? fill(words.at, { event }) : fill(words.within, { event, days: row.days, dayType });
}

/** The schedule with its amounts (DOMAIN.md §11): they add up to the total. Empty where there is none. */
export function instalments(context: Context, terms: QuoteTerms): readonly PrintedInstalment[] {
  const { schedule, percentOf } = terms.payment;
  if (schedule.length === 0) return [];
  const amounts = scheduleAmounts(schedule, context.input.quote.totals.total, percentOf);
  if (!amounts.ok) return [];
  const words = context.words.payment;
  const remainder = percentOf === 'remainder' && schedule.some((row) => row.share.type === 'amount');
  return schedule.map((row, index) => {
    const percent = row.share.type === 'percent' ? percentText(row.share.bp) : '';
    return {
      name: words.names[row.name],
      condition: condition(context, row),
      share: percent === '' ? words.fixed : remainder ? fill(words.ofRemainder, { percent }) : percent,
      minor: amounts.value[index] ?? 0,
      invoiceFirst: row.invoiceFirst,
    };
  });
}

/** Instalments as a table with their sum. */
export function paymentTable(context: Context, terms: QuoteTerms, lineage: Lineage): TableBlock | undefined {
  const rows = instalments(context, terms);
  if (rows.length === 0) return undefined;
  const words = context.words.payment;
  const { total } = context.input.quote.totals;
  const allPercent = terms.payment.schedule.every((row) => row.share.type === 'percent');
  return {
    type: 'table',
    label: words.label,
    look: 'ruled',
    columns: [
      { width: 18, align: 'left' },
      { width: 46, align: 'left' },
      { width: 16, align: 'right' },
      { width: 20, align: 'right' },
    ],
    header: [
      { content: plain(words.name) },
      { content: plain(words.condition) },
      { content: plain(words.share) },
      { content: plain(fill(words.amount, { unit: context.unit })) },
    ],
    rows: [
      ...rows.map((row) => ({
        cells: [
          { content: plain(row.name) },
          {
            content: plain(row.condition),
            ...(row.invoiceFirst ? { detail: plain(words.invoiceFirst) } : {}),
          },
          { content: plain(row.share) },
          { content: plain(context.amount(row.minor)) },
        ],
      })),
      {
        kind: 'total' as const,
        cells: [
          { content: plain(words.total) },
          { content: plain('') },
          { content: plain(allPercent ? percentText(10_000) : '') },
          { content: plain(context.amount(total)) },
        ],
      },
    ],
    lineage,
  };
}

/** Method of payment in a sentence; empty where none is set. */
export function paymentMethod(context: Context, terms: QuoteTerms): string {
  const words = context.words.payment;
  const { method } = terms.payment;
  return method === '' ? '' : fill(words.method, { method: words.methods[method] });
}

/** Delivery time, way and place in sentences; empty where nothing is set. */
export function deliveryText(context: Context, terms: QuoteTerms): string {
  const words = context.words.delivery;
  const { days, dayType, from, method, place } = terms.delivery;
  const where = context.text(place);
  return sentences(context, [
    days === null ? '' : fill(words.within, { days, dayType: context.words.dayTypes[dayType], from: words.from[from] }),
    method === '' ? '' : fill(words.method, { method: words.methods[method] }),
    where === '' ? '' : fill(words.place, { place: where }),
  ]);
}

/** Warranty and reaction in sentences; empty where nothing is set. */
export function afterSalesText(context: Context, terms: QuoteTerms): string {
  const words = context.words.afterSales;
  const { warrantyMonths, responseHours } = terms.afterSales;
  return sentences(context, [
    warrantyMonths === null ? '' : fill(words.warranty, { months: warrantyMonths }),
    responseHours === null ? '' : fill(words.response, { hours: responseHours }),
  ]);
}

/** Lines of a term: what its fields say, then its note; the open wording where it has neither. */
function termText(text: string, note: string, open: string): string {
  return text === '' && note === '' ? open : [text, note].filter((part) => part !== '').join('\n');
}

/** The payment term beside its schedule, in lines (R74). */
export function paymentTerm(context: Context, terms: QuoteTerms): string {
  const open = terms.payment.schedule.length === 0 ? context.words.payment.open : '';
  return termText(paymentMethod(context, terms), context.text(terms.payment.note), open);
}

/** The delivery term in lines. */
export function deliveryTerm(context: Context, terms: QuoteTerms): string {
  return termText(deliveryText(context, terms), context.text(terms.delivery.note), context.words.delivery.open);
}

/** The after-sales term in lines. */
export function afterSalesTerm(context: Context, terms: QuoteTerms): string {
  return termText(afterSalesText(context, terms), context.text(terms.afterSales.note), context.words.afterSales.open);
}

/** The payment term as blocks: table, method, note. */
export function paymentBlocks(context: Context, terms: QuoteTerms, lineage: Lineage): Block[] {
  const table = paymentTable(context, terms, lineage);
  return [...(table ? [table] : []), ...textBlocks(paymentTerm(context, terms), lineage)];
}
