import { describe, expect, it, vi } from 'vitest';
import type { DocumentInput } from '@/documents/model/input';
import { createDocumentWorker, type WorkerPort } from '@/documents/worker';
import type { JobAnswer, JobRequest } from '@/documents/worker/protocol';
import { fail, ok, problem } from '@/domain/kernel/result';

const input = (number: string): DocumentInput => ({ number }) as unknown as DocumentInput;
const numberOf = (job: JobRequest): string => ('number' in job.input ? job.input.number : '');

/** A worker that answers as told, and remembers what it was asked. */
class FakePort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  terminated = false;
  readonly asked: JobRequest[] = [];
  constructor(private readonly behaviour: (port: FakePort, job: JobRequest) => void) {}
  postMessage(job: JobRequest): void {
    this.asked.push(job);
    queueMicrotask(() => this.behaviour(this, job));
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: JobAnswer): void {
    this.onmessage?.({ data } as MessageEvent<JobAnswer>);
  }
  crash(): void {
    this.onerror?.({ preventDefault: () => undefined } as unknown as ErrorEvent);
  }
}

const good = (port: FakePort, job: JobRequest): void => {
  if (job.type === 'preview') port.answer({ id: job.id, type: 'preview', result: ok(`<p>${numberOf(job)}</p>`) });
  else {
    const value = { bytes: new Uint8Array([1]), sha256: numberOf(job), templateId: 't', templateVersion: '1' };
    port.answer({ id: job.id, type: 'render', result: ok(value) });
  }
};

describe('createDocumentWorker', () => {
  it('brings each answer back to its asker, in one worker', async () => {
    const ports: FakePort[] = [];
    const worker = createDocumentWorker(() => {
      const port = new FakePort(good);
      ports.push(port);
      return port;
    });
    const [a, b, html] = await Promise.all([
      worker.render(input('A')),
      worker.render(input('B')),
      worker.preview(input('C')),
    ]);
    expect(a.ok && a.value.sha256).toBe('A');
    expect(b.ok && b.value.sha256).toBe('B');
    expect(html).toEqual(ok('<p>C</p>'));
    expect(ports).toHaveLength(1);
  });

  it('answers with a problem when the worker crashes, and works again afterwards', async () => {
    let first = true;
    const worker = createDocumentWorker(
      () =>
        new FakePort((port, job) => {
          if (first) {
            first = false;
            port.crash();
          } else good(port, job);
        }),
    );
    expect(await worker.render(input('A'))).toEqual(fail([problem('document.workerCrashed')]));
    expect((await worker.render(input('A'))).ok).toBe(true);
  });

  it('answers with a problem when the worker cannot be started or falls silent', async () => {
    const broken = createDocumentWorker(() => {
      throw new Error('no worker');
    });
    expect(await broken.preview(input('A'))).toEqual(fail(problem('document.workerCrashed')));
    vi.useFakeTimers();
    try {
      const silent = createDocumentWorker(() => new FakePort(() => undefined));
      const waiting = silent.render(input('A'));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await waiting).toEqual(fail([problem('document.workerCrashed')]));
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells the progress of a batch, and stops when cancelled, with no more than one document under way', async () => {
    const port = new FakePort(good);
    const worker = createDocumentWorker(() => port);
    const inputs = Array.from({ length: 10 }, (_, index) => input(String(index)));
    const cancel = new AbortController();
    const seen: number[] = [];
    const result = await worker.renderBatch(inputs, {
      signal: cancel.signal,
      onDocument: (index) => {
        expect(port.asked).toHaveLength(index + 1);
      },
      onProgress: ({ done, total }) => {
        expect(total).toBe(10);
        seen.push(done);
        if (done === 3) cancel.abort();
      },
    });
    expect(result).toEqual({ done: 3, cancelled: true });
    expect(seen).toEqual([1, 2, 3]);
    expect(port.asked).toHaveLength(3);
  });

  it('answers what is under way when it is ended', async () => {
    const port = new FakePort(() => undefined);
    const worker = createDocumentWorker(() => port);
    const waiting = worker.preview(input('A'));
    worker.dispose();
    expect(await waiting).toEqual(fail(problem('document.cancelled')));
    expect(port.terminated).toBe(true);
  });
});
