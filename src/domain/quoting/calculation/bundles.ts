import { allocate } from '../../kernel/rounding';
import type { WorkLine } from './lines';

/**
 * Spreads each bundle price over the counting lines of the bundle, in proportion to their net list amounts by the
 * largest-remainder rule (DOMAIN.md §8). Gifts stay free. A bundle of gifts alone leaves its price nowhere to go;
 * `validateQuote` refuses it.
 */
export function spreadBundles(lines: readonly WorkLine[]): void {
  const members = new Map<string, WorkLine[]>();
  for (const work of lines) {
    if (!work.counts || !work.bundle || work.line.gift) continue;
    const found = members.get(work.bundle.id);
    if (found) found.push(work);
    else members.set(work.bundle.id, [work]);
  }
  for (const group of members.values()) {
    const price = BigInt(group[0]?.bundle?.bundlePrice ?? 0);
    const shares = allocate(
      price,
      group.map((work) => work.amount),
    );
    group.forEach((work, index) => {
      work.bundleAdjustment = (shares[index] ?? 0n) - work.amount;
    });
  }
}
