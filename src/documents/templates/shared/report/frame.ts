import type { Block, CoverBlock, DocumentTree } from '../../../model/blocks';
import type { ReportContext } from './context';

/** The finished tree around a report's blocks. Every page says that it is internal, unless it is made for the customer. */
export function reportTree(
  context: ReportContext,
  parts: {
    readonly style: 'business' | 'report' | 'card' | 'wide';
    readonly forCustomer?: boolean;
    readonly title: string;
    readonly blocks: readonly Block[];
    /** Key figures that must be read again in the written file. */
    readonly checks: DocumentTree['checks'];
  },
): DocumentTree {
  const company = context.text(context.input.companyName);
  const mark = parts.forCustomer ? parts.title : context.words.internal;
  return {
    language: context.language,
    style: parts.style,
    title: parts.title,
    properties: { author: company, company, subject: mark },
    header: { left: company, right: mark },
    blocks: parts.blocks,
    checks: parts.checks,
  };
}

/** First page of a long report: its title, its day, what it speaks of, and that it is internal. */
export function reportCover(context: ReportContext, title: string, subtitle: string, scope: string): CoverBlock {
  const { cover, internal } = context.words;
  const rows = [
    { label: cover.scope, value: scope },
    { label: cover.date, value: context.date(context.input.date) },
    { label: cover.class, value: internal },
  ];
  return {
    type: 'cover',
    look: 'proposal',
    sender: context.text(context.input.companyName),
    title: [{ type: 'text', text: title }],
    ...(subtitle === '' ? {} : { subtitle: [{ type: 'text', text: subtitle }] }),
    rows: rows.filter((row) => row.value !== ''),
  };
}
