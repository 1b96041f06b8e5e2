import { fail, ok, problem, type Result } from '../kernel/result';

/** Characters of the code in order of their values: no I, O, S, V, Z (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Checks a unified social credit code and gives it in normal form (half-width capitals, no spaces or hyphens).
 * Codes: `creditCode.empty`, `creditCode.length` {length}, `creditCode.character` {character}, `creditCode.checkDigit`.
 * Source: GB 32100-2015, DOMAIN.md §10.
 */
export function checkCreditCode(code: string): Result<string> {
  const normal = code.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  if (normal === '') return fail(problem('creditCode.empty'));
  const characters = [...normal];
  const stranger = characters.find((character) => !alphabet.includes(character));
  if (stranger !== undefined) return fail(problem('creditCode.character', { character: stranger }));
  if (characters.length !== 18) return fail(problem('creditCode.length', { length: characters.length }));
  if (characters[17] !== creditCodeCheck(normal)) return fail(problem('creditCode.checkDigit'));
  return ok(normal);
}

/** The 18th character that belongs to the first 17. */
export function creditCodeCheck(code: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
