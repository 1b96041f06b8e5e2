import { moneyText, quantityText, tenthsText } from '../../format';
import { type Block, plain, run, type TableBlock, type TableRow } from '../../model/blocks';
import type { ReportPriceCell, ReportPriceRow } from '../../model/report';
import { ageText, isOld, lineage, printedGap, printedRange, problemWords } from '../shared/report/context';
import { body, cell, cells, heading, lead, picture } from '../shared/report/pieces';
import { fill } from '../shared/words';
import { type CompetitorContext, companyName } from './names';
import type { CompetitorReportWords } from './words';

/** What our price is for: unit, period, tax, quantity. */
function terms(context: CompetitorContext, ours: NonNullable<ReportPriceRow['ours']>): string {
  const { words } = context;
  const unit = context.text(ours.unit);
  const per = [
    ours.quantity === 10_000 ? unit : `${quantityText(ours.quantity)} ${unit}`.trim(),
    words.periods[ours.period],
  ]
    .filter((part) => part !== '')
    .join('/');
  return [per, words.taxBases[ours.taxBasis]].filter((part) => part !== '').join(context.format.listComma);
}

function productRow(context: CompetitorContext, words: CompetitorReportWords, row: ReportPriceRow): TableRow {
  const own = words.prices;
  const ours = row.ours
    ? fill(own.ours, {
        price: moneyText(row.ours.minor, row.ours.currency, context.language),
        terms: terms(context, row.ours),
      })
    : own.oursNone;
  const market =
    row.marketIndex === null
      ? ''
      : fill(own.market, { name: context.words.gapNames.market, index: tenthsText(row.marketIndex) });
  return {
    kind: 'section',
    cells: [cell(`${context.text(row.name)}\u3000${ours}`, { span: 4 }), cell(market, { span: 2, align: 'right' })],
  };
}

function companyRow(context: CompetitorContext, row: ReportPriceRow, price: ReportPriceCell): TableRow {
  const { words } = context;
  const currency = row.ours?.currency ?? '';
  const converted = price.conversions.map((kind) => words.conversions[kind]).join(context.format.semicolon);
  const why = price.problem ? problemWords(context, price.problem) : converted;
  const day = [context.date(price.date), ageText(context, price.age)].filter((part) => part !== '');
  return {
    cells: [
      { content: plain(companyName(context, price.competitorId)), detail: plain(price.item) },
      {
        content: plain(price.price ? printedRange(price.price, currency) : words.none),
        ...(why === '' ? {} : { detail: plain(why) }),
      },
      cell(printedGap(context, price.theirGap)),
      cell(printedGap(context, price.ourGap)),
      cell(price.index === null ? words.none : tenthsText(price.index)),
      {
        content: [run(price.source || words.none)],
        detail: plain(day.join('\n')),
        ...(isOld(price.age) ? { tone: 'bad' as const } : {}),
      },
    ],
  };
}

function priceTable(context: CompetitorContext, words: CompetitorReportWords): TableBlock {
  const own = words.prices;
  const { gapNames } = context.words;
  const currency = context.input.prices.find((row) => row.ours)?.ours?.currency ?? '';
  return {
    type: 'table',
    label: own.table,
    columns: [
      { width: 20 },
      { width: 19, align: 'right' },
      { width: 13, align: 'right' },
      { width: 14, align: 'right' },
      { width: 11, align: 'right' },
      { width: 23 },
    ],
    header: cells([
      own.company,
      fill(own.price, { unit: currency }),
      gapNames.theirs,
      gapNames.ours,
      gapNames.index,
      own.source,
    ]),
    rows: context.input.prices.flatMap((row) => [
      productRow(context, words, row),
      ...row.cells.map((price) => companyRow(context, row, price)),
    ]),
    lineage: lineage(context.input.source, 'basket'),
  };
}

function basketTable(context: CompetitorContext, words: CompetitorReportWords): TableBlock {
  const own = words.prices;
  return {
    type: 'table',
    label: own.basket,
    columns: [{ width: 30 }, { width: 24, align: 'right' }, { width: 46 }],
    header: cells([own.company, own.basket, own.basketState]),
    rows: context.input.baskets.map((basket) => ({
      cells: cells([
        companyName(context, basket.competitorId),
        basket.index === null ? context.words.none : tenthsText(basket.index),
        basket.problems.map((problem) => problemWords(context, problem)).join('\n'),
      ]),
    })),
    lineage: lineage(context.input.source, 'basket'),
  };
}

/** Chapter two: each of our products against theirs, in both readings of DOMAIN.md §5. */
export function prices(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const own = words.prices;
  const { input } = context;
  if (input.prices.length === 0) return [heading(1, own.heading), body(own.none)];
  return [
    heading(1, own.heading),
    lead(own.intro),
    ...picture(context, 'priceIndex', own.chart, 160),
    priceTable(context, words),
    ...(input.baskets.some((basket) => basket.index !== null || basket.problems.length > 0)
      ? [heading(2, own.basket), lead(own.basketIntro, 'body'), basketTable(context, words)]
      : []),
  ];
}
