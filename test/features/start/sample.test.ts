import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '@/data/transfer/envelope';
import { restoreBackup } from '@/data/transfer/restore';
import { pricesInForce } from '@/domain/competitors/priceTable';
import { ageOf } from '@/domain/freshness/age';
import { factsOf } from '@/domain/freshness/queue';
import { addDays, daysBetween } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { computeQuote } from '@/domain/quoting/calculator';
import { isExpired } from '@/domain/quoting/versions';
import { movedRecords, sampleAsOf } from '@/features/start/shiftSample';
import { testStore } from '../../data/support';
import { sampleToday } from '../../support/sample/env';

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../resources/sample/workspace.json')));
type Records = Awaited<ReturnType<typeof movedRecords>>;
let before: Records;
let after: Records;
const today = '2027-12-24';
const days = daysBetween(sampleToday, today);

async function recordsOf(file: Uint8Array): Promise<Records> {
  return unwrap(await readBackup(file)).records;
}

beforeAll(async () => {
  before = await recordsOf(bytes);
  after = await recordsOf(unwrap(await sampleAsOf(bytes, today)));
});

describe('the sample, loaded a year later', () => {
  it('is the file itself on the day it was written', async () => {
    expect(unwrap(await sampleAsOf(bytes, sampleToday))).toBe(bytes);
  });

  it('is as fresh as on the day it was written, fact by fact', () => {
    const ages = (records: Records, day: string) => {
      const rules = records.company[0]?.freshness ?? [];
      return [
        ...pricesInForce(records.priceEntry, day).flatMap((record) => factsOf('priceEntry', record)),
        ...records.competitor.flatMap((record) => factsOf('competitor', record)),
        ...records.comparison.flatMap((record) => factsOf('comparison', record)),
        ...records.research.flatMap((record) => factsOf('research', record)),
        ...records.swot.flatMap((record) => factsOf('swot', record)),
      ].map(({ id, part, kind, dated }) => {
        const { state, days: age, overdue } = ageOf(dated, kind, rules, day);
        return [id, part, state, age, overdue];
      });
    };
    expect(ages(after, today)).toEqual(ages(before, sampleToday));
    expect(ages(after, today).length).toBeGreaterThan(100);
  });

  it('keeps quotes as open, accepted or expired as they were, with their numbers and totals', () => {
    const shown = (records: Records, day: string) =>
      records.quote.map((quote) => [quote.number, quote.status, isExpired(quote, day), computeQuote(quote).total]);
    expect(shown(after, today)).toEqual(shown(before, sampleToday));
    const sent = after.quote.filter(({ status }) => status === 'sent').map((quote) => isExpired(quote, today));
    expect(sent).toContain(false);
    expect(after.numberEntry.map(({ number, year }) => [number, year])).toEqual(
      before.numberEntry.map(({ number, year }) => [number, year]),
    );
  });

  it('seals sent quotes again, so that the seal fits what they say', () => {
    const sealed = after.quote.filter(({ frozen }) => frozen !== null);
    expect(sealed.length).toBeGreaterThan(5);
    for (const { frozen, issueDate, validUntil } of sealed) {
      const text = frozen?.snapshot ?? '';
      expect(createHash('sha256').update(text).digest('hex')).toBe(frozen?.sha256);
      expect((JSON.parse(text) as { quote: object }).quote).toMatchObject({ issueDate, validUntil });
    }
  });

  it('moves deals, activities and history in step', () => {
    const dayMs = 86_400_000;
    for (const [index, deal] of after.opportunity.entries()) {
      const was = before.opportunity[index];
      expect(deal.stageHistory.map(({ at }) => at)).toEqual(was?.stageHistory.map(({ at }) => at + days * dayMs));
      expect(deal.createdAt).toBe((was?.createdAt ?? 0) + days * dayMs);
      expect(deal.expectedClose).toBe(addDays(was?.expectedClose ?? '', days));
      expect(deal.nextStepDate).toBe(was?.nextStepDate ? addDays(was.nextStepDate, days) : '');
    }
    expect(after.activity.map(({ at }) => at)).toEqual(before.activity.map(({ at }) => at + days * dayMs));
    expect(after.swotSnapshot.map(({ label, takenOn }) => [label, takenOn])).toEqual([
      ['2027 Q2', addDays('2026-06-30', days)],
      ['2027 Q3', addDays('2026-09-30', days)],
    ]);
  });

  it('leaves alone what the law dates', () => {
    expect(after.company[0]?.taxRates).toEqual(before.company[0]?.taxRates);
    expect(after.company[0]?.marketReviewedOn).toBe(addDays(before.company[0]?.marketReviewedOn ?? '', days));
  });

  it('restores into a workspace without a repair', async () => {
    const store = await testStore();
    const restored = unwrap(await restoreBackup(store, unwrap(await sampleAsOf(bytes, today))));
    expect(restored).toMatchObject({ repaired: 0, keptNumbers: 0 });
    const [price] = after.priceEntry;
    expect(await store.get('priceEntry', price?.id ?? '')).toEqual(price);
  });

  it('comes back by the same way, however far it went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -9000, max: 9000 }), async (far) => {
        expect(await movedRecords(await movedRecords(before, far), -far)).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  it('says what is wrong with a file that is none', async () => {
    expect(await sampleAsOf(bytes.slice(0, 2000), today)).toMatchObject({
      ok: false,
      error: { code: 'backup.damaged' },
    });
  });
});
