import type { Localized } from '../../../domain/kernel/fields';
import { type Block, plain, run, type SignatureBlock } from '../../model/blocks';
import type { ClientContract } from '../../model/input';
import { type Context, lineageOf, textBlocks } from '../shared/context';
import { companyName, customerName } from '../shared/parties';
import { priceTable } from '../shared/priceTable';
import { totalsBlocks } from '../shared/totals';
import { fill } from '../shared/words';
import { type ClauseValues, clauseInline } from './clauseText';
import { numbered, sideNames } from './values';
import type { ContractWords } from './words';

/** Where anything limits liability, the line that it was pointed out and explained (Civil Code, Art. 496). */
function confirmation(words: ContractWords, values: ClauseValues, body: readonly Block[]): Block[] {
  if (!body.some((block) => block.type === 'subclause' && block.emphasised === true)) return [];
  const text = clauseInline(words.confirmation, values);
  return [
    {
      type: 'paragraph',
      style: 'body',
      keepWithNext: true,
      content: text.map((part) => (part.type === 'text' ? run(part.text, { bold: true, underline: true }) : part)),
    },
  ];
}

/** Confirmation line and the two sides' signatures. */
export function signatures(
  context: Context,
  words: ContractWords,
  contract: ClientContract,
  values: ClauseValues,
  body: readonly Block[],
): Block[] {
  const names = sideNames(context, words, contract);
  const side = (party: string, name: string): SignatureBlock['parties'][number] => ({
    role: fill(words.signRole, { party }),
    name,
    lines: words.signLines,
  });
  const buyer = side(names.buyerParty, customerName(context));
  const seller = side(names.sellerParty, companyName(context));
  return [
    ...confirmation(words, values, body),
    { type: 'paragraph', style: 'muted', align: 'center', keepWithNext: true, content: plain(words.signaturesIntro) },
    { type: 'signatures', parties: contract.partyA === 'buyer' ? [buyer, seller] : [seller, buyer] },
  ];
}

function annexHead(context: Context, words: ContractWords, position: number, title: string): Block {
  const annex = numbered(context, context.words.format.annex, position);
  return {
    type: 'heading',
    level: 1,
    numbered: false,
    pageBreakBefore: true,
    content: plain(fill(words.annexes.head, { annex, title })),
    anchor: `annex-${position}`,
  };
}

function standard(
  context: Context,
  contract: ClientContract,
  field: 'serviceStandard' | 'acceptanceStandard',
  shipped: readonly string[],
  values: ClauseValues,
): Block[] {
  const own: Localized = contract[field];
  const text = context.text(own);
  const lineage = lineageOf(contract, field);
  if (text !== '') return textBlocks(text, lineage);
  const items = shipped
    .map((line) => ({ content: clauseInline(line, values) }))
    .filter((item) => item.content.length > 0);
  return [{ type: 'list', ordered: true, items, lineage }];
}

/** Configuration list with prices, service standard, acceptance standard. */
export function annexes(
  context: Context,
  words: ContractWords,
  contract: ClientContract,
  values: ClauseValues,
): Block[] {
  const { number } = context.input;
  const names = words.annexes;
  return [
    annexHead(context, words, 1, names.configuration),
    ...textBlocks(
      number === '' ? names.configurationIntroNoNumber : fill(names.configurationIntro, { number }),
      lineageOf(contract, 'number'),
    ),
    priceTable(context),
    ...totalsBlocks(context),
    annexHead(context, words, 2, names.service),
    ...standard(context, contract, 'serviceStandard', names.serviceDefault, values),
    annexHead(context, words, 3, names.acceptance),
    ...standard(context, contract, 'acceptanceStandard', names.acceptanceDefault, values),
  ];
}
