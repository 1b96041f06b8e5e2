import { listPage } from '@/data/queries/list';
import { bestHits } from '@/data/queries/search';
import type { Store } from '@/data/store';
import type { RecordMap } from '@/domain/entities';
import { type Findable, recordHint, recordTitle } from '@/features/common';
import type { Language } from '@/i18n/setup';
import { placeOfRecord, searched } from './places';

export interface Hit {
  readonly entity: Findable;
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly to: string;
}

const perEntity = 6;
const shown = 40;
const recent = 8;
/** What one goes back to. */
const resumed = [
  'customer',
  'opportunity',
  'lead',
  'quote',
  'proposal',
  'contract',
] as const satisfies readonly Findable[];

function hitOf<Name extends Findable>(entity: Name, record: RecordMap[Name], language: Language): Hit {
  return {
    entity,
    id: record.id,
    title: recordTitle(entity, record, language),
    hint: recordHint(entity, record),
    to: placeOfRecord(entity, record),
  };
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Whether there are more that fit. */
  readonly more: boolean;
}

/** The records that fit a text: the best of each kind, names that begin with it before those that only hold it. */
export async function findRecords(store: Store, text: string, language: Language): Promise<Found> {
  const groups = await Promise.all(
    searched.map(async (entity) => {
      const hits = await bestHits(store, entity, text, perEntity + 1);
      const records = await store.getMany(
        entity,
        hits.map(({ id }) => id),
      );
      return records.flatMap((record, at) =>
        record && record.deletedAt === 0 ? [{ hit: hitOf(entity, record, language), rank: hits[at]?.rank ?? 0 }] : [],
      );
    }),
  );
  // The sort is stable: within a rank the kinds keep their order.
  const best = groups.flatMap((group) => group.slice(0, perEntity));
  const ranked = best.sort((one, other) => one.rank - other.rank);
  const more = groups.some((group) => group.length > perEntity) || ranked.length > shown;
  return { hits: ranked.slice(0, shown).map(({ hit }) => hit), more };
}

/** The records changed last, latest first. */
export async function recentRecords(store: Store, language: Language): Promise<Found> {
  const groups = await Promise.all(
    resumed.map(async (entity) => {
      const { rows } = await listPage(store, entity, { order: 'updatedAt', direction: 'desc', limit: recent });
      return rows.map((record) => ({ hit: hitOf(entity, record, language), at: record.updatedAt }));
    }),
  );
  const latest = groups.flat().sort((one, other) => other.at - one.at);
  return { hits: latest.slice(0, recent).map(({ hit }) => hit), more: false };
}
