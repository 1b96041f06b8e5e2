import { halfWidth, parseDecimal, scaled, toShortDecimal } from './decimal';
import { fail, problem, type Result } from './result';

/** Quantities are integers of 1/10,000 of the unit (DOMAIN.md, general rule). */
const decimals = 4;
/** One whole unit. */
export const one = 10_000;
/** As the schema of quote lines has it. */
export const largestQuantity = 1_000_000_000_000;

/**
 * Reads a quantity in 1/10,000 of the unit. Codes: `quantity.empty`, `quantity.notANumber`, `quantity.negative`,
 * `quantity.tooPrecise` {decimals}, `quantity.tooLarge`.
 */
export function parseQuantity(text: string): Result<number> {
  const parsed = parseDecimal(halfWidth(text), 'quantity');
  if (!parsed.ok) return parsed;
  if (parsed.value.digits < 0n) return fail(problem('quantity.negative'));
  const value = scaled(parsed.value, decimals, 'quantity');
  if (value.ok && value.value > largestQuantity) return fail(problem('quantity.tooLarge'));
  return value;
}

/** Plain digits without superfluous zeros: 22500 → `2.25`. */
export function quantityToDecimal(quantity: number): string {
  return toShortDecimal(quantity, decimals);
}
