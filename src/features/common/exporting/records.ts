import { getCompany } from '@/data/queries/company';
import type { Store } from '@/data/store';
import type { DocumentRecords } from '@/documents/model/gather';
import type { Contract } from '@/domain/contracts/contract';
import type { PaperKind } from '@/domain/papers/paper';
import type { Proposal } from '@/domain/proposals/proposal';
import { loadMarketRecords } from './marketRecords';

/** What a document is made from: the kind and the record behind it (a quote, proposal or contract). */
export interface ExportSource {
  readonly kind: PaperKind;
  readonly id: string;
}

/**
 * Reads everything a document needs; `undefined` where the record or its quote or customer is missing. `today`
 * (`YYYY-MM-DD`) is the day the ages of market facts count to.
 */
export async function loadDocumentRecords(
  store: Store,
  source: ExportSource,
  today = store.environment.today(),
): Promise<DocumentRecords | undefined> {
  const proposal: Proposal | undefined =
    source.kind === 'proposal' ? await store.get('proposal', source.id) : undefined;
  const contract: Contract | undefined =
    source.kind === 'contract' ? await store.get('contract', source.id) : undefined;
  const quoteId = source.kind === 'quotation' ? source.id : (proposal?.quoteId ?? contract?.quoteId ?? '');
  const quote = await store.get('quote', quoteId);
  if (!quote) return undefined;
  const [company, customer, contact, deal] = await Promise.all([
    getCompany(store),
    store.get('customer', contract?.customerId || quote.customerId),
    store.get('contact', quote.contactId),
    store.get('opportunity', quote.opportunityId),
  ]);
  if (!customer) return undefined;
  // A deal in the recycle bin says nothing any more.
  const opportunity = deal?.deletedAt === 0 ? deal : undefined;
  const market = proposal && (await loadMarketRecords(store, { proposal, opportunity, quote, company }, today));
  const logo = company.logoId === '' ? undefined : await store.get('blob', company.logoId);
  return {
    company,
    customer,
    quote,
    ...(contact ? { contact } : {}),
    ...(opportunity ? { opportunity } : {}),
    ...(proposal ? { proposal } : {}),
    ...(contract ? { contract } : {}),
    ...(logo ? { logo: { bytes: logo.bytes, mime: logo.mime } } : {}),
    ...(market ? { market } : {}),
  };
}
