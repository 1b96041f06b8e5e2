import type { Quadrant } from '../../../domain/swot/swot';
import { percentText } from '../../format';
import { type Block, type CellItem, plain, run, type TableCell } from '../../model/blocks';
import { lineage } from '../shared/report/context';
import { heading } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { SwotContext } from './index';
import type { SwotReportWords } from './words';

/** Boxes with more factors than this may go on over the end of a page. */
const shortBox = 10;

/** Chapter two: the four boxes as people know them, internal above, external below. */
export function board(context: SwotContext, words: SwotReportWords): Block[] {
  const own = words.board;
  const { input } = context;
  const factorsOf = (quadrant: Quadrant) => input.factors.filter((factor) => factor.quadrant === quadrant);
  const title = (quadrant: Quadrant, tone: 'good' | 'bad'): TableCell => ({
    content: plain(context.words.quadrants[quadrant]),
    tone,
  });
  const box = (quadrant: Quadrant): TableCell => {
    const items = factorsOf(quadrant).map((factor): CellItem => {
      const rated = fill(own.rated, {
        weight: percentText(factor.weight),
        rating: factor.rating ?? context.words.none,
        impact: factor.impact ?? context.words.none,
      });
      return {
        mark: factor.label,
        content: [run(context.text(factor.text)), run(`  ${rated}`, { muted: true })],
        lineage: lineage(input.source, `factors.${factor.id}.text`),
      };
    });
    if (items.length === 0) return { content: [run(own.empty, { muted: true })] };
    return { content: [], items };
  };
  const long = (...both: Quadrant[]) => both.some((quadrant) => factorsOf(quadrant).length > shortBox);
  return [
    heading(1, own.heading),
    {
      type: 'table',
      label: own.label,
      look: 'grid',
      columns: [{ width: 50 }, { width: 50 }],
      rows: [
        { kind: 'section', cells: [title('strength', 'good'), title('weakness', 'bad')] },
        { splits: long('strength', 'weakness'), cells: [box('strength'), box('weakness')] },
        { kind: 'section', cells: [title('opportunity', 'good'), title('threat', 'bad')] },
        { splits: long('opportunity', 'threat'), cells: [box('opportunity'), box('threat')] },
      ],
      lineage: lineage(input.source, 'factors'),
    },
  ];
}
