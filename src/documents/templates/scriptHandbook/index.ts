import { type Block, type Inline, plain, type Run, run } from '../../model/blocks';
import type { ScriptHandbookInput } from '../../model/saleReports';
import { lineage, reportContext } from '../shared/report/context';
import { reportCover, reportTree } from '../shared/report/frame';
import { body, cell, cells, heading, lead } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { DocumentTemplate } from '../template';
import { detail, evidenceText, type Handbook, inBookLanguage, marked, unmarked } from './texts';
import { scriptHandbookWords } from './words';

type Script = ScriptHandbookInput['scripts'][number];
type Line = Script['lines'][number];
type Objection = ScriptHandbookInput['objections'][number];

/** What a row may come to, in characters, before it is parted by a page; about a third of one. */
const longRow = 800;
/** A line of its own counts as so many characters. */
const wholeLine = 40;

/** Whether the cells of a row are too long to be kept together on a page. */
function isLong(...contents: readonly Inline[]): boolean {
  const heights = contents.map((content) =>
    content.reduce((total, each) => {
      if (each.type === 'break') return total + wholeLine;
      return total + each.text.length + wholeLine * (each.text.split('\n').length - 1);
    }, 0),
  );
  return Math.max(...heights) > longRow;
}

/** From so many known results on, a rate says something (N8). */
const enough = 5;

function stateOf({ context, words }: Handbook, script: Script): string {
  if (script.version === 0) return words.draft;
  return fill(words.approved, { version: script.version, date: context.date(script.approvedOn) });
}

function listed({ context, words }: Handbook, names: readonly string[], all = words.everyone): string {
  return names.length === 0 ? all : names.join(context.format.listComma);
}

function audience(book: Handbook, script: Script): string {
  const { words } = book;
  return listed(book, [
    ...script.customerTypes.map((type) => words.customerTypes[type]),
    ...script.personas.map((persona) => words.personas[persona]),
  ]);
}

function overview(book: Handbook): Block[] {
  const { context, words } = book;
  const { scripts } = context.input;
  if (scripts.length === 0) return [];
  return [
    heading(1, words.overview, { pageBreakBefore: true }),
    {
      type: 'table',
      label: words.overviewLabel,
      lineage: lineage(context.input.source, 'scripts'),
      columns: [{ width: 30 }, { width: 14 }, { width: 22 }, { width: 16 }, { width: 18 }],
      header: cells([words.script, words.scenario, words.stages, words.audience, words.state]),
      rows: scripts.map((script) => ({
        cells: [
          { content: [run(context.text(script.title), { bold: true })] },
          cell(words.scenarios[script.scenario]),
          cell(
            listed(
              book,
              script.stages.map((stage) => context.text(stage)),
              words.allStages,
            ),
          ),
          cell(audience(book, script)),
          cell(stateOf(book, script)),
        ],
      })),
    },
  ];
}

function taskText({ words }: Handbook, days: number | null): string {
  if (days === null) return '';
  if (days === 0) return words.today;
  return days === 1 ? words.tomorrow : fill(words.task, { days });
}

const cardAnchor = (id: string) => `card-${id}`;

/** What is beside the words of a line: the note to the speaker, what it rests on, what comes of it. */
function beside(book: Handbook, line: Line, cards: ReadonlyMap<string, string>): (string | Run)[] {
  const { words } = book;
  const hint = unmarked(book, line.hint);
  const evidence = evidenceText(book, line.evidence);
  const card = cards.get(line.objectionId);
  return [
    hint === '' ? '' : fill(words.hint, { text: hint }),
    evidence === '' ? (line.claims ? words.noEvidence : '') : fill(words.evidence, { text: evidence }),
    card === undefined
      ? ''
      : { type: 'reference', target: cardAnchor(line.objectionId), text: fill(words.card, { text: card }) },
    taskText(book, line.taskDays),
    line.outcome === '' ? '' : words.outcomes[line.outcome],
  ];
}

function ways({ context, words }: Handbook, line: Line): Inline {
  const texts = line.exits.map(({ label, line: to }) => {
    const where = to === null ? words.nowhere : String(to);
    const heard = context.text(label);
    return heard === '' ? fill(words.toLine, { line: where }) : fill(words.labelled, { label: heard, line: where });
  });
  return plain(texts.join('\n'));
}

function lines(book: Handbook, script: Script, cards: ReadonlyMap<string, string>): Block {
  const { words } = book;
  const flow = script.form === 'flow';
  return {
    type: 'table',
    label: words.linesLabel,
    lineage: lineage(script.source, 'nodes'),
    columns: flow ? [{ width: 7 }, { width: 12 }, { width: 53 }, { width: 28 }] : [{ width: 7 }, { width: 93 }],
    header: cells(flow ? [words.number, words.kind, words.line, words.then] : [words.number, words.line]),
    rows: script.lines.map((line, index) => {
      const content = marked(book, line.text);
      const notes = detail(beside(book, line, cards));
      const then = flow ? ways(book, line) : [];
      return {
        splits: isLong([...content, ...(notes.detail ?? [])], then),
        cells: [
          cell(String(index + 1)),
          ...(flow ? [cell(words.kinds[line.kind])] : []),
          { content, ...notes },
          ...(flow ? [{ content: then }] : []),
        ],
      };
    }),
  };
}

function chapter(book: Handbook, script: Script, cards: ReadonlyMap<string, string>): Block[] {
  const { context, words } = book;
  const facts = [words.scenarios[script.scenario], audience(book, script), stateOf(book, script)];
  const purpose = unmarked(book, script.purpose);
  const text = script.lines.length === 0 ? body : lead;
  return [
    { ...heading(2, context.text(script.title)), lineage: lineage(script.source, 'title') },
    text(facts.join(' · '), 'muted'),
    ...(purpose === '' ? [] : [text(purpose, 'plain')]),
    ...(script.lines.length === 0 ? [] : [lines(book, script, cards)]),
  ];
}

function resultOf({ words }: Handbook, uses: Objection['answers'][number]['uses']): string {
  if (uses === null || uses.known === 0) return words.notCounted;
  if (uses.known < enough) return fill(words.tooFew, { known: uses.known });
  return fill(words.worked, { resolved: uses.resolved, known: uses.known });
}

function objection(book: Handbook, card: Objection): Block[] {
  const { context, words } = book;
  const behind = unmarked(book, card.behind);
  const alsoSaid = inBookLanguage(book, card.alsoSaid).join(context.format.semicolon);
  const text = card.answers.length === 0 ? body : lead;
  return [
    {
      ...heading(2, unmarked(book, card.text)),
      anchor: cardAnchor(card.source.id),
      lineage: lineage(card.source, 'text'),
    },
    text(words.categories[card.category], 'muted'),
    ...(alsoSaid === '' ? [] : [text(fill(words.alsoSaid, { text: alsoSaid }), 'plain')]),
    ...(behind === '' ? [] : [text(fill(words.behind, { text: behind }), 'plain')]),
    ...(card.answers.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            label: words.answersLabel,
            lineage: lineage(card.source, 'answers'),
            columns: [{ width: 7 }, { width: 53 }, { width: 24 }, { width: 16 }],
            header: cells([words.number, words.answer, words.proof, words.result]),
            rows: card.answers.map((answer, index) => {
              const hint = unmarked(book, answer.hint);
              const content = marked(book, answer.text);
              const notes = detail([hint === '' ? '' : fill(words.hint, { text: hint })]);
              const proof = cell(evidenceText(book, answer.evidence) || words.noEvidence);
              return {
                splits: isLong([...content, ...(notes.detail ?? [])], proof.content),
                cells: [cell(String(index + 1)), { content, ...notes }, proof, cell(resultOf(book, answer.uses))],
              };
            }),
          },
        ]),
  ];
}

/** Chosen scripts and objections as a handbook to read and to learn from (R50, R132). Internal. */
export const scriptHandbook: DocumentTemplate<ScriptHandbookInput> = {
  id: 'scriptHandbook',
  version: '1',
  kind: 'scriptHandbook',
  build: (input) => {
    const context = reportContext(input);
    const words = scriptHandbookWords(context.language);
    const book = { context, words };
    const { scripts, objections } = input;
    const cards = new Map(objections.map((card) => [card.source.id, unmarked(book, card.text)]));
    const scope = fill(words.scope, { scripts: scripts.length, objections: objections.length });
    const nothing = scripts.length === 0 && objections.length === 0;
    return reportTree(context, {
      style: 'report',
      title: words.title,
      blocks: [
        reportCover(context, words.title, context.text(input.title), scope),
        { type: 'contents', title: context.words.contents },
        ...(nothing ? [body(words.empty)] : overview(book)),
        ...(scripts.length === 0 ? [] : [heading(1, words.scripts)]),
        ...scripts.flatMap((script) => chapter(book, script, cards)),
        ...(objections.length === 0 ? [] : [heading(1, words.objections)]),
        ...objections.flatMap((card) => objection(book, card)),
      ],
      checks: nothing ? [] : [{ name: 'scope', text: scope }],
    });
  },
};
