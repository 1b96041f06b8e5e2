import { exampleFactors, factorOf, strategyOf } from '@test/support/swotSamples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorLabels, strategyCodes, towsPairs } from '@/domain/swot/tows';

const link = (internalId: string, externalId: string, strength: number) => ({ internalId, externalId, strength });
const told = (pairs: ReturnType<typeof towsPairs>) =>
  pairs.map(({ kind, internal, external, score }) => [kind, internal.id, external.id, score]);

describe('TOWS pairs (DOMAIN.md §6)', () => {
  it('score w s × w s × link, highest first', () => {
    const links = [link('s2', 't1', 1), link('s1', 'o1', 3), link('w1', 'o1', 2), link('w2', 't2', 3)];
    expect(told(towsPairs(exampleFactors, links))).toEqual([
      // .30×4 × .35×4 × 3
      ['SO', 's1', 'o1', 50_400],
      // .30×4 × .35×4 × 2
      ['WO', 'w1', 'o1', 33_600],
      // .20×2 × .20×4 × 3
      ['WT', 'w2', 't2', 9600],
      // .20×3 × .30×3 × 1
      ['ST', 's2', 't1', 5400],
    ]);
  });

  it('stand by id where they score the same', () => {
    const factors = ['b', 'a'].flatMap((id) => [
      factorOf(`s-${id}`, 'strength', { weight: 5000, impact: 3 }),
      factorOf(`o-${id}`, 'opportunity', { weight: 5000, impact: 3 }),
    ]);
    const links = ['s-b', 's-a'].flatMap((s) => ['o-b', 'o-a'].map((o) => link(s, o, 2)));
    expect(told(towsPairs(factors, links)).map(([, s, o]) => `${s} ${o}`)).toEqual([
      's-a o-a',
      's-a o-b',
      's-b o-a',
      's-b o-b',
    ]);
  });

  it('are told apart by the exact score where the rounded ones are the same', () => {
    const factors = [
      factorOf('a', 'strength', { weight: 150, impact: 1 }),
      factorOf('b', 'strength', { weight: 160, impact: 1 }),
      factorOf('o', 'opportunity', { weight: 100, impact: 1 }),
    ];
    expect(told(towsPairs(factors, [link('a', 'o', 1), link('b', 'o', 1)]))).toEqual([
      ['SO', 'b', 'o', 2],
      ['SO', 'a', 'o', 2],
    ]);
  });

  it('leave out no link, factors that are gone and pairs of one side; take the later of two links', () => {
    const links = [link('s1', 'o1', 1), link('s1', 'gone', 3), link('s1', 'w1', 3), link('o1', 's1', 3)];
    const again = link('s1', 'o1', 2);
    expect(towsPairs(exampleFactors, [...links, link('w1', 't1', 0), again])).toMatchObject([{ link: 2 }]);
  });

  it('of 40 × 40 factors come out whole and in order', () => {
    const factors = Array.from({ length: 40 }, (_, index) => [
      factorOf(`i${index}`, index % 2 ? 'strength' : 'weakness', { weight: 250, impact: (index % 5) + 1 }),
      factorOf(`e${index}`, index % 2 ? 'opportunity' : 'threat', { weight: 250, impact: (index % 4) + 1 }),
    ]).flat();
    const grid = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1600, maxLength: 1600 });
    fc.assert(
      fc.property(fc.noShrink(grid), (strengths) => {
        const links = strengths.map((strength, n) => link(`i${Math.floor(n / 40)}`, `e${n % 40}`, strength));
        const pairs = towsPairs(factors, links);
        expect(pairs).toHaveLength(strengths.filter((strength) => strength > 0).length);
        for (const [index, pair] of pairs.entries()) {
          const next = pairs[index + 1];
          if (!next) continue;
          const [here, there] = [pair, next].map(({ internal, external }) => `${internal.id} ${external.id}`);
          const inOrder = (here ?? '') < (there ?? '');
          expect(pair.score > next.score || (pair.score === next.score && inOrder)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('names', () => {
  it('count factors by box and strategies by kind, and name what a strategy rests on', () => {
    expect([...factorLabels(exampleFactors).values()]).toEqual(['S1', 'S2', 'W1', 'W2', 'O1', 'O2', 'T1', 'T2']);
    const strategies = [
      strategyOf('a', { kind: 'SO', factorIds: ['o1', 's2'] }),
      strategyOf('b', { kind: 'WT', factorIds: ['t2', 'gone', 'w1'] }),
      strategyOf('c', { kind: 'SO' }),
    ];
    expect([...strategyCodes(strategies, exampleFactors).values()]).toEqual([
      { code: 'SO1', title: 'SO1: S2+O1' },
      { code: 'WT1', title: 'WT1: W1+T2+?' },
      { code: 'SO2', title: 'SO2' },
    ]);
  });
});
