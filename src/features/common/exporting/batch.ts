import type { Store } from '@/data/store';
import { type PackEntry, packDocuments } from '@/documents/pack';
import type { Environment } from '@/domain/kernel/ids';
import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';
import type { PaperKind } from '@/domain/papers/paper';
import { fileNameOf, registerDocument } from './issue';
import { type ExportRequest, type PreparedDocument, prepareDocument } from './prepare';
import type { ExportSource } from './records';
import { documentWorker } from './worker';

/** What is wrong with one document of a batch; nothing is taken or written while there is any. */
export interface BatchProblem {
  readonly source: ExportSource;
  readonly problems: readonly Problem[];
}

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
}

/** Gathers all documents of a batch without changing anything; numbers are lined up, not taken. */
export async function prepareBatch(
  store: Store,
  sources: readonly ExportSource[],
  requestOf: (source: ExportSource) => ExportRequest,
): Promise<Result<readonly PreparedDocument[], readonly BatchProblem[]>> {
  const prepared: PreparedDocument[] = [];
  const bad: BatchProblem[] = [];
  let offset = 0;
  for (const source of sources) {
    const result = await prepareDocument(store, source, requestOf(source), offset);
    if (!result.ok) {
      bad.push({ source, problems: result.error });
      continue;
    }
    if (result.value.candidate) offset += 1;
    prepared.push(result.value);
  }
  return bad.length > 0 ? fail(bad) : ok(prepared);
}

/**
 * Renders a prepared batch in the worker, enters each paper into the register and gives one ZIP with `register.csv`.
 * Cancelling before the register leaves nothing behind.
 */
export async function exportBatch(
  store: Store,
  prepared: readonly PreparedDocument[],
  request: {
    readonly final: boolean;
    readonly environment: Environment;
    readonly kindWord: (kind: PaperKind) => string;
    readonly onProgress: (progress: BatchProgress) => void;
    readonly signal: AbortSignal;
  },
): Promise<Result<Uint8Array, readonly Problem[]>> {
  const taken = new Set<string>();
  const rendered = [];
  for (const [index, document] of prepared.entries()) {
    if (request.signal.aborted) return fail([problem('document.cancelled')]);
    request.onProgress({ done: index, total: prepared.length });
    const result = await documentWorker().render(document.input);
    if (!result.ok) return fail(result.error);
    const fileName = fileNameOf(document, request.kindWord(document.source.kind), taken);
    taken.add(fileName);
    rendered.push({ document, file: result.value, fileName });
  }
  if (request.signal.aborted) return fail([problem('document.cancelled')]);
  const entries: PackEntry[] = [];
  for (const { document, file, fileName } of rendered) {
    const registered = await registerDocument(store, document, file, {
      fileName,
      final: request.final,
      environment: request.environment,
    });
    if (!registered.ok) return fail([registered.error]);
    entries.push({
      fileName,
      kind: document.source.kind,
      number: document.input.number,
      customer: document.records.customer.name,
      totalMinor: document.input.quote.totals.total,
      currency: document.input.quote.currency,
      sha256: file.sha256,
      bytes: file.bytes,
    });
  }
  request.onProgress({ done: prepared.length, total: prepared.length });
  return ok(packDocuments(entries));
}

/** The bytes of registered papers again, as one ZIP with their register. */
export async function packPapers(store: Store, paperIds: readonly string[]): Promise<Result<Uint8Array, Problem>> {
  const papers = await store.getMany('paper', paperIds);
  const entries: PackEntry[] = [];
  for (const paper of papers) {
    if (!paper) continue;
    const blob = await store.get('blob', paper.bytesId);
    if (!blob) return fail(problem('document.bytesMissing', { name: paper.fileName }));
    entries.push({
      fileName: paper.fileName,
      kind: paper.kind,
      number: paper.number,
      customer: paper.customerName,
      totalMinor: paper.totalMinor,
      currency: paper.currency,
      sha256: paper.sha256,
      bytes: blob.bytes,
    });
  }
  return ok(packDocuments(entries));
}
