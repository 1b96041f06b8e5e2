import { amountText, percentText, tenthsText } from '../../format';
import { type Block, plain, type TableBlock } from '../../model/blocks';
import type { BattlecardInput } from '../../model/report';
import { ageText, isOld, lineage, printedGap, printedRange, problemWords } from '../shared/report/context';
import { cellPadding, clipped, line, linesOf } from '../shared/report/fit';
import { cell, cells, moreText } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { CardContext } from './index';
import type { BattlecardWords } from './words';

/** Width of the text of the card, and of the texts of its tables' columns, twips. */
const textWidth = 10_432;
const margins = 180;
const valueWidth = textWidth * 0.88 - margins;
const priceRows = 5;

/** The prices that the card has room for, comparable ones first. */
export function pricesShown(input: BattlecardInput): BattlecardInput['prices'] {
  const comparable = input.prices.filter((price) => price.theirs !== null);
  return [...comparable, ...input.prices.filter((price) => price.theirs === null)].slice(0, priceRows);
}

function subtitle(context: CardContext, words: BattlecardWords): string {
  const { input } = context;
  const own = words.subtitle;
  const position = input.deal?.position ?? '';
  const parts = [
    context.words.levels[input.level],
    input.threat === '' ? '' : fill(own.threat, { grade: context.words.grades[input.threat] }),
    input.deal ? fill(own.deal, { title: context.text(input.deal.title) }) : '',
    position === '' ? '' : own[position],
    context.date(input.date),
  ];
  return clipped(parts.filter((part) => part !== '').join(own.separator), textWidth * 0.9, 1);
}

/** Who they are: rows of label and text, each of a few lines. */
function facts(context: CardContext, words: BattlecardWords): { rows: TableBlock['rows']; height: number } {
  const { input } = context;
  const { share } = input;
  const where = share ? [share.market, share.period, ageText(context, share.age)].filter((part) => part !== '') : [];
  const old = (age: Parameters<typeof ageText>[1] | null) =>
    age && isOld(age) ? fill(words.old, { age: ageText(context, age) }) : '';
  const rows = [
    [words.snapshot, input.snapshot.join('\n'), 3],
    [words.strategy, input.strategy.map(({ text, age }) => text + old(age)).join('\n'), 2],
    [
      words.headquarters,
      [input.headquarters, input.website].filter((part) => part !== '').join(context.format.listComma),
      1,
    ],
    [
      words.share,
      share
        ? fill(words.shareText, { share: percentText(share.share), where: where.join(context.format.listComma) })
        : '',
      1,
    ],
    [words.note, input.deal?.note ?? '', 2],
  ] as const;
  const filled = rows
    .map(([label, text, most]) => ({ label, text: clipped(text, valueWidth, most) }))
    .filter((row) => row.text !== '');
  return {
    rows: filled.map(({ label, text }) => ({ cells: [cell(label, { tone: 'tint' }), cell(text)] })),
    height: filled.reduce((sum, { text }) => sum + linesOf(text, valueWidth) * line + cellPadding, 0),
  };
}

const priceColumns = [22, 12, 18, 12, 12, 9, 15] as const;

function priceTable(context: CardContext, words: BattlecardWords): { block: TableBlock; height: number } {
  const { input } = context;
  const { gapNames, none } = context.words;
  const width = (column: number) => (textWidth * (priceColumns[column] ?? 0)) / 100 - margins;
  const shown = pricesShown(input);
  const hidden = input.prices.length - shown.length;
  const rows = shown.map((price) => {
    const why = price.problem ? problemWords(context, price.problem) : none;
    const theirs = price.theirs ? printedRange(price.theirs, price.currency) : why;
    return {
      cells: [
        cell(clipped(context.text(price.name), width(0), 1)),
        cell(price.ours === null ? none : amountText(price.ours, price.currency)),
        cell(clipped(theirs, width(2), 2)),
        cell(printedGap(context, price.theirGap)),
        cell(printedGap(context, price.ourGap)),
        cell(price.index === null ? none : tenthsText(price.index)),
        {
          content: plain(clipped(ageText(context, price.age), width(6), 2)),
          ...(isOld(price.age) ? { tone: 'bad' as const } : {}),
        },
      ],
    };
  });
  const note = hidden > 0 ? [{ cells: [{ content: moreText(context, hidden), span: 7 }] }] : [];
  const empty = shown.length === 0 ? [{ cells: [cell(words.noPrices, { span: 7 })] }] : [];
  const currency = shown.find((price) => price.currency !== '')?.currency ?? '';
  const unit = currency === '' ? '' : fill(context.format.bracketed, { text: currency });
  return {
    block: {
      type: 'table',
      label: words.prices,
      look: 'grid',
      columns: priceColumns.map((width, column) => ({ width, align: column === 0 || column === 6 ? 'left' : 'right' })),
      header: cells([
        words.product,
        `${words.ours}${unit}`,
        `${words.theirs}${unit}`,
        gapNames.theirs,
        gapNames.ours,
        gapNames.index,
        words.date,
      ]),
      rows: [...rows, ...note, ...empty],
      lineage: lineage(input.source, 'prices'),
    },
    height: (2 * line + cellPadding) * (rows.length + 1) + (line + cellPadding) * (note.length + empty.length),
  };
}

/** Title, who they are, prices; with what they take of the sheet. */
export function head(context: CardContext, words: BattlecardWords): { blocks: Block[]; height: number } {
  const { input } = context;
  const known = facts(context, words);
  const priced = priceTable(context, words);
  const title = clipped(fill(words.title, { name: context.text(input.name) }), textWidth / 2, 1);
  const glance: TableBlock = {
    type: 'table',
    label: words.facts,
    look: 'grid',
    columns: [{ width: 12 }, { width: 88 }],
    rows: known.rows,
    lineage: lineage(input.source, 'profile'),
  };
  return {
    blocks: [
      { type: 'paragraph', style: 'title', content: plain(title), lineage: lineage(input.source, 'name') },
      { type: 'paragraph', style: 'subtitle', content: plain(subtitle(context, words)) },
      ...(known.rows.length > 0 ? [glance] : []),
      priced.block,
    ],
    height: titleHeight + known.height + priced.height,
  };
}

/** Title and subtitle with the space around them. */
const titleHeight = 1300;
