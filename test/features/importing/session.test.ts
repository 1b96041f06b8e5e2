import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countOf, listPage } from '@/data/queries/list';
import { openStore, type Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import type { ImportKind } from '@/domain/exchange/columns';
import { unwrap } from '@/domain/kernel/result';
import { environmentOf } from '@/features/common';
import { openImportStore } from '@/features/importing/bulkStore';
import type { FileView, Importer, Settings } from '@/features/importing/importer';
import { createSession } from '@/features/importing/session';
import { createMemoryPlatform } from '@/platform/memory';

let databases = 0;
async function workspace(): Promise<Store> {
  databases += 1;
  return unwrap(await openStore({ name: `import-${databases}`, environment: environmentOf(createMemoryPlatform()) }));
}

const settings = (view: FileView, change: Partial<Settings> = {}): Settings => ({
  mapping: view.mapping,
  key: 'name',
  clear: false,
  newTags: true,
  newCustomers: false,
  customerId: '',
  meanings: {},
  currency: 'CNY',
  ...change,
});
const importerOf = (store: Store, kind: ImportKind) => createSession(kind, () => openImportStore(store.database.name));
const read = async (importer: Importer, text: string) =>
  unwrap(await importer.read({ name: '客户.csv', bytes: new TextEncoder().encode(text) }, {}));
const customers = async (store: Store): Promise<readonly Customer[]> =>
  (await listPage(store, 'customer', { order: 'createdAt', limit: 100 })).rows;
const codes = async (importer: Importer) =>
  (await importer.rows('all', 0, 100)).map((row) => [
    row.verdict,
    ...row.problems.map((each) => each.code),
    ...row.warnings.map((each) => each.code),
  ]);

describe('customers from a table', () => {
  it('are judged row by row by the real validator, and only what is shown as new or changed is written', async () => {
    const store = await workspace();
    unwrap(
      await store.write([
        { type: 'create', entity: 'customer', record: { name: '华光科技有限公司', phone: '021-5555', region: 'east' } },
        { type: 'create', entity: 'customer', record: { name: '远山集团', phone: '010-1' } },
      ]),
    );
    const importer = importerOf(store, 'customer');
    const view = await read(
      importer,
      '公司名称,联系电话,地区,行业,年营业额,统一社会信用代码,标签\n' +
        '华光科技有限公司,021-6666,,,1200万,,\n' +
        '远山集团,010-1,,,,,\n' +
        '远山集团,010-2,,,,,\n' +
        '华光科技,020-3,华南,电商,,,重点;华南\n' +
        '新星,abc,火星,,,9.13E+17,\n' +
        '晨曦,,,,"1,299.50",913100007178284230,\n',
    );
    expect(view.mapping).toEqual(['name', 'phone', 'region', 'industry', 'annualTurnover', 'creditCode', 'tags']);
    expect(view.lostDigits).toBe(1);
    const plan = unwrap(await importer.plan(settings(view)));
    expect(await codes(importer)).toEqual([
      ['update'],
      ['skip'],
      ['error', 'exchange.keyTwice'],
      ['create', 'exchange.similarName'],
      ['error', 'exchange.optionUnknown', 'customer.phone', 'exchange.digitsLost'],
      ['error', 'creditCode.checkDigit'],
    ]);
    expect(plan.counts).toMatchObject({ create: 1, update: 1, skip: 1, error: 3, warned: 1 });
    expect(plan.unknownOptions).toEqual([{ column: 'region', text: '火星', count: 1 }]);
    expect(plan.newTags).toEqual(['重点', '华南']);

    const { transactionId } = unwrap(await importer.commit());
    const [first, second, third] = await customers(store);
    expect(first).toMatchObject({
      phone: '021-6666',
      region: 'east',
      annualTurnover: { minor: 1_200_000_000, currency: 'CNY' },
    });
    expect(second).toMatchObject({ rev: 1 });
    expect(third).toMatchObject({ name: '华光科技', region: 'south', industry: 'ecommerce', tags: ['重点', '华南'] });

    unwrap(await importer.undo(transactionId));
    expect(await customers(store)).toHaveLength(2);
    expect(await countOf(store, 'customer', 'deleted')).toBe(0);
    expect((await customers(store))[0]).toMatchObject({ phone: '021-5555', annualTurnover: null });
  });

  it('refuse a cell that holds the failure of a formula', async () => {
    const importer = importerOf(await workspace(), 'customer');
    const view = await read(importer, '公司名称,员工人数\n华光,#N/A\n远山,20\n');
    unwrap(await importer.plan(settings(view)));
    expect(await codes(importer)).toEqual([['error', 'exchange.formula'], ['create']]);
  });

  it('clear what is empty only when told to, and never the name or a state', async () => {
    const store = await workspace();
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'customer',
          record: { name: '甲', status: 'active', location: '上海', tags: ['a'], employees: 5 },
        },
      ]),
    );
    const importer = importerOf(store, 'customer');
    const view = await read(importer, '客户名称,状态,所在地,标签,员工人数\n甲,,,,\n');
    expect(unwrap(await importer.plan(settings(view))).counts).toMatchObject({ skip: 1 });
    unwrap(await importer.plan(settings(view, { clear: true })));
    unwrap(await importer.commit());
    expect((await customers(store))[0]).toMatchObject({
      name: '甲',
      status: 'active',
      location: '',
      tags: [],
      employees: null,
    });
  });

  it('take what an unknown label means from the user, and make no tag where that is not wished', async () => {
    const store = await workspace();
    const importer = importerOf(store, 'customer');
    const view = await read(importer, '客户名称,行业,标签\n甲,新能源,\n乙,新能源,重点\n');
    const meanings = { industry: { 新能源: 'energy' } };
    unwrap(await importer.plan(settings(view, { meanings, newTags: false })));
    expect(await codes(importer)).toEqual([['create'], ['error', 'exchange.tagUnknown']]);
    unwrap(await importer.commit());
    expect((await customers(store))[0]).toMatchObject({ industry: 'energy' });
  });

  it('write nothing when a record was changed since the preview, or the work was cancelled', async () => {
    const store = await workspace();
    const { ids } = unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: '甲' } }]));
    const importer = importerOf(store, 'customer');
    const view = await read(importer, '客户名称,所在地\n甲,上海\n乙,北京\n');
    unwrap(await importer.plan(settings(view)));
    const ended = new AbortController();
    ended.abort();
    expect(await importer.commit({ signal: ended.signal })).toMatchObject({ error: { code: 'write.cancelled' } });
    unwrap(await store.write([{ type: 'update', entity: 'customer', id: ids[0] ?? '', changes: { phone: '123' } }]));
    expect(await importer.commit()).toMatchObject({ ok: false, error: { code: 'write.conflict' } });
    expect(await customers(store)).toHaveLength(1);
  });
});

describe('contacts and leads', () => {
  it('go to the customers that the table names, or to new ones', async () => {
    const store = await workspace();
    const { ids } = unwrap(
      await store.write([
        { type: 'create', entity: 'customer', record: { name: '华光科技', creditCode: '913100007178284234' } },
      ]),
    );
    const importer = importerOf(store, 'contact');
    const view = await read(
      importer,
      '姓名,公司,信用代码,手机\n张三,,9131 0000 7178 2842 34,13800138000\n李四,华光科技,,+86 138-0013-8001\n王五,未知公司,,13800138002\n赵六,,,13800138003\n',
    );
    expect(view.mapping).toEqual(['name', 'customer', 'customerCode', 'mobile']);
    unwrap(await importer.plan(settings(view, { key: 'mobile' })));
    expect(await codes(importer)).toEqual([
      ['create'],
      ['create'],
      ['error', 'exchange.customerUnknown'],
      ['error', 'exchange.customerMissing'],
    ]);
    const again = unwrap(await importer.plan(settings(view, { key: 'mobile', newCustomers: true })));
    expect(again).toMatchObject({ newCustomers: 1, counts: { create: 3, error: 1 } });
    const { transactionId } = unwrap(await importer.commit());
    const contacts = (await listPage(store, 'contact', { order: 'name', limit: 10 })).rows;
    expect(contacts.map((each) => each.customerId === ids[0]).sort()).toEqual([false, true, true]);
    expect((await customers(store)).map((each) => each.name)).toEqual(['华光科技', '未知公司']);
    unwrap(await importer.undo(transactionId));
    expect(await customers(store)).toHaveLength(1);
  });

  it('come from address cards', async () => {
    const store = await workspace();
    const importer = importerOf(store, 'lead');
    const card =
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=88=B6;=E4=BA=B2;;;\r\nTEL;CELL:13800138000\r\nEND:VCARD\r\n';
    const view = await read(importer, card);
    expect(view).toMatchObject({ format: 'vcf', count: 1 });
    expect(unwrap(await importer.plan(settings(view, { key: 'mobile' }))).counts).toMatchObject({ create: 1 });
    unwrap(await importer.commit());
    expect((await listPage(store, 'lead', { order: 'name' })).rows[0]).toMatchObject({
      name: '父亲',
      mobile: '13800138000',
    });
  });
});

it('brings in 5,000 rows of which 3 are bad, and the undo leaves nothing', async () => {
  const store = await workspace();
  const importer = importerOf(store, 'customer');
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `客户${index},${index % 2 ? '华东' : '华南'},021-${1000 + index}`,
  );
  rows[10] = '客户10,月球,021-1';
  rows[20] = ',华东,021-2';
  rows[30] = '客户30,华东,x';
  const view = await read(importer, `客户名称,区域,电话\r\n${rows.join('\r\n')}\r\n`);
  const plan = unwrap(await importer.plan(settings(view)));
  expect(plan.counts).toMatchObject({ create: 4997, error: 3 });
  expect((await importer.rows('error', 0, 10)).map((row) => row.line)).toEqual([12, 22, 32]);
  const { transactionId } = unwrap(await importer.commit());
  expect(await countOf(store, 'customer')).toBe(4997);
  unwrap(await importer.undo(transactionId));
  expect(await countOf(store, 'customer')).toBe(0);
  expect(await countOf(store, 'customer', 'deleted')).toBe(0);
  expect(await store.database.rows('customer').count()).toBe(0);
}, 120_000);
