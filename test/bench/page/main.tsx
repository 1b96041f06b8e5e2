import type { PagePart } from '../browser';
import type { Figure } from '../figure';

/** What the runner calls in the browser; each part is loaded only when it is asked for. */
declare global {
  interface Window {
    bench: Record<PagePart, (rows?: number) => Promise<readonly Figure[]>>;
  }
}

window.bench = {
  data: async () => (await import('../data')).run(),
  restore: async () => (await import('../data')).runRestore(),
  table: async () => (await import('./table')).run(),
  desk: async (rows) => (await import('../desk')).run(rows),
  importing: async (rows) => (await import('../desk')).runImporting(rows),
  market: async () => (await import('../market')).run(),
  scripts: async () => (await import('../scripts')).run(),
};
