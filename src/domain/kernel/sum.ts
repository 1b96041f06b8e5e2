/**
 * A value as JSON with its keys in code-unit order and without what says nothing (empty texts, lists and objects, `null`,
 * `false`), so that a new field changes no sum. Written in one pass: whole libraries are compared by it.
 */
function saying(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : `[${value.map((each) => saying(each) ?? 'null').join(',')}]`;
  if (value === undefined || value === null || value === '' || value === false) return undefined;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const said = saying(fields[key]);
    if (said !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${said}`;
  }
  return text === '' ? undefined : `{${text}}`;
}

/** What a value says, as text: the same where {@link sumOf} is, and cheaper where two values are compared only once. */
export function plainForm(value: unknown): string {
  return saying(value) ?? 'null';
}

/** 64 bits by FNV-1a over UTF-16 code units, in two halves (draft-eastlake-fnv, §2). */
function fnv(text: string, seed: number): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    low ^= text.charCodeAt(at);
    // Times the prime 2^40 + 0x1b3, modulo 2^64, in parts that stay exact.
    const product = (low >>> 0) * 0x1b3;
    high = Math.imul(high, 0x1b3) + Math.trunc(product / 0x1_0000_0000) + (low << 8);
    low = product | 0;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * A sum of any value that JSON can hold: equal for equal content, whatever the order of its fields and whichever of them are
 * empty. It tells whether something changed; it is no protection against forgery.
 */
export function sumOf(value: unknown): string {
  const text = plainForm(value);
  return fnv(text, 0) + fnv(text, 0x5bd1e995);
}
