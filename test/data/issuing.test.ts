import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { setDeviceCode } from '@/data/device';
import { issuePaper, type NumberOffer, nextNumber, voidNumber } from '@/data/issuing';
import { countOf } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

const pattern = 'HT-{year4}-{device}-{sequence:4}';
const inYear = (year: number) => ({ company: 'DW', year, month: 3 });
const bytes = new Uint8Array([80, 75, 3, 4]);

const issue = (store: Store, number: NumberOffer, recordId = 'c') =>
  issuePaper(store, {
    paper: { kind: 'contract', number: number.number, sourceId: recordId, fileName: 'a.docx' },
    bytes,
    number: { ...number, takenFor: 'contract', recordId },
  });

describe('numbers', () => {
  it('run on per pattern and year, and carry the code of this installation', async () => {
    const store = await testStore();
    const numbers: string[] = [];
    for (const [year, format] of [
      [2026, pattern],
      [2026, pattern],
      [2027, pattern],
      [2026, 'X-{sequence:2}'],
    ] as const) {
      const offer = await nextNumber(store, format, inYear(year));
      unwrap(await issue(store, offer));
      numbers.push(offer.number);
    }
    expect(numbers).toEqual(['HT-2026-T1-0001', 'HT-2026-T1-0002', 'HT-2027-T1-0001', 'X-01']);
  });

  it('are not taken by looking', async () => {
    const store = await testStore();
    await nextNumber(store, pattern, inYear(2026));
    expect((await nextNumber(store, pattern, inYear(2026))).sequence).toBe(1);
    expect(await countOf(store, 'numberEntry')).toBe(0);
  });

  it('are never used again, also when void', async () => {
    const store = await testStore();
    unwrap(await issue(store, await nextNumber(store, pattern, inYear(2026))));
    const [entry] = await store.database.rows('numberEntry').toArray();
    unwrap(await voidNumber(store, entry?.id ?? '', '客户取消'));
    expect(await store.get('numberEntry', entry?.id ?? '')).toMatchObject({ voidReason: '客户取消' });
    expect((await nextNumber(store, pattern, inYear(2026))).number).toBe('HT-2026-T1-0002');
  });

  it('go to one of two who ask for the same; the other gets nothing', async () => {
    const store = await testStore();
    const offer = await nextNumber(store, pattern, inYear(2026));
    const results = await Promise.all([issue(store, offer, 'one'), issue(store, offer, 'two')]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: 'numbering.taken' } });
    expect([await countOf(store, 'paper'), await countOf(store, 'blob'), await countOf(store, 'numberEntry')]).toEqual([
      1, 1, 1,
    ]);
  });

  it('skip one that another pattern has printed already', async () => {
    const store = await testStore();
    unwrap(await issue(store, await nextNumber(store, 'A-{sequence:3}', inYear(2026))));
    expect((await nextNumber(store, 'A-{sequence:03}'.replace('03', '3'), inYear(2026))).number).toBe('A-002');
    expect((await nextNumber(store, 'A-00{sequence:1}', inYear(2026))).number).toBe('A-002');
  });

  it('change with the code of the installation, which is checked', async () => {
    const store = await testStore();
    expect(await setDeviceCode(store, 'toolong')).toMatchObject({ ok: false, error: { code: 'numbering.deviceCode' } });
    unwrap(await setDeviceCode(store, ' b7 '));
    expect((await nextNumber(store, pattern, inYear(2026))).number).toBe('HT-2026-B7-0001');
  });

  it('get a code of two or three characters at the first start', async () => {
    expect((await testStore({ deviceCode: undefined as never })).device).toMatch(/^[A-Z0-9]{2,3}$/);
  });
});

describe('issuePaper', () => {
  it('keeps the file byte for byte with its hash, and moves the record on with it', async () => {
    const store = await testStore();
    const { ids } = unwrap(await store.write([{ type: 'create', entity: 'contract', record: { copies: 4 } }]));
    const id = ids[0] ?? '';
    const offer = await nextNumber(store, pattern, inYear(2026));
    const issued = unwrap(
      await issuePaper(store, {
        paper: { kind: 'contract', number: offer.number, sourceId: id },
        bytes,
        number: { ...offer, takenFor: 'contract', recordId: id },
        updates: [{ type: 'update', entity: 'contract', id, changes: { number: offer.number, status: 'issued' } }],
      }),
    );
    expect(issued.paper).toMatchObject({ size: 4, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect((await store.get('blob', issued.paper.bytesId))?.bytes).toEqual(bytes);
    expect(await store.get('contract', id)).toMatchObject({ number: offer.number, status: 'issued' });
    expect(await store.undo(issued.receipt.transactionId)).toMatchObject({
      ok: false,
      error: { code: 'write.notUndoable' },
    });
  });

  it('takes no number where something else of it fails', async () => {
    const store = await testStore();
    const offer = await nextNumber(store, pattern, inYear(2026));
    const result = await issuePaper(store, {
      paper: { kind: 'contract', number: offer.number },
      bytes,
      number: { ...offer, takenFor: 'contract', recordId: 'gone' },
      updates: [{ type: 'update', entity: 'contract', id: 'gone', changes: { status: 'issued' } }],
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'write.missing' } });
    expect((await nextNumber(store, pattern, inYear(2026))).sequence).toBe(1);
    expect(await countOf(store, 'blob')).toBe(0);
  });

  it('refuses to change a paper', async () => {
    const store = await testStore();
    const { paper } = unwrap(await issue(store, await nextNumber(store, pattern, inYear(2026))));
    for (const changes of [{ number: 'other' }, { sha256: 'x' }, { bytesId: 'x' }]) {
      const result = await store.write([{ type: 'update', entity: 'paper', id: paper.id, changes }]);
      expect(result).toMatchObject({ ok: false, error: { code: 'write.frozen' } });
    }
  });

  it('gives up the bytes with the paper when it is removed for good, but never its number', async () => {
    const store = await testStore();
    const { paper } = unwrap(await issue(store, await nextNumber(store, pattern, inYear(2026))));
    unwrap(await store.write([{ type: 'delete', entity: 'paper', id: paper.id }]));
    unwrap(await store.purge('paper', [paper.id]));
    expect(await store.get('blob', paper.bytesId)).toBeUndefined();
    expect([await countOf(store, 'blob'), await countOf(store, 'numberEntry')]).toEqual([0, 1]);
  });
});
