import type { Block, DocumentTree } from '../model/blocks';
import words from './shell/words.json';

const digits = words.digits;
const units = words.units;

/** Counting as `chineseCountingThousand` prints it, 1–9999: 10 → shi, 11 → shi-yi, 101 → one-hundred-zero-one. */
export function chineseCounting(n: number): string {
  if (n <= 0 || n > 9999) return String(n);
  const text = String(n);
  let result = '';
  let zero = false;
  for (let index = 0; index < text.length; index += 1) {
    const digit = Number(text[index]);
    if (digit === 0) {
      zero = true;
      continue;
    }
    if (zero && result !== '') result += digits[0];
    zero = false;
    result += `${digits[digit]}${units[text.length - 1 - index]}`;
  }
  const ten = `${digits[1]}${units[1]}`;
  return n < 20 && result.startsWith(ten) ? result.slice(1) : result;
}

/** The computed number of a block. `own` is what is printed before it; `full` adds the numbers above it. */
export interface BlockLabel {
  readonly own: string;
  readonly full: string;
  /** Between the number and the text: nothing after Chinese marks, a space after others. */
  readonly gap: '' | ' ';
}

/**
 * Numbers of headings, clauses and subclauses, equal to what Word computes from the lists of the shell (DOMAIN.md §17,
 * clause numbers). Used where a number has to be known without Word: contents list, cached cross references, preview.
 */
export function labelsOf(tree: Pick<DocumentTree, 'language' | 'blocks'>): ReadonlyMap<Block, BlockLabel> {
  const labels = new Map<Block, BlockLabel>();
  const headings = [0, 0, 0];
  const clauses = [0, 0, 0];
  for (const block of tree.blocks) {
    if (block.type === 'heading' && block.numbered) {
      step(headings, block.level - 1);
      labels.set(block, headingLabel(tree.language, headings, block.level));
    } else if (block.type === 'clause') {
      step(clauses, 0);
      labels.set(block, clauseLabel(tree.language, clauses, 0));
    } else if (block.type === 'subclause') {
      step(clauses, block.level);
      labels.set(block, clauseLabel(tree.language, clauses, block.level));
    }
  }
  return labels;
}

function step(counters: number[], level: number): void {
  counters[level] = (counters[level] ?? 0) + 1;
  counters.fill(0, level + 1);
  // A level that was skipped counts as its first item, as in Word.
  for (let above = 0; above < level; above += 1) counters[above] ||= 1;
}

function headingLabel(language: DocumentTree['language'], counters: readonly number[], level: 1 | 2 | 3): BlockLabel {
  if (language === 'en') {
    const own = counters.slice(0, level).join('.');
    return { own, full: own, gap: ' ' };
  }
  const n = counters[level - 1] ?? 0;
  if (level === 3) return { own: `${n}.`, full: `${n}.`, gap: ' ' };
  const pattern = level === 1 ? words.numbers.heading1 : words.numbers.heading2;
  const own = pattern.replace(/%\d/, chineseCounting(n));
  return { own, full: own, gap: '' };
}

function clauseLabel(language: DocumentTree['language'], counters: readonly number[], level: 0 | 1 | 2): BlockLabel {
  const [clause = 0, first = 0, second = 0] = counters;
  if (language === 'en') {
    const own = [`Article ${clause}`, `${clause}.${first}`, `(${letters(second)})`][level] ?? '';
    return { own, full: level === 2 ? `${clause}.${first}${own}` : own, gap: ' ' };
  }
  const article = words.numbers.clause.replace('%1', chineseCounting(clause));
  const item = words.numbers.subclause.replace('%2', chineseCounting(first));
  if (level === 0) return { own: article, full: article, gap: ' ' };
  if (level === 1) return { own: item, full: article + item, gap: '' };
  return { own: `${second}.`, full: `${article}${item}${second}.`, gap: ' ' };
}

/** 1 → a, 26 → z, 27 → aa, as Word's lower letters. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}
