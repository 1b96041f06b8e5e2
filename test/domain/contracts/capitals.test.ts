import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInCapitals, checkCapitals, countInCapitals, largestCapitals } from '@/domain/contracts/capitals';
import { unwrap } from '@/domain/kernel/result';

/** Amount, default output without 人民币, other legal forms: the table of DOMAIN.md §9, whole. */
const table: [minor: number, output: string, others: string[]][] = [
  [0, '零元整', []],
  [5, '伍分', []],
  [50, '伍角整', ['伍角']],
  [53, '伍角叁分', []],
  [100, '壹元整', ['壹圆整', '壹元正']],
  [101, '壹元零壹分', []],
  [110, '壹元壹角整', ['壹元壹角']],
  [1000, '壹拾元整', []],
  [1005, '壹拾元零伍分', []],
  [1050, '壹拾元零伍角整', ['壹拾元伍角整', '壹拾元伍角', '壹拾元零伍角']],
  [10_100, '壹佰零壹元整', []],
  [11_010, '壹佰壹拾元零壹角整', ['壹佰壹拾元壹角', '壹佰壹拾元壹角整']],
  [32_504, '叁佰贰拾伍元零肆分', []],
  [100_100, '壹仟零壹元整', []],
  [101_000, '壹仟零壹拾元整', []],
  [140_950, '壹仟肆佰零玖元伍角整', ['壹仟肆佰零玖元伍角']],
  [168_032, '壹仟陆佰捌拾元零叁角贰分', ['壹仟陆佰捌拾元叁角贰分']],
  [600_714, '陆仟零柒元壹角肆分', []],
  [1_000_000, '壹万元整', []],
  [1_000_100, '壹万零壹元整', []],
  [1_001_000, '壹万零壹拾元整', []],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分', []],
  [10_000_000, '壹拾万元整', []],
  [10_700_053, '壹拾万柒仟元零伍角叁分', ['壹拾万零柒仟元伍角叁分']],
  [100_000_001, '壹佰万元零壹分', []],
  [100_100_000, '壹佰万壹仟元整', ['壹佰万零壹仟元整']],
  [101_000_000, '壹佰零壹万元整', []],
  [1_000_000_100, '壹仟万零壹元整', []],
  [10_000_000_000, '壹亿元整', []],
  [10_000_000_100, '壹亿零壹元整', []],
  [10_001_000_000, '壹亿零壹万元整', []],
  [15_010_700_153, '壹亿伍仟零壹拾万柒仟零壹元伍角叁分', ['壹亿伍仟零壹拾万零柒仟零壹元伍角叁分']],
  [64_674_339_306, '陆亿肆仟陆佰柒拾肆万叁仟叁佰玖拾叁元零陆分', []],
  [-123_456, '负壹仟贰佰叁拾肆元伍角陆分', []],
  [17_899_487, '壹拾柒万捌仟玖佰玖拾肆元捌角柒分', []],
];

describe('amounts in capitals (DOMAIN.md §9)', () => {
  it.each(table)('%i minor units are 人民币%s', (minor, output, others) => {
    expect(unwrap(amountInCapitals(minor))).toBe(`人民币${output}`);
    for (const form of [output, `人民币${output}`, ...others]) expect(checkCapitals(form, minor)).toBe(true);
    for (const form of others) expect(checkCapitals(`人民币${form}`, minor)).toBe(true);
  });

  it.each([
    ['ten needs its one', '拾元整', 1000],
    ['whole yuan end in 整', '壹元', 100],
    ['no 整 behind 分', '壹元零壹分整', 101],
    ['everyday figures', '一百元整', 10_000],
    ['another amount', '壹佰元整', 10_001],
    ['the zero before 分 is not optional', '壹元壹分', 101],
    ['a zero inside is not optional', '壹佰壹元整', 10_100],
    ['a missing sign', '壹元整', -100],
  ])('refuses: %s', (_name, text, minor) => {
    expect(checkCapitals(text, minor)).toBe(false);
  });

  it('accepts both forms where the ten thousands are all empty', () => {
    expect(unwrap(amountInCapitals(10_000_100_000))).toBe('人民币壹亿零壹仟元整');
    expect(checkCapitals('壹亿壹仟元整', 10_000_100_000)).toBe(true);
  });

  it('ends at 9,999.99 亿', () => {
    expect(unwrap(amountInCapitals(largestCapitals))).toBe('人民币玖仟玖佰玖拾玖亿玖仟玖佰万元整');
    expect(amountInCapitals(largestCapitals + 1)).toMatchObject({ error: { code: 'money.capitalsOutOfRange' } });
    expect(amountInCapitals(0.5).ok).toBe(false);
  });

  it('is read back as the same amount and as no other', () => {
    const amount = fc.integer({ min: -largestCapitals, max: largestCapitals });
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 10_000_000 }), (minor, distance) => {
        const text = unwrap(amountInCapitals(minor));
        expect(checkCapitals(text, minor)).toBe(true);
        expect(checkCapitals(text, minor - distance)).toBe(false);
        expect(text).not.toMatch(/零零|零元[^整]|零万|零亿|undefined/);
      }),
    );
  });
});

it.each([
  [2, '贰'],
  [4, '肆'],
  [10, '壹拾'],
  [12, '壹拾贰'],
  [99, '玖拾玖'],
])('%i copies are %s', (count, text) => {
  expect(countInCapitals(count)).toBe(text);
});
