import { dateText } from '../../format';
import { type Block, type HeadingBlock, plain } from '../../model/blocks';
import { type Context, lineageOf, textBlocks } from '../shared/context';
import { companyContact, companyName, companyParty, customerName, customerParty } from '../shared/parties';
import { priceTable } from '../shared/priceTable';
import { afterSalesBlocks, deliveryBlocks, paymentBlocks } from '../shared/terms';
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
  const gap = language === 'en' ? '    ' : '\u3000\u3000';
  const title = context.text(quote.title);
  return [
    ...(company.logo
      ? [
          {
            type: 'figure' as const,
            image: company.logo,
            widthMm: 26,
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
      content: plain(data.join(gap)),
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

function confirmation(context: Context, words: QuotationWords): Block[] {
  const { input, language } = context;
  const { quote, company } = input;
  const from = dateText(input.date, language);
  const until = dateText(quote.validUntil, language);
  const who = [companyContact(context), company.contact?.phone ?? '', company.contact?.email ?? '']
    .filter((part) => part !== '')
    .join(context.words.format.listComma);
  return [
    heading(words.validity),
    {
      type: 'paragraph',
      style: 'body',
      content: plain(until === '' ? fill(words.validityOpen, { from }) : fill(words.validityText, { from, until })),
      lineage: lineageOf(quote, 'validUntil'),
    },
    ...(who === ''
      ? []
      : [
          {
            type: 'paragraph' as const,
            style: 'body' as const,
            content: plain(fill(words.contact, { contact: who })),
            lineage: lineageOf(company, 'contacts'),
          },
        ]),
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
  const { terms } = quote;
  const note = context.text(quote.note);
  return [
    ...head(context, words),
    heading(words.prices),
    priceTable(context),
    ...totalsBlocks(context),
    heading(words.payment),
    ...paymentBlocks(context, terms, lineageOf(quote, 'terms.payment')),
    heading(words.delivery),
    ...deliveryBlocks(context, terms, lineageOf(quote, 'terms.delivery')),
    heading(words.afterSales),
    ...afterSalesBlocks(context, terms, lineageOf(quote, 'terms.afterSales')),
    ...(note === '' ? [] : [heading(words.remark), ...textBlocks(note, lineageOf(quote, 'note'))]),
    ...confirmation(context, words),
  ];
}
