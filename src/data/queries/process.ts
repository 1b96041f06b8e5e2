import { placeKey } from '../keys';
import type { Store } from '../store';

/**
 * How many open live deals of a process stand in which stage, by id of the stage; also in stages that the process has no
 * more.
 */
export async function placesIn(store: Store, pipelineId: string): Promise<ReadonlyMap<string, number>> {
  const prefix = placeKey(pipelineId, '');
  const tallies = await store.database.tally.where('place').startsWith(prefix).toArray();
  return new Map(tallies.map(({ place, deals }) => [place.slice(prefix.length), deals]));
}
