import type { RecordMap } from '@/domain/entities';
import type { Evidence } from '@/domain/swot/swot';
import { paths } from '@/features/paths';

export const evidenceEntities = ['research', 'competitor', 'priceEntry', 'comparison', 'customer'] as const;
export type EvidenceEntity = Evidence['entity'];
export type EvidenceRecord = RecordMap[EvidenceEntity];
/** Live records by {@link keyOf}; `undefined` = gone. What is not in it has not been read yet. */
export type EvidenceRecords = ReadonlyMap<string, EvidenceRecord | undefined>;

export const keyOf = (evidence: Pick<Evidence, 'entity' | 'id'>) => `${evidence.entity}:${evidence.id}`;

/** Where a piece of evidence is looked at. */
export function evidencePath(evidence: Pick<Evidence, 'entity' | 'id'>, record: EvidenceRecord | undefined): string {
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
