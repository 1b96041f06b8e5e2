import { type Environment, newId } from '@/domain/kernel/ids';
import type { QuoteLine } from '@/domain/quoting/quote';

type Lines = readonly QuoteLine[];

/** `added` behind the line with index `after` (−1: at the front). */
export function insertAfter(lines: Lines, after: number, added: Lines): QuoteLine[] {
  return [...lines.slice(0, after + 1), ...added, ...lines.slice(after + 1)];
}

export function replaceLine(lines: Lines, next: QuoteLine): QuoteLine[] {
  return lines.map((line) => (line.id === next.id ? next : line));
}

/** Without the named lines; children of a removed bundle stand alone from then on. */
export function removeLines(lines: Lines, ids: ReadonlySet<string>): QuoteLine[] {
  return lines
    .filter((line) => !ids.has(line.id))
    .map((line) => (ids.has(line.bundleId) ? { ...line, bundleId: '' } : line));
}

/** The line with index `from` moved by one place; the same list where it stands at the edge. */
export function moveLine(lines: Lines, from: number, step: 1 | -1): Lines {
  const line = lines[from];
  const other = lines[from + step];
  if (!line || !other) return lines;
  const next = [...lines];
  next[from] = other;
  next[from + step] = line;
  return next;
}

/** A copy of the line with index `index` right behind it, under a new id. */
export function duplicateLine(lines: Lines, index: number, environment: Pick<Environment, 'now' | 'random'>): Lines {
  const line = lines[index];
  return line ? insertAfter(lines, index, [{ ...line, id: newId(environment) }]) : lines;
}
