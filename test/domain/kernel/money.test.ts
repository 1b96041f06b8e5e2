import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertMinor, currencies, minorToDecimal, parseMoney } from '@/domain/kernel/money';

describe('parseMoney', () => {
  it.each([
    ['1299', 'CNY', 129_900],
    ['1,299.00', 'CNY', 129_900],
    ['1 299.5', 'CNY', 129_950],
    ['１，２９９．５０', 'CNY', 129_950],
    ['12。5', 'CNY', 1250],
    ['¥1,299', 'CNY', 129_900],
    ['￥1,299.00元', 'CNY', 129_900],
    ['人民币 5000 元', 'CNY', 500_000],
    ['RMB 5000', 'CNY', 500_000],
    ['cny 5000', 'CNY', 500_000],
    ['1.5万', 'CNY', 1_500_000],
    ['1.5万元', 'CNY', 1_500_000],
    ['2 亿', 'CNY', 20_000_000_000],
    ['0.00001万', 'CNY', 10],
    ['.5', 'CNY', 50],
    ['5.', 'CNY', 500],
    ['1.500', 'CNY', 150],
    ['-12.34', 'CNY', -1234],
    ['−¥12.34', 'CNY', -1234],
    ['¥-12.34', 'CNY', -1234],
    ['-0', 'CNY', 0],
    ['$1,000', 'USD', 100_000],
    ['1000 美元', 'USD', 100_000],
    ['HK$12.30', 'HKD', 1230],
    ['1234', 'JPY', 1234],
    ['1万', 'JPY', 10_000],
    ['1.234', 'KWD', 1234],
    ['90071992547409.91', 'CNY', Number.MAX_SAFE_INTEGER],
    ['0.29', 'CNY', 29],
  ])('%s in %s is %i', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ ok: true, value: minor });
  });

  it.each([
    ['', 'CNY', 'money.empty'],
    ['  ', 'CNY', 'money.empty'],
    ['abc', 'CNY', 'money.notANumber'],
    ['1,23', 'CNY', 'money.notANumber'],
    ['1,2345', 'CNY', 'money.notANumber'],
    ['1.2.3', 'CNY', 'money.notANumber'],
    ['1e5', 'CNY', 'money.notANumber'],
    ['--1', 'CNY', 'money.notANumber'],
    ['万', 'CNY', 'money.notANumber'],
    ['一百', 'CNY', 'money.notANumber'],
    ['12+3', 'CNY', 'money.notANumber'],
    ['9'.repeat(1000), 'CNY', 'money.notANumber'],
    ['1.005', 'CNY', 'money.tooPrecise'],
    ['1.23456789万', 'CNY', 'money.tooPrecise'],
    ['1.5', 'JPY', 'money.tooPrecise'],
    ['90071992547409.92', 'CNY', 'money.tooLarge'],
    ['99999999亿', 'CNY', 'money.tooLarge'],
    ['$5', 'CNY', 'money.wrongCurrency'],
    ['5 欧元', 'USD', 'money.wrongCurrency'],
    ['EUR 5', 'CNY', 'money.wrongCurrency'],
  ])('refuses %s in %s: %s', (text, currency, code) => {
    expect(parseMoney(text, currency)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads back what minorToDecimal writes, for every amount and currency', () => {
    const currency = fc.constantFrom(...Object.keys(currencies), 'XYZ');
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (minor, code) => {
        expect(parseMoney(minorToDecimal(minor, code), code)).toEqual({ ok: true, value: minor });
      }),
    );
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = parseMoney(text, 'CNY');
        if (result.ok) expect(Number.isSafeInteger(result.value)).toBe(true);
      }),
    );
  });
});

it.each([
  [129_900, 'CNY', '1299.00'],
  [5, 'CNY', '0.05'],
  [-5, 'CNY', '-0.05'],
  [0, 'JPY', '0'],
  [1234, 'KWD', '1.234'],
])('minorToDecimal(%i, %s) is %s', (minor, currency, text) => {
  expect(minorToDecimal(minor, currency)).toBe(text);
});

it.each([
  [72_000, 'CNY', 'USD', '7.2', 10_000],
  [10_000, 'CNY', 'JPY', '0.048', 2083],
  [100, 'CNY', 'CNY', '', 100],
  [100, 'CNY', 'USD', '', undefined],
  [100, 'CNY', 'USD', '0', undefined],
])('%i %s in %s at %s is %s', (minor, from, to, rate, expected) => {
  expect(convertMinor(minor, from, to, rate)).toBe(expected);
});
