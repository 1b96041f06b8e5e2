import type { Company } from '../company/company';
import { addDays, daysBetween, isValidDate } from '../kernel/dates';
import type { RecordBase } from '../kernel/fields';
import { type Environment, newId } from '../kernel/ids';
import { convertMinor } from '../kernel/money';
import { halfUp } from '../kernel/rounding';
import type { Product } from '../products/product';
import { rateBp } from './calculation/lines';
import { priceForQuantity } from './price';
import { type Quote, type QuoteLine, quoteEntity, quoteLineSchema } from './quote';
import type { QuoteTerms } from './terms';

/** A record that is ready for the write door, which adds the times and the revision. */
export type Unsaved<T extends RecordBase> = Omit<T, Exclude<keyof RecordBase, 'id'>>;

/** Takes off what only the write door may set. */
export function unsaved<T extends RecordBase>(record: T): Unsaved<T> {
  const { createdAt: _created, updatedAt: _updated, deletedAt: _deleted, rev: _rev, ...rest } = record;
  return rest;
}

/** A line with the schema's defaults, a new id, and what `partial` names. */
export function newQuoteLine(env: Environment, partial: Partial<QuoteLine> = {}): QuoteLine {
  return quoteLineSchema.parse({ id: newId(env), ...partial });
}

/** The same terms with own ids for the rows of the payment schedule. */
export function copyTerms(terms: QuoteTerms, env: Environment): QuoteTerms {
  const copy = structuredClone(terms);
  copy.payment.schedule = copy.payment.schedule.map((row) => ({ ...row, id: newId(env) }));
  return copy;
}

/**
 * A new draft, version 1 of a series of its own. Currency, tax modes, terms and validity come from `company` where
 * `partial` does not name them; it is dated today.
 */
export function newQuote(
  env: Environment,
  { company, ...partial }: Partial<Quote> & { readonly company?: Company },
): Unsaved<Quote> {
  const id = partial.id ?? newId(env);
  const issueDate = partial.issueDate ?? env.today();
  const fromCompany = company && {
    currency: company.defaultCurrency,
    taxMode: company.defaultTaxMode,
    taxRounding: company.defaultTaxRounding,
    terms: copyTerms(company.defaultTerms, env),
  };
  return unsaved(
    quoteEntity.schema.parse({
      ...fromCompany,
      issueDate,
      validUntil: isValidDate(issueDate) ? addDays(issueDate, company?.defaultValidityDays ?? 30) : '',
      seriesId: id,
      ...partial,
      id,
      createdAt: 0,
      updatedAt: 0,
    }),
  );
}

export interface LineFromProductOptions {
  /** Mode of the quote: with `inclusive` the product's prices get their tax added, half-up. */
  readonly taxMode?: Quote['taxMode'];
  /** Of the quote: units of the product's currency for one of the quote's. */
  readonly exchangeRate?: string;
  /** 1/10,000; one unit where absent. */
  readonly quantity?: number;
}

/**
 * A line that carries the product's texts, prices, tiers, rate and cost at this moment. Where the product is priced in
 * another currency and there is no exchange rate, price and cost stay open (0, `null`), to be typed.
 */
export function lineFromProduct(
  product: Product,
  currency: string,
  env: Environment,
  options: LineFromProductOptions = {},
): QuoteLine {
  const from = product.listPrice?.currency ?? currency;
  const convert = (minor: number, of: string): number | null =>
    convertMinor(minor, of, currency, options.exchangeRate ?? '') ?? null;
  const priced = (minor: number, of: string): number | null => {
    const value = convert(minor, of);
    if (value === null || options.taxMode !== 'inclusive') return value;
    const withTax = Number(halfUp(BigInt(value) * (10_000n + rateBp(product.taxRate)), 10_000n));
    return Number.isSafeInteger(withTax) ? withTax : null;
  };
  const listPrice = product.listPrice ? priced(product.listPrice.minor, from) : null;
  const tiers = product.tiers.flatMap((tier) => {
    const unitPrice = priced(tier.unitPrice, from);
    return unitPrice === null ? [] : [{ from: tier.from, unitPrice }];
  });
  const quantity = options.quantity ?? 10_000;
  const price = priceForQuantity({ tiers, listPrice, unitPrice: listPrice ?? 0, priceSource: 'list' }, quantity);
  return newQuoteLine(env, {
    productId: product.id,
    code: product.code,
    name: { ...product.name },
    description: { ...product.description },
    unit: { ...product.unit },
    quantity,
    unitPrice: price.unitPrice,
    listPrice,
    tiers,
    priceSource: listPrice === null && tiers.length === 0 ? 'manual' : price.source,
    taxRate: product.taxRate,
    unitCost: product.cost ? convert(product.cost.minor, product.cost.currency) : null,
  });
}

/** A copy of a quote as a draft of its own: new series, new line ids, dated today, without number and approval. */
export function duplicateQuote(quote: Quote, env: Environment): Unsaved<Quote> {
  const ids = new Map(quote.lines.map((line) => [line.id, newId(env)]));
  const lines = structuredClone(quote.lines).map((line) => ({
    ...line,
    id: ids.get(line.id) ?? newId(env),
    bundleId: ids.get(line.bundleId) ?? '',
  }));
  const id = newId(env);
  return {
    ...unsaved(structuredClone(quote)),
    ...redated(quote, env),
    id,
    seriesId: id,
    version: 1,
    number: '',
    lines,
    terms: copyTerms(quote.terms, env),
    status: 'draft',
    approval: null,
    frozen: null,
  };
}

/** Dates for a quote made anew: from today, valid for as many days as before. */
export function redated(quote: Quote, env: Environment): Pick<Quote, 'issueDate' | 'validUntil'> {
  const issueDate = env.today();
  const known = isValidDate(quote.issueDate) && isValidDate(quote.validUntil);
  const days = known ? Math.max(0, daysBetween(quote.issueDate, quote.validUntil)) : 30;
  return { issueDate, validUntil: addDays(issueDate, days) };
}
