import type { OurPrice } from '../../domain/competitors/comparablePrice';
import type { PriceEntry } from '../../domain/competitors/priceEntry';
import { type PriceCell, pricesInForce, priceTable } from '../../domain/competitors/priceTable';
import { ageOf, mayReachClient } from '../../domain/freshness/age';
import { one } from '../../domain/kernel/quantity';
import { halfUp } from '../../domain/kernel/rounding';
import type { Product } from '../../domain/products/product';
import type { QuoteLine } from '../../domain/quoting/quote';
import { sourceOf } from './gatherQuote';
import type { ClientMarket, ClientPrice } from './market';
import { ageParams, inBoth, notice, rivalName } from './marketNotice';
import { addFact, joined, type MarketScope, rivalLabel, type Unnamed } from './marketScope';

interface Offered {
  readonly line: QuoteLine;
  readonly product: Product;
  readonly price: OurPrice;
}

/**
 * What the quote asks for a product: the amount after all discounts over the quantity, with tax where the quote's prices
 * have it; half-up. Gifts and options that are not selected are no prices. A product on several lines of one unit and
 * rate has the price of all of them.
 */
export function offeredPrices({ quote, totals, market, records }: MarketScope): Offered[] {
  const counted = new Map(totals.lines.filter((line) => line.counts).map((line) => [line.id, line]));
  const offered: Offered[] = [];
  for (const product of market.products) {
    const lines = quote.lines.filter(
      (line) =>
        line.kind === 'item' &&
        line.productId === product.id &&
        !line.gift &&
        line.quantity > 0 &&
        counted.has(line.id),
    );
    const [first] = lines;
    if (!first) continue;
    const alike = lines.filter((line) => line.taxRate === first.taxRate && line.unit.zh === first.unit.zh);
    const sum = (of: (line: QuoteLine) => number) => alike.reduce((total, line) => total + BigInt(of(line)), 0n);
    const amount = sum(
      (line) => (quote.taxMode === 'inclusive' ? counted.get(line.id)?.total : counted.get(line.id)?.net) ?? 0,
    );
    const quantity = sum((line) => line.quantity);
    const named = first.unit.zh.trim() !== '' || first.unit.en.trim() !== '';
    offered.push({
      line: first,
      product,
      price: {
        productId: product.id,
        minor: Number(halfUp(amount * BigInt(one), quantity)),
        currency: quote.currency,
        unit: named ? first.unit : product.unit,
        period: product.period,
        quantity: Number(quantity),
        taxBasis: quote.taxMode,
        taxRate: first.taxRate,
        home: { currency: records.company.defaultCurrency, exchangeRate: quote.exchangeRate },
      },
    });
  }
  return offered.sort((a, b) => quote.lines.indexOf(a.line) - quote.lines.indexOf(b.line));
}

const reasons: Readonly<Record<string, string>> = {
  'price.differs.unit': 'priceUnit',
  'price.differs.period': 'pricePeriod',
  'price.differs.quantity': 'priceQuantity',
  'price.differs.tax': 'priceTax',
  'price.differs.currency': 'priceCurrency',
};

/** The price that would have been shown, had it been fresh and comparable: says why the place is empty. */
function leftOut(scope: MarketScope, offered: Offered, competitorId: string, cell: PriceCell | undefined): void {
  const { market, notices, rivals } = scope;
  const rival = rivals.find((each) => each.id === competitorId);
  if (!rival) return;
  const ours = market.priceEntries.filter(
    (entry) => entry.deletedAt === 0 && entry.competitorId === competitorId && entry.productId === offered.product.id,
  );
  const inForce = new Set(pricesInForce(ours, market.today));
  const newest = [...ours].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const entry = cell?.entry ?? newest.find((each) => inForce.has(each)) ?? newest[0];
  if (!entry) return;
  const params = { ...rivalName(rival), ...inBoth('item', offered.line.name) };
  const about = { entity: 'competitor', id: rival.id } as const;
  const age = ageOf(entry, 'price', market.rules, market.today);
  if (!mayReachClient(age)) {
    const { code, params: day } = ageParams(age, entry.date);
    notices.push(notice(`price${code}`, about, entry.id, { ...params, ...day }));
  } else {
    const code = reasons[cell?.problem?.code ?? ''] ?? 'priceMissing';
    notices.push(notice(code, about, entry.id, { ...params, ...cell?.problem?.params }));
  }
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

/** Prices in force, of the competitors chosen, that are fresh today. Only they may enter the table (N1). */
function freshPrices(scope: MarketScope): PriceEntry[] {
  const { market } = scope;
  const live = market.priceEntries.filter((entry) => entry.deletedAt === 0);
  return pricesInForce(live, market.today).filter((entry) =>
    mayReachClient(ageOf(entry, 'price', market.rules, market.today)),
  );
}

/**
 * Our prices in the quote beside theirs. A product that is not in the quote is not compared, and a price that is not
 * fresh, or not comparable, leaves its place empty and a notice; rows and columns without a price are left out.
 */
export function clientPrices(scope: MarketScope): Unnamed<NonNullable<ClientMarket['prices']>> | null {
  const { market, quote, rivals } = scope;
  const offered = offeredPrices(scope);
  const input = {
    products: offered.map((each) => each.product),
    competitorIds: rivals.map((rival) => rival.id),
    rules: market.rules,
    today: market.today,
    ours: new Map(offered.map((each) => [each.product.id, each.price])),
  };
  const shown = priceTable({ ...input, entries: freshPrices(scope) });
  const all = priceTable({ ...input, entries: market.priceEntries.filter((entry) => entry.deletedAt === 0) });
  const rows = offered.map((each, index) => {
    const prices = rivals.map((rival) => {
      const cell = shown[index]?.cells.get(rival.id);
      const price = cell ? clientPrice(cell) : null;
      const drawnOn = price ? cell : (all[index]?.cells.get(rival.id) ?? cell);
      if (drawnOn) addFact(scope, drawnOn.entry.id, joined(rivalLabel(rival), each.line.name), drawnOn.age);
      if (!price) leftOut(scope, each, rival.id, drawnOn);
      return price;
    });
    return { ...each, prices };
  });
  const columns = rivals.flatMap((rival, index) => (rows.some((row) => row.prices[index]) ? [{ rival, index }] : []));
  const kept = rows.filter((row) => row.prices.some((price) => price !== null));
  if (kept.length === 0) return null;
  return {
    rivalIds: columns.map(({ rival }) => rival.id),
    print: (names) => ({
      companies: columns.map(({ rival }) => names.of(rival.id)),
      taxBasis: quote.taxMode,
      rows: kept.map(({ line, price, prices }) => ({
        source: sourceOf('quote', quote),
        field: `lines.${quote.lines.indexOf(line)}`,
        name: names.text(line.name),
        unit: price.unit,
        period: price.period,
        ours: price.minor,
        theirs: columns.map(({ index }) => prices[index] ?? null),
      })),
    }),
  };
}
