import type { Opportunity } from '../deals/opportunity';
import type { Contact } from './customer';

/** Where a deal names people. */
type Place = 'contact' | 'bant' | 'meddpicc';

/** Where somebody is named who is no longer among the contacts. */
export interface MissingPerson {
  readonly id: string;
  /** Contacts that report to them. */
  readonly reporters: readonly string[];
  /** Deals that name them: as the contact, in BANT or MEDDPICC. */
  readonly deals: readonly { readonly id: string; readonly where: readonly Place[] }[];
}

export interface MapNode {
  readonly id: string;
  /** `undefined` = missing: somebody is named who is not there any more. */
  readonly contact: Contact | undefined;
  /** Place in a grid: columns may be halves, rows count from the top. */
  readonly column: number;
  readonly row: number;
}

export interface DecisionMap {
  readonly nodes: readonly MapNode[];
  /** Who reports to whom, by ids. */
  readonly lines: readonly { readonly from: string; readonly to: string }[];
  readonly columns: number;
  readonly rows: number;
  readonly missing: readonly MissingPerson[];
}

type People = ReadonlyMap<string, Contact>;

const liveOf = (contacts: readonly Contact[]): People =>
  new Map(contacts.filter((contact) => contact.deletedAt === 0).map((contact) => [contact.id, contact]));

/** People named by contacts and by live deals who are no longer among the contacts, in the order found. */
export function missingPeople(contacts: readonly Contact[], deals: readonly Opportunity[]): MissingPerson[] {
  const people = liveOf(contacts);
  const found = new Map<string, { reporters: string[]; deals: Map<string, Set<Place>> }>();
  const entry = (id: string) => {
    const known = found.get(id) ?? { reporters: [], deals: new Map<string, Set<Place>>() };
    found.set(id, known);
    return known;
  };
  const gone = (id: string) => id !== '' && !people.has(id);
  for (const contact of people.values()) {
    if (gone(contact.reportsToId)) entry(contact.reportsToId).reporters.push(contact.id);
  }
  for (const deal of deals.filter((each) => each.deletedAt === 0)) {
    const named = [
      { id: deal.contactId, where: 'contact' as const },
      ...deal.bant.map(({ contactId }) => ({ id: contactId, where: 'bant' as const })),
      ...deal.meddpicc.map(({ contactId }) => ({ id: contactId, where: 'meddpicc' as const })),
    ];
    for (const { id, where } of named) {
      if (!gone(id)) continue;
      const { deals: places } = entry(id);
      places.set(deal.id, (places.get(deal.id) ?? new Set<Place>()).add(where));
    }
  }
  return [...found].map(([id, { reporters, deals: places }]) => ({
    id,
    reporters,
    deals: [...places].map(([deal, where]) => ({ id: deal, where: [...where] })),
  }));
}

/** Whom a contact may report to: everybody but itself and those who report to it, directly or not. */
export function possibleSuperiors(contacts: readonly Contact[], id: string): Contact[] {
  const people = liveOf(contacts);
  const below = (candidate: Contact): boolean => {
    const seen = new Set<string>();
    for (let at: Contact | undefined = candidate; at && !seen.has(at.id); at = people.get(at.reportsToId)) {
      if (at.id === id) return true;
      seen.add(at.id);
    }
    return false;
  };
  return [...people.values()].filter((candidate) => !below(candidate));
}

const influenceRank: Readonly<Record<Contact['influence'], number>> = { high: 0, medium: 1, low: 2, '': 3 };

/**
 * The decision map of a customer as a drawing of who reports to whom (R38, R44): superiors above, more influence further
 * left. Who reports in a circle stands at the top; who is named but gone stands as missing.
 */
export function decisionMap(contacts: readonly Contact[], deals: readonly Opportunity[]): DecisionMap {
  const people = liveOf(contacts);
  const missing = missingPeople(contacts, deals);
  const superior = (id: string): string => {
    const contact = people.get(id);
    if (!contact || contact.reportsToId === '') return '';
    return possibleSuperiors(contacts, id).some((other) => other.id === contact.reportsToId) ||
      !people.has(contact.reportsToId)
      ? contact.reportsToId
      : '';
  };
  const ids = [...missing.map((person) => person.id), ...people.keys()];
  const above = new Map(ids.map((id) => [id, superior(id)]));
  const order = (a: string, b: string) => {
    const rank = (id: string) => influenceRank[people.get(id)?.influence ?? ''];
    return rank(a) - rank(b) || (people.get(a)?.createdAt ?? 0) - (people.get(b)?.createdAt ?? 0) || (a < b ? -1 : 1);
  };
  const below = (id: string) => ids.filter((other) => above.get(other) === id).sort(order);
  const nodes: MapNode[] = [];
  let column = 0;
  let rows = 0;
  const place = (id: string, row: number): number => {
    rows = Math.max(rows, row + 1);
    const columns = below(id).map((other) => place(other, row + 1));
    const own = columns.length === 0 ? column++ : ((columns[0] ?? 0) + (columns.at(-1) ?? 0)) / 2;
    nodes.push({ id, contact: people.get(id), column: own, row });
    return own;
  };
  for (const id of below('')) place(id, 0);
  const lines = ids.flatMap((id) => {
    const to = above.get(id) ?? '';
    return to === '' ? [] : [{ from: id, to }];
  });
  return { nodes, lines, columns: column, rows, missing };
}

export type Repair =
  | { readonly entity: 'contact'; readonly id: string; readonly changes: Partial<Contact> }
  | { readonly entity: 'opportunity'; readonly id: string; readonly changes: Partial<Opportunity> };

/** The changes that put another person (`''` = nobody) in the place of one who is gone, wherever that one is named. */
export function replacePerson(missing: MissingPerson, by: string, deals: readonly Opportunity[]): Repair[] {
  const swap = (id: string) => (id === missing.id ? by : id);
  const reporters = missing.reporters.map(
    (id): Repair => ({ entity: 'contact', id, changes: { reportsToId: id === by ? '' : by } }),
  );
  const named = deals.filter((deal) => missing.deals.some(({ id }) => id === deal.id));
  return [
    ...reporters,
    ...named.map(
      (deal): Repair => ({
        entity: 'opportunity',
        id: deal.id,
        changes: {
          contactId: swap(deal.contactId),
          bant: deal.bant.map((answer) => ({ ...answer, contactId: swap(answer.contactId) })),
          meddpicc: deal.meddpicc.map((answer) => ({ ...answer, contactId: swap(answer.contactId) })),
        },
      }),
    ),
  ];
}
