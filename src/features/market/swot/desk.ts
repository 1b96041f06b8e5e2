import { createContext, useContext } from 'react';
import type { FreshnessRule } from '@/domain/freshness/provenance';
import type { Factor, Swot } from '@/domain/swot/swot';
import type { EvidenceRecords } from '@/features/common/evidence/evidence';
import type { Edit } from '../shared/useRecordDraft';

/** What all parts of one SWOT screen share. */
export interface Desk {
  readonly swot: Swot;
  readonly edit: Edit<'swot'>;
  /** Id → `S1`, `O2` …. */
  readonly labels: ReadonlyMap<string, string>;
  readonly factors: ReadonlyMap<string, Factor>;
  /** What the factors rest on. */
  readonly records: EvidenceRecords;
  readonly rules: readonly FreshnessRule[];
  readonly today: string;
  /** Opens the panel of a factor, on whatever tab. */
  readonly openFactor: (id: string) => void;
  /** Opens the panel of a strategy, on whatever tab. */
  readonly openStrategy: (id: string) => void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: no DeskProvider above');
  return desk;
}
