import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { createOf, updateOf } from '@/data/operations';
import {
  countInStage,
  customerContactedAt,
  dealsBy,
  dealsInStage,
  dealsWon,
  openTasks,
  processesInUse,
  quietCustomers,
  totalOfStage,
  waitingActivities,
  withFigures,
} from '@/data/queries/day';
import { placesIn } from '@/data/queries/process';
import type { Store } from '@/data/store';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import { isContact } from '@/domain/activities/contact';
import { dealAmount } from '@/domain/deals/amount';
import { enteredAt } from '@/domain/deals/figuresEvents';
import { unwrap } from '@/domain/kernel/result';
import { defaultProcessId } from '@/domain/process/templates/builtIn';
import { testStore } from './support';

async function make<Name extends WriteOperation['entity']>(store: Store, entity: Name, record: object) {
  return unwrap(await store.write([createOf(entity, record)])).ids[0] ?? '';
}

const update = async (store: Store, entity: WriteOperation['entity'], id: string, changes: object) =>
  unwrap(await store.write([updateOf(entity, id, changes)]));
const titles = (rows: readonly { readonly deal: { readonly title: { readonly zh: string } } }[]) =>
  rows.map(({ deal }) => deal.title.zh);

describe('deals of the day', () => {
  it('come in the order asked for, between two days, without what is decided, gone or has no day', async () => {
    const store = await testStore();
    const days = { a: '2026-03-01', b: '2026-01-05', c: '2026-02-01', d: '', e: '2026-02-02' };
    const ids: Record<string, string> = {};
    for (const [title, nextStepDate] of Object.entries(days))
      ids[title] = await make(store, 'opportunity', { title: { zh: title, en: '' }, nextStepDate });
    await update(store, 'opportunity', ids.e ?? '', { outcome: 'lost' });
    expect(titles(await dealsBy(store, 'next'))).toEqual(['b', 'c', 'a']);
    expect(titles(await dealsBy(store, 'next', { direction: 'desc', limit: 2 }))).toEqual(['a', 'c']);
    expect(titles(await dealsBy(store, 'next', { from: '2026-02-01', to: '2026-03-01' }))).toEqual(['c', 'a']);
    unwrap(await store.write([{ type: 'delete', entity: 'opportunity', id: ids.b ?? '' }]));
    expect(titles(await dealsBy(store, 'next'))).toEqual(['c', 'a']);
    unwrap(await store.write([{ type: 'restore', entity: 'opportunity', id: ids.b ?? '' }]));
    await update(store, 'opportunity', ids.e ?? '', { outcome: 'open' });
    expect(titles(await dealsBy(store, 'next'))).toEqual(['b', 'c', 'e', 'a']);
  });

  it('stand on the board by process and stage, page by page, counted', async () => {
    const store = await testStore();
    for (let index = 0; index < 5; index += 1)
      await make(store, 'opportunity', { title: { zh: `${index}`, en: '' }, stage: 'demo' });
    await make(store, 'opportunity', { title: { zh: 'x', en: '' }, stage: 'demo', pipelineId: 'own' });
    const firstPage = await dealsInStage(store, '', 'demo', { limit: 3 });
    expect(titles(firstPage.rows)).toEqual(['4', '3', '2']);
    const second = await dealsInStage(store, defaultProcessId, 'demo', { limit: 3, after: firstPage.next });
    expect([titles(second.rows), second.next]).toEqual([['1', '0'], null]);
    expect([await countInStage(store, '', 'demo'), await countInStage(store, 'own', 'demo')]).toEqual([5, 1]);
  });
});

describe('other work of the day', () => {
  it('tell which processes are in use, and which deals were won since a day', async () => {
    const store = await testStore();
    await make(store, 'opportunity', { stage: 'demo' });
    await make(store, 'opportunity', { stage: 'quote' });
    await make(store, 'opportunity', { stage: 'demo', pipelineId: 'own' });
    const lost = await make(store, 'opportunity', { stage: 'demo', pipelineId: 'other', outcome: 'lost' });
    expect((await processesInUse(store, 10)).sort()).toEqual([defaultProcessId, 'own'].sort());
    expect(await processesInUse(store, 1)).toHaveLength(1);
    const stageHistory = [{ kind: 'won', stage: 'demo', at: 500 }] as const;
    const won = await make(store, 'opportunity', { outcome: 'won', stageHistory: [...stageHistory] });
    const since = async (from: number) => (await dealsWon(store, { from, limit: 10 })).map(({ deal }) => deal.id);
    expect([await since(500), await since(501)]).toEqual([[won], []]);
    expect(lost).not.toBe(won);
    store.close();
  });

  it('tasks that are open, by day and time, undated last', async () => {
    const store = await testStore();
    const tasks = [
      { text: 'late', due: '2026-01-06', time: '15:00' },
      { text: 'early', due: '2026-01-06', time: '09:00' },
      { text: 'allDay', due: '2026-01-06' },
      { text: 'before', due: '2026-01-05', time: '23:59' },
      { text: 'after', due: '2026-01-07' },
      { text: 'some day' },
    ];
    const ids = [];
    for (const task of tasks) ids.push(await make(store, 'task', task));
    const texts = async (request?: object) => (await openTasks(store, request)).map(({ text }) => text);
    expect(await texts({ until: '2026-01-06' })).toEqual(['before', 'allDay', 'early', 'late']);
    expect(await texts()).toEqual(['before', 'allDay', 'early', 'late', 'after', 'some day']);
    const done = await update(store, 'task', ids[1] ?? '', { doneAt: 5 });
    expect(await texts({ until: '2026-01-06', limit: 2 })).toEqual(['before', 'allDay']);
    expect(await texts({ until: '2026-01-06' })).not.toContain('early');
    unwrap(await store.undo(done.transactionId));
    expect(await texts({ until: '2026-01-06' })).toContain('early');
  });

  it('customers of a class whom nobody talked to, by the class given before the computed one', async () => {
    const store = await testStore();
    const [a, b, c] = [
      await make(store, 'customer', { name: 'a', grade: 'A', createdAt: 1000 }),
      await make(store, 'customer', { name: 'b', grade: 'B', classOverride: { value: 'A' }, createdAt: 500 }),
      await make(store, 'customer', { name: 'c', grade: 'A', createdAt: 200 }),
    ];
    const quiet = async (before: number) =>
      (await quietCustomers(store, 'A', { before })).map(({ customer }) => customer.name);
    expect(await quiet(5000)).toEqual(['c', 'b', 'a']);
    const call = { customerId: c, kind: 'call', at: 4000 };
    const id = await make(store, 'activity', call);
    expect(await quiet(4000)).toEqual(['b', 'a']);
    expect(await customerContactedAt(store, [a, c, '', 'gone'])).toEqual(
      new Map([
        [a, 1000],
        [c, 4000],
      ]),
    );
    await update(store, 'activity', id, { customerId: b });
    expect(await quiet(4000)).toEqual(['c', 'a']);
    await update(store, 'customer', a, { archivedAt: 9 });
    expect(await quiet(4000)).toEqual(['c']);
  });

  it('letters without an answer, until it is given', async () => {
    const store = await testStore();
    const later = await make(store, 'activity', { at: 20, direction: 'in', awaitsReply: true });
    const first = await make(store, 'activity', { at: 10, direction: 'in', awaitsReply: true });
    await make(store, 'activity', { at: 5, direction: 'in' });
    expect((await waitingActivities(store)).map(({ id }) => id)).toEqual([first, later]);
    await update(store, 'activity', first, { repliedAt: 30 });
    expect((await waitingActivities(store)).map(({ id }) => id)).toEqual([later]);
  });
});

type Step = { readonly what: number; readonly at: number; readonly deal: number; readonly value: number };
const step: fc.Arbitrary<Step> = fc.record({ what: fc.nat(9), at: fc.nat(9), deal: fc.nat(1), value: fc.nat(9) });

async function perform(store: Store, deals: readonly string[], steps: readonly Step[]): Promise<void> {
  const ids: { entity: 'activity' | 'quote' | 'opportunity'; id: string }[] = deals.map((id) => ({
    entity: 'opportunity',
    id,
  }));
  const transactions: string[] = [];
  for (const { what, at, deal, value } of steps) {
    const opportunityId = deals[deal] ?? '';
    const known = ids[at % ids.length] as (typeof ids)[number];
    const { entity, id } = known;
    const record =
      entity === 'activity'
        ? { at: value * 100, opportunityId, customerId: `c${deal}`, direction: value % 2 ? 'both' : 'out' }
        : entity === 'quote'
          ? { opportunityId, status: value % 3 ? 'sent' : 'accepted' }
          : {
              estimate: { minor: value, currency: value % 3 ? 'CNY' : 'USD' },
              outcome: value % 4 ? 'open' : 'won',
              stage: value % 2 ? 'demo' : 'closing',
              pipelineId: value % 5 ? '' : 'own',
            };
    const lines = [{ id: 'l', name: { zh: 'x', en: '' }, quantity: 10000, unitPrice: value * 100 }];
    const created = { at: value * 100, kind: 'call', opportunityId, customerId: `c${deal}` };
    const operations = [
      { type: 'create', entity: 'activity', record: created },
      { type: 'create', entity: 'activity', record: created },
      { type: 'create', entity: 'quote', record: { opportunityId, seriesId: 's', currency: 'CNY', lines } },
      { type: 'delete', entity, id },
      { type: 'restore', entity, id },
      { type: 'update', entity, id, changes: record },
      { type: 'update', entity, id, changes: record },
    ][what];
    if (what === 7) await store.purge(entity, [id]);
    const result = operations
      ? await store.write([operations as unknown as WriteOperation])
      : await store.undo(transactions[at % Math.max(1, transactions.length)] ?? 'none');
    if (!result.ok) continue;
    transactions.push(result.value.transactionId);
    if (what < 3) ids.push({ entity: what < 2 ? 'activity' : 'quote', id: result.value.ids[0] ?? '' });
  }
}

/** What the figures must be, from all records there are. */
async function expectFigures(store: Store, deals: readonly string[]): Promise<void> {
  const all = async <Name extends 'activity' | 'quote'>(entity: Name) => {
    const keys = (await store.database.rows(entity).toCollection().primaryKeys()) as string[];
    return (await store.getMany(entity, keys)).flatMap((record) => (record?.deletedAt === 0 ? [record] : []));
  };
  const [activities, quotes] = [await all('activity'), await all('quote')];
  const talked = (found: typeof activities) => Math.max(0, ...found.filter(isContact).map(({ at }) => at));
  for (const [index, id] of deals.entries()) {
    const [found] = await withFigures(store, [{ id }]);
    if (!found) continue;
    const own = talked(activities.filter(({ opportunityId }) => opportunityId === id));
    expect(found.contactedAt).toBe(own || found.deal.createdAt);
    const amount = dealAmount(quotes.filter(({ opportunityId }) => opportunityId === id));
    expect(found.amount).toEqual(amount ?? found.deal.estimate);
    const asked = await dealsBy(store, 'contacted');
    const open = found.deal.outcome === 'open' && found.deal.deletedAt === 0;
    expect(asked.some(({ deal }) => deal.id === id)).toBe(open);
    const customer = await store.get('customer', `c${index}`);
    const ofCustomer = talked(activities.filter(({ customerId }) => customerId === `c${index}`));
    expect((await customerContactedAt(store, [`c${index}`])).get(`c${index}`)).toBe(ofCustomer || customer?.createdAt);
  }
}

/** What the heads of the columns must say, from all deals there are. */
async function expectTotals(store: Store, deals: readonly string[]): Promise<void> {
  const figures = (
    await withFigures(
      store,
      deals.map((id) => ({ id })),
    )
  ).filter(({ deal }) => deal.outcome === 'open' && deal.deletedAt === 0);
  for (const pipelineId of ['', 'own']) {
    const own = figures.filter(({ deal }) => deal.pipelineId === pipelineId);
    const counts = new Map<string, number>();
    for (const { deal } of own) counts.set(deal.stage, (counts.get(deal.stage) ?? 0) + 1);
    expect(await placesIn(store, pipelineId)).toEqual(counts);
    for (const stage of new Set(['research', 'demo', 'closing', ...counts.keys()])) {
      const sums = new Map<string, number>();
      for (const { deal, amount } of own)
        if (amount && deal.stage === stage) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
      const total = await totalOfStage(store, pipelineId, stage);
      expect(total.count).toBe(counts.get(stage) ?? 0);
      const nonZero = [...sums].filter(([, sum]) => sum !== 0);
      expect(new Map(total.sums.map(({ currency, minor }) => [currency, minor]))).toEqual(new Map(nonZero));
    }
  }
}

const stageEvent = fc.record({
  kind: fc.constantFrom('stage', 'stage', 'won', 'reopened'),
  stage: fc.constantFrom('research', 'demo'),
  at: fc.integer({ min: 1, max: 9 }),
  pipelineId: fc.constantFrom('', 'own'),
});

it('a deal stands in the order of entries by the moment that its age counts from, whatever its log says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stageEvent, { maxLength: 5 }), async (stageHistory) => {
      const store = await testStore();
      const id = await make(store, 'opportunity', { stage: 'demo', stageHistory });
      const deal = await store.get('opportunity', id);
      const at = deal ? enteredAt(deal) : Number.NaN;
      const between = async (from: number, to: number) => (await dealsBy(store, 'entered', { from, to })).length;
      expect([await between(at, at), await between(0, at - 1), await between(at + 1, at * 2)]).toEqual([1, 0, 0]);
      store.close();
    }),
    { numRuns: 20 },
  );
});

it('amount, last contact and totals of stages follow every write, undo, purge and restore of a backup', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = await testStore();
      const deals = [await make(store, 'opportunity', {}), await make(store, 'opportunity', {})];
      for (const index of [0, 1]) await make(store, 'customer', { id: `c${index}`, name: `c${index}` });
      await perform(store, deals, steps);
      await expectFigures(store, deals);
      await expectTotals(store, deals);
      const target = await testStore();
      unwrap(await restoreBackup(target, await exportBackup(store)));
      await expectFigures(target, deals);
      await expectTotals(target, deals);
      store.close();
      target.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
