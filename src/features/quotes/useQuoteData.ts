import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Quote } from '@/domain/quoting/quote';

/** The records around a quote: our company, all versions in order, and the budget of its deal or customer. */
export function useQuoteData(quote: Quote | undefined) {
  const seriesId = quote?.seriesId ?? '';
  const customerId = quote?.customerId ?? '';
  const opportunityId = quote?.opportunityId ?? '';
  const company = useLive(getCompany, []);
  const versions = useLive(
    async (store) => (seriesId === '' ? [] : await related(store, 'quote', 'seriesId', seriesId, { direction: 'asc' })),
    [seriesId],
  );
  const customer = useLive(
    async (store) => (customerId === '' ? undefined : await store.get('customer', customerId)),
    [customerId],
  );
  const opportunity = useLive(
    async (store) => (opportunityId === '' ? undefined : await store.get('opportunity', opportunityId)),
    [opportunityId],
  );
  const ordered = [...(versions ?? [])].sort((a, b) => a.version - b.version);
  return { company, versions: ordered, customer, opportunity };
}

interface BudgetSource {
  readonly budgetMin: { readonly minor: number; readonly currency: string } | null;
  readonly budgetMax: { readonly minor: number; readonly currency: string } | null;
}

/** The budget to compare with: the quote's own, else the deal's, else the customer's, in the quote's currency only. */
export function budgetOf(quote: Quote, sources: readonly (BudgetSource | undefined)[]) {
  if (quote.budgetMin !== null || quote.budgetMax !== null) return { min: quote.budgetMin, max: quote.budgetMax };
  for (const source of sources) {
    const min = source?.budgetMin?.currency === quote.currency ? source.budgetMin.minor : null;
    const max = source?.budgetMax?.currency === quote.currency ? source.budgetMax.minor : null;
    if (min !== null || max !== null) return { min, max };
  }
  return { min: null, max: null };
}
