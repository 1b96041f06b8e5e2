import type { PageCursor } from '@/data/api';
import { relatedToMany } from '@/data/queries/customers';
import { countOf, listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import { matchBasis, type ProfileMatch, profileMatch } from '@/domain/customers/profileMatch';
import type { TargetProfile } from '@/domain/customers/targetProfile';

export interface Matched {
  readonly customer: Customer;
  readonly match: ProfileMatch;
  readonly basis: ReturnType<typeof matchBasis>;
}

export interface Matches {
  /** The best ones, at most 50. */
  readonly best: readonly Matched[];
  /** How many match at least as well as asked, of how many looked at, of how many there are. */
  readonly matching: number;
  /** How many more would match, but too little is known of them. */
  readonly unsure: number;
  readonly looked: number;
  readonly all: number;
}

/** From this share of the known parts on a customer counts as matching; basis points. */
export const matchFrom = 7000;
/** Customers that are compared at once while the screen is open: those changed last. */
export const looksAtFirst = 1000;
const page = 500;
const most = 50;

/** How well a match speaks for the customer: one to rely on first, then its share, then how much of it is known. */
function order(a: Matched, b: Matched): number {
  return (
    Number(b.basis.reliable) - Number(a.basis.reliable) ||
    (b.match.bp ?? 0) - (a.match.bp ?? 0) ||
    b.basis.known - a.basis.known ||
    (a.customer.name < b.customer.name ? -1 : 1)
  );
}

/** Compares customers with a profile, those changed last first, up to `limit` of them; archived ones are passed over. */
export async function findMatches(
  store: Store,
  profile: TargetProfile,
  limit: number,
  options: { readonly onProgress?: (looked: number, all: number) => void; readonly signal?: AbortSignal } = {},
): Promise<Matches> {
  const all = await countOf(store, 'customer');
  let best: Matched[] = [];
  let matching = 0;
  let unsure = 0;
  let looked = 0;
  let after: PageCursor | null = null;
  do {
    const found: Awaited<ReturnType<typeof listPage<'customer'>>> = await listPage(store, 'customer', {
      order: 'updatedAt',
      direction: 'desc',
      limit: Math.min(page, limit - looked),
      after,
    });
    const customers = found.rows.filter((customer) => customer.archivedAt === 0);
    // Titles of people count only where the profile names roles, pains or needs.
    const words = profile.decisionRoles.length + profile.pains.length + profile.technicalNeeds.length > 0;
    const ids = customers.map(({ id }) => id);
    const amounts = profile.budgetMin !== null || profile.budgetMax !== null;
    const [contacts, deals] = await Promise.all([
      words ? relatedToMany(store, 'contact', 'customerId', ids) : undefined,
      words || amounts ? relatedToMany(store, 'opportunity', 'customerId', ids) : undefined,
    ]);
    const matches = customers
      .map((customer) => {
        const match = profileMatch(
          { customer, contacts: contacts?.get(customer.id) ?? [], deals: deals?.get(customer.id) ?? [] },
          profile,
        );
        return { customer, match, basis: matchBasis(match, profile) };
      })
      .filter(({ match }) => (match.bp ?? 0) >= matchFrom);
    const sure = matches.filter(({ basis }) => basis.reliable).length;
    matching += sure;
    unsure += matches.length - sure;
    best = [...best, ...matches].sort(order).slice(0, most);
    looked += found.rows.length;
    after = found.next;
    options.onProgress?.(looked, all);
  } while (after && looked < limit && options.signal?.aborted !== true);
  return { best, matching, unsure, looked, all };
}
