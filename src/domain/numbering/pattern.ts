import { fail, ok, type Problem, problem, type Result } from '../kernel/result';
import { tokenAliases } from './strings';

/** What a number is filled with. `device` is the code of the installation, so that two laptops cannot collide. */
export interface NumberTokens {
  readonly company: string;
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly department?: string;
  readonly type?: string;
  readonly device: string;
  readonly sequence: number;
}

export const tokenNames = ['company', 'year4', 'year2', 'month', 'department', 'type', 'device', 'sequence'] as const;
export type TokenName = (typeof tokenNames)[number];

interface Token {
  readonly name: TokenName;
  /** Least number of digits of the sequence. */
  readonly width: number;
}

const tokenPattern = /\{([^{}]*)\}/g;
const defaultWidth = 4;

function readToken(inside: string): Token | undefined {
  const [rawName = '', rawWidth, ...rest] = inside.normalize('NFKC').replaceAll(/\s/g, '').split(':');
  const name = tokenNames.find((known) => known === (tokenAliases[rawName] ?? rawName));
  if (!name || rest.length > 0) return undefined;
  if (rawWidth === undefined) return { name, width: defaultWidth };
  return name === 'sequence' && /^[1-9]$/.test(rawWidth) ? { name, width: Number(rawWidth) } : undefined;
}

function tokensOf(pattern: string): (Token | undefined)[] {
  return [...pattern.matchAll(tokenPattern)].map((match) => readToken(match[1] ?? ''));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function filledWith(name: Exclude<TokenName, 'sequence'>, tokens: Omit<NumberTokens, 'sequence'>): string {
  switch (name) {
    case 'year4':
      return pad(tokens.year, 4);
    case 'year2':
      return pad(tokens.year % 100, 2);
    case 'month':
      return pad(tokens.month, 2);
    default:
      return tokens[name] ?? '';
  }
}

/** Unknown tokens stay as they are; separators that an empty value leaves doubled or at an end are removed. */
function fill(pattern: string, replace: (token: Token) => string): string {
  const filled = pattern.replaceAll(tokenPattern, (whole, inside: string) => {
    const token = readToken(inside);
    return token ? replace(token) : whole;
  });
  return filled.replaceAll(/([-_/.])\1+/g, '$1').replaceAll(/^[-_/.]+|[-_/.]+$/g, '');
}

/** The number that a pattern gives for the tokens; a sequence that outgrows its width is written out, never cut. §12. */
export function formatNumber(pattern: string, tokens: NumberTokens): string {
  return fill(pattern, ({ name, width }) =>
    name === 'sequence' ? pad(tokens.sequence, width) : filledWith(name, tokens),
  );
}

/**
 * The range in which the sequence runs on: the pattern with everything filled in but sequence and month, so that the
 * sequence is one per year whether or not the month is printed. §12.
 */
export function numberScope(pattern: string, tokens: Omit<NumberTokens, 'sequence'>): string {
  return fill(pattern, ({ name, width }) => {
    if (name === 'sequence') return `{sequence:${width}}`;
    return name === 'month' ? '{month}' : filledWith(name, tokens);
  });
}

/** The number as a quote's papers print it: `BJ-2026-A1-0042-V3`; empty while there is none. §12. */
export function printedQuoteNumber(number: string, version: number): string {
  return number === '' ? '' : `${number}-V${version}`;
}

/**
 * What is wrong with a pattern: `numbering.braces`, `numbering.unknownToken` {token}, `numbering.sequenceMissing`,
 * `numbering.sequenceRepeated`, `numbering.yearMissing` (the sequence starts anew every year),
 * `numbering.deviceMissing`, `numbering.badCharacter` {character} (not possible in a file name). §12.
 */
export function validatePattern(pattern: string, field?: string): Problem[] {
  const problems: Problem[] = [];
  const outside = pattern.replaceAll(tokenPattern, '');
  if (/[{}]/.test(outside)) problems.push(problem('numbering.braces', undefined, field));
  for (const match of pattern.matchAll(tokenPattern)) {
    const inside = match[1] ?? '';
    if (!readToken(inside)) problems.push(problem('numbering.unknownToken', { token: inside }, field));
  }
  const names = tokensOf(pattern).map((token) => token?.name);
  const sequences = names.filter((name) => name === 'sequence').length;
  if (sequences === 0) problems.push(problem('numbering.sequenceMissing', undefined, field));
  if (sequences > 1) problems.push(problem('numbering.sequenceRepeated', undefined, field));
  if (!names.includes('year4') && !names.includes('year2')) {
    problems.push(problem('numbering.yearMissing', undefined, field));
  }
  if (!names.includes('device')) problems.push(problem('numbering.deviceMissing', undefined, field));
  const bad = /[\\/:*?"<>|\s\p{Cc}]/u.exec(outside)?.[0];
  if (bad !== undefined) problems.push(problem('numbering.badCharacter', { character: bad }, field));
  return problems;
}

/** A device code in normal form: 2–3 capital letters or digits (§12). Code `numbering.deviceCode`. */
export function checkDeviceCode(code: string): Result<string> {
  const normal = code.normalize('NFKC').trim().toUpperCase();
  return /^[A-Z0-9]{2,3}$/.test(normal) ? ok(normal) : fail(problem('numbering.deviceCode'));
}
