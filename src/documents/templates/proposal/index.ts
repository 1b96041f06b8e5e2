import type { Block } from '../../model/blocks';
import { contextOf } from '../shared/context';
import { documentTree } from '../shared/frame';
import { companyName } from '../shared/parties';
import type { DocumentTemplate } from '../template';
import { afterSales, appendix, delivery, nextSteps, terms } from './closing';
import { whyUs } from './market';
import { prices, solution } from './offer';
import { aboutUs, cover, proposalTitle, situation } from './opening';
import { proposalWords } from './words';

/** The proposal (R78): from who we are to the next steps; texts that are not written are derived. */
export const proposal: DocumentTemplate = {
  id: 'proposal',
  version: '2',
  kind: 'proposal',
  build: (input) => {
    const context = contextOf(input);
    const words = proposalWords(context.language);
    const title = proposalTitle(context, words);
    const front: Block[] = input.options.cover
      ? [cover(context, words)]
      : [{ type: 'paragraph', style: 'title', align: 'center', content: [{ type: 'text', text: title }] }];
    return documentTree(context, {
      style: 'business',
      title,
      headerLeft: companyName(context),
      terms: input.quote.terms,
      blocks: [
        ...front,
        ...(input.options.contents ? [{ type: 'contents' as const, title: words.contents }] : []),
        ...aboutUs(context, words),
        ...situation(context, words),
        ...solution(context, words),
        ...whyUs(context, words),
        ...prices(context, words),
        ...delivery(context, words),
        ...afterSales(context, words),
        ...terms(context, words),
        ...nextSteps(context, words),
        ...appendix(context, words),
      ],
    });
  },
};
