import { parseDate } from '../competitors/importCells';
import { halfWidth, parseDecimal, scaled } from '../kernel/decimal';
import { currencies, parseMoney } from '../kernel/money';
import { parsePercent } from '../kernel/percent';
import { fail, ok, problem, type Result } from '../kernel/result';
import type { ExchangeColumn } from './columns';
import { plainWord } from './headers';
import { noWords, tagMarks, yesWords } from './strings';

/** Labels of the options of a column in all languages, by option. */
export type OptionWords = Readonly<Record<string, readonly string[]>>;

/** A cell without control characters and the blanks around it. Nothing is ever computed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\u200b\u2060\ufeff]/gu, '')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
}

/** A long number that a spreadsheet has rounded to `9.13E+17`: its digits are lost already. */
export const hasLostDigits = (text: string): boolean => /^[+-]?\d(?:\.\d+)?E\+\d{1,3}$/i.test(text.trim());

/** What a spreadsheet shows where a formula has no result: `#N/A`, `#REF!`. */
export const isFormulaError = (text: string): boolean => /^#(?:N\/A|[A-Z]{3,5}[!?]|DIV\/0!)$/.test(text.trim());

/**
 * An amount in `currency`, or in another that the cell names by its code (`USD 1200.50`). Codes of `parseMoney`,
 * `field.negative`.
 */
export function readMoney(text: string, currency: string): Result<{ minor: number; currency: string }> {
  const plain = halfWidth(text);
  const code = Object.keys(currencies).find((known) => plain.toUpperCase().startsWith(known)) ?? currency;
  const parsed = parseMoney(plain, code);
  if (!parsed.ok) return parsed;
  return parsed.value < 0 ? fail(problem('field.negative')) : ok({ minor: parsed.value, currency: code });
}

function readInteger(text: string): Result<number> {
  const parsed = parseDecimal(halfWidth(text), 'money');
  const whole = parsed.ok ? scaled(parsed.value, 0, 'money') : parsed;
  return whole.ok ? whole : fail(problem('field.integer'));
}

function readFlag(text: string): Result<boolean> {
  const plain = plainWord(text);
  if (yesWords.includes(plain)) return ok(true);
  if (noWords.includes(plain)) return ok(false);
  return fail(problem('exchange.yesNo', { text: text.slice(0, 40) }));
}

/** The option that the text means: its code, a label of ours in either language, or another usual word for it. */
export function readOption(text: string, options: readonly string[], words: OptionWords): Result<string> {
  const plain = plainWord(text);
  const found = options.find(
    (option) => option.toLowerCase() === plain || words[option]?.some((word) => plainWord(word) === plain),
  );
  return found === undefined ? fail(problem('exchange.optionUnknown', { text: text.slice(0, 40) })) : ok(found);
}

/** Telephone numbers in half-width characters; a number cell that came as `13800138000.0` loses its fraction. */
const readPhone = (text: string): string => halfWidth(text).replace(/^(\d{5,})\.0+$/, '$1');

const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(tagMarks)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/**
 * The value that a filled cell gives its field, in the form records store it. Problems: `exchange.optionUnknown`,
 * `exchange.yesNo`, `field.*`, `money.*`, `percent.*`. Lengths and ranges are the schema's affair.
 */
export function readCell(
  column: ExchangeColumn,
  text: string,
  context: { readonly currency: string; readonly words: OptionWords },
): Result<unknown> {
  switch (column.kind) {
    case 'choice':
      return readOption(text, column.options, context.words);
    case 'tags':
      return ok(readTags(text));
    case 'flag':
      return readFlag(text);
    case 'date':
      return parseDate(text);
    case 'integer':
      return readInteger(text);
    case 'money':
      return readMoney(text, context.currency);
    case 'percent':
      return parsePercent(text);
    case 'creditCode':
      return ok(text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase());
    case 'phone':
      return ok(readPhone(text));
    case 'email':
      return ok(text.normalize('NFKC').replaceAll(/\s/g, ''));
    case 'multiline':
      return ok(text);
    default:
      return ok(text.replace(/\s*\n\s*/g, ' '));
  }
}
