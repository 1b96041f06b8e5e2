import type { Figure } from './figure';

export type Row = Figure | { readonly id: string; readonly why: string };

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 3 : 1 });

function cells(row: Row): readonly string[] {
  if ('why' in row) return [row.id, '', '', '', '', '', `not measured: ${row.why}`];
  const unit = row.unit === '' ? '' : ` ${row.unit}`;
  return [
    row.id,
    row.name,
    `${number(row.value)}${unit}`,
    row.reference === undefined ? '' : `${number(row.reference)}${unit}`,
    row.ratio === undefined ? '' : number(row.ratio),
    row.goal,
    row.met === undefined ? '' : row.met ? 'met' : 'not met',
  ];
}

/** The figures as a Markdown table that reads well in a terminal too. */
export function table(rows: readonly Row[]): string {
  const head = ['id', 'figure', 'value', 'reference', 'ratio', 'goal', 'result'];
  const body = rows.map(cells);
  const widths = head.map((_, index) => Math.max(...[head, ...body].map((row) => (row[index] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return `${[line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')}\n`;
}
