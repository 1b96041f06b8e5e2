import { openImportStore } from './bulkStore';
import type { Importer, Tracking } from './importer';
import type { ImportAnswerMessage, ImportMethod, ImportRequestMessage } from './protocol';
import { createSession } from './session';

/** What this script needs of its global scope; the project compiles against the types of windows. */
interface Scope {
  onmessage: ((event: MessageEvent<ImportRequestMessage>) => void) | null;
  postMessage(message: ImportAnswerMessage): void;
}

const scope = globalThis as unknown as Scope;
const running = new Map<number, AbortController>();
let importer: Importer | undefined;
/** Messages of progress are worth reading ten times a second. */
const pause = 100;

function tracking(id: number, signal: AbortSignal): Tracking {
  let last = 0;
  return {
    signal,
    onProgress: (done, total) => {
      const now = performance.now();
      if (now - last < pause && done < total) return;
      last = now;
      scope.postMessage({ type: 'progress', id, done, total });
    },
  };
}

async function run(id: number, method: ImportMethod, args: readonly unknown[]): Promise<unknown> {
  if (!importer) return undefined;
  const controller = new AbortController();
  running.set(id, controller);
  const call = importer[method] as (...all: unknown[]) => Promise<unknown>;
  const value = await call(...args, tracking(id, controller.signal));
  running.delete(id);
  return value;
}

// What a call throws is a bug: it is thrown on, and the window hears of it by the worker's error event.
scope.onmessage = ({ data }) => {
  if (data.type === 'start') importer = createSession(data.of.kind, () => openImportStore(data.of.live));
  else if (data.type === 'cancel') running.get(data.id)?.abort();
  else {
    const { id, method, args } = data;
    run(id, method, args).then(
      (value) => scope.postMessage({ type: 'answer', id, value }),
      (error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
    );
  }
};
