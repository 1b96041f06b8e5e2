import type { ReportInput, ReportKind, ReportPictures } from '@/documents/model/report';
import { battlecardInput } from '@/documents/model/reportBattlecard';
import { competitorReportInput } from '@/documents/model/reportCompetitors';
import { swotReportInput } from '@/documents/model/reportSwot';
import { type Battlecard, battlecard } from '@/domain/competitors/battlecard';
import { type Comparison, comparisonEntity } from '@/domain/competitors/comparison';
import { type Competitor, competitorEntity } from '@/domain/competitors/competitor';
import { type PriceEntry, priceEntryEntity } from '@/domain/competitors/priceEntry';
import { priceTable } from '@/domain/competitors/priceTable';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import type { Product } from '@/domain/products/product';
import type { DocumentLanguage } from '@/domain/quoting/totals';
import type { Research } from '@/domain/research/research';
import { type Swot, type SwotSnapshot, swotEntity, swotSnapshotEntity } from '@/domain/swot/swot';
import { picture } from '../documents/support/picture';
import { goldenCompany, secret } from './documentFixture';
import {
  marketComparison,
  marketCompetitors,
  marketOpportunity,
  marketPrices,
  marketProducts,
  marketResearch,
  marketSwot,
  marketToday,
} from './marketFixture';
import { saleReport } from './saleReportFixture';

const base = (id: string) => ({ id, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000, rev: 3 });
const both = (zh: string, en: string): Localized => ({ zh, en });

/** What is planted in internal fields of the market story, as a salesperson would have written it. */
const natural: Readonly<Record<string, string>> = {
  source: '官网价目表',
  verifier: '林越',
  evidence: '现场演示录像',
  product: '2025 年 10 月上市',
  strengths: '驻场 6 人，客户已用其数据仓库五年',
  answers: '先保留其数据仓库，以实时看板切入；一期不动现有报表。',
  'deal competitor': '信息部倾向昊海，运营部倾向我方。',
};

/** The records of the market story with natural words in their internal fields. */
function told<T>(records: T): T {
  return JSON.parse(
    JSON.stringify(records).replaceAll(
      new RegExp(`${secret} ([a-z ]+)`, 'g'),
      (_, name: string) => natural[name] ?? '备注',
    ),
  );
}

/** One chart of each name. */
export function reportPictures(): ReportPictures {
  return {
    priceIndex: picture(640, 260),
    profile: picture(640, 320),
    positioning: picture(640, 400),
    swotPosition: picture(640, 400),
  };
}

function snapshot(swot: Swot): SwotSnapshot {
  const [first, , third, ...rest] = swot.factors;
  if (!first || !third) throw new Error('the story has factors');
  return swotSnapshotEntity.schema.parse({
    ...base('snapshot-1'),
    swotId: swot.id,
    label: '2026 Q3',
    takenOn: '2026-08-20',
    factors: [
      { ...first, weight: 4000, text: both('数据链路快', 'A fast data path') },
      { ...third, id: 'f-w0', weight: 1000, text: both('没有移动端', 'Nothing on the phone') },
      third,
      ...rest,
    ],
    links: swot.links,
    strategies: [],
  });
}

const requestOf = (language: DocumentLanguage, pictures: ReportPictures) => ({
  language,
  today: marketToday,
  pictures,
});

function cardOf(
  competitor: Competitor,
  deal?: Opportunity,
  comparison?: Comparison,
  research: readonly Research[] = [],
  entries: readonly PriceEntry[] = [],
  products: readonly Product[] = marketProducts(),
): Battlecard {
  const rules = goldenCompany().freshness;
  const today = marketToday;
  return battlecard({
    competitor,
    research,
    priceRows: priceTable({ products, entries, competitorIds: [competitor.id], rules, today }),
    comparison: comparison ?? null,
    deal: deal?.competitors.find((each) => each.competitorId === competitor.id) ?? null,
    rules,
    today,
  });
}

/** The report of the market story. */
export function goldenReport(
  kind: ReportKind,
  language: DocumentLanguage,
  pictures: ReportPictures = reportPictures(),
): ReportInput {
  const request = requestOf(language, pictures);
  const company = goldenCompany();
  const competitors = told(marketCompetitors());
  const prices = told(Object.values(marketPrices()));
  const products = marketProducts();
  switch (kind) {
    case 'competitorReport':
      return competitorReportInput(
        { company, comparison: told(marketComparison()), competitors, products, prices },
        request,
      );
    case 'swotReport': {
      const swot = told(marketSwot());
      const evidence = new Map([marketComparison(), ...marketResearch()].map((record) => [record.id, record]));
      return swotReportInput({ company, swot, subjectName: both('', ''), evidence, snapshot: snapshot(swot) }, request);
    }
    case 'battlecard': {
      const [competitor] = competitors;
      if (!competitor) throw new Error('the story has competitors');
      const deal = told(marketOpportunity());
      return battlecardInput(
        {
          company,
          card: cardOf(competitor, deal, told(marketComparison()), told(marketResearch()), prices),
          deal,
        },
        request,
      );
    }
    default:
      return saleReport(kind, request, 'golden');
  }
}

/** What a careless or hostile hand could type. */
export const odd = `<b>&"'A&amp;B</b> 😀👩‍👩‍👧 שלום عليكم 繁體臺灣 \u0007\ud800 {tag} \u202e`;
const long = Array.from({ length: 12 }, (_, index) => `${index + 1} ${odd}${'字'.repeat(60)}`).join('\n');
const seen = (date: string) => ({ date, source: odd });

/** The second one has too much of everything, the others are many. */
function hardCompetitor(index: number): Competitor {
  const days = ['', '2026-11-01', '2020-01-01', '2099-01-01', '2026-02-30'];
  const dated = (at: number) => seen(days[at % days.length] ?? '');
  return competitorEntity.schema.parse({
    ...base(`c-${index}`),
    name: `${index} ${odd}`,
    shortName: '',
    threat: 'high',
    headquarters: odd,
    website: odd,
    profile: long,
    products: [{ id: 'p', name: odd, productId: 'gone', note: long }],
    features: Array.from({ length: index === 1 ? 12 : 2 }, (_, at) => ({
      id: `x-${at}`,
      name: both(odd, ''),
      note: long,
      evidence: odd,
      ...dated(at),
    })),
    facts: Array.from({ length: index === 1 ? 320 : 4 }, (_, at) => ({
      id: `fact-${at}`,
      kind: (['product', 'pricing', 'marketing', 'review', 'strategy', 'strength', 'weakness', 'news'] as const)[
        at % 8
      ],
      text: at % 9 === 0 ? long : `${at} ${odd}`,
      answer: at % 2 === 0 ? long : '',
      ...dated(at),
    })),
    shares: Array.from({ length: 6 }, (_, at) => ({
      id: `share-${at}`,
      share: 1234,
      period: '2026 H1',
      market: odd,
      ...dated(at),
    })),
    objections: Array.from({ length: 20 }, (_, at) => ({
      id: `o-${at}`,
      objection: odd,
      reply: long,
      opportunityId: '',
    })),
    landmines: Array.from({ length: 20 }, (_, at) => ({ id: `l-${at}`, text: `${odd}${'W'.repeat(200)}` })),
  });
}

function hardComparison(competitorIds: readonly string[]): Comparison {
  const ids = Array.from({ length: 40 }, (_, at) => `f-${at}`);
  const companies = ['us', ...competitorIds];
  const cells = ids.flatMap((featureId, at) =>
    companies.flatMap((companyId, column) =>
      (at + column) % 3 === 0
        ? []
        : [
            {
              featureId,
              companyId,
              value: (['yes', 'no', 'partly', 'planned'] as const)[at % 4],
              note: odd,
              ...seen('2020-01-01'),
            },
          ],
    ),
  );
  return comparisonEntity.schema.parse({
    ...base('hard'),
    title: both(odd, odd),
    competitorIds,
    features: ids.map((id, at) => ({
      id,
      name: both(at % 8 === 0 ? odd : `${at}`, ''),
      group: at % 20 === 0 ? odd : '',
      weight: at % 7,
    })),
    cells,
    factors: ids.slice(0, 20).map((id, at) => ({ id, name: both(`${at} ${odd}`, ''), weight: 500 })),
    ratings: ids.slice(0, 20).flatMap((factorId, at) =>
      companies.map((companyId, column) => ({
        factorId,
        companyId,
        rating: (at + column) % 11 === 0 ? null : (at % 4) + 1,
      })),
    ),
    basket: [{ id: 'b', productId: 'product-1', weight: 10_000 }],
  });
}

function hardPrices(competitorIds: readonly string[]): PriceEntry[] {
  return competitorIds.flatMap((competitorId, index) =>
    ['product-1', 'product-2', 'product-4'].map((productId) =>
      priceEntryEntity.schema.parse({
        ...base(`price-${index}-${productId}`),
        competitorId,
        productId,
        item: odd,
        unit: index % 4 === 0 ? '另' : '',
        period: productId === 'product-1' ? 'perYear' : 'oneOff',
        price: index % 5 === 0 ? null : index * 10_007,
        priceMax: index % 3 === 0 ? 999_999_999_999 : null,
        currency: index % 6 === 0 ? 'USD' : 'CNY',
        ...seen(index % 2 === 0 ? '2026-11-20' : ''),
      }),
    ),
  );
}

/** 200 factors that say little and link widely. */
function hardSwot(): Swot {
  const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;
  const factors = Array.from({ length: 200 }, (_, at) => ({
    id: `factor-${at}`,
    quadrant: quadrants[at % 4],
    text: both(at % 10 === 0 ? odd : `${at} ${'长'.repeat(80)} ${odd}`, ''),
    weight: 100,
    rating: at % 4 === 1 ? 1 : 3,
    impact: (at % 5) + 1,
    date: at % 3 === 0 ? '' : '2026-01-01',
    owner: odd,
    evidence: [
      { entity: 'research' as const, id: 'gone', part: '', basis: odd },
      { entity: 'research' as const, id: 'research-1', part: '', basis: 'was' },
    ],
  }));
  return swotEntity.schema.parse({
    ...base('hard'),
    title: both(odd, odd),
    subjectKind: 'region',
    factors,
    links: factors
      .filter((_, at) => at % 4 === 0)
      .map(({ id }, at) => ({ internalId: id, externalId: `factor-${(at % 40) * 4 + 2}`, strength: (at % 3) + 1 })),
    strategies: Array.from({ length: 60 }, (_, at) => ({
      id: `strategy-${at}`,
      kind: (['SO', 'WO', 'ST', 'WT'] as const)[at % 4],
      text: both(at % 7 === 0 ? long : odd, ''),
      factorIds: ['factor-0', 'gone'],
      owner: odd,
      due: '2026-01-01',
      state: (['proposed', 'accepted', 'running', 'done', 'dropped'] as const)[at % 5],
    })),
  });
}

/** The same reports of far too much, of odd texts. */
export function hardReport(kind: ReportKind, language: DocumentLanguage): ReportInput {
  const request = requestOf(language, {});
  const company = goldenCompany({ legalName: both(odd, ''), shortName: both('', '') });
  const competitors = Array.from({ length: 30 }, (_, index) => hardCompetitor(index));
  const ids = competitors.map(({ id }) => id);
  const prices = hardPrices(ids);
  const products = marketProducts().map((product) => ({ ...product, name: both(odd, odd) }));
  const comparison = hardComparison([...ids.slice(0, 29), 'gone']);
  switch (kind) {
    case 'competitorReport':
      return competitorReportInput({ company, comparison, competitors, products, prices }, request);
    case 'swotReport': {
      const evidence = new Map(marketResearch().map((record) => [record.id, record]));
      const swot = hardSwot();
      return swotReportInput(
        { company, swot, subjectName: both(odd, ''), evidence, snapshot: snapshot(swot) },
        request,
      );
    }
    case 'battlecard': {
      const competitor = hardCompetitor(1);
      const deal = marketOpportunity({
        title: both(long, ''),
        competitors: [
          {
            competitorId: competitor.id,
            position: 'new',
            threat: 'low',
            outcome: '',
            strengths: long,
            weaknesses: '',
            answers: long,
            note: long,
          },
        ],
      });
      const card = cardOf(competitor, deal, hardComparison([competitor.id]), [], hardPrices([competitor.id]), products);
      return battlecardInput({ company, card, deal }, request);
    }
    default:
      return saleReport(kind, request, 'hard');
  }
}

/** The same reports of nothing at all. */
export function emptyReport(kind: ReportKind, language: DocumentLanguage): ReportInput {
  const request = { language, today: marketToday };
  const company = goldenCompany({ legalName: both('', ''), shortName: both('', '') });
  const nothing = { products: [], prices: [] };
  switch (kind) {
    case 'competitorReport':
      return competitorReportInput(
        { company, comparison: comparisonEntity.schema.parse(base('empty')), competitors: [], ...nothing },
        request,
      );
    case 'swotReport':
      return swotReportInput(
        { company, swot: swotEntity.schema.parse(base('empty')), subjectName: both('', ''), evidence: new Map() },
        request,
      );
    case 'battlecard':
      return battlecardInput(
        { company, card: cardOf(competitorEntity.schema.parse({ ...base('empty'), name: '甲' })), deal: null },
        request,
      );
    default:
      return saleReport(kind, request, 'empty');
  }
}
