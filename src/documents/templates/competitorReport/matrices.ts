import type { CellValue } from '../../../domain/competitors/comparison';
import { percentText, scoreText } from '../../format';
import { type Block, plain, run, type TableBlock, type TableCell, type TableColumn } from '../../model/blocks';
import { isOld, lineage, problemWords } from '../shared/report/context';
import { body, cell, cells, heading, inColumns, lead, picture } from '../shared/report/pieces';
import { fill } from '../shared/words';
import { type CompetitorContext, companyName } from './names';
import type { CompetitorReportWords } from './words';

const companiesAtOnce = 5;

/** We stand in every table; the others follow a few at a time. Indexes into the input's companies. */
function columnGroups(context: CompetitorContext): number[][] {
  const others = context.input.companies.map((_, index) => index).slice(1);
  const groups = inColumns(others, companiesAtOnce);
  return (groups.length > 0 ? groups : [[]]).map((group) => [0, ...group]);
}

function matrixColumns(count: number): TableColumn[] {
  const each = 60 / Math.max(4, count);
  return [
    { width: 100 - 10 - each * count },
    { width: 10, align: 'right' },
    ...Array.from({ length: count }, () => ({ width: each, align: 'center' as const })),
  ];
}

function companyCells(context: CompetitorContext, group: readonly number[]): TableCell[] {
  return group.map((index) => {
    const company = context.input.companies[index];
    return cell(companyName(context, company?.id ?? ''), { align: 'center' });
  });
}

const tones: Partial<Record<CellValue, 'good' | 'bad'>> = { yes: 'good', no: 'bad' };

/** Groups in the order in which they first come; what has none stands first. */
function byGroup<T extends { readonly group: string }>(features: readonly T[]): T[] {
  const order = [...new Set(['', ...features.map(({ group }) => group)])];
  return order.flatMap((group) => features.filter((feature) => feature.group === group));
}

function featureTable(context: CompetitorContext, words: CompetitorReportWords, group: readonly number[]): TableBlock {
  const { input, words: shared } = context;
  const own = words.features;
  const rows: TableBlock['rows'][number][] = [];
  let open = '';
  for (const feature of byGroup(input.features)) {
    if (feature.group !== '' && feature.group !== open) {
      rows.push({ kind: 'section', cells: [cell(feature.group, { span: 2 + group.length })] });
    }
    open = feature.group;
    rows.push({
      cells: [
        cell(context.text(feature.name)),
        cell(percentText(feature.weight)),
        ...group.map((index): TableCell => {
          const found = feature.values[index];
          const value = found?.value ?? 'unknown';
          const tone = tones[value];
          const old = found?.age && isOld(found.age) ? [run('*')] : [];
          return { content: [run(shared.values[value]), ...old], ...(tone ? { tone } : {}) };
        }),
      ],
    });
  }
  const foot = (label: string, value: (index: number) => number | null) =>
    cells([
      label,
      '',
      ...group.map((index) => {
        const bp = value(index);
        return bp === null ? shared.none : percentText(bp);
      }),
    ]);
  return {
    type: 'table',
    label: own.table,
    look: 'grid',
    columns: matrixColumns(group.length),
    header: [...cells([own.feature, own.weight]), ...companyCells(context, group)],
    rows: [
      ...rows,
      { kind: 'total', cells: foot(own.coverage, (index) => input.coverage[index]?.bp ?? null) },
      { kind: 'optional', cells: foot(own.known, (index) => input.coverage[index]?.knownBp ?? null) },
    ],
    lineage: lineage(input.source, 'features'),
  };
}

/** Chapter three: who has what (DOMAIN.md §7). */
export function features(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const own = words.features;
  const { features: rows } = context.input;
  if (rows.length === 0) return [heading(1, own.heading), body(own.none)];
  const anyOld = rows.some((row) => row.values.some(({ age }) => age !== null && isOld(age)));
  return [
    heading(1, own.heading),
    lead(own.intro),
    ...columnGroups(context).map((group) => featureTable(context, words, group)),
    ...(anyOld ? [body(own.old, 'muted')] : []),
  ];
}

function profileTable(context: CompetitorContext, words: CompetitorReportWords, group: readonly number[]): TableBlock {
  const { input, words: shared } = context;
  const own = words.profile;
  const state = (index: number): string => {
    const found = input.scores[index];
    if (!found) return shared.none;
    if (found.score !== null) return scoreText(found.score);
    return found.missing > 0 ? fill(own.incomplete, { count: found.missing }) : own.notComputed;
  };
  return {
    type: 'table',
    label: own.table,
    look: 'grid',
    columns: matrixColumns(group.length),
    header: [...cells([own.factor, own.weight]), ...companyCells(context, group)],
    rows: [
      ...input.factors.map((factor) => ({
        cells: [
          cell(context.text(factor.name)),
          cell(percentText(factor.weight)),
          ...group.map((index) => cell(String(factor.ratings[index] ?? shared.none))),
        ],
      })),
      { kind: 'total', cells: cells([own.score, '', ...group.map(state)]) },
    ],
    lineage: lineage(input.source, 'factors'),
  };
}

/** Chapter four: the competitive profile matrix (DOMAIN.md §4). */
export function profileMatrix(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const own = words.profile;
  const { input } = context;
  if (input.factors.length === 0) return [heading(1, own.heading), body(own.none)];
  const problems = input.problems.map((problem) => ({ content: plain(problemWords(context, problem)) }));
  return [
    heading(1, own.heading),
    lead(own.intro),
    ...columnGroups(context).map((group) => profileTable(context, words, group)),
    ...(problems.length > 0
      ? [
          { type: 'paragraph' as const, style: 'warning' as const, content: plain(own.warnings), keepWithNext: true },
          { type: 'list' as const, ordered: false, items: problems },
        ]
      : []),
    ...picture(context, 'profile', own.chart, 150),
  ];
}
