import { tenthsText } from '../../format';
import type { DocumentTree } from '../../model/blocks';
import type { BattlecardInput } from '../../model/report';
import { type ReportContext, reportContext } from '../shared/report/context';
import { reportTree } from '../shared/report/frame';
import type { DocumentTemplate } from '../template';
import { boxes } from './boxes';
import { head, pricesShown } from './head';
import { battlecardWords } from './words';

export type CardContext = ReportContext<BattlecardInput>;

function checks({ input }: CardContext): DocumentTree['checks'] {
  return pricesShown(input).flatMap(({ index }, at) =>
    index === null ? [] : [{ name: `index.${at}`, text: tenthsText(index) }],
  );
}

/** The battlecard: one sheet on one competitor, for the card itself or for a deal. */
export const battlecard: DocumentTemplate<BattlecardInput> = {
  id: 'battlecard',
  version: '1',
  kind: 'battlecard',
  build: (input) => {
    const context = reportContext(input);
    const words = battlecardWords(context.language);
    const top = head(context, words);
    return reportTree(context, {
      style: 'card',
      title: words.documentTitle,
      blocks: [...top.blocks, boxes(context, words, top.height)],
      checks: checks(context),
    });
  },
};
