import { dateText } from '../../format';
import { type Block, type HeadingBlock, type Lineage, plain, run } from '../../model/blocks';
import { type Context, lineageOf, textBlocks } from '../shared/context';
import { companyContact, companyName, companyParty, customerName, customerParty, logoWidth } from '../shared/parties';
import { priceTable } from '../shared/priceTable';
import { afterSalesTerm, deliveryTerm, paymentTable, paymentTerm } from '../shared/terms';
import { totalsBlocks } from '../shared/totals';
import { fill } from '../shared/words';
import type { QuotationWords } from './words';

function head(context: Context, words: QuotationWords): Block[] {
  const { input, language } = context;
  const { company, quote } = input;
  const date = dateText(input.date, language);
  const until = dateText(quote.validUntil, language);
  const data = [
    fill(input.number === '' ? words.subtitleNoNumber : words.subtitle, { number: input.number, date }),
    until === '' ? '' : fill(words.validUntil, { date: until }),
  ].filter((part) => part !== '');
  const title = context.text(quote.title);
  return [
    ...(company.logo
      ? [
          {
            type: 'figure' as const,
            image: company.logo,
            widthMm: logoWidth(company.logo),
            alt: companyName(context),
            align: 'left' as const,
            lineage: lineageOf(company, 'logoId'),
          },
        ]
      : []),
    { type: 'paragraph', style: 'title', align: 'center', content: plain(words.title) },
    {
      type: 'paragraph',
      style: 'subtitle',
      align: 'center',
      content: plain(data.join('\n')),
      lineage: lineageOf(quote, 'number'),
    },
    {
      type: 'parties',
      parties: [customerParty(context, words.to, true), companyParty(context, words.from, true)],
    },
    {
      type: 'paragraph',
      style: 'body',
      content: plain(title === '' ? words.introNoTitle : fill(words.intro, { title })),
      lineage: lineageOf(quote, 'title'),
    },
  ];
}

function heading(text: string): HeadingBlock {
  return { type: 'heading', level: 1, numbered: true, content: plain(text) };
}

/** Longest text that stands in the table of terms; a longer one gets a section. */
const tableText = 400;

interface Term {
  readonly label: string;
  readonly text: string;
  readonly lineage: Lineage;
}

/** Delivery, service, validity and remark: short ones side by side with their names, long ones as sections. */
function otherTerms(context: Context, words: QuotationWords): Block[] {
  const { input, language } = context;
  const { quote, company } = input;
  const { terms } = quote;
  const from = dateText(input.date, language);
  const until = dateText(quote.validUntil, language);
  const who = [companyContact(context), company.contact?.phone ?? '', company.contact?.email ?? '']
    .filter((part) => part !== '')
    .join(context.words.format.listComma);
  const all: readonly Term[] = [
    { label: words.method, text: paymentTerm(context, terms), lineage: lineageOf(quote, 'terms.payment') },
    { label: words.delivery, text: deliveryTerm(context, terms), lineage: lineageOf(quote, 'terms.delivery') },
    { label: words.afterSales, text: afterSalesTerm(context, terms), lineage: lineageOf(quote, 'terms.afterSales') },
    {
      label: words.validityLabel,
      text: until === '' ? fill(words.validityOpen, { from }) : fill(words.validityText, { from, until }),
      lineage: lineageOf(quote, 'validUntil'),
    },
    { label: words.contactLabel, text: who, lineage: lineageOf(company, 'contacts') },
    { label: words.remark, text: context.text(quote.note), lineage: lineageOf(quote, 'note') },
  ];
  const short = all.filter((term) => term.text !== '' && term.text.length <= tableText);
  const long = all.filter((term) => term.text.length > tableText);
  return [
    heading(words.terms),
    {
      type: 'table',
      label: words.termsLabel,
      look: 'ruled',
      columns: [
        { width: 18, align: 'left' },
        { width: 82, align: 'left' },
      ],
      rows: short.map((term) => ({
        cells: [{ content: [run(term.label, { bold: true })] }, { content: plain(term.text), lineage: term.lineage }],
      })),
    },
    ...long.flatMap((term) => [heading(term.label), ...textBlocks(term.text, term.lineage)]),
  ];
}

function confirmation(context: Context, words: QuotationWords): Block[] {
  return [
    heading(words.confirmation),
    { type: 'paragraph', style: 'body', content: plain(words.confirm), keepWithNext: true },
    {
      type: 'signatures',
      parties: [
        { role: words.signRole, name: companyName(context), lines: words.signLines },
        { role: words.confirmRole, name: customerName(context), lines: words.signLines },
      ],
    },
  ];
}

/** A quotation (R69–R74): parties, prices, totals, the three terms, remark, validity, box for the customer's confirmation. */
export function quotationBlocks(context: Context, words: QuotationWords): Block[] {
  const { quote } = context.input;
  const schedule = paymentTable(context, quote.terms, lineageOf(quote, 'terms.payment'));
  return [
    ...head(context, words),
    heading(words.prices),
    priceTable(context),
    ...totalsBlocks(context),
    ...(schedule ? [heading(words.payment), schedule] : []),
    ...otherTerms(context, words),
    ...confirmation(context, words),
  ];
}
