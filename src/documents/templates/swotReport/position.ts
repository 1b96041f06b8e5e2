import { percentText, quantityText, signedScoreText } from '../../format';
import type { Block, TableBlock } from '../../model/blocks';
import { lineage } from '../shared/report/context';
import { body, cells, heading, lead, picture } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { SwotContext } from './index';
import { kindNames } from './summary';
import type { SwotReportWords } from './words';

/** Chapter four: the position vector and what it is made of. */
export function position(context: SwotContext, words: SwotReportWords): Block[] {
  const own = words.position;
  const { input } = context;
  const place = input.position;
  if (!place) return [heading(1, own.heading), body(own.notComputed)];
  const labels = new Map(input.factors.map((factor) => [factor.id, factor.label]));
  const shown = (value: number | null, print: (value: number) => string) =>
    value === null ? context.words.none : print(value);
  const table: TableBlock = {
    type: 'table',
    label: own.table,
    columns: [
      { width: 7 },
      { width: 54 },
      { width: 12, align: 'right' },
      { width: 12, align: 'right' },
      { width: 15, align: 'right' },
    ],
    header: cells(['', own.factor, own.weight, own.impact, own.part]),
    rows: [
      ...place.rows.map((row) => ({
        cells: cells([
          labels.get(row.id) ?? '',
          context.text(row.label),
          shown(row.weight, percentText),
          shown(row.value, quantityText),
          shown(row.part, signedScoreText),
        ]),
      })),
      { kind: 'subtotal' as const, cells: cells(['', own.x, '', '', signedScoreText(place.x)]) },
      { kind: 'subtotal' as const, cells: cells(['', own.y, '', '', signedScoreText(place.y)]) },
    ],
    lineage: lineage(input.source, 'factors'),
  };
  const figures = { x: signedScoreText(place.x), y: signedScoreText(place.y) };
  const kinds = kindNames(context, place.kinds, own.or);
  return [
    heading(1, own.heading),
    lead(own.explain.map((line) => fill(line, figures)).join('\n')),
    lead(fill(place.weak ? own.conclusionWeak : own.conclusion, { kinds }), 'body'),
    ...picture(context, 'swotPosition', own.chart, 140),
    table,
  ];
}
