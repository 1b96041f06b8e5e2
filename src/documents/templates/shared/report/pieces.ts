import { exactScoreText, indexText, percentText, quantityText } from '../../../format';
import {
  type Block,
  type CellItem,
  type FigureBlock,
  type HeadingBlock,
  type Inline,
  type ParagraphBlock,
  plain,
  run,
  type TableBlock,
  type TableCell,
} from '../../../model/blocks';
import type { ReportPicture, ReportPoint, ReportProvenance, ReportScore } from '../../../model/report';
import { fill } from '../words';
import { ageText, isOld, lineage, printedStand, type ReportContext } from './context';

export function heading(
  level: 1 | 2 | 3,
  text: string,
  options: Pick<HeadingBlock, 'pageBreakBefore'> = {},
): HeadingBlock {
  return { type: 'heading', level, numbered: true, content: plain(text), ...options };
}

export function body(text: string, style: NonNullable<ParagraphBlock['style']> = 'body'): ParagraphBlock {
  return { type: 'paragraph', style, content: plain(text) };
}

/** A text that explains the table under it, and stays with it. */
export function lead(text: string, style: NonNullable<ParagraphBlock['style']> = 'note'): ParagraphBlock {
  return { ...body(text, style), keepWithNext: true };
}

export function cell(text: string, more: Omit<TableCell, 'content'> = {}): TableCell {
  return { content: plain(text), ...more };
}

export function cells(texts: readonly string[]): TableCell[] {
  return texts.map((text) => cell(text));
}

/** The day of a statement and, under it, its age; what is too old stands out by its words. */
export function ageCell(context: ReportContext, fact: Pick<ReportProvenance, 'date' | 'age'>): TableCell {
  const day = context.date(fact.date) || context.words.none;
  return {
    content: plain(day),
    detail: plain(ageText(context, fact.age)),
    ...(isOld(fact.age) ? { tone: 'bad' } : {}),
  };
}

/** A picture must leave room for its caption on the page, mm. */
const highestPicture = 200;

/** A chart of the screen with its caption, where there is one. */
export function picture(context: ReportContext, name: ReportPicture, caption: string, widthMm: number): FigureBlock[] {
  const image = context.input.pictures[name];
  if (!image) return [];
  const fitting = Math.floor((highestPicture * image.widthPx) / Math.max(1, image.heightPx));
  return [{ type: 'figure', image, widthMm: Math.min(widthMm, fitting), alt: caption, caption: plain(caption) }];
}

/** Points as items of a cell, at most `limit`, then how many more there are. */
export function pointItems(
  context: ReportContext,
  points: readonly ReportPoint[],
  form: string,
  limit = Number.POSITIVE_INFINITY,
): CellItem[] {
  if (points.length === 0) return [{ mark: '', content: [run(context.words.none, { muted: true })] }];
  const shown = points.slice(0, limit).map((point) => ({
    mark: '•',
    content: plain(
      fill(form, {
        label: context.text(point.label),
        ours: printedStand(context, point.ours),
        theirs: printedStand(context, point.theirs),
      }),
    ),
  }));
  return points.length > limit ? [...shown, moreItem(context, points.length - limit)] : shown;
}

export function moreItem(context: ReportContext, count: number): CellItem {
  return { mark: '', content: moreText(context, count) };
}

export function moreText(context: ReportContext, count: number): Inline {
  return [run(fill(context.words.more, { count }), { muted: true })];
}

/** A score, or a part of one, in 1/10,000 of its unit. */
function printedPart(unit: ReportScore['unit'], part: number): string {
  switch (unit) {
    case 'rating':
    case 'impact':
      return exactScoreText(part);
    case 'index':
    case 'points':
      return indexText(part);
    case 'share':
      return percentText(part);
  }
}

/** A value: ratings and impacts are whole figures, of points a share, the others as their scores. */
function printedValue(unit: ReportScore['unit'], value: number): string {
  if (unit === 'points') return percentText(value);
  return unit === 'rating' || unit === 'impact' ? quantityText(value) : printedPart(unit, value);
}

const columnsAtOnce = 4;

/** Companies side by side, a few columns at a time, so that a table never grows wider than its page. */
export function inColumns<T>(items: readonly T[], size = columnsAtOnce): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}

/**
 * What scores are made of (N20), side by side where they share their rows: for each row its weight, and for each subject
 * the value and what it contributes. Scores whose rows differ in number get tables of their own.
 */
export function scoreTables(
  context: ReportContext,
  scores: readonly ReportScore[],
  nameOf: (subject: string) => string,
  words: { readonly label: string; readonly row: string; readonly weight: string; readonly total: string },
  /** Of the record that the values come from. */
  field: string,
): Block[] {
  return inColumns(scores).map((group): TableBlock => {
    const rows = new Map<string, { readonly label: string; readonly weight: number | null }>();
    for (const score of group) {
      for (const row of score.rows) rows.set(row.id, { label: context.text(row.label), weight: row.weight });
    }
    const found = group.map((score) => new Map(score.rows.map((row) => [row.id, row])));
    return {
      type: 'table',
      label: words.label,
      lineage: lineage(context.input.source, field),
      columns: [
        { width: 26 },
        { width: 10, align: 'right' },
        ...group.map(() => ({ width: 64 / columnsAtOnce, align: 'right' as const })),
      ],
      header: cells([words.row, words.weight, ...group.map((score) => nameOf(score.subject))]),
      rows: [
        ...[...rows].map(([id, row]) => ({
          cells: cells([
            row.label,
            row.weight === null ? context.words.none : percentText(row.weight),
            ...group.map((score, index) => {
              const own = found[index]?.get(id);
              if (own === undefined || own.value === null || own.part === null) return context.words.none;
              return `${printedValue(score.unit, own.value)} → ${printedPart(score.unit, own.part)}`;
            }),
          ]),
        })),
        {
          kind: 'total' as const,
          cells: cells([
            words.total,
            '',
            ...group.map((score) => (score.total === null ? context.words.none : printedPart(score.unit, score.total))),
          ]),
        },
      ],
    };
  });
}
