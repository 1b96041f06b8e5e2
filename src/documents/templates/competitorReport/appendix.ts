import type { Block } from '../../model/blocks';
import { body, heading, scoreTables } from '../shared/report/pieces';
import type { CompetitorContext } from './index';
import type { CompetitorReportWords } from './words';

/** What each score is made of (N20): rows, weights, values and contributions. */
export function appendix(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const own = words.appendix;
  const { explanations } = context.input;
  const parts = (['profile', 'coverage', 'basket'] as const).flatMap((name) =>
    explanations[name].length === 0
      ? []
      : [
          heading(2, own[name]),
          ...scoreTables(context, explanations[name], {
            label: own[name],
            row: own.row,
            weight: own.weight,
            total: own.total,
          }),
        ],
  );
  return parts.length === 0 ? [] : [heading(1, own.heading, { pageBreakBefore: true }), body(own.intro), ...parts];
}
