import Dexie, { type Table } from 'dexie';

interface PointerRow {
  readonly key: 'live';
  readonly name: string;
}

/**
 * The tiny database that says which database is live. A restore fills a database of its own and then writes one row
 * here: that row is the whole switch.
 */
class PointerDatabase extends Dexie {
  declare readonly pointer: Table<PointerRow, string>;

  constructor(name: string) {
    super(`${name}.live`, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ pointer: 'key' });
  }
}

async function withPointer<T>(name: string, use: (database: PointerDatabase) => Promise<T>): Promise<T> {
  const database = new PointerDatabase(name);
  try {
    await database.open();
    return await use(database);
  } finally {
    database.close();
  }
}

/** Name of the live database; `name` itself until a restore has switched. */
export function liveName(name: string): Promise<string> {
  return withPointer(name, async (database) => (await database.pointer.get('live'))?.name ?? name);
}

export function switchLive(name: string, live: string): Promise<void> {
  return withPointer(name, async (database) => {
    await database.pointer.put({ key: 'live', name: live });
  });
}

export const scratchMark = '~';

/** A younger scratch database may belong to a restore that runs in another window. */
const scratchLifetime = 60 * 60 * 1000;

/** Removes what a broken-off restore left behind. `now` in epoch ms. */
export async function removeLeftovers(name: string, live: string, now: number): Promise<void> {
  if (typeof indexedDB.databases !== 'function') return;
  for (const { name: found } of await indexedDB.databases()) {
    if (found === name && live !== name) await Dexie.delete(found);
    if (!found?.startsWith(`${name}${scratchMark}`) || found === live) continue;
    const made = Number.parseInt(
      found
        .slice(name.length + 1)
        .replaceAll('-', '')
        .slice(0, 12),
      16,
    );
    if (!(now - made < scratchLifetime)) await Dexie.delete(found);
  }
}
