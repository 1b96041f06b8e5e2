import type { Period } from '@/domain/deals/figures';
import { addDays } from '@/domain/kernel/dates';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { processById } from '@/domain/process/processOf';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { newestOf } from '@/domain/process/versions';
import type { FunnelRow } from './readDeals';

export const periods = ['quarter', 'year', 'all'] as const;
export type PeriodChoice = (typeof periods)[number];

/** The last 90 or 365 days, today included, or all time. */
export function periodOf(choice: PeriodChoice, today: string): Period {
  if (choice === 'all') return { from: '', to: '' };
  return { from: addDays(today, choice === 'year' ? -364 : -89), to: today };
}

export interface Series {
  readonly seriesId: string;
  /** The version whose stages the funnel shows: the newest published, else the one a deal runs in. */
  readonly process: Process;
  readonly rows: readonly FunnelRow[];
}

/**
 * The deals by the series of their process, the one with most deals first: versions of a series share the ids of their
 * stages. Deals whose process is gone are in none. Without a deal there is template A.
 */
export function seriesOf(rows: readonly FunnelRow[], stored: readonly Pipeline[]): readonly Series[] {
  const bySeries = new Map<string, { process: Process; rows: FunnelRow[] }>();
  const known = new Map<string, Process | undefined>();
  for (const row of rows) {
    const { pipelineId } = row.deal;
    if (!known.has(pipelineId)) known.set(pipelineId, processById(pipelineId, stored));
    const process = known.get(pipelineId);
    if (!process) continue;
    const group = bySeries.get(process.seriesId);
    if (group) group.rows.push(row);
    else bySeries.set(process.seriesId, { process: newestOf(process.seriesId, stored) ?? process, rows: [row] });
  }
  const [standard] = builtInProcesses;
  if (bySeries.size === 0 && standard) bySeries.set(standard.seriesId, { process: standard, rows: [] });
  return [...bySeries]
    .map(([seriesId, group]) => ({ seriesId, ...group }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.seriesId < b.seriesId ? -1 : 1));
}

/** Currencies of the deals, the most frequent first; the given one where there is none. */
export function currenciesOf(rows: readonly FunnelRow[], standard: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { amount } of rows) if (amount) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
  const found = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([currency]) => currency);
  return found.length === 0 ? [standard] : found;
}
