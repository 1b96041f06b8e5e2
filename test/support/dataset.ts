import type { Store } from '@/data/store';
import { TableFiller } from '@/data/transfer/fill';
import { type Customer, customerEntity } from '@/domain/customers/customer';
import type { Environment } from '@/domain/kernel/ids';
import { newId } from '@/domain/kernel/ids';

const places = ['\u4e0a\u6d77', '\u676d\u5dde', '\u6df1\u5733', '\u5317\u4eac', '\u6210\u90fd', '\u6b66\u6c49'];
const words = ['\u4e91\u5e06', '\u534e\u4e1c', '\u65b0\u6d77', '\u8fdc\u666f', '\u6052\u4fe1', '\u542f\u660e'];
const kinds = ['\u79d1\u6280', '\u8d38\u6613', '\u7269\u6d41', '\u8f6f\u4ef6', '\u5236\u9020'];
const suffix = '\u6709\u9650\u516c\u53f8';

/** An environment for measurements: the real clock, the real randomness. */
export const benchEnvironment: Environment = {
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  today: () => new Date().toISOString().slice(0, 10),
};

/** `count` believable customers of about 1 KB, the same ones in every run. */
export function* makeDataset(count: number): Generator<Customer> {
  let seed = 7;
  const next = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % limit;
  };
  const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
  const start = Date.UTC(2025, 0, 1);
  for (let index = 0; index < count; index += 1) {
    const at = start + index * 1000;
    const place = pick(places);
    const name = `${place}${pick(words)}${pick(kinds)}${index}${suffix}`;
    yield customerEntity.schema.parse({
      id: newId({ now: () => at, random: (length) => Uint8Array.from({ length }, () => next(256)) }),
      createdAt: at,
      updatedAt: at + next(1_000_000),
      rev: 1,
      name,
      nameEn: `Customer ${index} Co., Ltd.`,
      shortName: name.slice(2, 6),
      status: 'active',
      location: place,
      phone: `1${String(3_000_000_000 + next(999_999_999))}`,
      email: `contact${index}@example.com`,
      tags: ['A', String(next(100))],
      notes: `${pick(words)}${pick(kinds)} `.repeat(20),
      businessPain: pick(kinds).repeat(20),
    });
  }
}

/** Puts records into an empty store without a log, as a restore does. */
export async function fillStore(store: Store, customers: Iterable<Customer>): Promise<void> {
  const filler = new TableFiller(store.database, 'customer');
  for (const customer of customers) await filler.add({ ...customer });
  await filler.finish();
}
