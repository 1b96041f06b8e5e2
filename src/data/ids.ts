import { type Environment, newId } from '../domain/kernel/ids';

/**
 * Ids that sort strictly in the order they are made, also within a millisecond (RFC 9562 §6.2, method 1: a counter in
 * `rand_a`) and after a clock that went back: history is read and replayed by them.
 */
export function orderedIds(environment: Pick<Environment, 'now' | 'random'>, last?: string): () => string {
  let time = last ? Number.parseInt(last.replaceAll('-', '').slice(0, 12), 16) : 0;
  if (!Number.isFinite(time)) time = 0;
  let count = last ? 0xfff : 0;
  return () => {
    const now = environment.now();
    if (now > time) {
      time = now;
      count = 0;
    } else if (count < 0xfff) {
      count += 1;
    } else {
      time += 1;
      count = 0;
    }
    return newId({
      now: () => time,
      random: (length) => {
        const bytes = environment.random(length);
        bytes[0] = count >> 8;
        bytes[1] = count & 0xff;
        return bytes;
      },
    });
  };
}
