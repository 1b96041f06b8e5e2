import type { WriteOperation } from '@/data/api';
import { issuePaper } from '@/data/issuing';
import type { Store } from '@/data/store';
import { documentFileName } from '@/documents/format';
import { canonicalJson } from '@/documents/model/canonicalJson';
import type { RenderedDocument } from '@/documents/render';
import type { Environment } from '@/domain/kernel/ids';
import { ok, type Problem, type Result } from '@/domain/kernel/result';
import type { Paper } from '@/domain/papers/paper';
import { inLanguage } from '@/domain/quoting/totals';
import { sendQuote } from '../sendQuote';
import type { PreparedDocument } from './prepare';

/** Name of the file a prepared document is saved under (DOMAIN.md §17). */
export function fileNameOf(
  prepared: PreparedDocument,
  kindWord: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const { input } = prepared;
  return documentFileName(
    {
      number: input.number,
      customerShortName: input.customer.shortName || input.customer.name,
      title: kindWord,
      version: input.kind === 'contract' ? 1 : input.quote.version,
      date: input.date,
    },
    taken,
  );
}

/** Register entry of a rendered document: what it was, what it was made from, what left the house. */
export function paperOf(
  prepared: PreparedDocument,
  rendered: RenderedDocument,
  fileName: string,
  now: number,
): Partial<Paper> {
  const { input, records, source } = prepared;
  return {
    kind: source.kind,
    number: input.number,
    title: inLanguage(
      records.proposal?.title ?? records.contract?.title ?? records.quote.title,
      input.options.language,
    ).replaceAll('\n', ' '),
    sourceId: source.id,
    quoteId: records.quote.id,
    customerId: records.customer.id,
    opportunityId: records.quote.opportunityId,
    customerName: records.customer.name,
    language: input.options.language,
    templateId: rendered.templateId,
    templateVersion: rendered.templateVersion,
    fileName,
    size: rendered.bytes.length,
    sha256: rendered.sha256,
    input: canonicalJson(input),
    currency: input.quote.currency,
    totalMinor: input.quote.totals.total,
    draft: input.draft !== 'no',
    issuedAt: now,
  };
}

/** What issuing changes besides the register: number and state of the records behind the paper. */
async function updatesOf(
  store: Store,
  prepared: PreparedDocument,
  final: boolean,
): Promise<Result<readonly WriteOperation[], Problem>> {
  const { records, source, candidate } = prepared;
  const updates: WriteOperation[] = [];
  const { quote, proposal, contract } = records;
  const quoteNumber = candidate && source.kind !== 'contract' ? { number: candidate.number } : {};
  if (final && quote.status === 'draft') {
    const sent = await sendQuote(store, { ...quote, ...quoteNumber });
    if (!sent.ok) return sent;
    updates.push(...sent.value);
  } else if ('number' in quoteNumber) {
    updates.push({ type: 'update', entity: 'quote', id: quote.id, changes: quoteNumber });
  }
  if (proposal && final && proposal.status === 'draft') {
    updates.push({ type: 'update', entity: 'proposal', id: proposal.id, changes: { status: 'sent' } });
  }
  if (contract) {
    const early = ['draft', 'inReview', 'reviewed'].includes(contract.status);
    const changes = {
      ...(candidate ? { number: candidate.number } : {}),
      ...(final && early ? { status: 'issued' as const } : {}),
    };
    if (Object.keys(changes).length > 0) updates.push({ type: 'update', entity: 'contract', id: contract.id, changes });
  }
  return ok(updates);
}

/** Enters a rendered document into the register, takes its number and moves states, all in one transaction. */
export async function registerDocument(
  store: Store,
  prepared: PreparedDocument,
  rendered: RenderedDocument,
  request: { readonly fileName: string; readonly final: boolean; readonly environment: Environment },
): Promise<Result<{ readonly paperId: string }, Problem>> {
  const updates = await updatesOf(store, prepared, request.final);
  if (!updates.ok) return updates;
  const takenFor = prepared.source.kind === 'contract' ? 'contract' : 'quote';
  const recordId = takenFor === 'contract' ? prepared.source.id : prepared.records.quote.seriesId;
  const issued = await issuePaper(store, {
    paper: paperOf(prepared, rendered, request.fileName, request.environment.now()),
    bytes: rendered.bytes,
    ...(prepared.candidate ? { number: { ...prepared.candidate, takenFor, recordId } } : {}),
    updates: updates.value,
  });
  return issued.ok ? ok({ paperId: issued.value.paper.id }) : issued;
}
