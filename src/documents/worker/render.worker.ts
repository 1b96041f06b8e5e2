import { previewJob, renderJob } from '../render';
import type { JobAnswer, JobRequest } from './protocol';

/** What this script needs of its global scope; the project compiles against the types of windows. */
interface Scope {
  onmessage: ((event: MessageEvent<JobRequest>) => void) | null;
  postMessage(answer: JobAnswer, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;

// Jobs are answered in the order they came in; bytes are handed over, not copied.
scope.onmessage = async ({ data: job }) => {
  if (job.type === 'preview') {
    scope.postMessage({ id: job.id, type: 'preview', result: previewJob(job.input) }, []);
    return;
  }
  const result = await renderJob(job.input);
  scope.postMessage(
    { id: job.id, type: 'render', result },
    result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [],
  );
};
