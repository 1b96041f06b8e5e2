/**
 * JSON with the keys of every object in code-unit order and without what JSON cannot say, so that equal values give
 * equal text: what is frozen and hashed is written this way (ARCHITECTURE.md §4). Maps become objects.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    const plain = part instanceof Map ? Object.fromEntries(part) : part;
    if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) return plain;
    const entries = Object.entries(plain as Record<string, unknown>);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
