import { exactScoreText, scoreText, signedScoreText } from '../../format';
import type { DocumentTree } from '../../model/blocks';
import type { SwotReportInput } from '../../model/report';
import { type ReportContext, reportContext } from '../shared/report/context';
import { reportCover, reportTree } from '../shared/report/frame';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { board } from './board';
import { comparison } from './comparison';
import { factorTables } from './factors';
import { pairs, strategies } from './plans';
import { position } from './position';
import { summary } from './summary';
import { swotReportWords } from './words';

export type SwotContext = ReportContext<SwotReportInput>;

function checks({ input }: SwotContext): DocumentTree['checks'] {
  const total = (name: string, score: number | null | undefined) =>
    score == null ? [] : [{ name, text: scoreText(score) }];
  return [
    ...total('ife', input.internal?.total),
    ...total('efe', input.external?.total),
    ...(input.position
      ? [
          { name: 'x', text: signedScoreText(input.position.x) },
          { name: 'y', text: signedScoreText(input.position.y) },
        ]
      : []),
    ...input.pairs.slice(0, 1).map((pair) => ({ name: 'pair', text: exactScoreText(pair.score) })),
  ];
}

/** SWOT and TOWS: figures, the four boxes, factor evaluation, position, pairs, strategies, change since the snapshot. */
export const swotReport: DocumentTemplate<SwotReportInput> = {
  id: 'swotReport',
  version: '1',
  kind: 'swotReport',
  build: (input) => {
    const context = reportContext(input);
    const words = swotReportWords(context.language);
    const name = context.text(input.subjectName) || context.text(input.companyName) || context.words.us;
    return reportTree(context, {
      style: 'report',
      title: words.title,
      blocks: [
        reportCover(context, words.title, context.text(input.title), fill(words.scope[input.subjectKind], { name })),
        { type: 'contents', title: context.words.contents },
        ...summary(context, words),
        ...board(context, words),
        ...factorTables(context, words),
        ...position(context, words),
        ...pairs(context, words),
        ...strategies(context, words),
        ...comparison(context, words),
      ],
      checks: checks(context),
    });
  },
};
