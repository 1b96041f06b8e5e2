import { moneyText } from '../../format';
import { type Block, type CellItem, plain, run, type TableCell } from '../../model/blocks';
import type { MeetingBriefInput } from '../../model/saleReports';
import { lineage, type ReportContext, reportContext } from '../shared/report/context';
import { clipped } from '../shared/report/fit';
import { reportTree } from '../shared/report/frame';
import { cell, cells, moreItem } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { type MeetingBriefWords, meetingBriefWords } from './words';

type Context = ReportContext<MeetingBriefInput>;

/** So much fits the one page whatever is on record; what is left out is counted. */
const shown = { people: 6, needs: 4, items: 3, competitors: 2 };

/** Twips that texts have: in half the page, across it, and in a seventh. */
const room = { half: 4600, whole: 9800, fact: 1350 };

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
const short = (text: string, width = room.half, lines = 1) => clipped(oneLine(text), width, lines);

function facts(context: Context, words: MeetingBriefWords): Block[] {
  const { input } = context;
  const money = (amount: MeetingBriefInput['amount']) =>
    amount ? moneyText(amount.minor, amount.currency, context.language) : '';
  const quote = input.quote ? [input.quote.number, `V${input.quote.version}`, context.date(input.quote.until)] : [];
  const facts = [
    ['stage', context.text(input.stage)],
    ['amount', money(input.amount)],
    ['quote', quote.filter((part) => part !== '').join(' ')],
    ['budget', money(input.budget)],
    ['expectedClose', context.date(input.expectedClose)],
    ['class', input.grade],
    ['lastContact', context.date(input.lastContact)],
  ] as const;
  const rows = facts.filter(([, text]) => text !== '');
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      label: words.factsLabel,
      look: 'plain',
      columns: rows.map(() => ({ width: 1 })),
      rows: [
        {
          cells: rows.map(([label, text]) => ({
            content: [run(words.factNames[label], { muted: true })],
            detail: plain(short(text, room.fact, 2)),
          })),
        },
      ],
      lineage: lineage(context.input.source, 'title'),
    },
  ];
}

function people(context: Context, words: MeetingBriefWords): Block[] {
  const { input } = context;
  if (input.people.length === 0) return [];
  return [
    {
      type: 'table',
      label: words.whoLabel,
      lineage: lineage(input.source, 'customerId'),
      columns: [{ width: 34 }, { width: 18 }, { width: 14 }, { width: 17 }, { width: 17 }],
      header: cells([words.who, words.role, words.influence, words.attitude, words.relation]),
      rows: [
        ...input.people.slice(0, shown.people).map((person) => ({
          cells: [
            {
              content: [
                run(short(person.name, room.half / 3), { bold: true }),
                ...(person.jobTitle === '' ? [] : [run(`  ${short(person.jobTitle, room.half / 3)}`, { muted: true })]),
              ],
            },
            ...cells([
              words.roles[person.role],
              words.influences[person.influence],
              words.attitudes[person.attitude],
              words.relations[person.relation],
            ]),
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

/** A point of two lines; where something is said beside it, that has the second one. */
const item = (text: string, beside = ''): CellItem => ({
  mark: '•',
  content:
    beside === '' ? [run(short(text, room.half, 2))] : [run(short(text)), run(`  ${short(beside)}`, { muted: true })],
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
        shown.needs,
      ),
      words.questions,
      box(
        context,
        words,
        input.questions.map((question) => item(question)),
        shown.needs,
      ),
    ],
    [
      words.promises,
      box(context, words, input.promises.map(promise), shown.items),
      words.missing,
      box(
        context,
        words,
        [
          ...input.missing.map((text) => item(context.text(text))),
          ...input.missingRoles.map((role) => item(fill(words.nobody, { role: words.roles[role] }))),
        ],
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
          content: [
            run(`${context.date(contact.date)}  ${words.kinds[contact.kind]}  `, { muted: true }),
            run(short(contact.text)),
          ],
        })),
        shown.items,
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
      run(`${short(context.text(each.name), room.whole / 5)}  `, { bold: true }),
      run(short(each.strengths, room.whole / 2.5)),
      ...(each.answer === '' ? [] : [run(`  ${fill(words.answer, { text: short(each.answer, room.whole / 2.5) })}`)]),
    ],
  }));
  return {
    type: 'table',
    label: words.boxes,
    lineage: lineage(input.source, 'needs'),
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
          content: plain(fill(words.title, { customer: short(context.text(input.customerName), room.half) })),
        },
        {
          type: 'paragraph',
          style: 'subtitle',
          content: plain([short(deal, room.half), context.date(input.date)].filter((part) => part !== '').join(' · ')),
        },
        ...facts(context, words),
        ...people(context, words),
        boxes(context, words),
      ],
      checks: [],
    });
  },
};
