import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { OriginRecord, Review } from '@/domain/scripts/origin';
import { originReview } from '@/domain/scripts/origin';
import type { LineOrigin } from '@/domain/scripts/parts';

/** The analyses that lines were made from, by id; those that are gone are not in it. */
export type OriginRecords = ReadonlyMap<string, OriginRecord>;

interface Piece {
  readonly origin: LineOrigin | null;
}

/** Reads the analyses that these lines or cards were made from; `undefined` until they are there. */
export function useOriginRecords(pieces: readonly Piece[]): OriginRecords | undefined {
  const key = keysOf(pieces).join('|');
  return useLive((store) => recordsOf(store, key === '' ? [] : key.split('|')), [key]);
}

/** {@link useOriginRecords}, once. */
export function loadOrigins(store: Store, pieces: readonly Piece[]): Promise<OriginRecords> {
  return recordsOf(store, keysOf(pieces));
}

const keysOf = (pieces: readonly Piece[]): string[] =>
  [...new Set(pieces.flatMap(({ origin }) => (origin ? [`${origin.entity} ${origin.recordId}`] : [])))].sort();

async function recordsOf(store: Store, keys: readonly string[]): Promise<OriginRecords> {
  const of = (entity: string) =>
    keys.flatMap((each) => (each.startsWith(`${entity} `) ? [each.slice(entity.length + 1)] : []));
  const [swots, competitors] = await Promise.all([
    store.getMany('swot', of('swot')),
    store.getMany('competitor', of('competitor')),
  ]);
  const found = [...swots, ...competitors].filter((record) => record !== undefined);
  return new Map(found.map((record) => [record.id, record]));
}

/** Whether a line still says what it was made from; a line of one's own always does (N2). */
export function reviewOf({ origin }: Piece, records: OriginRecords): Review {
  return origin ? originReview(origin, records.get(origin.recordId)) : 'current';
}

/** How many of these lines must be looked at again because their source changed or is gone. */
export function countToReview(pieces: readonly Piece[], records: OriginRecords): number {
  return pieces.filter((piece) => reviewOf(piece, records) !== 'current').length;
}
