import { dateText } from '../../format';
import { type Block, type CoverBlock, plain, run } from '../../model/blocks';
import type { ClientContract } from '../../model/input';
import { type Context, filledRows, lineageOf } from '../shared/context';
import { companyName, companyParty, customerName, customerParty } from '../shared/parties';
import { fill } from '../shared/words';
import { type ClauseValues, clauseInline } from './clauseText';
import { sideNames } from './values';
import type { ContractWords } from './words';

/** The contract's own title, or the usual one. */
export function contractTitle(context: Context, words: ContractWords, contract: ClientContract): string {
  return context.text(contract.title) || words.title;
}

function signingPlace(context: Context, contract: ClientContract): string {
  return context.text(contract.signingPlace) || context.text(context.input.company.signingPlace);
}

export function cover(context: Context, words: ContractWords, contract: ClientContract): CoverBlock {
  const { input, language } = context;
  const names = sideNames(context, words, contract);
  const sides = [
    [fill(words.cover.buyer, { party: names.buyerParty }), customerName(context)],
    [fill(words.cover.seller, { party: names.sellerParty }), companyName(context)],
  ] as const;
  return {
    type: 'cover',
    look: 'contract',
    ...(input.company.logo ? { logo: input.company.logo } : {}),
    sender: companyName(context),
    title: plain(contractTitle(context, words, contract)),
    rows: filledRows([
      [words.cover.number, input.number],
      ...(contract.partyA === 'buyer' ? sides : [...sides].reverse()),
      [words.cover.place, signingPlace(context, contract)],
      [words.cover.date, dateText(contract.signingDate, language)],
    ]),
    lineage: lineageOf(contract, 'title'),
  };
}

/** Title, number line, parties, and what stands before the clauses. */
export function opening(
  context: Context,
  words: ContractWords,
  contract: ClientContract,
  values: ClauseValues,
): Block[] {
  const { input, language } = context;
  const names = sideNames(context, words, contract);
  const data = [
    [words.subtitle.number, input.number],
    [words.subtitle.place, signingPlace(context, contract)],
    [words.subtitle.date, dateText(contract.signingDate, language)],
  ]
    .filter(([, value]) => value !== '')
    .map(([template = '', value = '']) => fill(template, { value }));
  const gap = language === 'en' ? '    ' : '\u3000\u3000';
  const [last, ...first] = [...data].reverse();
  const lines = data.length > 2 && last !== undefined ? [first.reverse().join(gap), last] : [data.join(gap)];
  const buyer = customerParty(context, fill(words.buyerRole, { party: names.buyerParty }), false);
  const seller = companyParty(context, fill(words.sellerRole, { party: names.sellerParty }), false);
  const lead = (text: string): Block => ({
    type: 'paragraph',
    style: 'plain',
    keepWithNext: true,
    content: [run(text, { bold: true })],
  });
  return [
    { type: 'paragraph', style: 'title', align: 'center', content: plain(contractTitle(context, words, contract)) },
    ...(data.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            style: 'subtitle' as const,
            align: 'center' as const,
            content: plain(lines.join('\n')),
            lineage: lineageOf(contract, 'number'),
          },
        ]),
    { type: 'parties', parties: contract.partyA === 'buyer' ? [buyer, seller] : [seller, buyer] },
    {
      type: 'paragraph',
      style: 'body',
      content: clauseInline(words.intro, values),
      lineage: lineageOf(contract, 'quoteId'),
    },
    lead(words.recitalsTitle),
    { type: 'list', ordered: true, items: words.recitals.map((text) => ({ content: clauseInline(text, values) })) },
    lead(words.definitionsTitle),
    { type: 'list', ordered: true, items: words.definitions.map((text) => ({ content: clauseInline(text, values) })) },
  ];
}
