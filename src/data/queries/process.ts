import Dexie from 'dexie';
import { placeKey } from '../keys';
import { fromRow } from '../rows';
import type { Store } from '../store';

const index = '[_.place+updatedAt+id]';

/**
 * How many open live deals of a process stand in which stage, by id of the stage; also in stages that the process has no
 * more. Goes from stage to stage by index, so the cost is that of the stages, not of the deals.
 */
export async function placesIn(store: Store, pipelineId: string): Promise<ReadonlyMap<string, number>> {
  const rows = store.database.rows('opportunity');
  const prefix = placeKey(pipelineId, '');
  const places = new Map<string, number>();
  let from: [string] | [string, typeof Dexie.maxKey] = [prefix];
  for (;;) {
    const row = await rows
      .where(index)
      .between(from, [`${prefix}\uffff`], false, false)
      .first();
    if (!row) return places;
    const { stage } = fromRow('opportunity', row);
    const place = placeKey(pipelineId, stage);
    places.set(stage, await rows.where(index).between([place], [place, Dexie.maxKey]).count());
    from = [place, Dexie.maxKey];
  }
}
