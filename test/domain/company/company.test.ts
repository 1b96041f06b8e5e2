import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheck } from '@/domain/company/creditCode';
import { defaultCompany, defaultTaxRates, taxRatesOn } from '@/domain/company/defaults';
import { companyGaps, validateCompany } from '@/domain/company/validate';

describe('unified social credit code (GB 32100-2015, DOMAIN.md §10)', () => {
  it('has 3 as check character of 91350100M000100Y4', () => {
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
    expect(checkCreditCode('91350100M000100Y43')).toEqual({ ok: true, value: '91350100M000100Y43' });
  });

  it.each([
    ['lower case, spaces and full width', ' 91350100 m000100y4３'],
    ['hyphens', '91350100-M000100Y43'],
  ])('understands %s', (_name, text) => {
    expect(checkCreditCode(text)).toEqual({ ok: true, value: '91350100M000100Y43' });
  });

  it.each([
    ['', 'creditCode.empty'],
    ['91350100M000100Y4', 'creditCode.length'],
    ['91350100M000100Y433', 'creditCode.length'],
    ['91350100I000100Y43', 'creditCode.character'],
    ['91350100M000100Y44', 'creditCode.checkDigit'],
    ['91350100M000100Y34', 'creditCode.checkDigit'],
  ])('refuses %s: %s', (text, code) => {
    expect(checkCreditCode(text)).toMatchObject({ error: { code } });
  });

  it('notices any single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const characters = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(characters, fc.nat(17), fc.integer({ min: 1, max: 30 }), (parts, position, step) => {
        const body = parts.join('');
        const code = body + creditCodeCheck(body);
        expect(checkCreditCode(code).ok).toBe(true);
        const other = alphabet[(alphabet.indexOf(code[position] ?? '') + step) % 31] ?? '';
        expect(checkCreditCode(code.slice(0, position) + other + code.slice(position + 1)).ok).toBe(false);
      }),
    );
  });
});

describe('our company', () => {
  it('starts with the rate table of DOMAIN.md §8 and is in order', () => {
    expect(defaultTaxRates().map((row) => row.rate)).toEqual([
      '1300',
      '900',
      '600',
      '300',
      '100',
      '0',
      'exempt',
      'outOfScope',
    ]);
    expect(validateCompany(defaultCompany())).toEqual([]);
    expect(companyGaps(defaultCompany()).map((found) => found.code)).toEqual(['company.legalNameMissing']);
  });

  it('offers the rates that hold on a date', () => {
    const on = (date: string) => taxRatesOn(defaultTaxRates(), date).map((row) => row.rate);
    expect(on('2026-03-05')).toContain('100');
    expect(on('2028-01-01')).not.toContain('100');
    expect(on('2018-01-01')).not.toContain('1300');
  });

  it('names what is wrong with the path of its field', () => {
    const company = {
      ...defaultCompany(),
      creditCode: '123',
      email: 'nobody',
      bankAccount: '621#',
      quoteNumberPattern: 'BJ-{year4}',
      taxRates: [...defaultTaxRates(), { ...(defaultTaxRates()[0] ?? never()), id: 'again', validFrom: '2026-01-01' }],
    };
    expect(validateCompany(company).map(({ code, field }) => [code, field])).toEqual([
      ['creditCode.length', 'creditCode'],
      ['customer.email', 'email'],
      ['company.bankAccount', 'bankAccount'],
      ['company.rateRepeated', 'taxRates.8.rate'],
      ['numbering.sequenceMissing', 'quoteNumberPattern'],
      ['numbering.deviceMissing', 'quoteNumberPattern'],
    ]);
  });
});

function never(): never {
  throw new Error('the table is empty');
}
