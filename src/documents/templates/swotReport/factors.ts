import type { Quadrant } from '../../../domain/swot/swot';
import { exactScoreText, percentText, scoreText } from '../../format';
import { type Block, plain, run, type TableBlock } from '../../model/blocks';
import type { ReportFactor, ReportScore } from '../../model/report';
import { lineage } from '../shared/report/context';
import { ageCell, body, cell, cells, heading, lead } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { SwotContext } from './index';
import type { SwotReportWords } from './words';

/** What a factor rests on, and whether that still reads as it did. */
function evidence(context: SwotContext, words: SwotReportWords, factor: ReportFactor): string {
  const own = words.factors;
  if (factor.evidence.length === 0) return own.noEvidence;
  return factor.evidence
    .map(({ text, state }) => {
      const said = context.text(text) || own.missingText;
      if (state === 'changed') return fill(own.changed, { text: said });
      return state === 'missing' ? fill(own.missing, { text: said }) : said;
    })
    .map((text) => fill(own.evidence, { text }))
    .join('\n');
}

function factorTable(
  context: SwotContext,
  words: SwotReportWords,
  boxes: readonly Quadrant[],
  label: string,
  score: ReportScore | null,
): TableBlock {
  const own = words.factors;
  const { input, words: shared } = context;
  return {
    type: 'table',
    label,
    columns: [
      { width: 7 },
      { width: 44 },
      { width: 9, align: 'right' },
      { width: 8, align: 'right' },
      { width: 9, align: 'right' },
      { width: 11, align: 'right' },
      { width: 19 },
    ],
    header: cells(['', own.factor, own.weight, own.rating, own.impact, own.part, own.date]),
    rows: [
      ...boxes.flatMap((quadrant) => {
        const factors = input.factors.filter((factor) => factor.quadrant === quadrant);
        if (factors.length === 0) return [];
        return [
          { kind: 'section' as const, cells: [cell(shared.quadrants[quadrant], { span: 7 })] },
          ...factors.map((factor) => ({
            cells: [
              { content: [run(factor.label, { bold: true })] },
              {
                content: plain(context.text(factor.text)),
                detail: plain(evidence(context, words, factor)),
                lineage: lineage(input.source, `factors.${factor.id}`),
              },
              cell(percentText(factor.weight)),
              cell(String(factor.rating ?? shared.none)),
              cell(String(factor.impact ?? shared.none)),
              cell(factor.rating === null ? shared.none : exactScoreText(factor.weight * factor.rating)),
              { ...ageCell(context, factor) },
            ],
          })),
        ];
      }),
      {
        kind: 'total',
        cells: cells(['', own.total, '', '', '', score?.total == null ? shared.none : scoreText(score.total), '']),
      },
    ],
    lineage: lineage(input.source, 'factors'),
  };
}

/** Chapter three: IFE and EFE, each factor with its evidence (N20). */
export function factorTables(context: SwotContext, words: SwotReportWords): Block[] {
  const own = words.factors;
  const { input } = context;
  if (input.factors.length === 0) return [heading(1, own.heading), body(own.none)];
  return [
    heading(1, own.heading, { pageBreakBefore: true }),
    heading(2, own.internal),
    lead(own.internalNote),
    factorTable(context, words, ['strength', 'weakness'], own.internal, input.internal),
    heading(2, own.external),
    lead(own.externalNote),
    factorTable(context, words, ['opportunity', 'threat'], own.external, input.external),
  ];
}
