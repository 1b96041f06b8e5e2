import type { QuoteTerms } from '../../../domain/quoting/terms';
import type { Block, DocumentTree } from '../../model/blocks';
import type { Context } from './context';
import { companyName } from './parties';
import { instalments } from './terms';
import { capitalsText } from './totals';

/** Amounts that the written file must show again: read back after every export (DOMAIN.md §17, MARKET U25). */
function checks(context: Context, terms: QuoteTerms | undefined): DocumentTree['checks'] {
  const { totals } = context.input.quote;
  const capitals = capitalsText(context);
  return [
    { name: 'total', text: context.amount(totals.total) },
    ...(capitals === '' ? [] : [{ name: 'capitals', text: capitals }]),
    { name: 'net', text: context.amount(totals.net) },
    { name: 'tax', text: context.amount(totals.tax) },
    ...(terms ? instalments(context, terms) : []).map((row, index) => ({
      name: `instalment.${index + 1}`,
      text: context.amount(row.minor),
    })),
  ];
}

/** The finished tree around a document's blocks: title, properties, header, draft mark, checks. */
export function documentTree(
  context: Context,
  parts: {
    readonly style: DocumentTree['style'];
    readonly title: string;
    readonly headerLeft: string;
    /** Terms whose payment schedule the blocks print; none where they print no schedule. */
    readonly terms: QuoteTerms | undefined;
    readonly blocks: readonly Block[];
  },
): DocumentTree {
  const { input, words } = context;
  return {
    language: context.language,
    style: parts.style,
    title: parts.title,
    properties: { author: companyName(context), company: companyName(context), subject: input.number },
    header: { left: parts.headerLeft, right: input.number },
    ...(input.draft === 'no' ? {} : { draftMark: words.draft[input.draft] }),
    ...(input.options.updateFields ? { updateFields: true } : {}),
    blocks: parts.blocks,
    checks: checks(context, parts.terms),
  };
}
