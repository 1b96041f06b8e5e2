import { describe, expect, it } from 'vitest';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { findDuplicates, normalizeCompanyName } from '@/domain/customers/duplicates';
import { validateContact, validateCustomer } from '@/domain/customers/validate';

describe('duplicates (DOMAIN.md §16)', () => {
  it.each([
    ['华东（上海）电子商务有限公司', '华东(上海) 电子商务有限责任公司'],
    ['华东电商股份有限公司', '华东电商'],
    ['ＡＢＣ科技有限公司', 'abc科技'],
    ['Acme Trading Co., Ltd.', 'ACME Trading Limited'],
  ])('“%s” and “%s” are one name', (a, b) => {
    expect(normalizeCompanyName(a)).toBe(normalizeCompanyName(b));
  });

  it.each([
    ['华东电商有限公司', '华北电商有限公司'],
    ['有限公司', '公司'],
  ])('“%s” and “%s” are two', (a, b) => {
    expect(normalizeCompanyName(a)).not.toBe(normalizeCompanyName(b));
  });

  const existing = [
    { id: '1', name: '上海华东电子商务有限公司', nameEn: 'East China E-Commerce', creditCode: '91350100M000100Y43' },
    { id: '2', name: '上海华东电子商务技术有限公司', creditCode: '' },
    { id: '3', name: '北京北方物流有限公司' },
  ];

  it('finds equal credit codes first, then equal, then similar names', () => {
    const candidate = { name: '上海华东电子商务', creditCode: '' };
    expect(findDuplicates(candidate, existing)).toMatchObject([
      { id: '1', reason: 'sameName', score: 1 },
      { id: '2', reason: 'similarName' },
    ]);
    const sameCode = { name: '别的名字', creditCode: ' 91350100m000100y43' };
    expect(findDuplicates(sameCode, existing)).toEqual([{ id: '1', reason: 'creditCode', score: 1 }]);
    expect(findDuplicates({ name: 'x', nameEn: 'EAST CHINA E-commerce Ltd' }, existing)).toMatchObject([{ id: '1' }]);
  });

  it('never finds the record itself, or anything for an empty name', () => {
    expect(findDuplicates({ id: '3', name: '北京北方物流有限公司' }, existing)).toEqual([]);
    expect(findDuplicates({ name: ' ', creditCode: '' }, existing)).toEqual([]);
  });
});

describe('a customer', () => {
  const base = { id: 'c', createdAt: 0, updatedAt: 0, name: '华东电商' };

  it('may leave everything but the name open', () => {
    expect(validateCustomer(customerEntity.schema.parse(base))).toEqual([]);
  });

  it('names each field that is wrong', () => {
    const customer = customerEntity.schema.parse({
      ...base,
      creditCode: '91350100M000100Y44',
      email: 'a@',
      phone: 'none',
      addresses: [{ id: 'a', phone: 'x' }],
      budgetMin: { minor: 200, currency: 'CNY' },
      budgetMax: { minor: 100, currency: 'CNY' },
    });
    expect(validateCustomer(customer).map(({ code, field }) => [code, field])).toEqual([
      ['creditCode.checkDigit', 'creditCode'],
      ['customer.email', 'email'],
      ['customer.phone', 'phone'],
      ['customer.phone', 'addresses.0.phone'],
      ['customer.budgetOrder', 'budgetMax'],
    ]);
    const mixed = { ...customer, budgetMin: { minor: 1, currency: 'USD' } };
    expect(validateCustomer(mixed).map((found) => found.code)).toContain('customer.budgetCurrencies');
  });

  it('has contacts with a name and plausible numbers', () => {
    const contact = contactEntity.schema.parse({ ...base, mobile: '138 0000 0000', phone: '?' });
    expect(validateContact({ ...contact, name: ' ' }).map((found) => found.code)).toEqual([
      'customer.contactNameMissing',
      'customer.phone',
    ]);
  });
});
