import { createDocumentWorker, type DocumentWorker } from '@/documents/worker';

let worker: DocumentWorker | undefined;

/** The one document worker of the window, started with the first document. */
export function documentWorker(): DocumentWorker {
  worker ??= createDocumentWorker();
  return worker;
}
