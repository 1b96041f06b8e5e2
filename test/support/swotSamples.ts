import { type Factor, factorSchema, type Quadrant, type Strategy, strategySchema } from '@/domain/swot/swot';

/** A factor with evidence; the text is its id unless said otherwise. */
export function factorOf(id: string, quadrant: Quadrant, partial: Partial<Factor> = {}): Factor {
  const evidence = [{ entity: 'research' as const, id: 'r', part: '', basis: '' }];
  return factorSchema.parse({ id, quadrant, text: { zh: id, en: id }, evidence, ...partial });
}

export function strategyOf(id: string, partial: Partial<Strategy> = {}): Strategy {
  return strategySchema.parse({ id, ...partial });
}

/** The worked example of DOMAIN.md §6: weights in basis points, ratings, impacts. */
export const exampleFactors: readonly Factor[] = [
  factorOf('s1', 'strength', { weight: 3000, rating: 4, impact: 4 }),
  factorOf('s2', 'strength', { weight: 2000, rating: 3, impact: 3 }),
  factorOf('w1', 'weakness', { weight: 3000, rating: 1, impact: 4 }),
  factorOf('w2', 'weakness', { weight: 2000, rating: 2, impact: 2 }),
  factorOf('o1', 'opportunity', { weight: 3500, rating: 3, impact: 4 }),
  factorOf('o2', 'opportunity', { weight: 1500, rating: 2, impact: 3 }),
  factorOf('t1', 'threat', { weight: 3000, rating: 2, impact: 3 }),
  factorOf('t2', 'threat', { weight: 2000, rating: 3, impact: 4 }),
];
