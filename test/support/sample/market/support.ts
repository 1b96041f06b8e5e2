import type { Provenance } from '@/domain/freshness/provenance';

/** Where a statement comes from, and the day it was seen. */
export function seen(
  source: string,
  sourceKind: Provenance['sourceKind'],
  date: string,
  reliability: Provenance['reliability'] = 'medium',
  verified?: readonly [on: string, by: string],
): Provenance {
  return { source, sourceKind, date, reliability, verifiedOn: verified?.[0] ?? '', verifiedBy: verified?.[1] ?? '' };
}

export const competitorKeys = ['farbridge', 'lantu', 'zhongjian'] as const;
export type CompetitorKey = (typeof competitorKeys)[number];
