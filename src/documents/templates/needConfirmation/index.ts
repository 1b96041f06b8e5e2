import { moneyText } from '../../format';
import { type Block, plain, run } from '../../model/blocks';
import type { NeedConfirmationInput } from '../../model/saleReports';
import { lineage, type ReportContext, reportContext } from '../shared/report/context';
import { reportTree } from '../shared/report/frame';
import { body, cell, cells, heading } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { type NeedConfirmationWords, needConfirmationWords } from './words';

type Context = ReportContext<NeedConfirmationInput>;

function budget({ input, language }: Context, words: NeedConfirmationWords): string {
  const { budgetMin: low, budgetMax: high } = input;
  const ends = [low, high].flatMap((end) => (end ? [moneyText(end.minor, end.currency, language)] : []));
  return ends.length === 0 ? words.noBudget : [...new Set(ends)].join('–');
}

function basics(context: Context, words: NeedConfirmationWords): Block {
  const { input } = context;
  const rows = [
    [words.deal, context.text(input.title)],
    [words.customer, context.text(input.customerName)],
    [words.date, input.confirmedOn === '' ? '' : context.date(input.confirmedOn)],
    [
      words.confirmedBy,
      [input.confirmedBy, input.jobTitle].filter((part) => part !== '').join(context.format.listComma),
    ],
    [words.method, input.confirmedOn === '' ? '' : words.methods[input.method]],
    [words.budget, budget(context, words)],
    [words.timeline, input.timeline || context.words.none],
  ];
  return {
    type: 'table',
    label: words.basics,
    look: 'grid',
    columns: [{ width: 24 }, { width: 76 }],
    rows: rows.map(([label = '', value = '']) => ({ cells: [cell(label, { tone: 'tint' }), cell(value)] })),
    lineage: lineage(input.source, 'confirmations'),
  };
}

function needs(context: Context, words: NeedConfirmationWords): Block {
  const { input } = context;
  if (input.needs.length === 0) return body(words.noNeeds);
  return {
    type: 'table',
    label: words.needsLabel,
    lineage: lineage(input.source, 'confirmations'),
    columns: [{ width: 8 }, { width: 40 }, { width: 40 }, { width: 12 }],
    header: cells([words.number, words.pain, words.capability, words.kind]),
    rows: input.needs.map((need, index) => {
      const product = context.text(need.product);
      return {
        splits: true,
        cells: [
          cell(String(index + 1)),
          { content: plain(context.text(need.pain)), lineage: lineage(input.source, `confirmations.needs.${need.id}`) },
          {
            content: plain(context.text(need.capability) || context.words.none),
            ...(product === '' ? {} : { detail: plain(product) }),
          },
          cell(words[need.kind]),
        ],
      };
    }),
  };
}

function technical(context: Context, words: NeedConfirmationWords): Block[] {
  const { input } = context;
  if (input.technicalNeeds.length === 0) return [];
  return [
    heading(1, words.technical),
    {
      type: 'table',
      label: words.technicalLabel,
      lineage: lineage(input.source, 'confirmations'),
      columns: [{ width: 8 }, { width: 80 }, { width: 12 }],
      header: cells([words.number, words.requirement, words.level]),
      rows: input.technicalNeeds.map((need, index) => ({
        splits: true,
        cells: cells([String(index + 1), context.text(need.text), need.must ? words.must : words.wish]),
      })),
    },
  ];
}

/** The need confirmation sheet: what was confirmed on a day, with room for both signatures (R62). For the customer. */
export const needConfirmation: DocumentTemplate<NeedConfirmationInput> = {
  id: 'needConfirmation',
  version: '1',
  kind: 'needConfirmation',
  build: (input) => {
    const context = reportContext(input);
    const words = needConfirmationWords(context.language);
    const situation = context.text(input.situation);
    const customer = context.text(input.customerName);
    return reportTree(context, {
      style: 'business',
      forCustomer: true,
      title: words.title,
      blocks: [
        { type: 'paragraph', style: 'title', align: 'center', content: plain(words.title) },
        {
          type: 'paragraph',
          style: 'subtitle',
          align: 'center',
          content: [
            run(
              input.confirmedOn === ''
                ? fill(words.toConfirm, { customer })
                : fill(words.subtitle, { date: context.date(input.confirmedOn), customer }),
            ),
          ],
        },
        heading(1, words.basics),
        basics(context, words),
        ...(situation === '' ? [] : [heading(1, words.situation), body(situation)]),
        heading(1, words.needs),
        needs(context, words),
        ...technical(context, words),
        { type: 'paragraph', style: 'note', keepWithNext: true, content: plain(words.closing) },
        {
          type: 'signatures',
          parties: [
            { role: words.customerRole, name: customer, lines: words.signLines },
            { role: words.ourRole, name: context.text(input.companyName), lines: words.signLines },
          ],
        },
      ],
      checks: input.budgetMax ? [{ name: 'budget', text: budget(context, words) }] : [],
    });
  },
};
