import { halfUp } from '../kernel/rounding';
import { factorLabels, sideOf } from './labels';
import { type Factor, type FactorLink, type Strategy, type StrategyKind, strategyKinds } from './swot';

export { factorLabels } from './labels';

/** A candidate for a strategy: what we are, with what comes from outside. */
export interface TowsPair {
  readonly kind: StrategyKind;
  readonly internal: Factor;
  readonly external: Factor;
  /** 1–3. */
  readonly link: number;
  /** 1/10,000. */
  readonly score: number;
}

/** The kind of strategy that a pair of factors makes. */
export function pairKind(internal: Pick<Factor, 'quadrant'>, external: Pick<Factor, 'quadrant'>): StrategyKind {
  const first = internal.quadrant === 'strength' ? 'S' : 'W';
  return `${first}${external.quadrant === 'opportunity' ? 'O' : 'T'}`;
}

/** w s × w s × link; weights are basis points, so the product is 1/10⁸. A factor without impact makes it 0. */
function exactScore({ internal, external, link }: Pick<TowsPair, 'internal' | 'external' | 'link'>): number {
  return internal.weight * (internal.impact ?? 0) * external.weight * (external.impact ?? 0) * link;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The pairs that the grid links, by falling score, then by the ids of the internal and the external factor. A pair
 * without a link never appears, nor does a link of a factor that is gone or on the wrong side; of two links of the
 * same pair the later one holds. Source: DOMAIN.md §6.
 */
export function towsPairs(factors: readonly Factor[], links: readonly FactorLink[]): TowsPair[] {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  const pairs = new Map<string, TowsPair>();
  for (const { internalId, externalId, strength: link } of links) {
    const internal = byId.get(internalId);
    const external = byId.get(externalId);
    if (!internal || !external || link < 1) continue;
    if (sideOf(internal.quadrant) !== 'internal' || sideOf(external.quadrant) !== 'external') continue;
    const pair = { kind: pairKind(internal, external), internal, external, link };
    const score = Number(halfUp(BigInt(exactScore(pair)), 10_000n));
    pairs.set(`${internalId} ${externalId}`, { ...pair, score });
  }
  return [...pairs.values()].sort(
    // By the exact score: the rounded ones of light factors are often the same.
    (a, b) =>
      exactScore(b) - exactScore(a) || byText(a.internal.id, b.internal.id) || byText(a.external.id, b.external.id),
  );
}

const boxOrder = 'SWOT';

function byLabel(a: string, b: string): number {
  return boxOrder.indexOf(a.charAt(0)) - boxOrder.indexOf(b.charAt(0)) || Number(a.slice(1)) - Number(b.slice(1));
}

/**
 * The name of each strategy by id: counted within its kind in the order of the list, with the labels of its factors,
 * `SO1: S2+O1`. A factor that is gone reads `?`.
 */
export function strategyCodes(
  strategies: readonly Pick<Strategy, 'id' | 'kind' | 'factorIds'>[],
  factors: readonly Pick<Factor, 'id' | 'quadrant'>[],
): ReadonlyMap<string, { readonly code: string; readonly title: string }> {
  const labels = factorLabels(factors);
  const counts = new Map<StrategyKind, number>(strategyKinds.map((kind) => [kind, 0]));
  const codes = new Map<string, { code: string; title: string }>();
  for (const { id, kind, factorIds } of strategies) {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const code = `${kind}${count}`;
    const known = factorIds.flatMap((factorId) => labels.get(factorId) ?? []).sort(byLabel);
    const gone = factorIds.filter((factorId) => !labels.has(factorId)).map(() => '?');
    const named = [...known, ...gone].join('+');
    codes.set(id, { code, title: named === '' ? code : `${code}: ${named}` });
  }
  return codes;
}
