import Dexie from 'dexie';
import type { RecordMap } from '../domain/entities';
import type { Problem, Result } from '../domain/kernel/result';
import type { NumberEntry } from '../domain/numbering/numberEntry';
import { formatNumber, type NumberTokens, numberScope } from '../domain/numbering/pattern';
import type { NewRecord, WriteOperation, WriteReceipt } from './api';
import type { Store } from './store';
import { hex, sha256 } from './transfer/format';

/** A number that is free now, with all that taking it needs. */
export type NumberOffer = Pick<NumberEntry, 'scope' | 'year' | 'sequence' | 'number'>;

/** What fills a pattern, but for what is known here: device code and sequence. */
export type NumberRequest = Omit<NumberTokens, 'device' | 'sequence'>;

/**
 * The next free number of a pattern on this installation (DOMAIN.md §12). It only looks: nothing is taken before
 * {@link issuePaper}, so a preview never leaves a gap.
 */
export async function nextNumber(store: Store, pattern: string, request: NumberRequest): Promise<NumberOffer> {
  const tokens = { ...request, device: store.device };
  const scope = numberScope(pattern, tokens);
  const entries = store.database.rows('numberEntry');
  const { year } = request;
  const last = await entries
    .where('[scope+year+sequence]')
    .between([scope, year, Dexie.minKey], [scope, year, Dexie.maxKey])
    .last();
  let sequence = typeof last?.sequence === 'number' ? last.sequence + 1 : 1;
  // A number can be in use under another pattern that happens to print the same.
  let number = formatNumber(pattern, { ...tokens, sequence });
  while ((await entries.where('number').equals(number).count()) > 0) {
    sequence += 1;
    number = formatNumber(pattern, { ...tokens, sequence });
  }
  return { scope, year, sequence, number };
}

export interface IssueRequest {
  /** Register entry; `bytesId`, `size` and `sha256` are filled in here. */
  readonly paper: NewRecord<'paper'>;
  readonly bytes: Uint8Array;
  readonly mime?: string;
  /** Left out where the record has its number already, and for drafts. */
  readonly number?: NumberOffer & Pick<NumberEntry, 'takenFor' | 'recordId'>;
  /** What changes with it: the number on the record, its status, its frozen snapshot. */
  readonly updates?: readonly WriteOperation[];
}

export interface Issued {
  readonly paper: RecordMap['paper'];
  readonly receipt: WriteReceipt;
}

const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Registers an exported file: its number is taken, its bytes are kept, the paper is entered and the records it concerns
 * move on – in one transaction, so that a crash leaves all or nothing. Problems: `numbering.taken` where another window
 * was faster (ask {@link nextNumber} again and build the file anew), otherwise those of the write door.
 */
export async function issuePaper(store: Store, request: IssueRequest): Promise<Result<Issued, Problem>> {
  const { paper, bytes, number, updates = [], mime = docxMime } = request;
  const digest = hex(await sha256(bytes));
  const blobId = store.nextId();
  const paperId = paper.id ?? store.nextId();
  const operations: WriteOperation[] = [
    {
      type: 'create',
      entity: 'blob',
      record: { id: blobId, mime, name: paper.fileName ?? '', sha256: digest, bytes: bytes as Uint8Array<ArrayBuffer> },
    },
    {
      type: 'create',
      entity: 'paper',
      record: { ...paper, id: paperId, bytesId: blobId, size: bytes.length, sha256: digest },
    },
    ...updates,
  ];
  if (number) operations.unshift({ type: 'create', entity: 'numberEntry', record: { ...number } });
  const written = await store.write(operations);
  if (!written.ok) return written;
  const stored = await store.get('paper', paperId);
  if (!stored) throw new Error('issuePaper: the paper is not there after it was written');
  return { ok: true, value: { paper: stored, receipt: written.value } };
}

/** Names a void number's reason; the number itself stays taken for ever (DOMAIN.md §12). */
export function voidNumber(store: Store, id: string, reason: string): Promise<Result<WriteReceipt, Problem>> {
  return store.write([{ type: 'update', entity: 'numberEntry', id, changes: { voidReason: reason } }]);
}
