import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '@/domain/kernel/money';
import {
  formatBytes,
  formatDate,
  formatGap,
  formatMoney,
  formatPercent,
  formatQuantity,
  formatScore,
  formatTenths,
  group,
} from '@/i18n/formats';

describe('formatMoney', () => {
  it.each([
    [17_899_487, 'CNY', undefined, '¥178,994.87'],
    [-494_365, 'CNY', 'none', '\u22124,943.65'],
    [5, 'USD', undefined, '$0.05'],
    [129_900, 'JPY', undefined, 'JP¥129,900'],
    [123_456, 'EUR', 'code', 'EUR 1,234.56'],
    [0, 'CNY', 'none', '0.00'],
  ] as const)('shows %i minor units of %s', (minor, currency, symbol, expected) => {
    expect(formatMoney(minor, currency, 'zh-CN', symbol ? { symbol } : undefined)).toBe(expected);
  });

  it('loses nothing: what it writes is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (minor) => {
        expect(parseMoney(formatMoney(minor, 'CNY', 'en', { symbol: 'none' }), 'CNY')).toEqual({
          ok: true,
          value: minor,
        });
      }),
    );
  });
});

it.each([
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.80', '-1,234,567.80'],
  ['9007199254740993', '9,007,199,254,740,993'],
])('groups %s', (text, expected) => expect(group(text)).toBe(expected));

it('shows quantities and percents without needless zeros', () => {
  expect(formatQuantity(500_000)).toBe('50');
  expect(formatQuantity(22_500)).toBe('2.25');
  expect(formatPercent(1250)).toBe('12.5%');
  expect(formatPercent(1300)).toBe('13%');
});

it('shows price gaps, indices and scores as the rules name them', () => {
  expect(formatGap(143)).toBe('+14.3%');
  expect(formatGap(-125)).toBe('\u221212.5%');
  expect(formatTenths(875)).toBe('87.5');
  expect(formatScore(31_000)).toBe('3.10');
  expect(formatScore(28_950)).toBe('2.90');
});

it('shows a business date in words, independent of the time zone', () => {
  expect(formatDate('2026-12-31', 'zh-CN', 'long')).toBe('2026年12月31日');
  expect(formatDate('2026-12-31', 'en', 'long')).toBe('31 December 2026');
  expect(formatDate('', 'en', 'long')).toBe('');
});

it.each([
  [900, '900 B'],
  [6_144, '6.0 KB'],
  [10_737_418_240, '10 GB'],
])('shows %i bytes', (bytes, expected) => expect(formatBytes(bytes)).toBe(expected));
