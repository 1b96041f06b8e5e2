import { percentText, scoreText } from '../../format';
import { type Block, type Lineage, plain, run, type TableBlock, type TableCell } from '../../model/blocks';
import type { ClientMarket } from '../../model/market';
import { bracketed, type Context, lineageOf, textBlocks } from '../shared/context';
import { priceNotes, priceTables } from './marketPrices';
import { columnGroups, companyName, head, note, ourName } from './marketShared';
import { heading, marketTexts } from './opening';
import type { ProposalWords } from './words';

type WhyUs = NonNullable<ClientMarket['whyUs']>;

function leadText(context: Context, words: ProposalWords, whyUs: WhyUs, row: WhyUs['rows'][number]): string {
  if (row.lead === 'us') return ourName(context, words);
  if (row.lead === 'level') return words.whyUs.level;
  const names = row.leaders.map((index) => companyName(context, whyUs.companies, index));
  return row.lead === 'them' ? names.join(context.words.format.listComma) : words.whyUs.notVerified;
}

/** The customer's criteria with the rating of each company, and who is stronger. */
function criteriaTables(context: Context, words: ProposalWords, whyUs: WhyUs): Block[] {
  const w = words.whyUs;
  const rating = (value: number | null, lineage: Lineage): TableCell => ({
    content: plain(value === null ? w.notVerified : scoreText(value)),
    lineage,
  });
  const score = (value: number | null): TableCell => ({
    content: plain(value === null ? context.words.format.missing : scoreText(value)),
  });
  return columnGroups(whyUs.companies, 3).map((group): TableBlock => {
    const each = 47 / (group.length + 1);
    return {
      type: 'table',
      label: w.criteria,
      look: 'ruled',
      columns: [
        { width: 25, align: 'left' },
        { width: 10, align: 'right' },
        ...[0, ...group].map(() => ({ width: each, align: 'center' as const })),
        { width: 18, align: 'left' },
      ],
      header: head([
        w.criterion,
        w.weight,
        ourName(context, words),
        ...group.map((index) => companyName(context, whyUs.companies, index)),
        w.lead,
      ]),
      rows: [
        ...whyUs.rows.map((row) => {
          const lineage = lineageOf(whyUs, row.field);
          return {
            cells: [
              { content: plain(context.text(row.name)), lineage: lineageOf(whyUs, `${row.field}.name`) },
              { content: plain(percentText(row.weight)), lineage: lineageOf(whyUs, `${row.field}.weight`) },
              rating(row.ours, lineage),
              ...group.map((index) => rating(row.theirs[index] ?? null, lineage)),
              { content: plain(leadText(context, words, whyUs, row)), lineage },
            ],
          };
        }),
        {
          kind: 'total',
          cells: [
            { content: plain(w.score), span: 2 },
            score(whyUs.ours),
            ...group.map((index) => score(whyUs.theirs[index] ?? null)),
            { content: plain('') },
          ],
        },
      ],
      lineage: lineageOf(whyUs, 'criteria'),
    };
  });
}

/** The honest part: where another offer is stronger, and what we say to it. */
function handling(context: Context, words: ProposalWords, whyUs: WhyUs): Block[] {
  const rows = whyUs.rows.filter((row) => context.text(row.handling) !== '');
  if (rows.length === 0) return [];
  return [
    heading(2, words.whyUs.handling),
    { type: 'paragraph', style: 'body', keepWithNext: true, content: plain(words.whyUs.handlingIntro) },
    ...rows.flatMap((row): Block[] => {
      const lineage = lineageOf(whyUs, `${row.field}.handling`);
      const name = context.text(row.name);
      const stronger = bracketed(context, leadText(context, words, whyUs, row));
      return [
        {
          type: 'paragraph',
          style: 'plain',
          keepWithNext: true,
          content: [run(`${name}${stronger}`, { bold: true })],
          lineage,
        },
        ...textBlocks(context.text(row.handling), lineage),
      ];
    }),
  ];
}

function featureTables(
  context: Context,
  words: ProposalWords,
  features: NonNullable<ClientMarket['features']>,
): Block[] {
  const w = words.whyUs;
  return columnGroups(features.companies, 4).map((group): TableBlock => {
    const each = 64 / (group.length + 1);
    return {
      type: 'table',
      label: w.features,
      look: 'ruled',
      columns: [{ width: 36, align: 'left' }, ...[0, ...group].map(() => ({ width: each, align: 'center' as const }))],
      header: head([
        w.feature,
        ourName(context, words),
        ...group.map((index) => companyName(context, features.companies, index)),
      ]),
      rows: features.rows.map((row) => ({
        cells: [
          { content: plain(context.text(row.name)), lineage: lineageOf(features, `${row.field}.name`) },
          { content: plain(w.values[row.ours]), lineage: lineageOf(features, row.field) },
          ...group.map((index) => ({
            content: plain(w.values[row.theirs[index] ?? 'unknown']),
            lineage: lineageOf(features, row.field),
          })),
        ],
      })),
      lineage: lineageOf(features, 'features'),
    };
  });
}

/** Why the customer should choose us; no chapter where nothing is left to say. */
export function whyUs(context: Context, words: ProposalWords): Block[] {
  const { market } = context.input;
  if (!market) return [];
  const w = words.whyUs;
  const compared = market.whyUs !== null || market.features !== null || market.prices !== null;
  if (!compared && market.strategies.length === 0) return [];
  return [
    heading(1, w.title),
    ...(compared ? textBlocks(w.intro, undefined) : []),
    ...(market.whyUs
      ? [
          heading(2, w.criteria),
          ...criteriaTables(context, words, market.whyUs),
          ...note(w.ratingNote),
          ...handling(context, words, market.whyUs),
        ]
      : []),
    ...(market.features
      ? [heading(2, w.features), ...featureTables(context, words, market.features), ...note(w.featuresNote)]
      : []),
    ...(market.prices
      ? [
          heading(2, w.prices),
          ...priceTables(context, words, market.prices),
          ...priceNotes(context, words, market.prices),
        ]
      : []),
    ...(market.strategies.length === 0
      ? []
      : [...(compared ? [heading(2, w.approach)] : []), ...marketTexts(context, market.strategies)]),
  ];
}
