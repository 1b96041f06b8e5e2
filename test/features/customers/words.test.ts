import { describe, expect, it } from 'vitest';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { fieldMeta } from '@/domain/kernel/fields';
import { productEntity } from '@/domain/products/product';
import { resources } from '@/i18n/resources';

type Words = Readonly<Record<string, unknown>>;
const silent = new Set(['id', 'deletedAt', 'rev', 'createdAt', 'updatedAt']);

/** Fields and options of a schema that have no words. */
function wordless(shape: Readonly<Record<string, unknown>>, fields: Words, options: Words): string[] {
  return Object.entries(shape).flatMap(([field, schema]) => {
    if (silent.has(field)) return [];
    const own = options[field] as Words | undefined;
    const missing = (fieldMeta(schema as Parameters<typeof fieldMeta>[0]).options ?? []).filter(
      (option) => !own?.[option],
    );
    return [...(fields[field] ? [] : [field]), ...missing.map((option) => `${field}.${option}`)];
  });
}

describe.each(['zh-CN', 'en'] as const)('words of the forms in %s', (language) => {
  const { customers, products } = resources[language];
  it('name every field and option of customer, contact and product', () => {
    expect(wordless(customerEntity.schema.shape, customers.fields, customers.options)).toEqual([]);
    expect(wordless(contactEntity.schema.shape, customers.contactFields, customers.contactOptions)).toEqual([]);
    expect(wordless(productEntity.schema.shape, products.fields, products.options)).toEqual([]);
  });
});
