import { useLive, useStore } from '@/data/react';
import type { RecordMap } from '@/domain/entities';
import { evidenceReview } from '@/domain/swot/review';
import type { Evidence, Factor } from '@/domain/swot/swot';
import { paths } from '@/features/paths';

export const evidenceEntities = ['research', 'competitor', 'priceEntry', 'comparison', 'customer'] as const;
export type EvidenceEntity = Evidence['entity'];
export type EvidenceRecord = RecordMap[EvidenceEntity];
/** Live records by {@link keyOf}; `undefined` = gone. What is not in it has not been read yet. */
export type EvidenceRecords = ReadonlyMap<string, EvidenceRecord | undefined>;

export const keyOf = (evidence: Pick<Evidence, 'entity' | 'id'>) => `${evidence.entity}:${evidence.id}`;

/** The records that the factors rest on, live; `undefined` until they are read. */
export function useEvidenceRecords(factors: readonly Factor[]): EvidenceRecords | undefined {
  const store = useStore();
  const keys = [...new Set(factors.flatMap((factor) => factor.evidence.map(keyOf)))].sort().join(' ');
  return useLive(async () => {
    const found = new Map<string, EvidenceRecord | undefined>();
    for (const entity of evidenceEntities) {
      const ids = keys
        .split(' ')
        .flatMap((key) => (key.startsWith(`${entity}:`) ? [key.slice(entity.length + 1)] : []));
      const records = ids.length === 0 ? [] : await store.getMany(entity, ids);
      ids.forEach((id, index) => {
        const record = records[index];
        found.set(`${entity}:${id}`, record?.deletedAt === 0 ? record : undefined);
      });
    }
    return found;
  }, [store, keys]);
}

/** Whether a piece of evidence still reads as it did; taken for current while it is being read. */
export function reviewOf(evidence: Evidence, records: EvidenceRecords): ReturnType<typeof evidenceReview> {
  const key = keyOf(evidence);
  return records.has(key) ? evidenceReview(evidence, records.get(key)) : 'current';
}

/** Whether something a factor rests on reads otherwise now, or is gone. */
export function evidenceMoved(factor: Factor, records: EvidenceRecords): boolean {
  return factor.evidence.some((evidence) => reviewOf(evidence, records) !== 'current');
}

/** Where a piece of evidence is looked at. */
export function evidencePath(evidence: Evidence, record: EvidenceRecord | undefined): string {
  switch (evidence.entity) {
    case 'research':
      return paths.research(evidence.id);
    case 'competitor':
      return paths.competitor(evidence.id);
    case 'priceEntry':
      return paths.competitor((record as RecordMap['priceEntry'] | undefined)?.competitorId ?? '', 'prices');
    case 'comparison':
      return paths.comparison(evidence.id);
    case 'customer':
      return paths.customer(evidence.id);
  }
}
