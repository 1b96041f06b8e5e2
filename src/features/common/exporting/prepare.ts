import { type NumberOffer, nextNumber } from '@/data/issuing';
import type { Store } from '@/data/store';
import type { DocumentRecords } from '@/documents/model/gather';
import { gatherDocument } from '@/documents/model/gather';
import { gatherMarketNotices } from '@/documents/model/gatherMarket';
import type { DocumentInput, DocumentOptions } from '@/documents/model/input';
import type { MarketNotice } from '@/documents/model/marketNotice';
import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';
import { formatNumber, printedQuoteNumber } from '@/domain/numbering/pattern';
import { type ExportSource, loadDocumentRecords } from './records';

export interface ExportRequest {
  readonly options: DocumentOptions;
  /** Drafts carry a mark on every page; a final paper freezes what it was made from. */
  readonly final: boolean;
  /** Only for the screen: an expired quote may still be looked at, but not exported (DOMAIN.md §8, Versions). */
  readonly preview?: boolean;
  readonly today: string;
}

export interface PreparedDocument {
  readonly source: ExportSource;
  readonly records: DocumentRecords;
  readonly input: DocumentInput;
  /** What the document leaves out, and why; stops nothing. */
  readonly notices: readonly MarketNotice[];
  /** The number that issuing will take; absent where the record has one already. Nothing is taken yet (§12). */
  readonly candidate?: NumberOffer;
}

/**
 * Gathers everything for one document without changing anything: a preview and the first half of an export.
 * `offset` counts the numbers that earlier documents of the same batch will take.
 */
export async function prepareDocument(
  store: Store,
  source: ExportSource,
  request: ExportRequest,
  offset = 0,
): Promise<Result<PreparedDocument, readonly Problem[]>> {
  const records = await loadDocumentRecords(store, source, request.today);
  if (!records) return fail([problem('gather.recordMissing')]);
  const takenFor = source.kind === 'contract' ? 'contract' : 'quote';
  const known = source.kind === 'contract' ? (records.contract?.number ?? '') : records.quote.number;
  const candidate = known === '' ? await offerNumber(store, records, takenFor, request.today, offset) : undefined;
  const plainNumber = candidate?.number ?? known;
  const number = source.kind === 'contract' ? plainNumber : printedQuoteNumber(plainNumber, records.quote.version);
  const gathered = gatherDocument(records, {
    kind: source.kind,
    number,
    date: documentDate(source, records, request.today),
    today: request.today,
    draft: !request.final,
    preview: request.preview ?? false,
    options: request.options,
  });
  if (!gathered.ok) return gathered;
  const notices = gatherMarketNotices(records, { kind: source.kind });
  return ok({ source, records, input: gathered.value, notices, ...(candidate ? { candidate } : {}) });
}

/** The number a record without one will take: the next free one, and `offset` further for later documents of a batch. */
async function offerNumber(
  store: Store,
  { company }: DocumentRecords,
  takenFor: 'quote' | 'contract',
  today: string,
  offset: number,
): Promise<NumberOffer> {
  const pattern = takenFor === 'contract' ? company.contractNumberPattern : company.quoteNumberPattern;
  const tokens = {
    company: company.numberCode,
    year: Number(today.slice(0, 4)),
    month: Number(today.slice(5, 7)),
    department: '',
    type: takenFor === 'contract' ? 'XS' : 'BJ',
  };
  const offer = await nextNumber(store, pattern, tokens);
  if (offset === 0) return offer;
  const sequence = offer.sequence + offset;
  return { ...offer, sequence, number: formatNumber(pattern, { ...tokens, device: store.device, sequence }) };
}

/** The business date printed on the paper. */
function documentDate(source: ExportSource, records: DocumentRecords, today: string): string {
  if (source.kind === 'contract') return records.contract?.signingDate || today;
  return records.quote.issueDate || today;
}
