import type { Localized } from '../../../domain/kernel/fields';
import { type Block, plain, type TableCell } from '../../model/blocks';
import type { Context } from '../shared/context';
import type { ProposalWords } from './words';

export function ourName(context: Context, words: ProposalWords): string {
  return context.text(context.input.company.shortName) || words.whyUs.us;
}

/** The name a column bears. */
export function companyName(context: Context, companies: readonly Localized[], index: number): string {
  return context.text(companies[index] ?? { zh: '', en: '' });
}

/** Positions of the companies, `atOnce` beside each other; the others go into further tables, so that all can be read. */
export function columnGroups(companies: readonly Localized[], atOnce: number): number[][] {
  const groups: number[][] = [];
  for (const index of companies.keys()) {
    const last = groups.at(-1);
    if (last && last.length < atOnce) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

export const head = (texts: readonly string[]): TableCell[] => texts.map((text) => ({ content: plain(text) }));
export const note = (text: string): Block[] =>
  text === '' ? [] : [{ type: 'paragraph', style: 'note', content: plain(text) }];
