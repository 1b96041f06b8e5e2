import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countOf } from '@/data/queries/list';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

async function withCustomer() {
  const store = await testStore();
  const receipt = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '华东科技有限公司', phone: '021' } }]),
  );
  return { store, id: receipt.ids[0] ?? '', transactionId: receipt.transactionId };
}

describe('the write door', () => {
  it('stores a new record with schema defaults, times and revision 1', async () => {
    const { store, id } = await withCustomer();
    const customer = await store.get('customer', id);
    expect(customer).toMatchObject({ id, name: '华东科技有限公司', status: 'prospect', rev: 1, deletedAt: 0 });
    expect(customer).not.toHaveProperty('_');
  });

  it.each([
    ['an empty name', { name: ' ' }, 'write.required', 'name'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'write.tooLong', 'name'],
    ['a number out of range', { name: 'a', employees: -1 }, 'write.invalid', 'employees'],
  ])('refuses %s and names the field', async (_what, record, code, field) => {
    const store = await testStore();
    const result = await store.write([{ type: 'create', entity: 'customer', record }]);
    expect(result).toMatchObject({ ok: false, error: { code, field } });
    expect(await countOf(store, 'customer')).toBe(0);
  });

  it('logs which fields an update changed, with values before and after', async () => {
    const { store, id } = await withCustomer();
    await store.write([
      { type: 'update', entity: 'customer', id, changes: { phone: '010', name: '华东科技有限公司' } },
    ]);
    const [latest, created] = await store.history('customer', id);
    expect(latest).toMatchObject({
      kind: 'update',
      fields: ['phone'],
      before: { phone: '021' },
      after: { phone: '010' },
    });
    expect(created).toMatchObject({ kind: 'create', device: 'T1' });
  });

  it('writes nothing for an update that changes nothing', async () => {
    const { store, id } = await withCustomer();
    await store.write([{ type: 'update', entity: 'customer', id, changes: { phone: '021' } }]);
    expect((await store.get('customer', id))?.rev).toBe(1);
    expect(await store.history('customer', id)).toHaveLength(1);
  });

  it('refuses an update on top of a revision that has moved on', async () => {
    const { store, id } = await withCustomer();
    await store.write([{ type: 'update', entity: 'customer', id, changes: { phone: '010' }, expectedRev: 1 }]);
    const second = await store.write([
      { type: 'update', entity: 'customer', id, changes: { phone: '020' }, expectedRev: 1 },
    ]);
    expect(second).toMatchObject({ ok: false, error: { code: 'write.conflict' } });
    expect((await store.get('customer', id))?.phone).toBe('010');
  });

  it('lands all operations of a call or none', async () => {
    const { store, id } = await withCustomer();
    const result = await store.write([
      { type: 'update', entity: 'customer', id, changes: { phone: '999' } },
      { type: 'create', entity: 'contact', record: { customerId: id, name: '李雷' } },
      { type: 'create', entity: 'contact', record: { customerId: id, name: '' } },
    ]);
    expect(result).toMatchObject({ ok: false, error: { code: 'write.required' } });
    expect((await store.get('customer', id))?.phone).toBe('021');
    expect(await countOf(store, 'contact')).toBe(0);
    expect(await store.history('customer', id)).toHaveLength(1);
  });

  it('sees its own operations in order', async () => {
    const { store, id } = await withCustomer();
    unwrap(
      await store.write([
        { type: 'update', entity: 'customer', id, changes: { phone: '1' } },
        { type: 'update', entity: 'customer', id, changes: { location: '上海' } },
        { type: 'delete', entity: 'customer', id },
      ]),
    );
    const customer = await store.get('customer', id);
    expect(customer).toMatchObject({ phone: '1', location: '上海', rev: 4 });
    expect(customer?.deletedAt).toBeGreaterThan(0);
  });

  it.each(['update', 'delete', 'restore'] as const)('refuses to %s what is not there', async (type) => {
    const store = await testStore();
    const result = await store.write([{ type, entity: 'customer', id: 'nobody', changes: {} }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'write.missing' } });
  });

  it('does not copy the bytes of a file into the log', async () => {
    const store = await testStore();
    const { ids } = unwrap(
      await store.write([{ type: 'create', entity: 'blob', record: { name: 'logo', bytes: new Uint8Array([1, 2]) } }]),
    );
    const [change] = await store.history('blob', ids[0] ?? '');
    expect(change?.after).not.toHaveProperty('bytes');
    expect((await store.get('blob', ids[0] ?? ''))?.bytes).toEqual(new Uint8Array([1, 2]));
  });
});

describe('frozen records', () => {
  async function sentQuote() {
    const store = await testStore();
    const { ids } = unwrap(
      await store.write([{ type: 'create', entity: 'quote', record: { seriesId: 's', number: 'BJ-1' } }]),
    );
    const id = ids[0] ?? '';
    unwrap(
      await store.write([
        {
          type: 'update',
          entity: 'quote',
          id,
          changes: { status: 'sent', frozen: { at: 1, snapshot: '{}', sha256: 'ab' } },
        },
      ]),
    );
    return { store, id };
  }

  it.each([
    ['lines', { lines: [] as never[], roundOff: 5 }, 'roundOff'],
    ['currency', { currency: 'USD' }, 'currency'],
    ['snapshot', { frozen: null }, 'frozen'],
  ])('refuses to change the %s of a sent quote', async (_what, changes, field) => {
    const { store, id } = await sentQuote();
    const result = await store.write([{ type: 'update', entity: 'quote', id, changes }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'write.frozen', field } });
  });

  it('lets status and internal note of a sent quote go on', async () => {
    const { store, id } = await sentQuote();
    unwrap(
      await store.write([{ type: 'update', entity: 'quote', id, changes: { status: 'accepted', internalNote: 'ok' } }]),
    );
    expect(await store.get('quote', id)).toMatchObject({ status: 'accepted', internalNote: 'ok' });
  });

  it('stays frozen when somebody sets the status back to draft', async () => {
    const { store, id } = await sentQuote();
    unwrap(await store.write([{ type: 'update', entity: 'quote', id, changes: { status: 'draft' } }]));
    const result = await store.write([{ type: 'update', entity: 'quote', id, changes: { roundOff: 1 } }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'write.frozen' } });
  });
});

describe('a published process', () => {
  it('cannot be changed, nor be taken back to a draft by undo: deals run in it', async () => {
    const store = await testStore();
    const { ids } = unwrap(await store.write([{ type: 'create', entity: 'pipeline', record: { seriesId: 's' } }]));
    const id = ids[0] ?? '';
    const update = (changes: object) => store.write([{ type: 'update', entity: 'pipeline', id, changes }]);
    const published = unwrap(await update({ status: 'published', publishedAt: 1 }));
    const refused = { ok: false, error: { code: 'write.frozen', params: { entity: 'pipeline' } } };
    expect(await update({ stages: [{ id: 'a' }] })).toMatchObject(refused);
    expect(await store.undo(published.transactionId)).toMatchObject(refused);
    expect((await update({ retired: true })).ok).toBe(true);
    expect(await store.get('pipeline', id)).toMatchObject({ status: 'published', retired: true, stages: [] });
  });
});

describe('recycle bin', () => {
  it('keeps deleted records out of the live count, and removes them for good with their log', async () => {
    const { store, id } = await withCustomer();
    expect(await store.purge('customer', [id])).toMatchObject({ ok: false, error: { code: 'write.notDeleted' } });
    unwrap(await store.write([{ type: 'delete', entity: 'customer', id }]));
    expect([await countOf(store, 'customer'), await countOf(store, 'customer', 'deleted')]).toEqual([0, 1]);
    unwrap(await store.purge('customer', [id]));
    expect(await store.get('customer', id)).toBeUndefined();
    expect(await countOf(store, 'customer', 'deleted')).toBe(0);
    expect((await store.history('customer', id)).map((change) => change.kind)).toEqual(['purge']);
    expect(JSON.stringify(await store.database.change.toArray())).not.toContain('华东');
  });

  it('never gives up a number entry', async () => {
    const store = await testStore();
    const { ids } = unwrap(
      await store.write([
        { type: 'create', entity: 'numberEntry', record: { scope: 's', year: 2026, sequence: 1, number: 'HT-1' } },
      ]),
    );
    const id = ids[0] ?? '';
    expect(await store.write([{ type: 'delete', entity: 'numberEntry', id }])).toMatchObject({
      ok: false,
      error: { code: 'write.permanent' },
    });
    expect(await store.purge('numberEntry', [id])).toMatchObject({ ok: false, error: { code: 'write.permanent' } });
  });
});
