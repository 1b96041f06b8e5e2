import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import {
  type Duplicate,
  type DuplicateCandidate,
  findDuplicates,
  normalizeCompanyName,
} from '@/domain/customers/duplicates';

export interface PossibleDuplicate {
  readonly customer: Customer;
  readonly reason: Duplicate['reason'];
}

const mostCandidates = 200;
const shortestText = 2;

/**
 * What to look for in the search index: the credit code, the name as typed, its distinctive part, and both halves and
 * the longest word of that, so that a name with one other character in it is still among the candidates.
 */
export function candidateTexts(candidate: DuplicateCandidate): readonly string[] {
  const texts = [candidate.creditCode ?? ''];
  for (const name of [candidate.name, candidate.nameEn ?? '']) {
    const bare = normalizeCompanyName(name);
    const characters = [...bare];
    const middle = Math.ceil(characters.length / 2);
    const words = name.split(/\s+/).sort((a, b) => b.length - a.length);
    texts.push(name, bare, words[0] ?? '');
    if (middle >= shortestText) texts.push(characters.slice(0, middle).join(''), characters.slice(-middle).join(''));
  }
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text.length >= shortestText);
}

/** Customers, also archived ones, that may be the same as the one being typed; most alike first. */
export async function loadDuplicates(
  store: Store,
  candidate: DuplicateCandidate,
): Promise<readonly PossibleDuplicate[]> {
  const hits = await Promise.all(
    candidateTexts(candidate).flatMap((text) =>
      (['live', 'archived'] as const).map((scope) => findIds(store, 'customer', text, mostCandidates, scope)),
    ),
  );
  const ids = [...new Set(hits.flatMap((hit) => hit.ids))];
  const records = await store.getMany('customer', ids);
  const existing = new Map(
    records.flatMap((record) => (record && record.deletedAt === 0 ? [[record.id, record] as const] : [])),
  );
  return findDuplicates(candidate, existing.values()).flatMap(({ id, reason }) => {
    const customer = existing.get(id);
    return customer ? [{ customer, reason }] : [];
  });
}

/** The same while one types; empty until the first answer is there. */
export function useDuplicates(candidate: DuplicateCandidate): readonly PossibleDuplicate[] {
  return useLive((store: Store) => loadDuplicates(store, candidate), [JSON.stringify(candidate)]) ?? [];
}
