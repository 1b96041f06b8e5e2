import { competitorFactKinds } from '../../../domain/competitors/competitor';
import { percentText } from '../../format';
import { type Block, plain, type TableBlock } from '../../model/blocks';
import type { ReportCompetitor } from '../../model/report';
import { textBlocks } from '../shared/context';
import { lineage } from '../shared/report/context';
import { ageCell, body, cell, cells, heading, moreText } from '../shared/report/pieces';
import { fill } from '../shared/words';
import type { CompetitorContext } from './names';
import type { CompetitorReportWords } from './words';

/** Newest statements of a kind that are printed; the others are counted. */
const factsOfKind = 30;

function dataTable(context: CompetitorContext, words: CompetitorReportWords, competitor: ReportCompetitor): TableBlock {
  const own = words.profiles;
  const { levels, grades } = context.words;
  const pairs = [
    [own.level, levels[competitor.level]],
    [own.threat, grades[competitor.threat]],
    [own.headquarters, competitor.headquarters],
    [own.website, competitor.website],
  ].map(([label = '', value = '']) => ({ label, value: value === '' ? context.words.none : value }));
  const row = (at: number) => ({
    cells: pairs.slice(at, at + 2).flatMap(({ label, value }) => [cell(label, { tone: 'tint' }), cell(value)]),
  });
  return {
    type: 'table',
    label: own.data,
    look: 'grid',
    columns: [{ width: 14 }, { width: 36 }, { width: 14 }, { width: 36 }],
    rows: [row(0), row(2)],
    lineage: lineage(competitor.source, 'level'),
  };
}

function productTable(context: CompetitorContext, words: CompetitorReportWords, competitor: ReportCompetitor): Block[] {
  const own = words.profiles;
  if (competitor.products.length === 0) return [];
  return [
    heading(3, own.products),
    {
      type: 'table',
      label: own.products,
      columns: [{ width: 30 }, { width: 30 }, { width: 40 }],
      header: cells([own.product, own.ours, own.note]),
      rows: competitor.products.map((product) => ({
        cells: cells([product.name, product.ours ? context.text(product.ours) : context.words.none, product.note]),
      })),
      lineage: lineage(competitor.source, 'products'),
    },
  ];
}

function featureTable(context: CompetitorContext, words: CompetitorReportWords, competitor: ReportCompetitor): Block[] {
  const own = words.profiles;
  if (competitor.features.length === 0) return [];
  return [
    heading(3, own.features),
    {
      type: 'table',
      label: own.features,
      columns: [{ width: 36 }, { width: 26 }, { width: 18 }, { width: 20 }],
      header: cells([own.feature, own.evidence, own.source, own.date]),
      rows: competitor.features.map((feature) => ({
        cells: [
          {
            content: plain(context.text(feature.name)),
            ...(feature.note === '' ? {} : { detail: plain(feature.note) }),
          },
          cell(feature.evidence || context.words.none),
          cell(feature.source || context.words.none),
          ageCell(context, feature),
        ],
      })),
      lineage: lineage(competitor.source, 'features'),
    },
  ];
}

function shareTable(context: CompetitorContext, words: CompetitorReportWords, competitor: ReportCompetitor): Block[] {
  const own = words.profiles;
  if (competitor.shares.length === 0) return [];
  return [
    heading(3, own.shares),
    {
      type: 'table',
      label: own.shares,
      columns: [{ width: 34 }, { width: 16 }, { width: 12, align: 'right' }, { width: 18 }, { width: 20 }],
      header: cells([own.market, own.period, own.share, own.source, own.date]),
      rows: competitor.shares.map((share) => ({
        cells: [
          cell(share.market || context.words.none),
          cell(share.period || context.words.none),
          cell(percentText(share.share)),
          cell(share.source || context.words.none),
          ageCell(context, share),
        ],
      })),
      lineage: lineage(competitor.source, 'shares'),
    },
  ];
}

/** All statements in one table, in sections by kind. */
function factTable(context: CompetitorContext, words: CompetitorReportWords, competitor: ReportCompetitor): Block[] {
  const own = words.profiles;
  const rows = competitorFactKinds.flatMap((kind): TableBlock['rows'][number][] => {
    const facts = competitor.facts[kind];
    if (facts.length === 0) return [];
    return [
      { kind: 'section', cells: [cell(context.words.factKinds[kind], { span: 3 })] },
      ...facts.slice(0, factsOfKind).map((fact) => ({
        splits: fact.text.length + fact.answer.length > 600,
        cells: [
          {
            content: plain(fact.text),
            ...(fact.answer === '' ? {} : { detail: plain(fill(own.answer, { text: fact.answer })) }),
          },
          cell(fact.source || context.words.none),
          ageCell(context, fact),
        ],
      })),
      ...(facts.length > factsOfKind
        ? [{ cells: [{ content: moreText(context, facts.length - factsOfKind), span: 3 }] }]
        : []),
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(3, own.facts),
    {
      type: 'table',
      label: own.facts,
      columns: [{ width: 60 }, { width: 20 }, { width: 20 }],
      header: cells([own.fact, own.source, own.date]),
      rows,
      lineage: lineage(competitor.source, 'facts'),
    },
  ];
}

/** Chapter six: each competitor with its facts, every one with source, day and age. */
export function profiles(context: CompetitorContext, words: CompetitorReportWords): Block[] {
  const own = words.profiles;
  const { competitors } = context.input;
  if (competitors.length === 0) return [];
  return [
    heading(1, own.heading),
    ...competitors.flatMap((competitor) => {
      const parts = [
        ...productTable(context, words, competitor),
        ...featureTable(context, words, competitor),
        ...shareTable(context, words, competitor),
        ...factTable(context, words, competitor),
      ];
      return [
        heading(2, context.text(competitor.name) || context.words.none),
        ...textBlocks(competitor.profile, lineage(competitor.source, 'profile')),
        dataTable(context, words, competitor),
        ...(parts.length > 0 ? parts : [body(own.nothing, 'muted')]),
      ];
    }),
  ];
}
