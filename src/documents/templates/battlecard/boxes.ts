import { type CellItem, type Inline, plain, run, type TableBlock, type TableCell } from '../../model/blocks';
import type { ReportLine, ReportPoint } from '../../model/report';
import { ageText, isOld, lineage, printedStand } from '../shared/report/context';
import { type CardEntry, cellPadding, clipped, type FittedBox, fitRows, line, linesOf } from '../shared/report/fit';
import { moreItem } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { CardContext } from './index';
import type { BattlecardWords } from './words';

/** Height of the text on the sheet (`cardPage`), less what tables and the last paragraph need between them. */
const sheet = 15_023 - 900;
/** Width of the text in a box, twips. */
const boxWidth = 10_432 / 2 - 180 - 190;
/** Most lines of one text: as many as leave nothing out, or else the fewest. */
const lineLimits = [8, 5, 3] as const;

type Entry = CardEntry<Inline>;

function entry(
  most: number,
  text: string,
  ...more: readonly { readonly label: string; readonly text: string }[]
): Entry {
  const first = clipped(text, boxWidth, most);
  const others = more
    .filter((part) => part.text.trim() !== '')
    .map((part) => ({ ...part, text: clipped(`${part.label}${part.text}`, boxWidth, most).slice(part.label.length) }));
  const content = others.flatMap((part) => [
    { type: 'break' as const },
    run(part.label, { bold: true }),
    run(part.text),
  ]);
  const lines = [first, ...others.map((part) => part.label + part.text)].reduce(
    (sum, part) => sum + linesOf(part, boxWidth),
    0,
  );
  return { content: [run(first), ...content], lines };
}

/** Everything that may stand on the card below the prices, two boxes a row. */
function content(
  context: CardContext,
  words: BattlecardWords,
  most: number,
): { title: string; tone?: 'good' | 'bad'; entries: Entry[] }[] {
  const { input } = context;
  const points = (list: readonly ReportPoint[]) =>
    list.map((point) =>
      entry(
        most,
        fill(words.point, {
          label: context.text(point.label),
          ours: printedStand(context, point.ours),
          theirs: printedStand(context, point.theirs),
        }),
      ),
    );
  const said = (list: readonly ReportLine[], label: string) =>
    list.map(({ text, answer, age }) => {
      const old = age && isOld(age) ? fill(words.old, { age: ageText(context, age) }) : '';
      return entry(most, clipped(text, boxWidth, most - 1) + old, { label, text: answer });
    });
  const dealAnswers = input.deal?.answers ?? '';
  const forDeal = dealAnswers === '' ? [] : [entry(most, words.dealAnswers + dealAnswers)];
  return [
    { title: words.win, tone: 'good', entries: points(input.win) },
    { title: words.lose, tone: 'bad', entries: points(input.lose) },
    { title: words.strengths, entries: [...forDeal, ...said(input.strengths, words.answer)] },
    { title: words.weaknesses, entries: said(input.weaknesses, words.use) },
    { title: words.landmines, entries: input.landmines.map((text) => entry(most, text)) },
    {
      title: words.objections,
      entries: input.objections.map(({ objection, reply }) =>
        entry(most, objection, { label: words.reply, text: reply }),
      ),
    },
    {
      title: words.news,
      entries: input.news.map((item) => {
        const about = [context.date(item.date), item.source]
          .filter((part) => part !== '')
          .join(context.format.listComma);
        const text = clipped(context.text(item.text), boxWidth, most - 1);
        return entry(most, about === '' ? text : `${text}${fill(words.old, { age: about })}`);
      }),
    },
    {
      title: words.doubts,
      entries: input.doubts.map((doubt) =>
        entry(most, `${context.text(doubt.label)}${fill(words.old, { age: ageText(context, doubt.age) })}`),
      ),
    },
  ];
}

function boxCell(context: CardContext, box: FittedBox<Inline>): TableCell {
  if (box.shown.length === 0) return { content: [run(context.words.none, { muted: true })] };
  const items: CellItem[] = box.shown.map(({ content }) => ({ mark: '\u2022', content }));
  return { content: [], items: box.hidden > 0 ? [...items, moreItem(context, box.hidden)] : items };
}

/** The boxes in pairs, as many entries as the rest of the sheet has room for. */
export function boxes(context: CardContext, words: BattlecardWords, used: number): TableBlock {
  const tries = lineLimits.map((most) => {
    const all = content(context, words, most);
    const rows = Array.from({ length: all.length / 2 }, (_, row) => all.slice(row * 2, row * 2 + 2));
    const heads = rows.length * (line + cellPadding);
    const entries = rows.map(([left, right]) => [left?.entries ?? [], right?.entries ?? []] as const);
    return { rows, fitted: fitRows(entries, sheet - used - heads) };
  });
  const whole = tries.find(({ fitted }) => fitted.flat().every((box) => box.hidden === 0));
  const { rows, fitted } = whole ?? tries.at(-1) ?? { rows: [], fitted: [] };
  return {
    type: 'table',
    label: words.documentTitle,
    look: 'grid',
    columns: [{ width: 50 }, { width: 50 }],
    rows: rows.flatMap((pair, row) => [
      {
        kind: 'section' as const,
        cells: pair.map(({ title, tone }) => ({ content: plain(title), ...(tone ? { tone } : {}) })),
      },
      { cells: (fitted[row] ?? []).map((box) => boxCell(context, box)) },
    ]),
    lineage: lineage(context.input.source, 'facts'),
  };
}
