import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/kernel/canonical';
import { checkEmail, checkPhone } from '@/domain/kernel/contactData';
import { addDays, addMonths, addWorkingDays, compareDates, daysBetween, isValidDate } from '@/domain/kernel/dates';
import { idPattern, newId } from '@/domain/kernel/ids';
import { parsePercent, percentToDecimal } from '@/domain/kernel/percent';
import { parseQuantity, quantityToDecimal } from '@/domain/kernel/quantity';
import { allocate, halfUp } from '@/domain/kernel/rounding';

describe('rounding', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [4n, 3n, 1n],
    [1n, 2n, 1n],
    [49n, 100n, 0n],
  ])('halfUp(%s, %s) is %s', (n, d, expected) => {
    expect(halfUp(n, d)).toBe(expected);
  });

  it('allocates parts that add up exactly and are never more than one unit off', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, parts) => {
        const shares = allocate(total, parts);
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(total);
        const whole = parts.reduce((a, b) => a + b, 0n);
        if (whole === 0n) return;
        shares.forEach((share, index) => {
          const error = share * whole - total * (parts[index] ?? 0n);
          expect(error < whole && -error < whole).toBe(true);
        });
      }),
    );
  });

  it('gives the odd unit to the earlier of equal parts', () => {
    expect(allocate(10_000n, [1n, 1n, 1n])).toEqual([3334n, 3333n, 3333n]);
    expect(allocate(10_000n, [100n, 200n, 300n])).toEqual([1667n, 3333n, 5000n]);
  });
});

describe('quantities and percentages', () => {
  it.each([
    ['2.25', 22_500],
    ['１２', 120_000],
    ['1,000', 10_000_000],
    ['0.0001', 1],
    ['1.5万', 150_000_000],
  ])('quantity %s is %i', (text, value) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'quantity.empty'],
    ['x', 'quantity.notANumber'],
    ['-1', 'quantity.negative'],
    ['0.00001', 'quantity.tooPrecise'],
    ['100000001', 'quantity.tooLarge'],
  ])('refuses quantity “%s”: %s', (text, code) => {
    expect(parseQuantity(text)).toMatchObject({ error: { code } });
  });

  it.each([
    ['13', 1300],
    ['13%', 1300],
    ['１３％', 1300],
    ['5.5 %', 550],
    ['0.01', 1],
    ['100', 10_000],
  ])('percentage %s is %i bp', (text, value) => {
    expect(parsePercent(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'percent.empty'],
    ['a', 'percent.notANumber'],
    ['100.01', 'percent.outOfRange'],
    ['-1', 'percent.outOfRange'],
    ['1.234', 'percent.tooPrecise'],
  ])('refuses percentage “%s”: %s', (text, code) => {
    expect(parsePercent(text)).toMatchObject({ error: { code } });
  });

  it('read back what they write', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(10_000), (quantity, bp) => {
        expect(parseQuantity(quantityToDecimal(quantity))).toEqual({ ok: true, value: quantity });
        expect(parsePercent(percentToDecimal(bp))).toEqual({ ok: true, value: bp });
      }),
    );
    expect([quantityToDecimal(100_000), percentToDecimal(1000), percentToDecimal(5)]).toEqual(['10', '10', '0.05']);
  });
});

describe('dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-04-31', false],
    ['2026-3-5', false],
    ['', false],
    ['0050-01-01', true],
  ])('%s is a day: %s', (date, expected) => {
    expect(isValidDate(date)).toBe(expected);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 24, '2028-05-31'],
  ])('%s + %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('counts days over years and clock changes', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween('2026-03-05', addDays('2026-03-05', days))).toBe(days);
        expect(Math.sign(compareDates(addDays('2026-03-05', days), '2026-03-05'))).toBe(Math.sign(days));
      }),
    );
  });

  it('skips weekends and holidays, but not days worked in exchange', () => {
    expect(addWorkingDays('2026-03-06', 1)).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-05', 5)).toBe('2026-03-12');
    expect(addWorkingDays('2026-03-05', 0)).toBe('2026-03-05');
    const calendar = { holidays: new Set(['2026-03-09']), workdays: new Set(['2026-03-08']) };
    expect(addWorkingDays('2026-03-06', 2, calendar)).toBe('2026-03-10');
  });
});

it('ids are UUIDv7 and sort by the time of making', () => {
  const random = (length: number) => Uint8Array.from({ length }, () => 255);
  const zeros = (length: number) => new Uint8Array(length);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 10 ** 9 }), (time, later) => {
      const first = newId({ now: () => time, random });
      const second = newId({ now: () => time + later, random: zeros });
      expect(first).toMatch(idPattern);
      expect(second).toMatch(idPattern);
      expect(first < second).toBe(true);
    }),
  );
});

it('canonical JSON does not depend on the order of keys', () => {
  const map = new Map([['k', 1]]);
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: map })).toBe('{"a":{"k":1},"b":[{"d":1}]}');
  expect(canonicalJson({ a: map, b: [{ d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1 }], a: { k: 1 } }));
});

it.each([
  ['zhang@example.com.cn', 0],
  ['张三@例子.公司', 0],
  ['', 0],
  ['zhang@', 1],
  ['a b@example.com', 1],
  ['zhang.example.com', 1],
])('e-mail “%s” has %i problems', (text, count) => {
  expect(checkEmail(text, 'email')).toHaveLength(count);
});

it.each([
  ['021-5888 6666 ext. 12', 0],
  ['+86 138 0000 0000', 0],
  ['(021)58886666', 0],
  ['（０２１）５８８８', 0],
  ['', 0],
  ['call me', 1],
  ['12', 1],
])('telephone “%s” has %i problems', (text, count) => {
  expect(checkPhone(text, 'phone')).toHaveLength(count);
});
