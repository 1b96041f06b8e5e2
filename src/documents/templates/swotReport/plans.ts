import { exactScoreText } from '../../format';
import { type Block, plain, run, type TableCell } from '../../model/blocks';
import { lineage } from '../shared/report/context';
import { body, cell, cells, heading, lead } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { SwotContext } from './index';
import type { SwotReportWords } from './words';

/** Chapter five: the pairs of factors that ask for a strategy, by falling score. */
export function pairs(context: SwotContext, words: SwotReportWords): Block[] {
  const own = words.pairs;
  const { input } = context;
  if (input.pairs.length === 0) return [heading(1, own.heading), body(own.none)];
  const factor = (label: string, text: string): TableCell => ({
    content: [run(`${label}  `, { bold: true }), run(text)],
  });
  return [
    heading(1, own.heading),
    lead(fill(own.intro, { count: input.pairs.length, all: input.pairCount })),
    {
      type: 'table',
      label: own.table,
      columns: [
        { width: 5, align: 'right' },
        { width: 8 },
        { width: 33 },
        { width: 33 },
        { width: 9, align: 'center' },
        { width: 12, align: 'right' },
      ],
      header: cells([own.rank, own.kind, own.internal, own.external, own.link, own.score]),
      rows: input.pairs.map((pair, index) => ({
        cells: [
          cell(String(index + 1)),
          cell(pair.kind),
          factor(pair.internal, context.text(pair.internalText)),
          factor(pair.external, context.text(pair.externalText)),
          cell(String(pair.link)),
          cell(exactScoreText(pair.score)),
        ],
      })),
      lineage: lineage(input.source, 'links'),
    },
  ];
}

/** Chapter six: strategies by kind, with owner, day and state; those whose factors changed are marked. */
export function strategies(context: SwotContext, words: SwotReportWords): Block[] {
  const own = words.strategies;
  const { input, words: shared } = context;
  if (input.strategies.length === 0) return [heading(1, own.heading), body(own.none)];
  const kinds = (['SO', 'WO', 'ST', 'WT'] as const).filter((kind) =>
    input.strategies.some((each) => each.kind === kind),
  );
  return [
    heading(1, own.heading),
    {
      type: 'table',
      label: own.table,
      columns: [{ width: 17 }, { width: 39 }, { width: 12 }, { width: 20 }, { width: 12 }],
      header: cells(['', own.strategy, own.owner, own.due, own.state]),
      rows: kinds.flatMap((kind) => [
        { kind: 'section' as const, cells: [cell(shared.strategyKinds[kind], { span: 5 })] },
        ...input.strategies
          .filter((strategy) => strategy.kind === kind)
          .map((strategy) => {
            const changed = strategy.toReview.map(({ label }) => label ?? own.gone).join(context.format.listComma);
            return {
              cells: [
                { content: [run(strategy.title, { bold: true })] },
                {
                  content: plain(context.text(strategy.text)),
                  ...(changed === ''
                    ? {}
                    : { detail: plain(fill(own.toReview, { factors: changed })), tone: 'bad' as const }),
                  lineage: lineage(input.source, `strategies.${strategy.id}.text`),
                },
                cell(strategy.owner || shared.none),
                {
                  content: plain(context.date(strategy.due) || shared.none),
                  ...(strategy.overdue ? { detail: plain(own.overdue), tone: 'bad' as const } : {}),
                },
                cell(own.states[strategy.state]),
              ],
            };
          }),
      ]),
      lineage: lineage(input.source, 'strategies'),
    },
  ];
}
