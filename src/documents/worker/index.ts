import { fail, type Problem, problem, type Result } from '../../domain/kernel/result';
import type { RenderedDocument } from '../render';
import type { PrintInput } from '../templates';
import type { JobAnswer, JobRequest } from './protocol';

export type RenderResult = Result<RenderedDocument, readonly Problem[]>;

export interface BatchOptions {
  /** After each document, with how many are done. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
  /** Takes each document as it comes, in order; what it keeps is all that the batch holds in memory. */
  readonly onDocument?: (index: number, result: RenderResult) => void | Promise<void>;
}

export interface DocumentWorker {
  /** The finished file, or what is wrong with it. Never rejects. */
  render(input: PrintInput): Promise<RenderResult>;
  /** Renders one after the other; `done` says how many were finished when it ended or was cancelled. Never rejects
   * by itself: an error thrown by `onDocument` is passed on. */
  renderBatch(
    inputs: readonly PrintInput[],
    options?: BatchOptions,
  ): Promise<{ readonly done: number; readonly cancelled: boolean }>;
  /** A self-contained HTML page of the document. Never rejects. */
  preview(input: PrintInput): Promise<Result<string>>;
  /** Ends the worker; what is under way answers with `document.cancelled`. */
  dispose(): void;
}

/** The part of a Worker that is used here, so that tests can put their own in its place. */
export interface WorkerPort {
  postMessage(message: JobRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<JobAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

function spawnWorker(): WorkerPort {
  return new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' });
}

/** The longest that one document may take; 2,000 rows need well under a second. */
const patience = 60_000;

interface Pending {
  readonly answer: (answer: JobAnswer) => void;
  readonly giveUp: (code: string) => void;
}

/**
 * Renders documents off the interface's thread (ARCHITECTURE.md §6). The worker starts with the first job. When it crashes or
 * falls silent for {@link patience} ms, every job under way answers with `document.workerCrashed`, and the next job starts
 * a new one.
 */
export function createDocumentWorker(spawn: () => WorkerPort = spawnWorker): DocumentWorker {
  let port: WorkerPort | undefined;
  let serial = 0;
  const pending = new Map<number, Pending>();

  const stop = (code: string): void => {
    port?.terminate();
    port = undefined;
    const waiting = [...pending.values()];
    pending.clear();
    for (const job of waiting) job.giveUp(code);
  };

  const start = (): WorkerPort => {
    const started = spawn();
    started.onmessage = ({ data }) => {
      const job = pending.get(data.id);
      pending.delete(data.id);
      job?.answer(data);
    };
    started.onerror = (event) => {
      event.preventDefault?.();
      stop('document.workerCrashed');
    };
    started.onmessageerror = () => stop('document.workerCrashed');
    return started;
  };

  function ask<T>(
    type: JobRequest['type'],
    input: PrintInput,
    read: (answer: JobAnswer) => T,
    failed: (code: string) => T,
  ): Promise<T> {
    return new Promise((resolve) => {
      serial += 1;
      const id = serial;
      const timer = setTimeout(() => stop('document.workerCrashed'), patience);
      const finish = (value: T): void => {
        clearTimeout(timer);
        resolve(value);
      };
      pending.set(id, { answer: (answer) => finish(read(answer)), giveUp: (code) => finish(failed(code)) });
      try {
        port ??= start();
        port.postMessage({ id, type, input });
      } catch {
        stop('document.workerCrashed');
      }
    });
  }

  const render = (input: PrintInput): Promise<RenderResult> =>
    ask<RenderResult>(
      'render',
      input,
      (answer) => (answer.type === 'render' ? answer.result : fail([problem('document.failed')])),
      (code) => fail([problem(code)]),
    );

  return {
    render,
    async renderBatch(inputs, { onProgress, signal, onDocument } = {}) {
      let done = 0;
      for (const [index, input] of inputs.entries()) {
        if (signal?.aborted) return { done, cancelled: true };
        const result = await render(input);
        if (signal?.aborted) return { done, cancelled: true };
        await onDocument?.(index, result);
        done += 1;
        onProgress?.({ done, total: inputs.length });
      }
      return { done, cancelled: false };
    },
    preview: (input) =>
      ask<Result<string>>(
        'preview',
        input,
        (answer) => (answer.type === 'preview' ? answer.result : fail(problem('document.failed'))),
        (code) => fail(problem(code)),
      ),
    dispose: () => stop('document.cancelled'),
  };
}
