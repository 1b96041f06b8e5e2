import type { Localized } from '../kernel/fields';
import { computeQuote } from '../quoting/calculator';
import { isPicked, type Picks, pickOption, quantityChoices, withPicks } from '../quoting/options';
import { priceForQuantity } from '../quoting/price';
import type { Quote, QuoteLine } from '../quoting/quote';

/** Options beyond these are shown without what they add: each takes a calculation of the whole quote. */
const mostPriced = 60;

/** A quantity with the unit price it is had at, minor units, in the quote's price basis, before discounts. */
export interface QuantityChoice {
  readonly quantity: number;
  readonly unitPrice: number;
}

/** One line of the package as the customer sees it. Quantities in 1/10,000 of the unit. */
export interface PackageRow {
  readonly id: string;
  readonly kind: 'item' | 'bundle';
  readonly name: Localized;
  readonly description: Localized;
  readonly unit: Localized;
  readonly quantity: number;
  readonly gift: boolean;
  /** The bundle it stands under, `''` = none. */
  readonly bundleId: string;
  /** It can be switched on and off; options of one `group` exclude each other. */
  readonly optional: boolean;
  readonly group: string;
  readonly selected: boolean;
  /** What it adds to the total including tax, against none of its group, all else as picked; `null` = not told. */
  readonly adds: number | null;
  /** More than one where the customer may choose. */
  readonly quantities: readonly QuantityChoice[];
}

/** The offer as picked. Amounts are minor units of `currency`, after all discounts. */
export interface OfferedPackage {
  readonly quoteId: string;
  readonly currency: string;
  readonly validUntil: string;
  readonly rows: readonly PackageRow[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  /** Total including tax as it is quoted. */
  readonly quotedTotal: number;
  /** Whether there is anything to choose. */
  readonly choices: boolean;
  /** Whether something else than the quote is picked. */
  readonly picked: boolean;
}

function withoutGroup(lines: readonly QuoteLine[], picks: Picks, option: QuoteLine): Picks {
  const rivals = lines.filter(
    (line) => line.optional && option.optionGroup !== '' && line.optionGroup === option.optionGroup,
  );
  const off = Object.fromEntries([option, ...rivals].map((line) => [line.id, false]));
  return { ...picks, chosen: { ...picks.chosen, ...off } };
}

/**
 * What the customer may see of a quote and choose in it (R63): names, quantities, options with what they add, the total
 * of the one calculator (DOMAIN.md §8). Nothing of costs, margins, budgets, approvals and remarks comes along.
 */
export function packageOf(quote: Quote, picks: Picks): OfferedPackage {
  const computed = (chosen: Picks) => computeQuote({ ...quote, lines: withPicks(quote.lines, chosen) });
  const lines = withPicks(quote.lines, picks);
  const { net, tax, total, currency } = computeQuote({ ...quote, lines });
  const bundles = new Map(lines.filter((line) => line.kind === 'bundle').map((line) => [line.id, line]));
  const isOff = (line: QuoteLine | undefined) => line?.optional === true && !line.selected;
  const options = lines.filter((line) => line.optional && (line.kind === 'item' || line.kind === 'bundle'));
  const priced = new Set(options.slice(0, mostPriced).map((line) => line.id));
  const bases = new Map<string, number>();
  const baseOf = (line: QuoteLine): number => {
    const key = line.optionGroup === '' ? line.id : `group:${line.optionGroup}`;
    const base = bases.get(key) ?? computed(withoutGroup(quote.lines, picks, line)).total;
    bases.set(key, base);
    return base;
  };
  const addsOf = (line: QuoteLine): number | null => {
    if (!line.optional || !priced.has(line.id) || isOff(bundles.get(line.bundleId))) return null;
    const withIt = line.selected ? total : computed(pickOption(quote.lines, picks, line.id, true)).total;
    return withIt - baseOf(line);
  };
  const rowOf = (line: QuoteLine, index: number): PackageRow[] => {
    if (line.kind !== 'item' && line.kind !== 'bundle') return [];
    const quoted = quote.lines[index] ?? line;
    return [
      {
        id: line.id,
        kind: line.kind,
        name: line.name,
        description: line.description,
        unit: line.unit,
        quantity: line.quantity,
        gift: line.gift,
        bundleId: bundles.has(line.bundleId) ? line.bundleId : '',
        optional: line.optional,
        group: line.optional ? line.optionGroup : '',
        selected: !isOff(line) && !isOff(bundles.get(line.bundleId)),
        adds: addsOf(line),
        // Within a bundle the price is the bundle's, whatever the quantity.
        quantities: (bundles.has(line.bundleId) ? [] : quantityChoices(quoted)).map((quantity) => ({
          quantity,
          unitPrice: priceForQuantity(line, quantity).unitPrice,
        })),
      },
    ];
  };
  const rows = lines.flatMap(rowOf);
  return {
    quoteId: quote.id,
    currency,
    validUntil: quote.validUntil,
    rows,
    net,
    tax,
    total,
    quotedTotal: computeQuote(quote).total,
    choices: rows.some((row) => row.optional || row.quantities.length > 1),
    picked: isPicked(quote, picks),
  };
}
