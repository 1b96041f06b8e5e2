import type { Filled } from '@/features/common/scripts/ScriptText';

/** Brackets, also full-width ones, as texts have them where something is to be written in: `[fill in: days]`. */
const blank = /[[\uff3b]([^[\]\uff3b\uff3d\n]{1,80})[\]\uff3d]/g;

/** What is still to be filled in of a text before it may be sent: missing values, and blanks that its author left. */
export function withBlanks({ text, missing }: Filled): Filled {
  const left = [...text.matchAll(blank)].map(([, inside = '']) => inside);
  return { text, missing: [...new Set([...missing, ...left])] };
}
