import { ok, type Problem, type Result } from '../domain/kernel/result';
import type { Store } from './store';
import { exportBackup } from './transfer/export';

/** What is needed of the host (`Platform.snapshots`); it deletes old ones by the rule of DOMAIN.md §19 itself. */
export interface SnapshotHost<Info extends { readonly at: number }> {
  write(bytes: Uint8Array): Promise<Result<Info, Problem>>;
  list(): Promise<Result<readonly Info[], Problem>>;
}

export interface SnapshotOptions {
  /** Called when an automatic snapshot fails, so that somebody is told. */
  readonly onProblem?: (problem: Problem) => void;
  /** Milliseconds between looks at the clock. */
  readonly lookEvery?: number;
}

export interface Snapshots<Info> {
  /** Writes one now if one is due; `null` where nothing changed since the last or it is not an hour old. */
  whenDue(): Promise<Result<Info | null, Problem>>;
  /** Writes one whatever the clock says. */
  now(): Promise<Result<Info, Problem>>;
  stop(): void;
}

const hour = 60 * 60 * 1000;
const metaKey = 'snapshotOf';

/** What the workspace was like: the last line of its log. */
async function stateOf(store: Store): Promise<string> {
  return (await store.database.change.orderBy('id').last())?.id ?? '';
}

/**
 * Keeps snapshots of a store while the program runs: one an hour, and only where something was written since the last
 * (DOMAIN.md §19). The clock is looked at more often than that, because a laptop sleeps.
 */
export function startSnapshots<Info extends { readonly at: number }>(
  store: Store,
  host: SnapshotHost<Info>,
  options: SnapshotOptions = {},
): Snapshots<Info> {
  const { onProblem, lookEvery = hour / 12 } = options;
  let running: Promise<Result<Info | null, Problem>> | undefined;

  async function now(): Promise<Result<Info, Problem>> {
    const state = await stateOf(store);
    const written = await host.write(await exportBackup(store));
    if (written.ok) await store.database.meta.put({ key: metaKey, value: state });
    return written;
  }

  async function check(): Promise<Result<Info | null, Problem>> {
    const saved = await store.database.meta.get(metaKey);
    const state = await stateOf(store);
    if (state === '' || saved?.value === state) return ok(null);
    const list = await host.list();
    if (!list.ok) return list;
    const time = store.environment.now();
    const last = Math.max(0, ...list.value.map((info) => info.at));
    // A snapshot from the future says that the clock was wrong; it must not stop new ones.
    if (last <= time && time - last < hour) return ok(null);
    return now();
  }

  function whenDue(): Promise<Result<Info | null, Problem>> {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  }

  const timer = setInterval(() => {
    void whenDue().then(
      (result) => {
        if (!result.ok) onProblem?.(result.error);
      },
      () => onProblem?.({ code: 'backup.snapshotFailed' }),
    );
  }, lookEvery);

  return { whenDue, now, stop: () => clearInterval(timer) };
}
