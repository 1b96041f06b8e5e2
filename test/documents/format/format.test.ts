import { describe, expect, it } from 'vitest';
import {
  amountInEnglish,
  amountText,
  chineseNumeral,
  dateText,
  documentFileName,
  moneyText,
  percentText,
  quantityText,
  taxRateText,
} from '@/documents/format';

describe('amounts in documents', () => {
  it.each([
    [123_450, 'CNY', 'zh-CN', '¥1,234.50'],
    [123_450, 'CNY', 'en', 'CNY 1,234.50'],
    [-494_365, 'CNY', 'zh-CN', '−¥4,943.65'],
    [0, 'CNY', 'en', 'CNY 0.00'],
    [1234, 'JPY', 'en', 'JPY 1,234'],
    [100_000_000_000, 'CNY', 'zh-CN', '¥1,000,000,000.00'],
  ] as const)('%i %s in %s is %s', (minor, currency, language, text) => {
    expect(moneyText(minor, currency, language)).toBe(text);
  });

  it('leaves the currency to the column head', () => {
    expect(amountText(17_899_487, 'CNY')).toBe('178,994.87');
    expect(amountText(-5, 'CNY')).toBe('−0.05');
  });

  it.each([
    [500_000, '50'],
    [22_500, '2.25'],
    [12_000_000, '1,200'],
    [1, '0.0001'],
    [0, '0'],
  ])('quantity %i prints %s', (quantity, text) => expect(quantityText(quantity)).toBe(text));

  it.each([
    [1300, '13%'],
    [250, '2.5%'],
    [5, '0.05%'],
    [10_000, '100%'],
    [0, '0%'],
  ])('%i basis points print %s', (bp, text) => expect(percentText(bp)).toBe(text));

  it('says exempt in words, never 0 %', () => {
    expect(taxRateText('exempt', 'zh-CN')).toBe('免税');
    expect(taxRateText('outOfScope', 'zh-CN')).toBe('不征税');
    expect(taxRateText('exempt', 'en')).toBe('Exempt');
    expect(taxRateText('0', 'zh-CN')).toBe('0%');
  });
});

describe('dates and numerals', () => {
  it('prints dates without leading zeros', () => {
    expect(dateText('2026-03-05', 'zh-CN')).toBe('2026年3月5日');
    expect(dateText('2026-03-05', 'en')).toBe('5 March 2026');
    expect(dateText('', 'en')).toBe('');
    expect(dateText('soon', 'en')).toBe('');
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [1010, '一千零一十'],
  ])('clause %i is %s', (value, text) => expect(chineseNumeral(value)).toBe(text));

  it.each([
    [
      17_899_487,
      'Chinese yuan one hundred and seventy-eight thousand nine hundred and ninety-four and fen eighty-seven only',
    ],
    [10_000, 'Chinese yuan one hundred only'],
    [100_100_000, 'Chinese yuan one million one thousand only'],
    [1_500, 'Chinese yuan fifteen only'],
    [100_005, 'Chinese yuan one thousand and fen five only'],
    [0, 'Chinese yuan zero only'],
  ])('%i fen in English words', (minor, text) => expect(amountInEnglish(minor, 'CNY')).toBe(text));

  it('has no words for currencies it does not know', () => {
    expect(amountInEnglish(100, 'XTS')).toBe('');
  });
});

describe('file names', () => {
  const parts = {
    number: 'BJ-2026-A1-0042',
    customerShortName: '华东云商',
    title: '报价单',
    version: 3,
    date: '2026-11-22',
  };

  it('names number, customer, document, version and day', () => {
    expect(documentFileName(parts)).toBe('BJ-2026-A1-0042_华东云商_报价单_V3_20261122.docx');
  });

  it('does not write the version twice', () => {
    const name = documentFileName({ ...parts, number: 'BJ-2026-A1-0042-V3' });
    expect(name).toBe('BJ-2026-A1-0042-V3_华东云商_报价单_20261122.docx');
  });

  it('drops what file systems refuse', () => {
    const name = documentFileName({ ...parts, customerShortName: 'A/B\\C:*?"<>|\u0001\ud800', title: '合同\n' });
    expect(name).toBe('BJ-2026-A1-0042_ABC_合同_V3_20261122.docx');
  });

  it('never takes a name that is in use, whatever its case', () => {
    const first = documentFileName(parts);
    const second = documentFileName(parts, [first.toUpperCase()]);
    expect(second).toBe('BJ-2026-A1-0042_华东云商_报价单_V3_20261122(2).docx');
    expect(documentFileName(parts, [first, second])).toContain('(3).docx');
  });

  it('stays within 120 characters and avoids reserved names', () => {
    expect([...documentFileName({ ...parts, customerShortName: '长'.repeat(300) })].length).toBeLessThanOrEqual(120);
    expect(documentFileName({ number: 'CON', customerShortName: '', title: '', date: '' })).toBe('_CON.docx');
    expect(documentFileName({ number: '', customerShortName: '..', title: '...', date: '' })).toMatch(/^[^.]+\.docx$/);
  });
});
