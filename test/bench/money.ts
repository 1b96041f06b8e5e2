import { moneyCase, moneyDifference, seededRandom } from '../support/moneyOracle';
import type { Figure } from './figure';

const cases = 1_000_000;

/** P13: generated quotes against a second reading of DOMAIN.md §8 in exact BigInt fractions. */
export function run(): Figure[] {
  const random = seededRandom(20_261_122);
  let different = 0;
  for (let index = 0; index < cases; index += 1) {
    const difference = moneyDifference(moneyCase(random));
    if (difference === undefined) continue;
    different += 1;
    if (different <= 3) console.error(`P13, case ${index}: ${difference}`);
  }
  return [
    {
      id: 'P13',
      name: 'generated quotes equal to exact arithmetic',
      value: cases - different,
      reference: cases,
      unit: '',
      ratio: (cases - different) / cases,
      goal: 'all equal',
      met: different === 0,
    },
  ];
}
