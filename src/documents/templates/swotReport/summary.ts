import type { Problem } from '../../../domain/kernel/result';
import { quadrants, type StrategyKind } from '../../../domain/swot/swot';
import { scoreText, signedScoreText } from '../../format';
import { type Block, plain, type TableBlock } from '../../model/blocks';
import { lineage, problemWords } from '../shared/report/context';
import { body, cells, heading } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { SwotContext } from './index';
import type { SwotReportWords } from './words';

const middle = 25_000;

/** Names of the kinds that a position points to. */
export function kindNames(context: SwotContext, kinds: readonly StrategyKind[], separator: string): string {
  return kinds.map((kind) => context.words.strategyKinds[kind]).join(separator);
}

function keyFigures(context: SwotContext, words: SwotReportWords): TableBlock {
  const own = words.summary;
  const { input } = context;
  const evaluation = (label: string, total: number | null | undefined): string[] => {
    if (total == null) return [label, context.words.none, own.notComputed];
    return [label, scoreText(total), total > middle ? own.above : total < middle ? own.below : own.middle];
  };
  const place = input.position;
  const axis = (label: string, value: number | undefined) => [
    label,
    value === undefined ? context.words.none : signedScoreText(value),
    value === undefined ? own.notComputed : '',
  ];
  const kinds = place ? kindNames(context, place.kinds, context.format.listComma) : '';
  const meaning = !place
    ? own.notComputed
    : place.kinds.length > 1
      ? fill(own.between, { kinds })
      : place.weak
        ? own.weak
        : '';
  const running = input.strategies.filter(({ state }) => state === 'accepted' || state === 'running').length;
  const counts = quadrants.map((quadrant) => input.factors.filter((factor) => factor.quadrant === quadrant).length);
  const rows = [
    evaluation(own.ife, input.internal?.total),
    evaluation(own.efe, input.external?.total),
    axis(own.positionX, place?.x),
    axis(own.positionY, place?.y),
    [own.type, place ? kinds : context.words.none, meaning],
    [own.factors, counts.join(' / '), ''],
    [own.strategies, `${running} / ${input.strategies.length}`, ''],
    [own.reviewed, context.date(input.reviewedOn) || own.never, ''],
  ];
  return {
    type: 'table',
    label: own.table,
    columns: [{ width: 38 }, { width: 26 }, { width: 36 }],
    header: cells([own.measure, own.value, own.meaning]),
    rows: rows.map((row) => ({ cells: cells(row) })),
    lineage: lineage(input.source, 'factors'),
  };
}

/** What the checks say, with all factors of one kind of fault in one line. */
function warnings(context: SwotContext, words: SwotReportWords): string[] {
  const { input, format } = context;
  const byCode = new Map<string, { readonly problem: Problem; readonly factors: string[] }>();
  for (const problem of input.problems) {
    const factor = problem.params?.factor;
    const key = factor === undefined ? JSON.stringify(problem) : problem.code;
    const entry = byCode.get(key) ?? { problem, factors: [] };
    if (factor !== undefined) entry.factors.push(String(factor));
    byCode.set(key, entry);
  }
  const old = (['stale', 'undated', 'future'] as const).flatMap((state) => {
    const factors = input.factors.filter(({ age }) => age.state === state).map(({ label }) => label);
    return factors.length === 0 ? [] : [fill(words.summary.old[state], { factors: factors.join(format.listComma) })];
  });
  const moved = input.factors
    .filter(({ evidence }) => evidence.some(({ state }) => state !== 'current'))
    .map(({ label }) => label);
  return [
    ...[...byCode.values()].map(({ problem, factors }) =>
      problemWords(context, { ...problem, params: { ...problem.params, factor: factors.join(format.listComma) } }),
    ),
    ...old,
    ...(moved.length === 0 ? [] : [fill(words.summary.moved, { factors: moved.join(format.listComma) })]),
  ];
}

/** Chapter one: the figures, and what the checks of DOMAIN.md §6 say. */
export function summary(context: SwotContext, words: SwotReportWords): Block[] {
  const own = words.summary;
  const items = warnings(context, words);
  return [
    heading(1, own.heading, { pageBreakBefore: true }),
    keyFigures(context, words),
    heading(2, own.warnings),
    items.length === 0
      ? body(own.noWarnings)
      : { type: 'list', ordered: false, items: items.map((text) => ({ content: plain(text) })) },
  ];
}
