import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fixtureLine,
  goldenContract,
  goldenCustomer,
  goldenProposal,
  goldenQuote,
  goldenRecords,
  goldenRequest,
  secret,
} from '@test/support/documentFixture';
import { canRender, renderPdf } from '@test/support/libreoffice';
import { emptyReport, goldenReport, hardReport } from '@test/support/reportFixture';
import { validationErrors } from '@test/support/validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDocx } from '@/documents/check';
import { renderDocx } from '@/documents/docx';
import type { DocumentRecords } from '@/documents/model/gather';
import { gatherDocument } from '@/documents/model/gather';
import { reportKinds } from '@/documents/model/report';
import { buildDocument, type PrintInput, templates } from '@/documents/templates';
import { unwrap } from '@/domain/kernel/result';
import type { DocumentLanguage } from '@/domain/quoting/totals';

const golden = join(import.meta.dirname, '../../golden');
const update = process.env.UPDATE_GOLDEN === '1';
const rendering = await canRender();
const languages = ['zh-CN', 'en'] as const satisfies readonly DocumentLanguage[];

const odd = `<b>&"'A&amp;B</b> 😀👩‍👩‍👧 שלום عليكم 繁體臺灣 \u0007\ud800 {tag} \u202e`;

/** 500 lines and long odd texts. */
function hardRecords(): DocumentRecords {
  const long = Array.from({ length: 100 }, (_, index) => `${index + 1} ${odd}${'字'.repeat(60)}`).join('\n');
  const both = (text: string) => ({ zh: text, en: text });
  const lines = Array.from({ length: 500 }, (_, index) =>
    fixtureLine(`line-${index}`, {
      kind: index % 50 === 0 ? 'heading' : 'item',
      name: both(`${index} ${odd}`),
      description: both(odd),
      unit: both('件'),
      unitPrice: 123_456,
      taxRate: index % 3 === 0 ? '600' : '1300',
      discount: index % 4 === 0 ? { type: 'amount', minor: 77 } : { type: 'none' },
      quantity: 15_000,
    }),
  );
  return goldenRecords({
    customer: goldenCustomer({ name: odd, nameEn: odd, businessPain: long }),
    quote: goldenQuote({ lines, title: both(odd), note: both(long) }),
    proposal: goldenProposal({ title: both(odd), situation: both(long), solution: both(long) }),
    contract: goldenContract({ title: both(odd), serviceStandard: both(long) }),
  });
}

interface Document {
  readonly id: string;
  readonly language: DocumentLanguage;
  readonly report: boolean;
  readonly golden: () => PrintInput;
  readonly hard: () => PrintInput;
}

const cases: readonly Document[] = languages.flatMap((language) => [
  ...templates.map(({ id, kind }) => ({
    id,
    language,
    report: false,
    golden: () => unwrap(gatherDocument(goldenRecords(), goldenRequest(kind, language))),
    hard: () => unwrap(gatherDocument(hardRecords(), goldenRequest(kind, language))),
  })),
  ...reportKinds.map((id) => ({
    id,
    language,
    report: true,
    golden: () => goldenReport(id, language),
    hard: () => hardReport(id, language),
  })),
]);

function build(input: PrintInput) {
  const { tree } = buildDocument(input);
  return { tree, bytes: renderDocx(tree) };
}

/** XML parts with one element a line, so that a change shows as a small difference. */
function parts(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels)$/.test(path)) found.set(path, `${strFromU8(content).replaceAll('><', '>\n<')}\n`);
  }
  return found;
}

/** `/` may not stand in the name of a golden file. */
const fileOf = (path: string) => `${path.replaceAll('/', '__')}${path.endsWith('.xml') ? '' : '.xml'}`;

const pages: Readonly<Record<string, Readonly<Record<DocumentLanguage, readonly [number, number]>>>> = {
  quotation: { 'zh-CN': [2, 2], en: [2, 3] },
  proposal: { 'zh-CN': [8, 9], en: [8, 9] },
  contract: { 'zh-CN': [12, 14], en: [13, 15] },
  competitorReport: { 'zh-CN': [8, 11], en: [8, 11] },
  swotReport: { 'zh-CN': [6, 8], en: [6, 8] },
  battlecard: { 'zh-CN': [1, 1], en: [1, 1] },
  needConfirmation: { 'zh-CN': [1, 2], en: [1, 2] },
  processReport: { 'zh-CN': [3, 4], en: [3, 4] },
  valueReport: { 'zh-CN': [2, 2], en: [2, 2] },
  meetingBrief: { 'zh-CN': [1, 1], en: [1, 1] },
  scriptHandbook: { 'zh-CN': [3, 4], en: [3, 4] },
};

describe.each(cases)('$id in $language', ({ id, language, report, golden: input }) => {
  const { tree, bytes } = build(input());

  it('is written as the golden parts say', () => {
    const folder = join(golden, `${id}.${language}`);
    const written = parts(bytes);
    if (update) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const [path, xml] of written) writeFileSync(join(folder, fileOf(path)), xml);
    }
    expect(readdirSync(folder).sort()).toEqual([...written.keys()].map(fileOf).sort());
    for (const [path, xml] of written) expect(xml, path).toBe(readFileSync(join(folder, fileOf(path)), 'utf8'));
  });

  it('passes its own check, is valid Open XML, and holds nothing that must not leave its house', async () => {
    expect(checkDocx(bytes, tree)).toEqual([]);
    expect(await validationErrors(bytes)).toEqual([]);
    const written = [...parts(bytes).values()].join('');
    expect(written).not.toMatch(new RegExp(`${secret}|777\\.77|999\\.99|1,111\\.11|17,777\\.71|151,515|191,919`));
    // A report says on every page that it is not for customers; the confirmation sheet alone is for them.
    const mark = language === 'en' ? 'Internal – not for customers' : '内部资料 · 不得提供给客户';
    expect(parts(bytes).get('word/header1.xml')?.includes(mark) ?? false).toBe(report && id !== 'needConfirmation');
  }, 60_000);

  it.runIf(rendering)(
    'prints with its amounts, without field codes, on the expected pages',
    async () => {
      const pdf = await renderPdf(bytes);
      const text = pdf.text.replaceAll(/\s+/g, '');
      for (const check of tree.checks) expect(text).toContain(check.text.replaceAll(/\s+/g, ''));
      expect(pdf.text).not.toMatch(/TOC \\|PAGEREF|NUMPAGES|MERGEFIELD|HYPERLINK|REF clause/);
      const [from, to] = pages[id]?.[language] ?? [0, 0];
      expect(pdf.pages.length).toBeGreaterThanOrEqual(from);
      expect(pdf.pages.length).toBeLessThanOrEqual(to);
    },
    120_000,
  );
});

describe('hard input', () => {
  it.each(cases)(
    'too much of it, and odd texts, make a valid $id in $language',
    async ({ hard }) => {
      const { tree, bytes } = build(hard());
      expect(checkDocx(bytes, tree)).toEqual([]);
      expect(await validationErrors(bytes)).toEqual([]);
      const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      expect(document).toContain('&lt;b&gt;&amp;');
      expect(document).toContain('繁體臺灣');
      expect(document).toContain('👩‍👩‍👧');
      expect(document).not.toContain('\u0007');
      expect(document).not.toMatch(/\p{Cs}/u);
    },
    300_000,
  );

  const reports = reportKinds.flatMap((id) => languages.map((language) => ({ id, language })));

  it.each(reports)(
    'nothing at all makes a valid $id in $language',
    async ({ id, language }) => {
      const { tree, bytes } = build(emptyReport(id, language));
      expect(checkDocx(bytes, tree)).toEqual([]);
      expect(await validationErrors(bytes)).toEqual([]);
    },
    60_000,
  );

  it
    .runIf(rendering)
    .each((['battlecard', 'meetingBrief'] as const).flatMap((id) => languages.map((language) => ({ id, language }))))(
    'a $id stays on its one page whatever is on record, in $language',
    async ({ id, language }) => {
      const pdf = await renderPdf(build(hardReport(id, language)).bytes);
      expect(pdf.pages).toHaveLength(1);
    },
    120_000,
  );
});
