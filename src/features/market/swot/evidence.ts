import { useLive, useStore } from '@/data/react';
import { evidenceReview } from '@/domain/swot/review';
import type { Evidence, Factor } from '@/domain/swot/swot';
import {
  type EvidenceRecord,
  type EvidenceRecords,
  evidenceEntities,
  keyOf,
} from '@/features/common/evidence/evidence';

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
