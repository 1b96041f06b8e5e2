import { fail, problem, type Result } from '@/domain/kernel/result';
import type { Importer, ImportOf, Tracking } from './importer';
import type { ImportAnswerMessage, ImportMethod, ImportRequestMessage } from './protocol';

/** The part of a Worker that is used here, so that tests can put their own in its place. */
export interface ImportPort {
  postMessage(message: ImportRequestMessage): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ImportAnswerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly tracking: Tracking;
  /** What the call answers when the worker is gone. */
  readonly lost: unknown;
}

const crashed = fail(problem('exchange.workerCrashed'));

/**
 * An importer whose work happens in a worker of its own: the interface only sends files and asks for pages of rows. When
 * the worker crashes (out of memory, most of all), calls under way answer with `exchange.workerCrashed`, and reading a
 * file again starts a new one.
 */
export function workerImporter(of: ImportOf, spawn: () => ImportPort = spawnWorker): Importer {
  let port: ImportPort | undefined;
  let serial = 0;
  const pending = new Map<number, Pending>();

  function stop(): void {
    port?.terminate();
    port = undefined;
    const lost = [...pending.values()];
    pending.clear();
    for (const call of lost) call.resolve(call.lost);
  }

  function start(): ImportPort {
    const started = spawn();
    started.onmessage = ({ data }) => {
      const call = pending.get(data.id);
      if (data.type === 'progress') call?.tracking.onProgress?.(data.done, data.total);
      else {
        pending.delete(data.id);
        call?.resolve(data.value);
      }
    };
    started.onerror = (event) => {
      event.preventDefault?.();
      stop();
    };
    started.postMessage({ type: 'start', of });
    return started;
  }

  function ask<T>(method: ImportMethod, args: readonly unknown[], lost: T, tracking: Tracking = {}): Promise<T> {
    serial += 1;
    const id = serial;
    return new Promise<T>((resolve) => {
      pending.set(id, { resolve: resolve as (value: unknown) => void, tracking, lost });
      port ??= start();
      const cancel = () => port?.postMessage({ type: 'cancel', id });
      tracking.signal?.addEventListener('abort', cancel, { once: true });
      port.postMessage({ type: 'call', id, method, args });
    });
  }

  return {
    read: (file, given) => ask('read', [file, given], crashed),
    plan: (settings, tracking) => ask('plan', [settings], crashed, tracking),
    rows: (filter, from, count) => ask('rows', [filter, from, count], []),
    commit: (tracking) => ask('commit', [], crashed, tracking),
    undo: (transactionId, tracking) => ask('undo', [transactionId], crashed, tracking),
    dispose: stop,
  };
}

function spawnWorker(): ImportPort {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** A place without workers, such as a unit test, does the same work where it is. */
async function inlineImporter(of: ImportOf): Promise<Importer> {
  const [{ createSession }, { openImportStore }] = await Promise.all([import('./session'), import('./bulkStore')]);
  return createSession(of.kind, () => openImportStore(of.live));
}

export async function startImporter(of: ImportOf): Promise<Importer> {
  return typeof Worker === 'undefined' ? inlineImporter(of) : workerImporter(of);
}

/** Takes an import back in a worker of its own: the screen that brought it in may be gone by then. */
export async function undoImport(of: ImportOf, transactionId: string, tracking: Tracking): Promise<Result<null>> {
  const importer = await startImporter(of);
  const result = await importer.undo(transactionId, tracking).catch((): Result<null> => crashed);
  importer.dispose();
  return result;
}
