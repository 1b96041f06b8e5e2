import { tierFor } from './price';
import type { Quote, QuoteLine } from './quote';

type Lines = readonly QuoteLine[];

/** Chooses or drops an optional line; choosing one drops the others of its group (DOMAIN.md §8). */
export function selectOption(lines: Lines, id: string, selected: boolean): QuoteLine[] {
  const chosen = lines.find((line) => line.id === id);
  return lines.map((line) => {
    if (line.id === id) return { ...line, optional: true, selected };
    const excluded =
      selected && chosen && chosen.optionGroup !== '' && line.optional && line.optionGroup === chosen.optionGroup;
    return excluded ? { ...line, selected: false } : line;
  });
}

/** What a customer picked, by line id; what is not named stays as it was quoted. Quantities in 1/10,000 of the unit. */
export interface Picks {
  readonly chosen: Readonly<Record<string, boolean>>;
  readonly quantities: Readonly<Record<string, number>>;
}

export const noPicks: Picks = { chosen: {}, quantities: {} };

/**
 * The quantities that a tiered line can be had at, rising: as quoted, and where each tier begins. None where there is
 * nothing to choose: the price does not follow tiers, or no tier differs.
 */
export function quantityChoices(line: QuoteLine): readonly number[] {
  const follows = line.priceSource === 'list' || line.priceSource === 'tier';
  if (line.kind !== 'item' || line.gift || !follows || line.tiers.length === 0) return [];
  const starts = line.tiers.map((tier) => tier.from).filter((from) => from > 0);
  const all = [...new Set([line.quantity, ...starts])].sort((a, b) => a - b);
  const priced = new Set(all.map((quantity) => tierFor(line.tiers, quantity)));
  return priced.size > 1 ? all : [];
}

/** The lines as picked. Only optional lines are switched, and only tiered ones get one of their quantities. */
export function withPicks(lines: Lines, { chosen, quantities }: Picks): QuoteLine[] {
  return lines.map((line) => {
    const selected = line.optional ? (chosen[line.id] ?? line.selected) : line.selected;
    const wanted = quantities[line.id];
    const quantity = wanted !== undefined && quantityChoices(line).includes(wanted) ? wanted : line.quantity;
    return selected === line.selected && quantity === line.quantity ? line : { ...line, selected, quantity };
  });
}

/** The picks with one option switched; what it excludes is switched off. */
export function pickOption(lines: Lines, picks: Picks, id: string, selected: boolean): Picks {
  if (!lines.some((line) => line.id === id && line.optional)) return picks;
  const after = selectOption(withPicks(lines, picks), id, selected).filter((line) => line.optional);
  return { ...picks, chosen: Object.fromEntries(after.map((line) => [line.id, line.selected])) };
}

/** The picks with another quantity of a tiered line. */
export function pickQuantity(picks: Picks, id: string, quantity: number): Picks {
  return { ...picks, quantities: { ...picks.quantities, [id]: quantity } };
}

/** Whether what was picked differs from the quote. */
export function isPicked(quote: Pick<Quote, 'lines'>, picks: Picks): boolean {
  return withPicks(quote.lines, picks).some((line, index) => line !== quote.lines[index]);
}
