import { createHash } from 'node:crypto';
import {
  fixturePng,
  goldenCompany,
  goldenContract,
  goldenCustomer,
  goldenQuote,
  goldenRecords,
  goldenRequest,
  secret,
} from '@test/support/documentFixture';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/documents/model/canonicalJson';
import { gatherDocument } from '@/documents/model/gather';
import { readImage } from '@/documents/model/imageSize';
import { sha256Hex } from '@/documents/model/sha256';
import { unwrap } from '@/domain/kernel/result';
import { paperKinds } from '@/domain/papers/paper';

describe('gathering', () => {
  it('takes totals from the one calculator', () => {
    const input = unwrap(gatherDocument(goldenRecords(), goldenRequest('quotation', 'zh-CN')));
    expect(input.quote.totals).toMatchObject({ net: 15_984_466, tax: 1_915_021, total: 17_899_487 });
    expect(input.quote.orderDiscountBp).toBe(300);
    expect(input.draft).toBe('no');
  });

  it.each(paperKinds)('lets nothing internal into a %s', (kind) => {
    const text = canonicalJson(unwrap(gatherDocument(goldenRecords(), goldenRequest(kind, 'zh-CN'))));
    expect(text).not.toContain(secret);
    for (const figure of ['77777', '99999', '111111', '1777771', '15151515', '19191919']) {
      expect(text).not.toContain(figure);
    }
    const keys = [...text.matchAll(/"(\w+)":/g)].map((match) => match[1] ?? '');
    expect(
      keys.filter((key) => /margin|cost|budget|approval|internal|notes|explanation|floor|limit/i.test(key)),
    ).toEqual([]);
  });

  it('refuses an expired quote, but not an accepted one, nor in a preview', () => {
    const request = goldenRequest('quotation', 'zh-CN', { today: '2027-01-01' });
    expect(gatherDocument(goldenRecords(), request)).toEqual({
      ok: false,
      error: [{ code: 'quote.expired', params: { date: '2026-12-31' }, field: 'quote.validUntil' }],
    });
    expect(gatherDocument(goldenRecords(), { ...request, today: '2026-12-31' }).ok).toBe(true);
    expect(gatherDocument(goldenRecords(), { ...request, preview: true }).ok).toBe(true);
    const accepted = goldenRecords({ quote: goldenQuote({ status: 'accepted' }) });
    expect(gatherDocument(accepted, goldenRequest('contract', 'zh-CN', { today: '2027-01-01' })).ok).toBe(true);
  });

  it('marks what is not issued, and what nobody approved', () => {
    const strict = goldenRecords({ company: goldenCompany({ discountLimit: 500 }) });
    const state = (records: typeof strict, number: string) =>
      unwrap(gatherDocument(records, { ...goldenRequest('quotation', 'zh-CN'), number })).draft;
    expect(state(goldenRecords(), '')).toBe('draft');
    expect(state(strict, 'BJ-1')).toBe('unapproved');
    const approved = goldenQuote({ approval: { by: '周远', at: 1, note: secret } });
    expect(state({ ...strict, quote: approved }, 'BJ-1')).toBe('no');
  });

  it('names record and field of everything that is wrong, at once', () => {
    const quote = goldenQuote({ lines: [{ ...(goldenQuote().lines[1] ?? expect.fail()), name: { zh: ' ', en: '' } }] });
    const result = gatherDocument(
      goldenRecords({
        company: goldenCompany({ legalName: { zh: '', en: '' } }),
        quote,
        logo: { bytes: new TextEncoder().encode('<svg/>'), mime: 'image/png' },
      }),
      goldenRequest('quotation', 'zh-CN', { date: '2026-02-30' }),
    );
    const fields = result.ok ? [] : result.error.map((each) => each.field);
    expect(fields).toEqual(
      expect.arrayContaining(['company.legalName', 'company.logoId', 'quote.lines.0.name', 'quotation.date']),
    );
  });

  it('checks that records belong together', () => {
    const codes = (records: Parameters<typeof gatherDocument>[0], kind: 'contract' | 'proposal') => {
      const result = gatherDocument(records, goldenRequest(kind, 'zh-CN'));
      return result.ok ? [] : result.error.map((each) => each.code);
    };
    expect(codes(goldenRecords({ customer: goldenCustomer({ id: 'other' }) }), 'proposal')).toContain(
      'gather.customerMismatch',
    );
    expect(codes(goldenRecords({ contract: goldenContract({ quoteId: 'other' }) }), 'contract')).toContain(
      'gather.quoteMismatch',
    );
    expect(codes(goldenRecords({ proposal: undefined }), 'proposal')).toContain('gather.proposalMissing');
    expect(codes(goldenRecords({ contract: goldenContract({ dispute: 'arbitration' }) }), 'contract')).toContain(
      'gather.arbitrationBodyMissing',
    );
    expect(codes(goldenRecords({ contract: goldenContract({ copies: 3, copiesEach: 2 }) }), 'contract')).toHaveLength(
      1,
    );
  });
});

describe('images', () => {
  it('reads the size of PNG and JPEG from their own heads', () => {
    expect(readImage(fixturePng(48))).toMatchObject({ mime: 'image/png', widthPx: 48, heightPx: 48 });
    const jpeg = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 17, 8, 0x01, 0x40, 0x02, 0x80, 3, 0, 0, 0,
    ]);
    expect(readImage(jpeg)).toMatchObject({ mime: 'image/jpeg', widthPx: 640, heightPx: 320 });
    expect(readImage(new Uint8Array([0xff, 0xd8, 0xff]))).toBeUndefined();
    expect(readImage(new Uint8Array())).toBeUndefined();
  });

  it.each([0, 1, 55, 56, 63, 64, 65, 1000])('hashes %i bytes as SHA-256 does', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('keeps images out of the snapshot but for their hash', () => {
    const input = unwrap(gatherDocument(goldenRecords(), goldenRequest('quotation', 'zh-CN')));
    const snapshot = canonicalJson(input);
    expect(snapshot).toContain(sha256Hex(fixturePng()));
    expect(snapshot).toBe(canonicalJson(structuredClone(input)));
    expect(snapshot).not.toBe(canonicalJson({ ...input, number: 'X' }));
  });
});
