import { type Block, type CellItem, plain, run, type TableCell } from '../../model/blocks';
import type { MeetingBriefInput } from '../../model/saleReports';
import { lineage, type ReportContext, reportContext } from '../shared/report/context';
import { reportTree } from '../shared/report/frame';
import { cell, cells, moreItem } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { type MeetingBriefWords, meetingBriefWords } from './words';

type Context = ReportContext<MeetingBriefInput>;

/** So much fits the one page whatever is on record; what is left out is counted. */
const shown = { people: 8, items: 5, contacts: 4, competitors: 3, letters: 90 };

const short = (text: string, letters = shown.letters) => {
  const all = [...text.replaceAll(/\s+/g, ' ').trim()];
  return all.length > letters ? `${all.slice(0, letters - 1).join('')}…` : all.join('');
};

function facts(context: Context, words: MeetingBriefWords): Block[] {
  const rows = context.input.facts.filter(({ text }) => text !== '');
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      label: words.factsLabel,
      look: 'plain',
      columns: rows.map(() => ({ width: 1 })),
      rows: [
        {
          cells: rows.map(({ label, text }) => ({
            content: [run(words.factNames[label], { muted: true })],
            detail: plain(short(text, 28)),
          })),
        },
      ],
      lineage: lineage(context.input.source, 'title'),
    },
  ];
}

function people(context: Context, words: MeetingBriefWords): Block[] {
  const { input } = context;
  const none = context.words.none;
  if (input.people.length === 0) return [];
  return [
    {
      type: 'table',
      label: words.whoLabel,
      columns: [{ width: 34 }, { width: 18 }, { width: 14 }, { width: 17 }, { width: 17 }],
      header: cells([words.who, words.role, words.influence, words.attitude, words.relation]),
      rows: [
        ...input.people.slice(0, shown.people).map((person) => ({
          cells: [
            {
              content: [
                run(short(person.name, 20), { bold: true }),
                ...(person.jobTitle === '' ? [] : [run(`  ${short(person.jobTitle, 24)}`, { muted: true })]),
              ],
            },
            ...cells([person.role, person.influence, person.attitude, person.relation].map((text) => text || none)),
          ],
        })),
        ...(input.people.length > shown.people
          ? [
              {
                cells: [cell(fill(context.words.more, { count: input.people.length - shown.people }), { span: 5 })],
              },
            ]
          : []),
      ],
    },
  ];
}

function box(context: Context, words: MeetingBriefWords, items: readonly CellItem[], limit: number): TableCell {
  if (items.length === 0) return { content: [run(words.none, { muted: true })] };
  const left = items.length - limit;
  return { content: [], items: left > 0 ? [...items.slice(0, limit), moreItem(context, left)] : items };
}

const item = (text: string, muted = ''): CellItem => ({
  mark: '•',
  content: [run(short(text)), ...(muted === '' ? [] : [run(`  ${short(muted)}`, { muted: true })])],
});

function boxes(context: Context, words: MeetingBriefWords): Block {
  const { input } = context;
  const promise = (each: MeetingBriefInput['promises'][number]) =>
    item(
      each.text,
      [each.ours ? words.ours : words.theirs, context.date(each.due), each.late ? words.late : '']
        .filter((part) => part !== '')
        .join(context.format.listComma),
    );
  const pairs: readonly (readonly [string, TableCell, string, TableCell])[] = [
    [
      words.needs,
      box(
        context,
        words,
        input.needs.map((need) => item(context.text(need.text), need.latent ? words.latent : '')),
        shown.items,
      ),
      words.questions,
      box(
        context,
        words,
        input.questions.map((question) => item(question)),
        shown.items,
      ),
    ],
    [
      words.promises,
      box(context, words, input.promises.map(promise), shown.items),
      words.missing,
      box(
        context,
        words,
        input.missing.map((text) => item(context.text(text))),
        shown.items,
      ),
    ],
    [
      words.contacts,
      box(
        context,
        words,
        input.contacts.map((contact) => ({
          mark: '•',
          content: [run(`${context.date(contact.date)}  ${contact.kind}  `, { muted: true }), run(short(contact.text))],
        })),
        shown.contacts,
      ),
      words.next,
      box(
        context,
        words,
        input.next.map((step) => item(step.text, context.date(step.date))),
        shown.items,
      ),
    ],
  ];
  const competitors = input.competitors.map((each) => ({
    mark: '•',
    content: [
      run(`${short(context.text(each.name), 24)}  `, { bold: true }),
      run(short(each.strengths)),
      ...(each.answer === '' ? [] : [run(`  ${fill(words.answer, { text: short(each.answer) })}`)]),
    ],
  }));
  return {
    type: 'table',
    label: words.boxes,
    look: 'grid',
    columns: [{ width: 50 }, { width: 50 }],
    rows: [
      ...pairs.flatMap(([leftTitle, left, rightTitle, right]) => [
        { kind: 'section' as const, cells: cells([leftTitle, rightTitle]) },
        { cells: [left, right] },
      ]),
      ...(competitors.length === 0
        ? []
        : [
            { kind: 'section' as const, cells: [cell(words.competitors, { span: 2 })] },
            { cells: [{ ...box(context, words, competitors, shown.competitors), span: 2 }] },
          ]),
    ],
  };
}

/** The page for a meeting (N18): facts, who decides, open needs and questions, promises, last contacts, rivals. Internal. */
export const meetingBrief: DocumentTemplate<MeetingBriefInput> = {
  id: 'meetingBrief',
  version: '1',
  kind: 'meetingBrief',
  build: (input) => {
    const context = reportContext(input);
    const words = meetingBriefWords(context.language);
    const deal = context.text(input.title);
    return reportTree(context, {
      style: 'card',
      title: words.documentTitle,
      blocks: [
        {
          type: 'paragraph',
          style: 'title',
          content: plain(fill(words.title, { customer: short(context.text(input.customerName), 30) })),
        },
        {
          type: 'paragraph',
          style: 'subtitle',
          content: plain([short(deal, 60), context.date(input.date)].filter((part) => part !== '').join(' · ')),
        },
        ...facts(context, words),
        ...people(context, words),
        { type: 'paragraph', style: 'caption', content: plain('') },
        boxes(context, words),
      ],
      checks: [],
    });
  },
};
