import type { ExportCell } from '@/domain/exchange/writeCsv';
import type { ExportFormat, TableWriter } from './exportTable';
import type { WriteMessage } from './write.worker';

/** Rows go to the worker as they come, so that only one page of them is on this thread. */
function workerWriter(format: ExportFormat, name: string): TableWriter {
  const worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
  const send = (message: WriteMessage) => worker.postMessage(message);
  return {
    add: (rows) => send({ type: 'rows', rows }),
    finish: () =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        send({ type: 'finish', format, name });
      }),
    dispose: () => worker.terminate(),
  };
}

/** A place without workers, such as a unit test, does the same where it is. */
function inlineWriter(format: ExportFormat, name: string): TableWriter {
  const all: (readonly ExportCell[])[] = [];
  return {
    add: (rows) => {
      for (const row of rows) all.push(row);
    },
    finish: async () => (await import('./tableBytes')).tableBytes(format, name, all),
    dispose: () => undefined,
  };
}

export function tableWriter(format: ExportFormat, name: string): TableWriter {
  return typeof Worker === 'undefined' ? inlineWriter(format, name) : workerWriter(format, name);
}
