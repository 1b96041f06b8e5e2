import { scoreText, signedScoreText } from '../../format';
import { type Block, plain, type TableBlock, type TableRow } from '../../model/blocks';
import type { SwotReportInput } from '../../model/report';
import { lineage } from '../shared/report/context';
import { body, cell, cells, heading } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { SwotContext } from './index';
import type { SwotReportWords } from './words';

type Comparison = NonNullable<SwotReportInput['comparison']>;

function figures(context: SwotContext, words: SwotReportWords, before: Comparison): TableBlock {
  const own = words.comparison;
  const { input } = context;
  const shown = (value: number | null | undefined, print: (value: number) => string) =>
    value == null ? context.words.none : print(value);
  const rows = [
    [words.summary.ife, shown(before.internal, scoreText), shown(input.internal?.total, scoreText)],
    [words.summary.efe, shown(before.external, scoreText), shown(input.external?.total, scoreText)],
    [words.summary.positionX, shown(before.x, signedScoreText), shown(input.position?.x, signedScoreText)],
    [words.summary.positionY, shown(before.y, signedScoreText), shown(input.position?.y, signedScoreText)],
  ];
  return {
    type: 'table',
    label: own.figures,
    columns: [{ width: 60 }, { width: 20, align: 'right' }, { width: 20, align: 'right' }],
    header: cells([own.measure, own.before, own.after]),
    rows: rows.map((row) => ({ cells: cells(row) })),
    lineage: lineage(input.source, 'factors'),
  };
}

function fieldNames(context: SwotContext, words: SwotReportWords, fields: readonly string[]): string {
  const names: Readonly<Record<string, string>> = words.comparison.fields;
  return fields.map((field) => (Object.hasOwn(names, field) ? names[field] : field)).join(context.format.listComma);
}

/** Chapter seven: what changed since the snapshot before. */
export function comparison(context: SwotContext, words: SwotReportWords): Block[] {
  const before = context.input.comparison;
  if (!before) return [];
  const own = words.comparison;
  const { quadrants } = context.words;
  const rows: TableRow[] = [
    ...before.added.map(({ quadrant, text }) => ({
      cells: [cell(own.added, { tone: 'good' }), cell(quadrants[quadrant]), cell(context.text(text))],
    })),
    ...before.removed.map(({ quadrant, text }) => ({
      cells: [cell(own.removed, { tone: 'bad' }), cell(quadrants[quadrant]), cell(context.text(text))],
    })),
    ...before.changed.map((change) => ({
      cells: [
        cell(fill(own.changed, { fields: fieldNames(context, words, change.fields) })),
        cell(quadrants[change.quadrant]),
        {
          content: plain(context.text(change.after)),
          ...(context.text(change.before) === context.text(change.after)
            ? {}
            : { detail: plain(fill(own.was, { text: context.text(change.before) })) }),
        },
      ],
    })),
  ];
  return [
    heading(1, own.heading),
    body(fill(own.intro, { label: before.label, date: context.date(before.takenOn) })),
    figures(context, words, before),
    ...(rows.length === 0
      ? [body(own.none)]
      : [
          heading(2, own.changes),
          {
            type: 'table' as const,
            label: own.changes,
            columns: [{ width: 24 }, { width: 18 }, { width: 58 }],
            header: cells([own.change, own.box, own.text]),
            rows,
            lineage: lineage(context.input.source, 'factors'),
          },
        ]),
  ];
}
