import { fail, ok, problem, type Result } from '../kernel/result';
import { digits, equivalents, fen, groups, jiao, minus, places, renminbi, whole, yuan, zero } from './strings';

/** 9,999.99 hundred millions of yuan, in fen (DOMAIN.md §9, rule 7). */
export const largestCapitals = 99_999_900_000_000;

function groupInCapitals(value: number): string {
  let text = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
    } else {
      text += (pendingZero ? zero : '') + (digits[digit] ?? '') + (places[place] ?? '');
      pendingZero = false;
    }
  }
  return text;
}

/**
 * All legal forms of the yuan part without its unit, the default first. A group of four below a thousand behind a
 * higher one takes a zero (rule 4); where it has thousands and a zero stands before them, the zero is optional (rule 5):
 * left out by default behind a digit of the next group, written where that whole group is empty.
 */
function wholeForms(value: number): string[] {
  const parts = [value % 10_000, Math.floor(value / 10_000) % 10_000, Math.floor(value / 100_000_000)];
  let forms = [''];
  for (let group = 2; group >= 0; group -= 1) {
    const part = parts[group] ?? 0;
    if (part === 0) continue;
    const above = parts[group + 1] ?? 0;
    const text = groupInCapitals(part) + (groups[group] ?? '');
    forms = joints(forms, part, above).map(([before, joint]) => before + joint + text);
  }
  return forms;
}

function joints(forms: readonly string[], part: number, above: number): (readonly [string, string])[] {
  const withJoint = (joint: string) => forms.map((form) => [form, joint] as const);
  if (forms[0] === '') return withJoint('');
  if (part < 1000) return withJoint(zero);
  if (above === 0) return [...withJoint(zero), ...withJoint('')];
  return above % 10 === 0 ? [...withJoint(''), ...withJoint(zero)] : withJoint('');
}

/** All legal forms of tenths and hundredths behind `yuanValue`, the default first (rules 2, 5 and 6). */
function fractionForms(yuanValue: number, tenths: number, hundredths: number): string[] {
  if (tenths === 0 && hundredths === 0) return [whole];
  const hasYuan = yuanValue > 0;
  const cents = hundredths === 0 ? '' : (digits[hundredths] ?? '') + fen;
  if (tenths === 0) return [(hasYuan ? zero : '') + cents];
  const dimes = (digits[tenths] ?? '') + jiao;
  const starts = hasYuan && yuanValue % 10 === 0 ? [zero + dimes, dimes] : [dimes];
  const ends = hundredths === 0 ? [whole, ''] : [cents];
  return starts.flatMap((start) => ends.map((end) => start + end));
}

/** Every legal form without the currency word; the first one is what the program prints. */
function forms(minor: number): string[] {
  const magnitude = Math.abs(minor);
  const sign = minor < 0 ? minus : '';
  if (magnitude === 0) return [zero + yuan + whole];
  const yuanValue = Math.floor(magnitude / 100);
  const fractions = fractionForms(yuanValue, Math.floor(magnitude / 10) % 10, magnitude % 10);
  const wholes = yuanValue === 0 ? [''] : wholeForms(yuanValue).map((form) => form + yuan);
  return wholes.flatMap((form) => fractions.map((fraction) => sign + form + fraction));
}

/**
 * A RMB amount (minor units) in capitals as banks and courts read it, e.g. for 100 the words of “RMB 1 yuan even”. Code
 * `money.capitalsOutOfRange` beyond 9,999.99 hundred millions or for what is no whole number of minor units.
 * Source: Payment and Settlement Measures, annex; DOMAIN.md §9.
 */
export function amountInCapitals(minor: number): Result<string> {
  if (!Number.isSafeInteger(minor) || Math.abs(minor) > largestCapitals) {
    return fail(problem('money.capitalsOutOfRange'));
  }
  return ok(renminbi + (forms(minor)[0] ?? ''));
}

/** Whether a text states the amount in any legal form (DOMAIN.md §9); spaces and the currency word are optional. */
export function checkCapitals(text: string, minor: number): boolean {
  if (!amountInCapitals(minor).ok) return false;
  let normal = text.replaceAll(/\s/g, '');
  for (const [from, to] of equivalents) normal = normal.replaceAll(from, to);
  if (normal.startsWith(renminbi)) normal = normal.slice(renminbi.length);
  return forms(minor).includes(normal);
}

/** A small count in capitals, 0 to 9,999: for the number of copies of a contract. Empty beyond that. */
export function countInCapitals(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 9999) return '';
  return count === 0 ? zero : groupInCapitals(count);
}
