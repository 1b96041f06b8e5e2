import { dateText } from '../../format';
import { type Block, type CoverBlock, type HeadingBlock, type Inline, plain, run } from '../../model/blocks';
import type { ClientMarketText } from '../../model/market';
import { type Context, filledRows, lineageOf, textBlocks } from '../shared/context';
import { companyContact, companyName, customerContact, customerName } from '../shared/parties';
import { fill } from '../shared/words';
import type { ProposalWords } from './words';

export function heading(level: 1 | 2, text: string, more: Pick<HeadingBlock, 'pageBreakBefore'> = {}): HeadingBlock {
  return { type: 'heading', level, numbered: true, content: plain(text), ...more };
}

/** Title as on the cover: the proposal's own, else made from deal or quote. */
export function proposalTitle(context: Context, words: ProposalWords): string {
  const { proposal, opportunity, quote } = context.input;
  const own = proposal ? context.text(proposal.title) : '';
  if (own !== '') return own;
  const name = (opportunity ? context.text(opportunity.title) : '') || context.text(quote.title);
  return name === '' ? words.titlePlain : fill(words.title, { name });
}

/** Longest title that stands in one line of a Chinese cover, in characters. */
const oneLine = 13;

/** A long title breaks before its last word, so that no single character is left for a line of its own. */
function coverTitle(title: string, words: ProposalWords): Inline {
  const tail = words.titleBreaks.find((each) => title.endsWith(each) && title.length > each.length);
  if (tail === undefined || title.length <= oneLine || title.includes('\n')) return plain(title);
  return [run(title.slice(0, -tail.length).trimEnd()), { type: 'break' }, run(tail)];
}

export function cover(context: Context, words: ProposalWords): CoverBlock {
  const { input, language } = context;
  const { company, customer, proposal, quote } = input;
  const subtitle = proposal ? context.text(proposal.subtitle) : '';
  const until = dateText(quote.validUntil, language);
  const gap = language === 'en' ? ', ' : ' ';
  const phone = company.contact?.phone ?? '';
  return {
    type: 'cover',
    look: 'proposal',
    ...(company.logo ? { logo: company.logo } : {}),
    sender: companyName(context),
    title: coverTitle(proposalTitle(context, words), words),
    ...(subtitle === '' ? {} : { subtitle: plain(subtitle) }),
    rows: filledRows([
      [words.cover.to, [customerName(context), customerContact(context)].filter((part) => part !== '').join(gap)],
      [words.cover.number, input.number],
      [words.cover.date, dateText(input.date, language)],
      [words.cover.validUntil, until === '' ? '' : fill(words.cover.until, { date: until })],
      [words.cover.contact, [companyContact(context), phone].filter((part) => part !== '').join(' \u00b7 ')],
    ]),
    lineage: proposal ? lineageOf(proposal, 'title') : lineageOf(customer, 'name'),
  };
}

/** Who we are, and proof. */
export function aboutUs(context: Context, words: ProposalWords): Block[] {
  const { company, proposal } = context.input;
  const own = proposal ? context.text(proposal.aboutUs) : '';
  const ours = context.text(company.aboutUs);
  const text =
    own !== ''
      ? textBlocks(own, proposal ? lineageOf(proposal, 'aboutUs') : undefined)
      : textBlocks(
          ours === '' ? fill(words.aboutUsDefault, { company: companyName(context) }) : ours,
          lineageOf(company, 'aboutUs'),
        );
  const cases = company.cases
    .map((each, index) => ({ title: context.text(each.title), text: context.text(each.text), index }))
    .filter((each) => each.title !== '' || each.text !== '');
  return [
    heading(1, words.aboutUs, { pageBreakBefore: true }),
    ...text,
    ...(cases.length === 0 ? [] : [heading(2, words.cases)]),
    ...cases.flatMap((each): Block[] => [
      ...(each.title === ''
        ? []
        : [
            {
              type: 'paragraph' as const,
              style: 'plain' as const,
              keepWithNext: true,
              content: [run(each.title, { bold: true })],
              lineage: lineageOf(company, `cases.${each.index}.title`),
            },
          ]),
      ...textBlocks(each.text, lineageOf(company, `cases.${each.index}.text`)),
    ]),
  ];
}

/** Texts of the market desk that are meant for clients. */
export function marketTexts(context: Context, parts: readonly ClientMarketText[]): Block[] {
  return parts.flatMap((part) => textBlocks(context.text(part.text), lineageOf(part, part.field)));
}

/** What research found out about the customer's market. */
function marketContext(context: Context, words: ProposalWords): Block[] {
  const research = context.input.market?.research ?? [];
  return research.length === 0 ? [] : [heading(2, words.marketContext), ...marketTexts(context, research)];
}

/** What the customer told us. */
export function situation(context: Context, words: ProposalWords): Block[] {
  const { customer, opportunity, proposal } = context.input;
  const own = proposal ? context.text(proposal.situation) : '';
  const deal = opportunity ? context.text(opportunity.situation) : '';
  const blocks: Block[] = [heading(1, words.situation)];
  if (own !== '' && proposal) blocks.push(...textBlocks(own, lineageOf(proposal, 'situation')));
  else if (deal !== '' && opportunity) blocks.push(...textBlocks(deal, lineageOf(opportunity, 'situation')));
  else {
    blocks.push(...textBlocks(fill(words.situationDefault, { customer: customerName(context) }), undefined));
    const known = [
      [words.businessPain, customer.businessPain, 'businessPain'],
      [words.technicalNeed, customer.technicalNeed, 'technicalNeed'],
    ] as const;
    for (const [title, text, field] of known) {
      if (text.trim() === '') continue;
      blocks.push(heading(2, title), ...textBlocks(text, lineageOf(customer, field)));
    }
  }
  blocks.push(...marketContext(context, words));
  const needs = (opportunity?.needs ?? [])
    .map((need, index) => ({ pain: context.text(need.pain), index }))
    .filter((need) => need.pain !== '');
  if (needs.length > 0 && opportunity) {
    blocks.push(
      heading(2, words.needs),
      {
        type: 'paragraph',
        style: 'body',
        keepWithNext: true,
        content: plain(fill(words.needsIntro, { count: needs.length })),
      },
      {
        type: 'list',
        ordered: true,
        items: needs.map((need) => ({
          content: plain(need.pain),
          lineage: lineageOf(opportunity, `needs.${need.index}.pain`),
        })),
      },
    );
  }
  return blocks;
}
