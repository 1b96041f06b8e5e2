import Dexie from 'dexie';
import { isContact } from '../domain/activities/contact';
import type { EntityName, RecordMap } from '../domain/entities';
import type { Money } from '../domain/kernel/fields';
import type { Quote } from '../domain/quoting/quote';
import type { Database } from './database';
import { type Carried, indexKeys } from './keys';
import { type AnyRecord, fromRow, type Kept, type Row, scopes } from './rows';
import { countTallies, type TallyMoves } from './tally';

/**
 * Customers and deals carry two figures of the records that refer to them: when we last talked, and what the leading quote
 * comes to. They are kept in the transaction that changes an activity or a quote, so that no list has to look them up.
 */

export type AmountOf = (quotes: readonly Quote[]) => Money | undefined;

/** The calculator of quotes, fetched before a transaction begins: it is not part of the first screen. */
export async function loadAmounts(): Promise<AmountOf> {
  return (await import('../domain/deals/amount')).dealAmount;
}

type ParentField = 'customerId' | 'opportunityId';
const live = scopes.indexOf('live');
/** A deal with more quotes than this is led by the newest of them. */
const quotesLooked = 50;

/** Tables that a write to these entities also touches. */
export function parentTables(names: readonly EntityName[]): readonly EntityName[] {
  if (names.includes('activity')) return ['customer', 'opportunity'];
  return names.includes('quote') ? ['opportunity'] : [];
}

/** Collects whose figures a write may have changed. */
export class Parents {
  private readonly talked = { customerId: new Set<string>(), opportunityId: new Set<string>() };
  private readonly quoted = new Set<string>();

  /** To be told each version of a record that a write met, before and after. */
  note(entity: EntityName, record: AnyRecord | undefined): void {
    if (!record) return;
    if (entity === 'quote') this.quoted.add(String(record.opportunityId));
    if (entity !== 'activity') return;
    this.talked.customerId.add(String(record.customerId));
    this.talked.opportunityId.add(String(record.opportunityId));
  }

  /** Brings the figures up to date; inside the transaction, after everything else is stored. */
  async refresh(database: Database, amountOf: AmountOf | undefined, tallies: TallyMoves): Promise<void> {
    for (const field of ['customerId', 'opportunityId'] as const) {
      for (const id of this.talked[field]) {
        if (id === '') continue;
        const talked = await lastContact(database, field, id);
        await carry(database, field === 'customerId' ? 'customer' : 'opportunity', id, { talked }, tallies);
      }
    }
    for (const id of this.quoted) {
      if (id === '' || !amountOf) continue;
      const rows = await database
        .rows('quote')
        .where('[opportunityId+_.scope+createdAt]')
        .between([id, live, Dexie.minKey], [id, live, Dexie.maxKey])
        .reverse()
        .limit(quotesLooked)
        .toArray();
      const quoted = amountOf(rows.map((row) => fromRow('quote', row))) ?? null;
      await carry(database, 'opportunity', id, { quoted }, tallies);
    }
  }
}

async function lastContact(database: Database, field: ParentField, id: string): Promise<number> {
  const row = await database
    .rows('activity')
    .where(`[${field}+_.scope+at]`)
    .between([id, live, Dexie.minKey], [id, live, Dexie.maxKey])
    .reverse()
    .filter((each) => isContact(fromRow('activity', each)))
    .first();
  return row ? fromRow('activity', row).at : 0;
}

async function carry(
  database: Database,
  entity: EntityName,
  id: string,
  carried: Carried,
  tallies: TallyMoves,
): Promise<void> {
  const row = await database.rows(entity).get(id);
  const next = row && carrying(entity, row, carried);
  if (!next) return;
  if (entity === 'opportunity') tallies.note(row, next);
  await database.rows(entity).put(next);
}

/** The row with other figures; `undefined` where it has them already. */
function carrying(entity: EntityName, row: Row, carried: Carried): Row | undefined {
  const { talked = row._?.talked, quoted = row._?.quoted } = carried;
  if (row._?.talked === talked && sameMoney(row._?.quoted, quoted)) return undefined;
  const record = fromRow(entity, row) as unknown as AnyRecord;
  return { ...row, _: { ...row._, ...indexKeys(entity, record, carriedOf({ talked, quoted })) } };
}

function sameMoney(one: Money | null | undefined, other: Money | null | undefined): boolean {
  return one === other || (!!one && !!other && one.minor === other.minor && one.currency === other.currency);
}

/** What a row keeps of the one before, if it had one. */
export function keptOf(row: Row | undefined): Kept {
  const log = row?._?.log;
  return { ...carriedOf(row?._ ?? {}), ...(log === undefined ? {} : { log }) };
}

/** The figures without those that are not known. */
function carriedOf(from: { readonly talked?: number | undefined; readonly quoted?: Money | null | undefined }) {
  return {
    ...(from.talked === undefined ? {} : { talked: from.talked }),
    ...(from.quoted === undefined ? {} : { quoted: from.quoted }),
  } satisfies Carried;
}

/** The records that refer to parents of an unbroken range of ids, by one range of an index. */
async function childrenOf<Name extends 'activity' | 'quote'>(
  database: Database,
  entity: Name,
  field: ParentField,
  ids: readonly string[],
): Promise<Map<string, RecordMap[Name][]>> {
  const time = entity === 'activity' ? 'at' : 'createdAt';
  const rows = await database
    .rows(entity)
    .where(`[${field}+_.scope+${time}]`)
    .between([ids[0], live, Dexie.minKey], [ids.at(-1), live, Dexie.maxKey], true, true)
    .toArray();
  const found = new Map<string, RecordMap[Name][]>();
  for (const row of rows) {
    const record = fromRow(entity, row);
    if (record.deletedAt !== 0) continue;
    const list = found.get(record[field]) ?? [];
    list.push(record);
    found.set(record[field], list);
  }
  return found;
}

/** The figures of one page of rows in order of their ids, read anew from what refers to them. */
export async function carriedByAll(
  database: Database,
  entity: 'customer' | 'opportunity',
  ids: readonly string[],
  amountOf: AmountOf,
): Promise<Map<string, Carried>> {
  const activities = await childrenOf(
    database,
    'activity',
    entity === 'customer' ? 'customerId' : 'opportunityId',
    ids,
  );
  const quotes = entity === 'opportunity' ? await childrenOf(database, 'quote', 'opportunityId', ids) : undefined;
  return new Map(
    ids.map((id) => {
      const talked = (activities.get(id) ?? []).reduce(
        (last, each) => (isContact(each) ? Math.max(last, each.at) : last),
        0,
      );
      return [id, quotes ? { talked, quoted: amountOf(quotes.get(id) ?? []) ?? null } : { talked }] as const;
    }),
  );
}

/** Gives all customers and deals of a freshly filled database their figures, page by page, and counts the stages. */
export async function refreshAllParents(database: Database): Promise<void> {
  await carryAll(database);
  await countTallies(database);
}

async function carryAll(database: Database): Promise<void> {
  const counted = await database.counter.bulkGet(['activity', 'quote']);
  if (counted.every((counter) => (counter?.live ?? 0) === 0)) return;
  const amountOf = await loadAmounts();
  for (const entity of ['customer', 'opportunity'] as const) {
    for (let last = ''; ; ) {
      const rows = await database.rows(entity).where(':id').above(last).limit(pageSize).toArray();
      const ids = rows.map(({ id }) => id);
      const end = ids.at(-1);
      if (end === undefined) break;
      const carried = await carriedByAll(database, entity, ids, amountOf);
      const changed = rows.flatMap((row) => carrying(entity, row, carried.get(row.id) ?? {}) ?? []);
      if (changed.length > 0) await database.rows(entity).bulkPut(changed);
      last = end;
    }
  }
}

const pageSize = 500;
