import Dexie from 'dexie';
import { leadSources } from '../../domain/customers/customer';
import type { RecordMap } from '../../domain/entities';
import type { LeadCounts } from '../../domain/leads/figures';
import { leadStates } from '../../domain/leads/lead';
import { fromRow, type Row, scopes } from '../rows';
import type { Store } from '../store';

type Lead = RecordMap['lead'];

export interface LeadRequest {
  /** `''` = any. */
  readonly status?: Lead['status'] | '';
  readonly source?: Lead['source'] | '';
  readonly campaignId?: string;
  /** Default 100. */
  readonly limit?: number;
}

const live = scopes.indexOf('live');
const newestFirst = (a: Row, b: Row) => (a.id < b.id ? 1 : -1);

/**
 * Live leads, at most `limit`, and whether there are more: by status or without a filter the last changed first, of a source
 * or campaign the newest first. Each filter goes by an index; a campaign's leads are looked through for the others.
 */
export async function leadsBy(
  store: Store,
  { status = '', source = '', campaignId = '', limit = 100 }: LeadRequest,
): Promise<{ readonly rows: readonly Lead[]; readonly more: boolean }> {
  const table = store.database.rows('lead');
  const wanted = limit + 1;
  const rows = await (async (): Promise<Row[]> => {
    if (campaignId !== '') {
      return table
        .where('[campaignId+_.scope+createdAt]')
        .between([campaignId, live], [campaignId, live, Dexie.maxKey])
        .reverse()
        .filter((row) => (status === '' || row.status === status) && (source === '' || row.source === source))
        .limit(wanted)
        .toArray();
    }
    if (source !== '') {
      // Within one key rows lie in the order of their ids, which is that of making.
      const states = status === '' ? leadStates : [status];
      const found = await Promise.all(
        states.map((state) =>
          table.where('[_.scope+source+status]').equals([live, source, state]).reverse().limit(wanted).toArray(),
        ),
      );
      return found.flat().sort(newestFirst).slice(0, wanted);
    }
    const [index, key] =
      status === ''
        ? (['[_.scope+updatedAt+id]', [live]] as const)
        : (['[_.scope+status+updatedAt+id]', [live, status]] as const);
    return table
      .where(index)
      .between([...key], [...key, Dexie.maxKey])
      .reverse()
      .limit(wanted)
      .toArray();
  })();
  return { rows: rows.slice(0, limit).map((row) => fromRow('lead', row)), more: rows.length > limit };
}

async function counted(count: (state: Lead['status']) => PromiseLike<number>): Promise<LeadCounts> {
  const counts = await Promise.all(leadStates.map(async (state) => [state, await count(state)] as const));
  return Object.fromEntries(counts) as LeadCounts;
}

/** How many live leads of each source stand in each state; `''` = without a source. Counted in the index. */
export async function leadCountsBySource(store: Store): Promise<ReadonlyMap<Lead['source'], LeadCounts>> {
  const table = store.database.rows('lead');
  const counts = await Promise.all(
    ([...leadSources, ''] as const).map(
      async (source) =>
        [
          source,
          await counted((state) => table.where('[_.scope+source+status]').equals([live, source, state]).count()),
        ] as const,
    ),
  );
  return new Map(counts);
}

/** The same for campaigns. */
export async function leadCountsByCampaign(
  store: Store,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, LeadCounts>> {
  const table = store.database.rows('lead');
  const counts = await Promise.all(
    campaignIds.map(
      async (id) =>
        [
          id,
          await counted((state) => table.where('[campaignId+_.scope+status]').equals([id, live, state]).count()),
        ] as const,
    ),
  );
  return new Map(counts);
}
