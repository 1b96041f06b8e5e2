/** A stretch of a text: in both, only before, or only after. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are compared as wholes; a line of a script has some hundred words. */
const mostWords = 1500;

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, locale: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * What differs between two texts, word by word (longest common subsequence). Joined, the runs that are not `added` give
 * `before`, those not `removed` give `after`.
 */
export function wordDiff(before: string, after: string, locale: 'zh' | 'en'): DiffRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [wordsOf(before, locale), wordsOf(after, locale)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle =
    a.length + b.length > mostWords
      ? [run('removed', a.slice(head, a.length - tail)), run('added', b.slice(head, b.length - tail))]
      : common(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return merged([run('same', a.slice(0, head)), ...middle, run('same', a.slice(a.length - tail))]);
}

const run = (kind: DiffRun['kind'], words: readonly string[]): DiffRun => ({ kind, text: words.join('') });

function common(a: readonly string[], b: readonly string[]): DiffRun[] {
  // lengths[i][j]: the longest common subsequence of what follows i in `a` and j in `b`.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const runs: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && left === right) {
      runs.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: right });
      j += 1;
    }
  }
  return runs;
}

function merged(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  for (const each of runs) {
    const last = joined.at(-1);
    if (each.text === '') continue;
    if (last?.kind === each.kind) joined[joined.length - 1] = { kind: each.kind, text: last.text + each.text };
    else joined.push(each);
  }
  return joined;
}
