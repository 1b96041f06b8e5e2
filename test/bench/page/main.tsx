import type { Figure } from '../figure';

/** What the runner calls in the browser; each part is loaded only when it is asked for. */
declare global {
  interface Window {
    bench: Record<'data' | 'table' | 'market' | 'desk', () => Promise<readonly Figure[]>>;
  }
}

window.bench = {
  data: async () => (await import('../data')).run(),
  table: async () => (await import('./table')).run(),
  desk: async () => (await import('../desk')).run(),
  market: async () => (await import('../market')).run(),
};
