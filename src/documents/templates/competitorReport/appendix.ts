import type { Block } from '../../model/blocks';
import { heading, lead, scoreTables } from '../shared/report/pieces';
import { type CompetitorContext, companyName } from './names';
import type { CompetitorReportWords } from './words';

/** Where the values of a score come from. */
const fields = { profile: 'ratings', coverage: 'cells', basket: 'basket' } as const;

/** What each score is made of (N20): rows, weights, values and contributions. */
export function appendix(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const own = words.appendix;
  const { explanations } = context.input;
  const parts = (['profile', 'coverage', 'basket'] as const).flatMap((name) =>
    explanations[name].length === 0
      ? []
      : [
          heading(2, own[name]),
          ...scoreTables(
            context,
            explanations[name],
            (id) => companyName(context, id),
            {
              label: own[name],
              row: own.row,
              weight: own.weight,
              total: own.total,
            },
            fields[name],
          ),
        ],
  );
  return parts.length === 0
    ? []
    : [heading(1, own.heading, { pageBreakBefore: true }), lead(own.intro, 'body'), ...parts];
}
