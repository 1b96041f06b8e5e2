/**
 * A card is one sheet of A4, whatever is typed into it. What a text takes is reckoned from the widths of its letters, on
 * the safe side, since the fonts of the machine that prints it are not known here; lines of the card are exactly as
 * high as said (`House.exact`). Lengths are twips.
 */
export const line = 240;
/** Above and below the text of a cell. */
export const cellPadding = 120;

/** An em of the card's text, 8.5 pt. */
const em = 170;
/** Latin letters and digits take a little more than half of it on average. */
const narrow = 0.58;

function lineWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? em : em * narrow;
  return width;
}

/** Lines that a text takes in a column. */
export function linesOf(text: string, width: number): number {
  // A word or a mark that must not stand first in a line leaves a part of each line empty.
  const usable = width * 0.93;
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(lineWidth(part) / usable)), 0);
}

/** The text cut to so many lines of a column, with an ellipsis where something is left out. */
export function clipped(text: string, width: number, most: number): string {
  const tidy = text.replaceAll(/\s*\n\s*/g, '\n').trim();
  if (linesOf(tidy, width) <= most) return tidy;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(tidy)].map(
    (part) => part.segment,
  );
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(`${letters.slice(0, middle).join('')}\u2026`, width) <= most) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}\u2026`;
}

/** One entry of a box with the lines it takes. */
export interface CardEntry<T> {
  readonly content: T;
  readonly lines: number;
}

export interface FittedBox<T> {
  readonly shown: readonly CardEntry<T>[];
  readonly hidden: number;
}

function boxHeight<T>(box: FittedBox<T>): number {
  const lines = box.shown.reduce((sum, entry) => sum + entry.lines, 0) + (box.hidden > 0 ? 1 : 0);
  return Math.max(1, lines) * line + cellPadding;
}

/**
 * Two boxes stand in each row. While the rows are higher than `room`, the last entry of the tallest box goes; each keeps
 * its first.
 */
export function fitRows<T>(
  rows: readonly (readonly [readonly CardEntry<T>[], readonly CardEntry<T>[]])[],
  room: number,
): (readonly [FittedBox<T>, FittedBox<T>])[] {
  const boxes = rows.map(([left, right]): [FittedBox<T>, FittedBox<T>] => [
    { shown: left, hidden: 0 },
    { shown: right, hidden: 0 },
  ]);
  const heightOf = ([left, right]: readonly [FittedBox<T>, FittedBox<T>]) =>
    Math.max(boxHeight(left), boxHeight(right));
  for (;;) {
    const total = boxes.reduce((sum, row) => sum + heightOf(row), 0);
    if (total <= room) return boxes;
    const candidates = boxes.flat().filter((box) => box.shown.length > 1);
    const tallest = candidates.reduce<FittedBox<T> | undefined>(
      (best, box) => (best && boxHeight(best) >= boxHeight(box) ? best : box),
      undefined,
    );
    if (!tallest) return boxes;
    for (const row of boxes) {
      for (const side of [0, 1] as const) {
        if (row[side] === tallest) {
          row[side] = { shown: tallest.shown.slice(0, -1), hidden: tallest.hidden + 1 };
        }
      }
    }
  }
}
