import { contextOf } from '../shared/context';
import { documentTree } from '../shared/frame';
import { companyName } from '../shared/parties';
import type { DocumentTemplate } from '../template';
import { quotationBlocks } from './blocks';
import { quotationWords } from './words';

/** The quotation. */
export const quotation: DocumentTemplate = {
  id: 'quotation',
  version: '1',
  kind: 'quotation',
  build: (input) => {
    const context = contextOf(input);
    const words = quotationWords(context.language);
    const title = context.text(input.quote.title);
    return documentTree(context, {
      style: 'business',
      title: title === '' ? words.title : `${words.title} ${title}`,
      headerLeft: companyName(context),
      terms: input.quote.terms,
      blocks: quotationBlocks(context, words),
    });
  },
};
