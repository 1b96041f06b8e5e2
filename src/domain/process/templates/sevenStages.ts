import { template } from './build';
import { defaultGates } from './defaultGates';
import { sevenWords } from './stringsSeven';

/**
 * Template A (R2): seven stages with their default gates. Chances and limits are those of DOMAIN.md §13; the days a stage
 * should take are our own choice.
 */
export const sevenStages = template(
  { letter: 'a', series: 'builtin.seven', words: sevenWords },
  [
    ['research', 500, 30, 14, 14],
    ['demo', 2000, 30, 10, 14],
    ['confirmation', 4000, 30, 10, 21],
    ['negotiation', 6000, 30, 7, 21],
    ['closing', 9000, 15, 7, 14],
    ['service', 10_000, null, null, 30],
    ['improvement', 10_000, null, null, null],
  ],
  defaultGates,
);
