import type { Figure } from '../figure';

/** What the runner calls in the browser; each part is loaded only when it is asked for. */
declare global {
  interface Window {
    bench: Record<'data' | 'table' | 'market' | 'desk', (rows?: number) => Promise<readonly Figure[]>>;
  }
}

window.bench = {
  data: async () => (await import('../data')).run(),
  table: async () => (await import('./table')).run(),
  desk: async (rows) => (await import('../desk')).run(rows),
  market: async () => (await import('../market')).run(),
};
