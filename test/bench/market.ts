import type { WriteOperation } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import { pricesOfCompetitor } from '@/data/queries/prices';
import { openStore, type Store } from '@/data/store';
import { restoreBackup } from '@/data/transfer/restore';
import { gatherDocument } from '@/documents/model/gather';
import { buildDocument } from '@/documents/templates';
import { type Comparison, cellValues, comparisonEntity, us } from '@/domain/competitors/comparison';
import { coverage } from '@/domain/competitors/featureMatrix';
import { profileMatrix } from '@/domain/competitors/profileMatrix';
import { standing } from '@/domain/competitors/standing';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { factorEvaluation, position } from '@/domain/swot/evaluation';
import { type Factor, type FactorLink, factorSchema } from '@/domain/swot/swot';
import { towsPairs } from '@/domain/swot/tows';
import { loadDocumentRecords } from '@/features/common/exporting/records';
import { ledgerRow } from '@/features/market/competitors/prices/ledger';
import { benchEnvironment } from '../support/dataset';
import { bound, type Figure, median } from './figure';

/** Runs in a browser page: the market desk in a real IndexedDB, on the sample workspace with a long ledger. */

const rounds = 30;
const ledger = 5000;
const firstPage = 200;

/** The median of several rounds after a few to warm up, ms from start to end: what is waited for counts too. */
async function elapsed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 3) times.push(performance.now() - start);
  }
  return median(times);
}

/** Days before the sample's own prices, so that those stay the newest. */
function oldPrices(competitorId: string, productIds: readonly string[], before: string): WriteOperation[] {
  return Array.from({ length: ledger }, (_, index): WriteOperation => {
    const productId = productIds[index % productIds.length] ?? '';
    const record = {
      competitorId,
      productId,
      item: `item ${index % 50}`,
      date: addDays(before, -(index % 900) - 1),
      price: 100_000 + index,
      priceMax: index % 3 === 0 ? 120_000 + index : null,
      taxBasis: index % 2 === 0 ? ('inclusive' as const) : ('exclusive' as const),
      source: 'price list',
    };
    return { type: 'create', entity: 'priceEntry', record };
  });
}

/** The sample, and the day it was written. */
async function workspace(): Promise<{ readonly store: Store; readonly today: string }> {
  const store = unwrap(await openStore({ name: 'bench-market', environment: benchEnvironment, deviceCode: 'B1' }));
  const response = await fetch(new URL('../../resources/sample/workspace.json', import.meta.url));
  const { info } = unwrap(await restoreBackup(store, new Uint8Array(await response.arrayBuffer())));
  return { store, today: info.createdAt.slice(0, 10) };
}

async function openCompetitor(store: Store, competitorId: string, today: string): Promise<Figure> {
  const { freshness: rules, defaultCurrency: currency } = await getCompany(store);
  const context = { rules, currency, today } as Parameters<typeof ledgerRow>[2];
  const time = await elapsed(async () => {
    const [competitor, page] = await Promise.all([
      store.get('competitor', competitorId),
      pricesOfCompetitor(store, competitorId, { limit: firstPage }),
    ]);
    const ids = [...new Set(page.rows.map(({ productId }) => productId))];
    const products = new Map((await store.getMany('product', ids)).map((product) => [product?.id ?? '', product]));
    const rows = page.rows.map((entry) => ledgerRow(entry, products.get(entry.productId), context));
    if (!competitor || rows.length < firstPage) throw new Error('bench: no ledger');
  });
  return bound('M1', `open a competitor with ${ledger} prices: first ${firstPage} with gaps`, time, 50, 'ms');
}

function largeComparison(): Comparison {
  const competitorIds = Array.from({ length: 19 }, (_, index) => `c${index}`);
  const companies = [us, ...competitorIds];
  const rows = Array.from({ length: 30 }, (_, index) => index);
  const weight = (index: number) => (index < 10 ? 334 : 333);
  const name = { zh: 'x', en: 'x' };
  return comparisonEntity.schema.parse({
    id: 'comparison',
    createdAt: 0,
    updatedAt: 0,
    competitorIds,
    features: rows.map((index) => ({ id: `f${index}`, name, weight: weight(index) })),
    factors: rows.map((index) => ({ id: `s${index}`, name, weight: weight(index) })),
    cells: companies.flatMap((companyId, column) =>
      rows.map((row) => ({
        featureId: `f${row}`,
        companyId,
        value: cellValues[(row + column) % cellValues.length] ?? 'no',
      })),
    ),
    ratings: companies.flatMap((companyId, column) =>
      rows.map((row) => ({ factorId: `s${row}`, companyId, rating: ((row * 7 + column) % 4) + 1 })),
    ),
  });
}

async function recomputeMatrix(): Promise<Figure> {
  const comparison = largeComparison();
  const companies = [us, ...comparison.competitorIds];
  const time = await elapsed(() => {
    const covered = companies.map((id) => coverage(comparison, id));
    const profiles = profileMatrix(comparison);
    const stands = comparison.competitorIds.map((id) => standing(comparison, id, []));
    if (covered.length + profiles.companies.length + stands.length !== 59) throw new Error('bench: no matrix');
  });
  return bound('M2', 'recompute a 20 × 30 matrix: coverage, profile, where we win', time, 50, 'ms');
}

async function rankPairs(): Promise<Figure> {
  const factors = (['strength', 'weakness', 'opportunity', 'threat'] as const).flatMap((quadrant) =>
    Array.from(
      { length: 20 },
      (_, index): Factor =>
        factorSchema.parse({
          id: `${quadrant}${index}`,
          quadrant,
          weight: 250,
          rating: quadrant === 'weakness' ? 1 + (index % 2) : 3 + (index % 2),
          impact: 1 + (index % 5),
        }),
    ),
  );
  const [internal, external] = [factors.slice(0, 40), factors.slice(40)];
  const links = internal.flatMap(({ id: internalId }, row) =>
    external.map(({ id: externalId }, column): FactorLink => {
      return { internalId, externalId, strength: 1 + ((row + column) % 3) };
    }),
  );
  const time = await elapsed(() => {
    const pairs = towsPairs(factors, links);
    const scores = [factorEvaluation(factors, 'internal'), factorEvaluation(factors, 'external'), position(factors)];
    if (pairs.length !== 1600 || !scores.every(({ ok }) => ok)) throw new Error('bench: no ranking');
  });
  return bound('M3', 'rank 40 × 40 factors, all linked, with both evaluations', time, 50, 'ms');
}

/** The proposal that takes something from the market desk, and the first price that it prints. */
async function printedPrice(store: Store): Promise<{ readonly proposalId: string; readonly entryId: string }> {
  const proposals = await store.database.rows('proposal').toArray();
  for (const proposal of await store.getMany(
    'proposal',
    proposals.map(({ id }) => id),
  )) {
    const [rival] = proposal?.market.competitorIds ?? [];
    if (!proposal || rival === undefined) continue;
    const quote = await store.get('quote', proposal.quoteId);
    const printed = new Set(quote?.lines.map(({ productId }) => productId));
    const { rows } = await pricesOfCompetitor(store, rival, { limit: firstPage });
    const entry = rows.find(({ productId, quantityFrom, unit }) => {
      return printed.has(productId) && quantityFrom === 10_000 && unit === '';
    });
    if (entry) return { proposalId: proposal.id, entryId: entry.id };
  }
  throw new Error('bench: no proposal with a market part');
}

/** From a new price to the block tree of the proposal that prints it: write, read, gather, build. */
async function changePrice(store: Store, today: string): Promise<Figure> {
  const { proposalId, entryId } = await printedPrice(store);
  let price = 100_000;
  const time = await elapsed(async () => {
    price += 100;
    const changes = { price, priceMax: null };
    unwrap(await store.write([{ type: 'update', entity: 'priceEntry', id: entryId, changes }]));
    const records = await loadDocumentRecords(store, { kind: 'proposal', id: proposalId }, today);
    if (!records?.market) throw new Error('bench: the market part was not read');
    const input = gatherDocument(records, { kind: 'proposal', number: '', date: today, today, preview: true });
    if (!input.ok || !input.value.market?.prices) throw new Error('bench: no prices in the proposal');
    buildDocument(input.value);
  });
  return bound('M4', `price change to the proposal's blocks, ${ledger} prices`, time, 100, 'ms');
}

/** Figures M1–M4. */
export async function run(): Promise<Figure[]> {
  const { store, today } = await workspace();
  try {
    const competitor = (await store.database.rows('competitor').toArray()).find(({ level }) => level === 'main');
    const products = (await store.database.rows('product').toArray()).map(({ id }) => id);
    unwrap(await store.write(oldPrices(competitor?.id ?? '', products, '2025-11-01')));
    return [
      await openCompetitor(store, competitor?.id ?? '', today),
      await recomputeMatrix(),
      await rankPairs(),
      await changePrice(store, today),
    ];
  } finally {
    await store.database.delete();
  }
}
