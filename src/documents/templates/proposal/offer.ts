import { quantityText } from '../../format';
import { type Block, plain, type TableBlock } from '../../model/blocks';
import { type Context, lineageOf, textBlocks } from '../shared/context';
import { priceTable } from '../shared/priceTable';
import { totalsBlocks } from '../shared/totals';
import { fill } from '../shared/words';
import { heading, proposalTitle } from './opening';
import type { ProposalWords } from './words';

/** Pain, capability, evidence: the argument of the proposal (R67). */
function needsTable(context: Context, words: ProposalWords): TableBlock | undefined {
  const { opportunity } = context.input;
  if (!opportunity) return undefined;
  const rows = opportunity.needs
    .map((need, index) => ({
      pain: context.text(need.pain),
      capability: context.text(need.capability),
      evidence: context.text(need.evidence),
      index,
    }))
    .filter((need) => need.pain !== '' || need.capability !== '');
  if (rows.length === 0) return undefined;
  const dash = context.words.format.missing;
  return {
    type: 'table',
    label: words.solutionTable,
    look: 'ruled',
    columns: [
      { width: 5, align: 'left' },
      { width: 29, align: 'left' },
      { width: 36, align: 'left' },
      { width: 30, align: 'left' },
    ],
    header: ['', words.pain, words.capability, words.evidence].map((text) => ({ content: plain(text) })),
    rows: rows.map((row, position) => ({
      cells: [
        { content: plain(String(position + 1)) },
        { content: plain(row.pain || dash), lineage: lineageOf(opportunity, `needs.${row.index}.pain`) },
        { content: plain(row.capability || dash), lineage: lineageOf(opportunity, `needs.${row.index}.capability`) },
        { content: plain(row.evidence || dash), lineage: lineageOf(opportunity, `needs.${row.index}.evidence`) },
      ],
    })),
    lineage: lineageOf(opportunity, 'needs'),
  };
}

/** What the quote consists of, for a proposal whose solution is not written yet. */
function componentList(context: Context): Block[] {
  const { quote } = context.input;
  const items = quote.lines.filter(
    (line) =>
      (line.kind === 'bundle' || (line.kind === 'item' && line.bundleId === '')) && (!line.optional || line.selected),
  );
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      items: items.map((line) => {
        const unit = context.text(line.unit);
        const amount = unit === '' ? quantityText(line.quantity) : `${quantityText(line.quantity)} ${unit}`;
        const [description = ''] = context.text(line.description).split('\n');
        const head = `${context.text(line.name)}${fill(context.words.format.bracketed, { text: amount })}`;
        return {
          content: plain(description === '' ? head : `${head}${context.words.format.colon}${description}`),
          lineage: lineageOf(quote, `lines.${quote.lines.indexOf(line)}.name`),
        };
      }),
    },
  ];
}

/** The solution, and how it answers each need. */
export function solution(context: Context, words: ProposalWords): Block[] {
  const { proposal, quote } = context.input;
  const own = proposal ? context.text(proposal.solution) : '';
  const table = needsTable(context, words);
  const title = context.text(quote.title) || proposalTitle(context, words);
  const text =
    own !== '' && proposal
      ? textBlocks(own, lineageOf(proposal, 'solution'))
      : [...textBlocks(fill(words.solutionDefault, { title }), lineageOf(quote, 'title')), ...componentList(context)];
  return [
    heading(1, words.solution),
    ...text,
    ...(table
      ? [
          heading(2, words.solutionTable),
          {
            type: 'paragraph' as const,
            style: 'body' as const,
            keepWithNext: true,
            content: plain(words.solutionIntro),
          },
          table,
        ]
      : []),
  ];
}

/** The quote's table and totals. */
export function prices(context: Context, words: ProposalWords): Block[] {
  const { quote } = context.input;
  const total = context.money(quote.totals.total);
  return [
    heading(1, words.prices),
    ...textBlocks(fill(words.pricesIntro, { total }), lineageOf(quote, 'totals.total')),
    priceTable(context),
    ...totalsBlocks(context),
  ];
}
