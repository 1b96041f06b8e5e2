import { compareDates, isValidDate, quarterOf } from '../kernel/dates';
import type { Research } from './research';

export type NeedTrend = 'up' | 'level' | 'down';

/** One tag over the last quarters. */
export interface NeedRow {
  readonly tag: string;
  /** Entries with the tag in each quarter, oldest quarter first. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly trend: NeedTrend;
}

export interface NeedTrends {
  /** Four quarters, the running one last, as `2026 Q3`. */
  readonly quarters: readonly string[];
  /** Most entries first, then by name. */
  readonly rows: readonly NeedRow[];
}

/** The running quarter and the three before it, oldest first. */
function lastQuarters(today: string): string[] {
  const [year = '0', month = '1'] = today.split('-');
  const now = Number(year) * 4 + Math.ceil(Number(month) / 3) - 1;
  return [3, 2, 1, 0].map((back) => `${Math.floor((now - back) / 4)} Q${((now - back) % 4) + 1}`);
}

function trendOf([first = 0, second = 0, third = 0, fourth = 0]: readonly number[]): NeedTrend {
  const change = third + fourth - first - second;
  return change > 0 ? 'up' : change < 0 ? 'down' : 'level';
}

/**
 * What customers and the market ask for, over time (R19): how many entries of the log carry each tag in the last four
 * quarters. [design] The trend compares the two newer quarters with the two older ones: a single quarter is too short,
 * and the running one is not over. Entries without a date, or dated ahead, do not count.
 */
export function needTrends(entries: readonly Pick<Research, 'date' | 'tags'>[], today: string): NeedTrends {
  const quarters = lastQuarters(today);
  const counts = new Map<string, number[]>();
  for (const { date, tags } of entries) {
    if (!isValidDate(date) || compareDates(date, today) > 0) continue;
    const at = quarters.indexOf(quarterOf(date));
    if (at < 0) continue;
    for (const tag of new Set(tags)) {
      const row = counts.get(tag) ?? [0, 0, 0, 0];
      row[at] = (row[at] ?? 0) + 1;
      counts.set(tag, row);
    }
  }
  const rows = [...counts].map(([tag, row]) => ({
    tag,
    counts: row,
    total: row.reduce((sum, count) => sum + count, 0),
    trend: trendOf(row),
  }));
  rows.sort((a, b) => b.total - a.total || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0));
  return { quarters, rows };
}
