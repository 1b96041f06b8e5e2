import { fixedEnvironment, goldenQuote, line, quoteOf } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { defaultCompany } from '@/domain/company/defaults';
import { newContractFromQuote } from '@/domain/contracts/create';
import { moveStage, newOpportunity } from '@/domain/deals/create';
import { productEntity } from '@/domain/products/product';
import { newProposalFromQuote } from '@/domain/proposals/create';
import { duplicateQuote, lineFromProduct, newQuote, newQuoteLine } from '@/domain/quoting/create';
import { instalmentSchema } from '@/domain/quoting/terms';
import { validateQuote } from '@/domain/quoting/validate';

const env = fixedEnvironment();
const product = productEntity.schema.parse({
  id: 'product',
  createdAt: 0,
  updatedAt: 0,
  code: 'SRV-1',
  name: { zh: '服务器', en: 'Server' },
  listPrice: { minor: 10_000, currency: 'CNY' },
  cost: { minor: 6000, currency: 'CNY' },
  tiers: [{ from: 100_000, unitPrice: 9000 }],
  taxRate: '1300',
});

describe('a line from a product', () => {
  it('carries texts, prices, rate and cost', () => {
    expect(lineFromProduct(product, 'CNY', env)).toMatchObject({
      productId: 'product',
      code: 'SRV-1',
      name: { zh: '服务器', en: 'Server' },
      quantity: 10_000,
      unitPrice: 10_000,
      listPrice: 10_000,
      priceSource: 'list',
      taxRate: '1300',
      unitCost: 6000,
    });
    expect(lineFromProduct(product, 'CNY', env, { quantity: 100_000 })).toMatchObject({
      unitPrice: 9000,
      priceSource: 'tier',
    });
  });

  it('adds the tax to prices, not to the cost, in a quote with tax included', () => {
    expect(lineFromProduct(product, 'CNY', env, { taxMode: 'inclusive' })).toMatchObject({
      unitPrice: 11_300,
      listPrice: 11_300,
      tiers: [{ from: 100_000, unitPrice: 10_170 }],
      unitCost: 6000,
    });
  });

  it('converts at the exchange rate, and leaves the price open without one', () => {
    expect(lineFromProduct(product, 'USD', env, { exchangeRate: '7.2' })).toMatchObject({
      unitPrice: 1389,
      unitCost: 833,
    });
    expect(lineFromProduct(product, 'USD', env)).toMatchObject({
      unitPrice: 0,
      listPrice: null,
      priceSource: 'manual',
      tiers: [],
      unitCost: null,
    });
  });
});

describe('a new quote', () => {
  const company = defaultCompany();
  company.defaultCurrency = 'HKD';
  company.defaultTaxMode = 'inclusive';
  company.defaultValidityDays = 15;
  company.defaultTerms.payment.schedule = [
    instalmentSchema.parse({ id: 'row', share: { type: 'percent', bp: 10_000 } }),
  ];

  it('takes currency, modes, terms and validity from our company', () => {
    const quote = newQuote(env, { company, customerId: 'c' });
    expect(quote).toMatchObject({
      customerId: 'c',
      seriesId: quote.id,
      version: 1,
      status: 'draft',
      currency: 'HKD',
      taxMode: 'inclusive',
      issueDate: '2026-03-05',
      validUntil: '2026-03-20',
    });
    expect(quote.terms.payment.schedule[0]).toMatchObject({ share: { type: 'percent', bp: 10_000 } });
    expect(quote.terms.payment.schedule[0]?.id).not.toBe('row');
    expect(newQuote(env, { company, currency: 'USD' }).currency).toBe('USD');
  });

  it('is duplicated as a quote of its own, with bundles pointing to their new lines', () => {
    const bundle = line({ id: 'bundle', kind: 'bundle', bundlePrice: 100 });
    const source = quoteOf([bundle, line({ bundleId: 'bundle' })], { number: 'BJ-1', version: 3, status: 'sent' });
    const copy = duplicateQuote(source, env);
    expect(copy).toMatchObject({ number: '', version: 1, status: 'draft', frozen: null, seriesId: copy.id });
    expect(copy.lines[0]?.id).not.toBe('bundle');
    expect(copy.lines[1]?.bundleId).toBe(copy.lines[0]?.id);
  });

  it('hands customer, deal, language and terms on to proposal and contract', () => {
    const quote = goldenQuote({ opportunityId: 'deal', language: 'en' });
    quote.terms.delivery.days = 20;
    const own = { ...company, signingPlace: { zh: '上海', en: 'Shanghai' } };
    expect(newContractFromQuote(quote, own, env)).toMatchObject({
      quoteId: 'quote',
      customerId: 'customer',
      opportunityId: 'deal',
      language: 'en',
      status: 'draft',
      partyA: 'buyer',
      signingPlace: { zh: '上海', en: 'Shanghai' },
      terms: { delivery: { days: 20 } },
    });
    expect(newProposalFromQuote(quote, own, env)).toMatchObject({ quoteId: 'quote', opportunityId: 'deal' });
  });
});

it('a deal records every entry into a stage', () => {
  const deal = newOpportunity(env, { customerId: 'c' });
  const at = env.now();
  expect(deal).toMatchObject({ stage: 'research', outcome: 'open', stageHistory: [{ stage: 'research', at }] });
  const forward = { ...deal, ...moveStage(deal, 'demo', env) };
  expect(moveStage(forward, 'demo', env)).toEqual({});
  expect(moveStage(forward, 'research', env).stageHistory?.map((entry) => entry.stage)).toEqual([
    'research',
    'demo',
    'research',
  ]);
});

describe('validateQuote', () => {
  const problemsOf = (...parts: Parameters<typeof quoteOf>) =>
    validateQuote(quoteOf(...parts)).map(({ code, field }) => [code, field]);
  const good = line({ unitPrice: 100 });

  it('finds nothing in the golden quote', () => {
    expect(validateQuote(goldenQuote())).toEqual([]);
  });

  it.each<[string, string, Parameters<typeof quoteOf>]>([
    ['quote.customerMissing', 'customerId', [[good], { customerId: '' }]],
    ['quote.noLines', 'lines', [[line({ kind: 'heading' })]]],
    ['quote.lineNameMissing', 'lines.1.name', [[good, newQuoteLine(env)]]],
    ['quote.quantityMissing', 'lines.0.quantity', [[line({ quantity: 0 })]]],
    ['quote.bundleUnknown', 'lines.0.bundleId', [[line({ bundleId: 'gone' })]]],
    ['quote.bundleEmpty', 'lines.1.bundlePrice', [[good, line({ kind: 'bundle', bundlePrice: 5 })]]],
    [
      'quote.optionsExclude',
      'lines.1.selected',
      [[line({ optional: true, optionGroup: 'a' }), line({ optional: true, optionGroup: 'a' })]],
    ],
    ['quote.validityBeforeIssue', 'validUntil', [[good], { validUntil: '2026-03-04' }]],
    ['date.invalid', 'issueDate', [[good], { issueDate: '2026-02-30' }]],
    ['quote.orderDiscountTooHigh', 'orderDiscount', [[good], { orderDiscount: { type: 'amount', minor: 101 } }]],
    ['quote.roundOffTooHigh', 'roundOff', [[good], { roundOff: 114 }]],
  ])('says %s at %s', (code, field, parts) => {
    expect(problemsOf(...parts)).toEqual([[code, field]]);
  });

  it('refuses a bundle without price', () => {
    const lines = [line({ id: 'set', kind: 'bundle' }), line({ unitPrice: 5, bundleId: 'set' })];
    expect(problemsOf(lines)).toEqual([['quote.bundlePriceMissing', 'lines.0.bundlePrice']]);
  });
});
