import { percentText, scoreText, tenthsText } from '../../format';
import { type Block, plain, type TableBlock } from '../../model/blocks';
import { lineage } from '../shared/report/context';
import { body, cells, heading, pointItems } from '../shared/report/pieces';
import { fill } from '../shared/words';
import { type CompetitorContext, companyName } from './names';
import type { CompetitorReportWords } from './words';

/** One line a company: class, threat, scores, and how often we are ahead and behind. */
function overview(context: CompetitorContext, words: CompetitorReportWords): TableBlock {
  const { input, words: shared } = context;
  const own = words.summary;
  const { none } = shared;
  return {
    type: 'table',
    label: own.table,
    columns: [
      { width: 24 },
      { width: 18 },
      { width: 10, align: 'center' },
      { width: 11, align: 'right' },
      { width: 11, align: 'right' },
      { width: 12, align: 'right' },
      { width: 9, align: 'right' },
      { width: 10, align: 'right' },
    ],
    header: cells([own.company, own.level, own.threat, own.score, own.basket, own.coverage, own.win, own.lose]),
    rows: input.companies.map((company, index) => {
      const competitor = input.competitors.find((each) => each.source.id === company.id);
      const standing = input.standings.find((each) => each.competitorId === company.id);
      const basket = input.baskets.find((each) => each.competitorId === company.id);
      const score = input.scores[index]?.score ?? null;
      const coverage = input.coverage[index]?.bp ?? null;
      return {
        ...(index === 0 ? { kind: 'subtotal' as const } : {}),
        cells: cells([
          companyName(context, company.id),
          competitor ? shared.levels[competitor.level] : none,
          competitor ? shared.grades[competitor.threat] : none,
          score === null ? none : scoreText(score),
          basket?.index == null ? none : tenthsText(basket.index),
          coverage === null ? none : percentText(coverage),
          standing ? String(standing.win.length) : none,
          standing ? String(standing.lose.length) : none,
        ]),
      };
    }),
    lineage: lineage(input.source, 'competitorIds'),
  };
}

/** Where we win and where we lose against one competitor, side by side. */
function standing(
  context: CompetitorContext,
  words: CompetitorReportWords,
  item: CompetitorContext['input']['standings'][number],
): Block[] {
  const own = words.summary;
  const name = companyName(context, item.competitorId);
  const table: TableBlock = {
    type: 'table',
    label: fill(own.against, { name }),
    look: 'grid',
    columns: [{ width: 50 }, { width: 50 }],
    rows: [
      {
        kind: 'section',
        cells: [
          { content: plain(own.winTitle), tone: 'good' },
          { content: plain(own.loseTitle), tone: 'bad' },
        ],
      },
      {
        splits: item.win.length + item.lose.length > 20,
        cells: [
          { content: [], items: pointItems(context, item.win, own.point) },
          { content: [], items: pointItems(context, item.lose, own.point) },
        ],
      },
    ],
    lineage: lineage(context.input.source, 'cells'),
  };
  const unknown = item.unknown > 0 ? [body(fill(own.unknown, { count: item.unknown }), 'muted')] : [];
  return [heading(2, fill(own.against, { name })), table, ...unknown];
}

/** Chapter one. */
export function summary(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const { input } = context;
  const own = words.summary;
  const intro =
    input.standings.length === 0
      ? own.introNone
      : fill(own.intro, {
          us: context.text(input.companyName) || context.words.us,
          count: input.standings.length,
          date: context.date(input.date),
        });
  return [
    heading(1, own.heading, { pageBreakBefore: true }),
    body(intro),
    overview(context, words),
    ...input.standings.flatMap((item) => standing(context, words, item)),
  ];
}
