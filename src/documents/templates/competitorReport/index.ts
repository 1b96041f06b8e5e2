import { scoreText, tenthsText } from '../../format';
import type { DocumentTree } from '../../model/blocks';
import type { CompetitorReportInput } from '../../model/report';
import { reportContext } from '../shared/report/context';
import { reportCover, reportTree } from '../shared/report/frame';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { appendix } from './appendix';
import { positioningMap } from './map';
import { features, profileMatrix } from './matrices';
import { type CompetitorContext, companyName } from './names';
import { prices } from './prices';
import { profiles } from './profiles';
import { summary } from './summary';
import { competitorReportWords } from './words';

/** Scores and indexes: what the written file must show again. */
function checks({ input }: CompetitorContext): DocumentTree['checks'] {
  return [
    ...input.scores.flatMap(({ score }, index) =>
      score === null ? [] : [{ name: `score.${index}`, text: scoreText(score) }],
    ),
    ...input.baskets.flatMap(({ index }, at) =>
      index === null ? [] : [{ name: `basket.${at}`, text: tenthsText(index) }],
    ),
  ];
}

/** Competitor analysis: how we stand, prices, features, profile matrix, positioning, and all that is known of each. */
export const competitorReport: DocumentTemplate<CompetitorReportInput> = {
  id: 'competitorReport',
  version: '1',
  kind: 'competitorReport',
  build: (input) => {
    const context = reportContext(input);
    const words = competitorReportWords(context.language);
    const scope = input.companies.slice(1).map(({ id }) => companyName(context, id));
    return reportTree(context, {
      style: 'report',
      title: words.title,
      blocks: [
        reportCover(context, words.title, context.text(input.title), shortened(context, scope)),
        { type: 'contents', title: context.words.contents },
        ...summary(context, words),
        ...prices(context, words),
        ...features(context, words),
        ...profileMatrix(context, words),
        ...positioningMap(context, words),
        ...profiles(context, words),
        ...appendix(context, words),
      ],
      checks: checks(context),
    });
  },
};

const namesOnCover = 6;

function shortened(context: CompetitorContext, names: readonly string[]): string {
  const shown = names.slice(0, namesOnCover).join(context.format.listComma);
  if (names.length <= namesOnCover) return shown;
  return `${shown} ${fill(context.words.more, { count: names.length - namesOnCover })}`;
}
