/** What the domain needs of the outside world to make records. The domain itself has no clock and no randomness. */
export interface Environment {
  /** Epoch milliseconds. */
  now(): number;
  /** `length` random bytes. */
  random(length: number): Uint8Array;
  /** Today in the user's calendar, `YYYY-MM-DD`. */
  today(): string;
}

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of epoch milliseconds, then random bits, so that ids sort by time of making.
 */
export function newId(environment: Pick<Environment, 'now' | 'random'>): string {
  const bytes = new Uint8Array(16);
  bytes.set(environment.random(10), 6);
  let time = environment.now();
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
