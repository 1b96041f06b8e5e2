import type { Block } from '../../model/blocks';
import { lineage, printedMeasure } from '../shared/report/context';
import { body, cells, heading, lead, picture } from '../shared/report/pieces';
import { fill } from '../shared/words';
import { type CompetitorContext, companyName } from './names';
import type { CompetitorReportWords } from './words';

/** Chapter five: where the companies stand by two chosen measures; the table says what the drawing shows. */
export function positioningMap(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const { map, source } = context.input;
  if (!map) return [];
  const own = words.map;
  const { measures } = context.words;
  const [x, y] = [measures[map.measureX], measures[map.measureY]];
  const row = (name: string, at: { readonly x: number; readonly y: number }) =>
    cells([name, printedMeasure(map.measureX, at.x), printedMeasure(map.measureY, at.y)]);
  const missing = map.missing.map((id) => companyName(context, id)).join(context.format.listComma);
  return [
    heading(1, own.heading),
    lead(fill(own.intro, { x, y })),
    ...picture(context, 'positioning', own.chart, 125),
    {
      type: 'table',
      label: own.chart,
      columns: [{ width: 50 }, { width: 25, align: 'right' }, { width: 25, align: 'right' }],
      header: cells([own.company, x, y]),
      rows: [
        ...map.points.map((point) => ({ cells: row(companyName(context, point.companyId), point) })),
        { kind: 'subtotal', cells: row(own.mean, { x: map.meanX, y: map.meanY }) },
      ],
      lineage: lineage(source, 'mapX'),
    },
    ...(missing === '' ? [] : [body(fill(own.missing, { names: missing }), 'muted')]),
  ];
}
