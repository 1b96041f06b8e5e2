import type { Money } from '../domain/kernel/fields';
import type { Database } from './database';
import type { Row } from './rows';

/** How many open deals stand in a stage of a process, and what they are worth; kept by every write that moves one. */
export interface Tally {
  /** `placeKey` of process and stage. */
  readonly place: string;
  readonly deals: number;
  /** Minor units by currency; deals without an amount are not in it. */
  readonly sums: Readonly<Record<string, number>>;
}

/** What a deal is worth: the total of its leading quote, else the estimate. */
export function worthOf(row: Row): Money | null {
  return row._?.quoted ?? (row.estimate as Money | null | undefined) ?? null;
}

/** Collects how rows of deals change, then moves the tallies; inside the transaction that stores the rows. */
export class TallyMoves {
  private readonly moves = new Map<string, { deals: number; sums: Map<string, number> }>();

  /** `undefined` = not there. */
  note(before: Row | undefined, after: Row | undefined): void {
    this.add(before, -1);
    this.add(after, 1);
  }

  private add(row: Row | undefined, sign: 1 | -1): void {
    const place = row?._?.place;
    if (!row || place === undefined) return;
    const move = this.moves.get(place) ?? { deals: 0, sums: new Map<string, number>() };
    this.moves.set(place, move);
    move.deals += sign;
    const worth = worthOf(row);
    if (worth) move.sums.set(worth.currency, (move.sums.get(worth.currency) ?? 0) + sign * worth.minor);
  }

  /** Those that come to anything. */
  private real() {
    return [...this.moves].filter(([, { deals, sums }]) => deals !== 0 || [...sums.values()].some((sum) => sum !== 0));
  }

  /** Whether any tally moves. */
  get some(): boolean {
    return this.real().length > 0;
  }

  async apply(database: Database): Promise<void> {
    for (const [place, { deals, sums }] of this.real()) {
      const stored = await database.tally.get(place);
      const next = new Map(Object.entries(stored?.sums ?? {}));
      for (const [currency, sum] of sums) next.set(currency, (next.get(currency) ?? 0) + sum);
      const left = (stored?.deals ?? 0) + deals;
      if (left === 0) await database.tally.delete(place);
      else {
        const kept = [...next].filter(([, sum]) => sum !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
        await database.tally.put({ place, deals: left, sums: Object.fromEntries(kept) });
      }
    }
    this.moves.clear();
  }
}

const pageSize = 500;

/** Counts a freshly filled database. */
export async function countTallies(database: Database): Promise<void> {
  const moves = new TallyMoves();
  for (let last = ''; ; ) {
    const rows = await database.rows('opportunity').where(':id').above(last).limit(pageSize).toArray();
    for (const row of rows) moves.note(undefined, row);
    const end = rows.at(-1)?.id;
    if (end === undefined) break;
    last = end;
  }
  await database.tally.clear();
  await moves.apply(database);
}
