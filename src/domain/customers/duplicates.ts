import { companyForms } from './strings';

export interface DuplicateCandidate {
  /** Absent for a record that is not stored yet. */
  readonly id?: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly creditCode?: string;
}

export interface Duplicate {
  readonly id: string;
  readonly reason: 'creditCode' | 'sameName' | 'similarName';
  /** 0–1; 1 for equal codes and names. */
  readonly score: number;
}

const latinForms = /\b(?:company|co|corporation|corp|incorporated|inc|limited|ltd|llc|plc|gmbh|group)\b/g;
const similarFrom = 0.8;

/**
 * The name without what people write differently: case, full and half width, spaces, punctuation and brackets, and the
 * form of the company at its end. Only ever a basis for suggestions (DOMAIN.md §16).
 */
export function normalizeCompanyName(name: string): string {
  const flat = name.normalize('NFKC').toLowerCase();
  const latin = flat.replaceAll('.', '').replaceAll(latinForms, '');
  let bare = latin.replaceAll(/[\p{P}\p{S}\s]/gu, '');
  const form = companyForms.find((ending) => bare.length > ending.length && bare.endsWith(ending));
  if (form !== undefined) bare = bare.slice(0, -form.length);
  return bare === '' ? flat.replaceAll(/\s/g, '') : bare;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient over pairs of neighbouring characters: 1 = equal, 0 = nothing in common. */
function similarity(a: string, b: string, pairsOfA: ReadonlyMap<string, number>): number {
  const sizes = a.length + b.length - 2;
  if (a.length < 2 || b.length < 2) return 0;
  // The longer name alone can make the threshold unreachable: skip the counting.
  if ((2 * (Math.min(a.length, b.length) - 1)) / sizes < similarFrom) return 0;
  let shared = 0;
  for (const [pair, count] of pairs(b)) shared += Math.min(count, pairsOfA.get(pair) ?? 0);
  return (2 * shared) / sizes;
}

const normalCode = (code: string | undefined): string => (code ?? '').replaceAll(/[\s-]/g, '').toUpperCase();

/**
 * Records that may be the same company: equal credit code, equal or similar normal name (Chinese or English); best first,
 * never the candidate itself. A suggestion, not a verdict (DOMAIN.md §16).
 */
export function findDuplicates(
  candidate: DuplicateCandidate,
  existing: Iterable<DuplicateCandidate & { readonly id: string }>,
): Duplicate[] {
  const code = normalCode(candidate.creditCode);
  const names = [candidate.name, candidate.nameEn ?? ''].map((name) => name.trim()).filter((name) => name !== '');
  const wanted = names.map(normalizeCompanyName).map((name) => ({ name, pairs: pairs(name) }));
  const found: Duplicate[] = [];
  for (const other of existing) {
    if (other.id === candidate.id) continue;
    if (code !== '' && normalCode(other.creditCode) === code) {
      found.push({ id: other.id, reason: 'creditCode', score: 1 });
      continue;
    }
    const others = [other.name, other.nameEn ?? ''].filter((name) => name.trim() !== '').map(normalizeCompanyName);
    let score = 0;
    for (const own of wanted) {
      for (const name of others) score = Math.max(score, own.name === name ? 1 : similarity(own.name, name, own.pairs));
    }
    if (score === 1 && wanted.some((own) => others.includes(own.name))) {
      found.push({ id: other.id, reason: 'sameName', score });
    } else if (score >= similarFrom) {
      found.push({ id: other.id, reason: 'similarName', score });
    }
  }
  const rank = { creditCode: 0, sameName: 1, similarName: 2 } as const;
  return found.sort((a, b) => rank[a.reason] - rank[b.reason] || b.score - a.score);
}
