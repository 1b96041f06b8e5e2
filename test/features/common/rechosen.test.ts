import { expect, it } from 'vitest';
import { rechosen } from '@/features/common';

it.each([
  ['picked', ['a'], ['a'], ['a', 'b'], ['a', 'b']],
  ['dropped', ['a', 'b'], ['a', 'b'], ['b'], ['b']],
  ['picked twice before the screen knew', ['a', 'b'], ['a'], ['a', 'c'], ['a', 'b', 'c']],
  ['picked what is there', ['a', 'b'], ['a'], ['a', 'b'], ['a', 'b']],
  ['dropped while another was picked', ['a', 'b'], ['a'], [], ['b']],
  ['dropped what is gone', ['b'], ['a', 'b'], ['b'], ['b']],
])('a list chosen anew: %s', (_, now, shown, next, all) => {
  expect(rechosen(now, shown, next)).toEqual(all);
});
