import type { Localized } from '../../../domain/kernel/fields';
import { dateText } from '../../format';
import { type Block, plain } from '../../model/blocks';
import type { ClientProposal } from '../../model/input';
import { type Context, lineageOf, textBlocks } from '../shared/context';
import { companyContact } from '../shared/parties';
import { afterSalesTerm, deliveryTerm, paymentBlocks } from '../shared/terms';
import { fill } from '../shared/words';
import { heading } from './opening';
import type { ProposalWords } from './words';

type OwnField = Exclude<
  { [Key in keyof ClientProposal]: ClientProposal[Key] extends Localized ? Key : never }[keyof ClientProposal],
  never
>;

function own(context: Context, field: OwnField): Block[] {
  const { proposal } = context.input;
  return proposal ? textBlocks(context.text(proposal[field]), lineageOf(proposal, field)) : [];
}

/** The written plan, or phases; then what the terms promise. */
export function delivery(context: Context, words: ProposalWords): Block[] {
  const { quote } = context.input;
  const written = own(context, 'delivery');
  const plan: Block[] =
    written.length > 0
      ? written
      : [
          { type: 'paragraph', style: 'body', keepWithNext: true, content: plain(words.deliveryDefault) },
          {
            type: 'table',
            label: words.delivery,
            look: 'ruled',
            columns: [{ width: 20 }, { width: 50 }, { width: 30 }],
            header: [words.stage, words.content, words.result].map((text) => ({ content: plain(text) })),
            rows: words.stages.map((stage) => ({ cells: stage.map((text) => ({ content: plain(text) })) })),
          },
        ];
  return [
    heading(1, words.delivery),
    ...plan,
    ...textBlocks(deliveryTerm(context, quote.terms), lineageOf(quote, 'terms.delivery')),
  ];
}

/** After-sales service: what is written, else our promise; then the terms. */
export function afterSales(context: Context, words: ProposalWords): Block[] {
  const { quote } = context.input;
  const written = own(context, 'afterSales');
  return [
    heading(1, words.afterSales),
    ...(written.length > 0 ? written : textBlocks(words.afterSalesDefault, undefined)),
    ...textBlocks(afterSalesTerm(context, quote.terms), lineageOf(quote, 'terms.afterSales')),
  ];
}

/** Payment, validity, remark. */
export function terms(context: Context, words: ProposalWords): Block[] {
  const { quote } = context.input;
  const date = dateText(quote.validUntil, context.language);
  const note = context.text(quote.note);
  return [
    heading(1, words.terms),
    heading(2, words.payment),
    ...paymentBlocks(context, quote.terms, lineageOf(quote, 'terms.payment')),
    heading(2, words.validity),
    ...textBlocks(
      date === '' ? words.validityOpen : fill(words.validityText, { date }),
      lineageOf(quote, 'validUntil'),
    ),
    ...(note === '' ? [] : [heading(2, words.remark), ...textBlocks(note, lineageOf(quote, 'note'))]),
  ];
}

/** Next steps, and whom to call. */
export function nextSteps(context: Context, words: ProposalWords): Block[] {
  const { company } = context.input;
  const written = own(context, 'nextSteps');
  const who = [companyContact(context), company.contact?.phone ?? '', company.contact?.email ?? '']
    .filter((part) => part !== '')
    .join(context.words.format.listComma);
  return [
    heading(1, words.nextSteps),
    ...(written.length > 0
      ? written
      : [
          {
            type: 'list' as const,
            ordered: true,
            items: words.nextStepsDefault.map((text) => ({ content: plain(text) })),
          },
        ]),
    ...(who === ''
      ? []
      : [
          {
            type: 'paragraph' as const,
            style: 'body' as const,
            align: 'left' as const,
            content: plain(fill(words.contact, { contact: who })),
            lineage: lineageOf(company, 'contacts'),
          },
        ]),
  ];
}

/** The appendix, where one is written. */
export function appendix(context: Context, words: ProposalWords): Block[] {
  const written = own(context, 'appendix');
  if (written.length === 0) return [];
  return [
    { type: 'heading', level: 1, numbered: false, pageBreakBefore: true, content: plain(words.appendix) },
    ...written,
  ];
}
