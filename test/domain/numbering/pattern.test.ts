import { describe, expect, it } from 'vitest';
import {
  checkDeviceCode,
  formatNumber,
  numberScope,
  printedQuoteNumber,
  validatePattern,
} from '@/domain/numbering/pattern';

const tokens = { company: 'BJXY', year: 2026, month: 3, department: 'HR', type: 'XS', device: 'A1', sequence: 42 };

describe('numbers (DOMAIN.md §12)', () => {
  it.each([
    ['HT-{year4}-{device}-{sequence:4}', 'HT-2026-A1-0042'],
    ['HT-{年4}-{设备}-{序号:4}', 'HT-2026-A1-0042'],
    ['HT-{年4}-{设备}-{序号：4}', 'HT-2026-A1-0042'],
    ['{company}-{year4}-{department}-{type}-{sequence:3}', 'BJXY-2026-HR-XS-042'],
    ['{公司}{年2}{月}{部门}{类型}{设备}{序号:6}', 'BJXY2603HRXSA1000042'],
    ['{sequence:1}', '42'],
    ['{sequence}', '0042'],
  ])('%s gives %s', (pattern, number) => {
    expect(formatNumber(pattern, tokens)).toBe(number);
  });

  it('writes a sequence out that outgrows its width', () => {
    expect(formatNumber('HT-{sequence:4}', { ...tokens, sequence: 12_345 })).toBe('HT-12345');
  });

  it('leaves no doubled separator where a value is empty', () => {
    expect(formatNumber('{company}-{year4}-{device}-{sequence:4}', { ...tokens, company: '' })).toBe('2026-A1-0042');
    expect(formatNumber('HT-{department}-{sequence:4}', { ...tokens, department: '' })).toBe('HT-0042');
  });

  it('runs on within a year and a device, whatever the month', () => {
    const pattern = 'HT-{年4}-{月}-{设备}-{序号:4}';
    const scope = numberScope(pattern, tokens);
    expect(scope).toBe('HT-2026-{month}-A1-{sequence:4}');
    expect(numberScope(pattern, { ...tokens, month: 12 })).toBe(scope);
    expect(numberScope(pattern, { ...tokens, year: 2027 })).not.toBe(scope);
    expect(numberScope(pattern, { ...tokens, device: 'B2' })).not.toBe(scope);
  });

  it('prints the version of a quote behind its number', () => {
    expect(printedQuoteNumber('BJ-2026-A1-0042', 3)).toBe('BJ-2026-A1-0042-V3');
    expect(printedQuoteNumber('', 3)).toBe('');
  });

  it.each([
    ['HT-{year4}-{device}-{sequence:4}', []],
    ['{公司}-{年2}-{设备}-{序号:4}', []],
    ['HT-{year4}-{device}', ['numbering.sequenceMissing']],
    ['{year4}{device}{sequence}{sequence:2}', ['numbering.sequenceRepeated']],
    ['HT-{device}-{sequence:4}', ['numbering.yearMissing']],
    ['HT-{year4}-{sequence:4}', ['numbering.deviceMissing']],
    ['HT/{year4}-{device}-{sequence:4}', ['numbering.badCharacter']],
    ['HT-{year4}-{device}-{sequence:4}-{colour}', ['numbering.unknownToken']],
    ['HT-{year4}-{device}-{sequence:99}', ['numbering.unknownToken', 'numbering.sequenceMissing']],
    ['HT-{year4}-{device}-{sequence:4}-{', ['numbering.braces']],
  ])('the pattern %s has the problems %j', (pattern, codes) => {
    expect(validatePattern(pattern).map((found) => found.code)).toEqual(codes);
  });

  it.each([
    ['a1', 'A1'],
    [' ａ１b ', 'A1B'],
  ])('device code “%s” is %s', (text, value) => {
    expect(checkDeviceCode(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'A', 'ABCD', 'A-1'])('device code “%s” is refused', (text) => {
    expect(checkDeviceCode(text)).toMatchObject({ error: { code: 'numbering.deviceCode' } });
  });
});
