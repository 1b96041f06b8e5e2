import type { Factor, Quadrant } from './swot';

/** The boxes of the board by letter, in order. */
export const boxLetters: Readonly<Record<Quadrant, 'S' | 'W' | 'O' | 'T'>> = {
  strength: 'S',
  weakness: 'W',
  opportunity: 'O',
  threat: 'T',
};

/** Internal: strengths and weaknesses. External: opportunities and threats. */
export type Side = 'internal' | 'external';

export function sideOf(quadrant: Quadrant): Side {
  return quadrant === 'strength' || quadrant === 'weakness' ? 'internal' : 'external';
}

/** Label of each factor by id: `S1`, `S2`, `W1` …, counted in each box in the order of the list. */
export function factorLabels(factors: readonly Pick<Factor, 'id' | 'quadrant'>[]): ReadonlyMap<string, string> {
  const counts = { S: 0, W: 0, O: 0, T: 0 };
  const labels = new Map<string, string>();
  for (const { id, quadrant } of factors) {
    const letter = boxLetters[quadrant];
    counts[letter] += 1;
    labels.set(id, `${letter}${counts[letter]}`);
  }
  return labels;
}
