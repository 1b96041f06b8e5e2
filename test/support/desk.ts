import { derive } from '@/data/derive';
import { refreshAllParents } from '@/data/parents';
import type { Store } from '@/data/store';
import { TableFiller } from '@/data/transfer/fill';
import type { EntityName } from '@/domain/entities';
import { addDays } from '@/domain/kernel/dates';
import { newId } from '@/domain/kernel/ids';
import { makeDataset } from './dataset';

/** How large a desk is measured: customers, and deals with a quote, three activities and a task each. */
export interface DeskSize {
  readonly customers: number;
  readonly deals: number;
}

const day = 86_400_000;
const stages = ['research', 'demo', 'confirmation', 'negotiation', 'closing'];
const grades = ['A', 'B', 'C', ''];

/** A full sales desk in an empty store, without a log, as a restore fills it; the same one in every run but for the day. */
export async function fillDesk(store: Store, size: DeskSize, now: number): Promise<void> {
  const { customers, deals } = size;
  const today = new Date(now).toISOString().slice(0, 10);
  let serial = 0;
  const id = () => {
    serial += 1;
    const at = serial;
    return newId({
      now: () => now - 200 * day + at,
      random: (length) => Uint8Array.from({ length }, (_, place) => (at >> (place * 3)) & 255),
    });
  };
  const fill = async (entity: EntityName, rows: Iterable<Record<string, unknown>>) => {
    const filler = new TableFiller(store.database, entity);
    for (const row of rows) await filler.add({ rev: 1, ...row });
    await filler.finish();
  };
  const customerIds: string[] = [];
  await fill(
    'customer',
    (function* () {
      for (const customer of makeDataset(customers)) {
        customerIds.push(customer.id);
        yield { ...customer, grade: grades[customerIds.length % grades.length] };
      }
    })(),
  );
  const dealIds = Array.from({ length: deals }, id);
  const customerOf = (index: number) => customerIds[(index * 7) % customers];
  const created = (index: number) => now - (index % 180) * day;
  const stamp = (index: number) => ({ createdAt: created(index), updatedAt: created(index) + (index % 9) * day });
  await fill(
    'opportunity',
    dealIds.map((dealId, index) => ({
      ...stamp(index),
      id: dealId,
      title: { zh: `\u6570\u636e\u5e73\u53f0 ${index}`, en: `Data platform ${index}` },
      customerId: customerOf(index),
      stage: stages[index % stages.length],
      stageHistory: [{ kind: 'stage', stage: stages[index % stages.length], at: created(index) }],
      outcome: index % 10 === 0 ? 'won' : 'open',
      nextStep: 'call',
      nextStepDate: addDays(today, (index % 200) - 60),
      expectedClose: addDays(today, (index % 300) - 30),
      estimate: { minor: 100_000 + index, currency: 'CNY' },
      situation: { zh: '\u73b0\u72b6'.repeat(100), en: '' },
    })),
  );
  await fill(
    'quote',
    dealIds.map((opportunityId, index) => ({
      ...stamp(index),
      id: id(),
      seriesId: `s${index}`,
      opportunityId,
      customerId: customerOf(index),
      status: 'sent',
      validUntil: addDays(today, (index % 60) - 20),
      lines: Array.from({ length: 5 }, (_, line) => ({
        id: `l${line}`,
        name: { zh: `\u8bb8\u53ef ${line}`, en: '' },
        quantity: 10_000 * (line + 1),
        unitPrice: 129_900,
      })),
    })),
  );
  await fill(
    'activity',
    (function* () {
      for (let index = 0; index < deals * 3; index += 1)
        yield {
          ...stamp(index),
          id: id(),
          opportunityId: dealIds[index % deals],
          customerId: customerOf(index % deals),
          kind: index % 2 === 0 ? 'call' : 'visit',
          at: created(index),
          text: '\u6c9f\u901a\u9700\u6c42\u4e0e\u9884\u7b97',
          direction: index % 50 === 0 ? 'in' : 'both',
          awaitsReply: index % 50 === 0,
        };
    })(),
  );
  await fill(
    'task',
    dealIds.map((opportunityId, index) => ({
      ...stamp(index),
      id: id(),
      text: '\u56de\u8bbf\u5ba2\u6237',
      opportunityId,
      customerId: customerOf(index),
      due: addDays(today, (index % 400) - 100),
      doneAt: index % 2,
    })),
  );
  await refreshAllParents(store.database);
  // Without pauses: nobody watches.
  await derive(store.database, async () => {});
}
