import { halfUp } from '../../../domain/kernel/rounding';
import { amountText, indexText, percentText, tenthsText } from '../../format';
import { type Block, plain, run } from '../../model/blocks';
import type { ValueReportInput } from '../../model/saleReports';
import { lineage, type ReportContext, reportContext } from '../shared/report/context';
import { reportTree } from '../shared/report/frame';
import { body, cell, cells, heading, lead, scoreTables } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { type ValueReportWords, valueReportWords } from './words';

type Context = ReportContext<ValueReportInput>;
type Row = ValueReportInput['rows'][number];

const right = (width: number) => ({ width, align: 'right' as const });

function figures(context: Context, words: ValueReportWords): Block {
  const { input } = context;
  const none = context.words.none;
  const shown = <T>(value: T | null, print: (value: T) => string) => (value === null ? none : print(value));
  return {
    type: 'table',
    label: words.figuresLabel,
    lineage: lineage(input.source, 'sales'),
    columns: [
      { width: 17 },
      { width: 8 },
      { width: 12 },
      right(11),
      right(7),
      right(7),
      right(7),
      right(8),
      right(6),
      right(7),
      right(9),
      right(9),
      right(7),
    ],
    header: cells([
      words.customer,
      words.type,
      words.industry,
      words.revenue,
      words.margin,
      words.potential,
      words.priority,
      words.strategic,
      words.years,
      words.onTime,
      words.referral,
      words.serviceCost,
      words.value,
    ]),
    rows: input.rows.map((row) => ({
      cells: [
        {
          content: plain(context.text(row.name)),
          lineage: lineage({ entity: 'customer', id: row.id, rev: 0 }, 'name'),
        },
        cell(words.types[row.type]),
        cell(context.text(row.industry)),
        cell(amountText(row.revenue, input.currency)),
        cell(shown(row.margin, percentText)),
        cell(shown(row.potential, indexText)),
        cell(shown(row.priority, indexText)),
        cell(shown(row.strategic, String)),
        cell(shown(row.months, (months) => tenthsText(Number(halfUp(BigInt(months) * 10n, 12n))))),
        cell(shown(row.onTime, percentText)),
        cell(amountText(row.referral, input.currency)),
        cell(shown(row.serviceCost, (cost) => moneyIn(cost, input.currency))),
        { content: [run(shown(row.value, indexText), { bold: true })] },
      ],
    })),
  };
}

function hours(parts: readonly (number | null)[], none: string): string {
  return parts.map((part) => (part === null ? none : String(part))).join(' / ');
}

function resources(context: Context, words: ValueReportWords): Block {
  const none = context.words.none;
  return {
    type: 'table',
    label: words.resourcesLabel,
    lineage: lineage(context.input.source, 'sales'),
    columns: [{ width: 19 }, { width: 6 }, { width: 22 }, right(19), right(10), right(7), right(7), right(10)],
    header: cells([
      words.customer,
      words.grade,
      words.need,
      words.actual,
      words.planned,
      words.gap,
      words.discount,
      words.gifts,
    ]),
    rows: context.input.rows.map((row) => ({
      splits: true,
      cells: [
        cell(context.text(row.name)),
        cell(row.grade === 'undecided' ? words.undecided : row.grade),
        cell(context.text(row.need) || none),
        cell(hours(row.actual, none)),
        cell(row.planned ? hours(row.planned, none) : none),
        cell(row.gap === null ? none : signed(row.gap), gapTone(row.gap)),
        cell(row.discount === null ? none : percentText(row.discount)),
        cell(row.gifts === null ? none : moneyIn(row.gifts, context.input.currency)),
      ],
    })),
  };
}

/** The currency stands with it only where it is not that of the table. */
const moneyIn = ({ minor, currency }: NonNullable<Row['gifts']>, usual: string) =>
  currency === usual ? amountText(minor, currency) : `${currency} ${amountText(minor, currency)}`;
const signed = (gap: number) => (gap > 0 ? `+${gap}` : String(gap).replace('-', '\u2212'));
const gapTone = (gap: number | null) => (gap === null || gap <= 0 ? {} : { tone: 'bad' as const });

function list(context: Context, title: string, rows: readonly Row[], form: string, none: string): Block[] {
  return [
    heading(2, title),
    rows.length === 0
      ? body(none, 'muted')
      : {
          type: 'list',
          ordered: false,
          items: rows.map((row) => ({
            content: plain(fill(form, { name: context.text(row.name), hours: Math.abs(row.gap ?? 0) })),
          })),
        },
  ];
}

/** The customer value analysis table (R43, DOMAIN.md §3.4), on its side; then needs, resources and who gets too little. */
export const valueReport: DocumentTemplate<ValueReportInput> = {
  id: 'valueReport',
  version: '2',
  kind: 'valueReport',
  build: (input) => {
    const context = reportContext(input);
    const words = valueReportWords(context.language);
    const byGap = [...input.rows].sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
    const blocks: Block[] =
      input.rows.length === 0
        ? [body(words.empty)]
        : [
            heading(1, words.figures),
            lead(fill(words.intro, { currency: input.currency })),
            figures(context, words),
            ...(input.more > 0 ? [body(fill(words.more, { count: input.more }), 'muted')] : []),
            heading(1, words.resources, { pageBreakBefore: true }),
            resources(context, words),
            ...list(
              context,
              words.under,
              byGap.filter((row) => (row.gap ?? 0) > 0),
              words.gapItem,
              words.none,
            ),
            ...list(
              context,
              words.over,
              byGap.filter((row) => (row.gap ?? 0) < 0).reverse(),
              words.overItem,
              words.none,
            ),
            ...(input.scores.length === 0 ? [] : [heading(1, words.explained)]),
            ...scoreTables(
              context,
              input.scores,
              (id) => context.text(input.rows.find((row) => row.id === id)?.name ?? { zh: '', en: '' }),
              { label: words.explained, row: words.row, weight: words.weight, total: words.total },
              'value',
            ),
          ];
    return reportTree(context, {
      style: 'wide',
      title: words.documentTitle,
      blocks: [
        { type: 'paragraph', style: 'title', align: 'center', content: plain(words.title) },
        { type: 'paragraph', style: 'subtitle', align: 'center', content: plain(context.date(input.date)) },
        ...blocks,
      ],
      checks: input.rows.slice(0, 1).map((row) => ({ name: 'revenue', text: amountText(row.revenue, input.currency) })),
    });
  },
};
