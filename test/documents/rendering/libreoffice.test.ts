import { canRender, renderPdf } from '@test/support/libreoffice';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '@/documents/docx';
import { priceTable, sampleTree, treeOf } from '../support/trees';

let available = false;
beforeAll(async () => {
  available = await canRender();
  if (!available)
    console.warn('RENDERING TESTS SKIPPED: soffice or pdftotext is missing (libreoffice-writer-nogui, poppler-utils)');
});

const tight = (text: string): string => text.replaceAll(/\s+/g, '');

describe('LibreOffice', () => {
  it('prints the Chinese contract with computed numbers, references and page totals', async ({ skip }) => {
    if (!available) skip('soffice or pdftotext is missing');
    const { pages, text } = await renderPdf(renderDocx(sampleTree('zh-CN', 'contract')));
    const whole = tight(text);
    for (const words of [
      '第一条标的、数量与质量',
      '第四条责任限制',
      '（二）质量标准',
      '2.性能达到',
      '按第四条处理',
      '见第四条（一）与附件',
      '178,994.87',
    ]) {
      expect(whole).toContain(words);
    }
    expect(whole).not.toMatch(/TOC|HYPERLINK|REF_|Error/);
    expect(tight(pages[0] ?? '')).not.toContain('页');
    expect(tight(pages.at(-1) ?? '')).toContain(`第${pages.length}页共${pages.length}页`);
  }, 180_000);

  it('prints the English proposal with decimal numbers', async ({ skip }) => {
    if (!available) skip('soffice or pdftotext is missing');
    const { pages, text } = await renderPdf(renderDocx({ ...sampleTree('en', 'business'), draftMark: 'DRAFT' }));
    expect(text).toMatch(/1\s+Situation and needs/);
    expect(text).toMatch(/2\.1\s+Comparison/);
    expect(text).toContain(`Page ${pages.length} of ${pages.length}`);
    for (const page of pages) expect(page).toContain('DRAFT');
  }, 180_000);

  it('repeats the header of a long table on each page and loses no row', async ({ skip }) => {
    if (!available) skip('soffice or pdftotext is missing');
    const { pages, text } = await renderPdf(renderDocx(treeOf([priceTable('zh-CN', 120)])));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(tight(page)).toContain('单价（元）');
    expect(text.match(/58,455\.00/g)).toHaveLength(120);
  }, 180_000);
});
