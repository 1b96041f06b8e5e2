import type { WriteOperation } from '@/data/api';
import { nextNumber } from '@/data/issuing';
import { getCompany } from '@/data/queries/company';
import type { Store } from '@/data/store';
import { clientCustomer } from '@/documents/model/gatherParties';
import { fail, ok, type Problem, type Result } from '@/domain/kernel/result';
import { computeQuote } from '@/domain/quoting/calculator';
import type { Quote } from '@/domain/quoting/quote';
import { validateQuote } from '@/domain/quoting/validate';
import { freezeQuote, quoteSnapshot } from '@/domain/quoting/versions';

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What marking a quote as sent writes: its snapshot (parties as the customer may see them, texts, rates, totals) with SHA-256, after which lines and
 * terms cannot change any more (DOMAIN.md §8, Versions), and the number where the series has none yet (§12). The first problem where the quote is not fit to leave the house.
 */
export async function sendQuote(store: Store, quote: Quote): Promise<Result<WriteOperation[], Problem>> {
  const totals = computeQuote(quote);
  const [first] = validateQuote(quote, totals);
  if (first) return fail(first);
  const company = await getCompany(store);
  const customer = await store.get('customer', quote.customerId);
  const contact = quote.contactId === '' ? undefined : await store.get('contact', quote.contactId);
  const {
    frozen: _frozen,
    approval: _approval,
    internalNote: _note,
    budgetMin: _min,
    budgetMax: _max,
    ...terms
  } = quote;
  const lines = terms.lines.map(({ unitCost: _cost, internalNote: _remark, ...line }) => line);
  const snapshot = quoteSnapshot({
    company: { legalName: company.legalName, creditCode: company.creditCode, address: company.address },
    customer: customer ? clientCustomer(customer, contact) : null,
    quote: { ...terms, lines },
    totals: { net: totals.net, tax: totals.tax, total: totals.total, rates: totals.rates },
  });
  const operations: WriteOperation[] = [];
  let { number } = quote;
  if (number === '') {
    const [year = 0, month = 1] = store.environment.today().split('-').map(Number);
    const offer = await nextNumber(store, company.quoteNumberPattern, { company: company.numberCode, year, month });
    number = offer.number;
    const record = { ...offer, takenFor: 'quote' as const, recordId: quote.seriesId };
    operations.push({ type: 'create', entity: 'numberEntry', record });
  }
  const frozen = freezeQuote(quote, {
    at: store.environment.now(),
    number,
    snapshot,
    sha256: await sha256(snapshot),
  });
  if (!frozen.ok) return frozen;
  return ok([...operations, { type: 'update', entity: 'quote', id: quote.id, changes: frozen.value }]);
}
