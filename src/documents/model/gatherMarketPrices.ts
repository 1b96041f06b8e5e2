import type { Competitor } from '../../domain/competitors/competitor';
import type { PriceEntry } from '../../domain/competitors/priceEntry';
import { type PriceCell, pricesInForce } from '../../domain/competitors/priceTable';
import { quotePrices } from '../../domain/competitors/quotePrices';
import { ageOf, mayReachClient } from '../../domain/freshness/age';
import type { QuoteLine } from '../../domain/quoting/quote';
import { sourceOf } from './gatherQuote';
import type { ClientMarket, ClientPrice } from './market';
import { rivalName } from './marketNames';
import { ageParams, inBoth, notice, rivalParams } from './marketNotice';
import type { MarketRecords } from './marketRecords';
import { addFact, joined, type MarketScope, type Unnamed } from './marketScope';

/** The lines that the quote asks money for; gifts and options that are not selected have no price to compare. */
function offeredLines({ quote, totals }: MarketScope): QuoteLine[] {
  const counted = new Set(totals.lines.filter((line) => line.counts).map((line) => line.id));
  return quote.lines.filter((line) => line.kind === 'item' && !line.gift && counted.has(line.id));
}

const reasons: Readonly<Record<string, string>> = {
  'price.differs.unit': 'priceUnit',
  'price.differs.period': 'pricePeriod',
  'price.differs.quantity': 'priceQuantity',
  'price.differs.tax': 'priceTax',
  'price.differs.currency': 'priceCurrency',
};

/** Says why the place of a price stays empty: of the one that would have been shown, had it been fresh and comparable. */
function leftOut(scope: MarketScope, line: QuoteLine, rival: Competitor, cell: PriceCell | undefined): void {
  const { market, notices } = scope;
  const theirs = market.priceEntries.filter(
    (entry) => entry.deletedAt === 0 && entry.competitorId === rival.id && entry.productId === line.productId,
  );
  // Nothing in force: what is left is dated in the future.
  const entry = cell?.entry ?? theirs.find((each) => each.date > market.today);
  if (!entry) return;
  const params = { ...rivalParams(rival), ...inBoth('item', line.name) };
  const about = { entity: 'competitor', id: rival.id } as const;
  const age = ageOf(entry, 'price', market.rules, market.today);
  const { code, params: day } = ageParams(age, entry.date);
  const why = entry.kind === 'estimate' ? 'priceEstimate' : (reasons[cell?.problem?.code ?? ''] ?? 'priceMissing');
  const found = mayReachClient(age)
    ? notice(why, about, entry.id, {
        ...params,
        ...cell?.problem?.params,
      })
    : notice(`price${code}`, about, entry.id, { ...params, ...day });
  if (!notices.some((each) => each.field === found.field)) notices.push(found);
}

function clientPrice(cell: PriceCell): ClientPrice | null {
  const { comparable, entry } = cell;
  if (!comparable || !mayReachClient(cell.age)) return null;
  return {
    source: sourceOf('priceEntry', entry),
    minor: comparable.minor,
    minMinor: comparable.minMinor,
    maxMinor: comparable.maxMinor,
    range: comparable.isRange,
    ourGap: cell.ourGap,
    capturedOn: entry.date,
    verifiedOn: entry.verifiedOn > entry.date ? entry.verifiedOn : '',
    converted: comparable.conversions.length > 0,
  };
}

/** Prices in force that are fresh today and no mere estimates of ours. Only they may enter the table (N1). */
function freshPrices({ rules, today }: MarketRecords, live: readonly PriceEntry[]): PriceEntry[] {
  return pricesInForce(live, today).filter(
    (entry) => entry.kind !== 'estimate' && mayReachClient(ageOf(entry, 'price', rules, today)),
  );
}

/**
 * Our prices in the quote beside theirs. A product that is not in the quote is not compared, and a price that is not
 * fresh, or not comparable, leaves its place empty and a notice; rows and columns without a price are left out.
 */
export function clientPrices(scope: MarketScope): Unnamed<NonNullable<ClientMarket['prices']>> | null {
  const { market, quote, rivals } = scope;
  const input = {
    quote: { ...quote, lines: offeredLines(scope) },
    totals: scope.totals,
    products: market.products,
    competitorIds: rivals.map((rival) => rival.id),
    rules: market.rules,
    today: market.today,
    homeCurrency: scope.records.company.defaultCurrency,
  };
  const live = market.priceEntries.filter((entry) => entry.deletedAt === 0);
  const byLine = (entries: readonly PriceEntry[]) =>
    new Map(quotePrices({ ...input, entries }).map((each) => [each.line.id, each]));
  const shown = byLine(freshPrices(market, live));
  const all = byLine(live);
  const rows = input.quote.lines.map((line) => {
    const prices = rivals.map((rival) => {
      const cell = shown.get(line.id)?.cells.get(rival.id);
      const best = all.get(line.id)?.cells.get(rival.id);
      // Theirs for a higher step is too old to be shown; that for a lower one is not what this quantity costs there.
      const lower = cell && best?.comparable && best.entry.quantityFrom > cell.entry.quantityFrom;
      const price = cell && !lower ? clientPrice(cell) : null;
      const drawnOn = price ? cell : (best ?? cell);
      if (drawnOn) addFact(scope, drawnOn.entry.id, joined(rivalName(rival), line.name), drawnOn.age);
      if (!price) leftOut(scope, line, rival, drawnOn);
      return price;
    });
    return { line, ours: shown.get(line.id)?.ours ?? null, prices };
  });
  const columns = rivals.flatMap((rival, index) => (rows.some((row) => row.prices[index]) ? [{ rival, index }] : []));
  const kept = rows.flatMap(({ line, ours, prices }) =>
    ours && prices.some((price) => price !== null) ? [{ line, ours, prices }] : [],
  );
  if (kept.length === 0) return null;
  return {
    rivalIds: columns.map(({ rival }) => rival.id),
    print: (names) => ({
      companies: columns.map(({ rival }) => names.of(rival.id)),
      taxBasis: quote.taxMode,
      rows: kept.map(({ line, ours, prices }) => ({
        source: sourceOf('quote', quote),
        field: `lines.${quote.lines.indexOf(line)}`,
        name: names.text(line.name),
        unit: ours.unit,
        period: ours.period,
        ours: ours.minor,
        theirs: columns.map(({ index }) => prices[index] ?? null),
      })),
    }),
  };
}
