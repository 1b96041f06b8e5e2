import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startSnapshots } from '@/data/snapshots';
import { readBackup } from '@/data/transfer/envelope';
import { fail, ok, problem, type Result, unwrap } from '@/domain/kernel/result';
import { testEnvironment, testStore } from './support';

const hour = 3_600_000;

async function setUp() {
  let time = Date.UTC(2026, 0, 5);
  const written: { at: number; bytes: Uint8Array }[] = [];
  const environment = { ...testEnvironment(), now: () => time };
  const store = await testStore({ environment });
  const host = {
    write: async (bytes: Uint8Array): Promise<Result<{ at: number }>> => {
      written.push({ at: time, bytes });
      return ok({ at: time });
    },
    list: async () => ok(written),
  };
  const change = async () =>
    unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: `at ${time}` } }]));
  return { store, host, written, change, pass: (ms: number) => (time += ms) };
}

afterEach(() => vi.useRealTimers());

describe('automatic snapshots', () => {
  it('come once an hour, and only where something was written', async () => {
    const { store, host, written, change, pass } = await setUp();
    const snapshots = startSnapshots(store, host);
    unwrap(await snapshots.whenDue());
    expect(written).toHaveLength(0);
    await change();
    unwrap(await snapshots.whenDue());
    expect(written).toHaveLength(1);
    await change();
    pass(hour - 1);
    unwrap(await snapshots.whenDue());
    expect(written).toHaveLength(1);
    pass(1);
    unwrap(await snapshots.whenDue());
    expect(written).toHaveLength(2);
    pass(3 * hour);
    unwrap(await snapshots.whenDue());
    expect(written).toHaveLength(2);
    expect(unwrap(await readBackup(written[1]?.bytes ?? new Uint8Array())).records.customer).toHaveLength(2);
    snapshots.stop();
  });

  it('are not stopped by one from the future', async () => {
    const { store, host, written, change, pass } = await setUp();
    const snapshots = startSnapshots(store, host);
    await change();
    unwrap(await snapshots.whenDue());
    pass(-5 * hour);
    await change();
    unwrap(await snapshots.whenDue());
    expect(written).toHaveLength(2);
    snapshots.stop();
  });

  it('tell when they fail, and try again', async () => {
    const { store, host, written, change } = await setUp();
    const onProblem = vi.fn();
    const broken = { ...host, write: vi.fn(host.write).mockResolvedValueOnce(fail(problem('file.diskFull'))) };
    await change();
    const snapshots = startSnapshots(store, broken, { onProblem, lookEvery: 20 });
    await vi.waitFor(() => expect(onProblem).toHaveBeenCalledWith({ code: 'file.diskFull' }));
    await vi.waitFor(() => expect(written).toHaveLength(1));
    snapshots.stop();
  });
});
