import { fixedEnvironment, goldenQuote, line, quoteOf } from '@test/support/domainSamples';
import { describe, expect, it } from 'vitest';
import { defaultCompany } from '@/domain/company/defaults';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { approvalNeeded, approvalReasons, classWarning } from '@/domain/quoting/approval';
import { computeQuote } from '@/domain/quoting/calculator';
import { type Quote, quoteEntity } from '@/domain/quoting/quote';
import {
  acceptQuote,
  freezeQuote,
  isExpired,
  materialChanges,
  nextVersion,
  quoteSnapshot,
} from '@/domain/quoting/versions';

const stored = (quote: unknown): Quote =>
  quoteEntity.schema.parse({ createdAt: 0, updatedAt: 0, ...(quote as object) });

describe('versions (DOMAIN.md §8)', () => {
  const sent = goldenQuote({
    status: 'sent',
    number: 'BJ-2026-A1-0042',
    approval: { by: 'Li', at: 1, note: '' },
    frozen: { at: 1, snapshot: '{}', sha256: 'x' },
  });

  it('makes the next version a draft of the same series, valid as long as before', () => {
    const next = stored(nextVersion(sent, fixedEnvironment('2026-06-01')));
    expect(next).toMatchObject({
      seriesId: sent.seriesId,
      number: sent.number,
      version: 2,
      status: 'draft',
      approval: null,
      frozen: null,
      issueDate: '2026-06-01',
      validUntil: '2026-07-01',
      lines: sent.lines,
    });
    expect(next.id).not.toBe(sent.id);
    expect(nextVersion(sent, fixedEnvironment(), 4).version).toBe(5);
  });

  it('does not share anything with the version before', () => {
    const next = stored(nextVersion(sent, fixedEnvironment()));
    const [first] = next.lines;
    if (first) first.name.zh = '别的';
    expect(sent.lines[0]?.name.zh).toBe('软件许可');
  });

  it('freezes a draft once', () => {
    const snapshot = quoteSnapshot({ totals: computeQuote(goldenQuote()), customer: { name: '华东' } });
    expect(JSON.parse(snapshot)).toMatchObject({ totals: { total: 17_899_487 }, customer: { name: '华东' } });
    const parts = { at: 5, number: 'BJ-1', snapshot, sha256: 'abc' };
    expect(freezeQuote(goldenQuote(), parts)).toEqual({
      ok: true,
      value: { status: 'sent', number: 'BJ-1', frozen: { at: 5, snapshot, sha256: 'abc' } },
    });
    expect(freezeQuote(sent, parts)).toMatchObject({ error: { code: 'quote.notDraft' } });
  });

  it('accepts one version and sets the others of the series aside', () => {
    const other = (id: string, status: Quote['status'], seriesId = sent.seriesId) =>
      stored({ ...sent, id, status, seriesId });
    const series = [sent, other('b', 'accepted'), other('c', 'draft'), other('d', 'declined'), other('e', 'sent', 'x')];
    expect(acceptQuote(sent, series)).toEqual({
      ok: true,
      value: [
        { id: 'quote', changes: { status: 'accepted' } },
        { id: 'b', changes: { status: 'notChosen' } },
        { id: 'c', changes: { status: 'notChosen' } },
      ],
    });
    expect(acceptQuote(goldenQuote(), [])).toMatchObject({ error: { code: 'quote.notSent' } });
  });

  it.each([
    ['2026-04-04', false],
    ['2026-04-05', true],
  ])('on %s it is expired: %s', (today, expected) => {
    expect(isExpired(sent, today)).toBe(expected);
    expect(isExpired({ validUntil: '' }, today)).toBe(false);
  });
});

describe('material changes (DOMAIN.md §8)', () => {
  const before = goldenQuote();
  const changed = (id: string, change: Partial<Quote['lines'][number]>) => ({
    ...before,
    lines: before.lines.map((row) => (row.id === id ? { ...row, ...change } : row)),
  });

  it('are none where only inner notes, descriptions or the order of lines differ', () => {
    const same = changed('server', { internalNote: 'x', description: { zh: '说明', en: '' }, unitCost: 5 });
    expect(materialChanges(before, { ...same, lines: same.lines.toReversed(), internalNote: 'y' })).toEqual([]);
  });

  it.each<[string, Partial<Quote['lines'][number]>]>([
    ['quantity', { quantity: 10_000 }],
    ['price', { unitPrice: 1 }],
    ['discount', { discount: { type: 'none' } }],
    ['rate', { taxRate: '600' }],
    ['choice', { optional: true }],
    ['name', { name: { zh: '新服务器', en: '' } }],
  ])('name the line whose %s changed', (kind, change) => {
    expect(materialChanges(before, changed('server', change))).toMatchObject([{ kind, lineId: 'server' }]);
  });

  it('list lines added and removed, terms and validity', () => {
    const [, ...rest] = before.lines;
    const after = {
      ...before,
      lines: [...rest, line({ id: 'new' })],
      validUntil: '2026-05-01',
      orderDiscount: { type: 'none' as const },
      terms: { ...before.terms, delivery: { ...before.terms.delivery, days: 30 } },
    };
    expect(materialChanges(before, after).map((change) => change.kind)).toEqual([
      'lineRemoved',
      'lineAdded',
      'orderDiscount',
      'delivery',
      'validity',
    ]);
  });
});

describe('approval (DOMAIN.md §8, Margin)', () => {
  const company = { ...defaultCompany(), marginFloor: 2500, discountLimit: 1000 };
  const quote = quoteOf([line({ unitPrice: 9000, listPrice: 10_000, unitCost: 6750, taxRate: '600' })]);

  it('is not needed at the floor and at the limit', () => {
    expect(approvalNeeded(quote, computeQuote(quote), company)).toEqual([]);
  });

  it('is needed below the floor and above the limit, until it is recorded', () => {
    const strict = { ...company, marginFloor: 2501, discountLimit: 999 };
    const totals = computeQuote(quote);
    expect(approvalNeeded(quote, totals, strict)).toEqual([
      { code: 'quote.marginBelowFloor', params: { margin: '25', floor: '25.01' } },
      { code: 'quote.discountAboveLimit', params: { discount: '10', limit: '9.99' } },
    ]);
    const approved = { approval: { by: 'Li', at: 1, note: '' } };
    expect(approvalNeeded(approved, totals, strict)).toEqual([]);
    expect(approvalReasons(totals, strict)).toHaveLength(2);
  });
});

describe('the discount that a class gets (N13)', () => {
  const rules = salesRulesSchema.parse({ classTerms: { A: { discount: 1500 }, B: { discount: 0 } } });

  it.each([
    ['A', 1500, null],
    ['A', 1501, { grade: 'A', discount: '15.01', limit: '15' }],
    ['B', 1, { grade: 'B', discount: '0.01', limit: '0' }],
    ['B', 0, null],
    ['C', 9000, null],
    ['', 9000, null],
  ] as const)('class "%s", discount %s bp: %o', (grade, maxDiscountBp, params) => {
    const expected = params && { code: 'quote.discountBeyondClass', params };
    expect(classWarning({ maxDiscountBp }, grade, rules)).toEqual(expected);
  });

  it('needs no approval: it only warns', () => {
    const company = { ...defaultCompany(), marginFloor: 0, discountLimit: 10_000, sales: rules };
    const quote = quoteOf([line({ unitPrice: 5000, listPrice: 10_000, unitCost: 10, taxRate: '600' })]);
    const totals = computeQuote(quote);
    expect(classWarning(totals, 'A', company.sales)).not.toBeNull();
    expect(approvalNeeded(quote, totals, company)).toEqual([]);
  });
});
