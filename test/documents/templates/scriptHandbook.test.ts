import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '@/documents/docx';
import type { Block, TableBlock } from '@/documents/model/blocks';
import { scriptHandbook } from '@/documents/templates/scriptHandbook';
import { scriptReport } from '../../support/scriptReportFixture';

const tree = (language: 'zh-CN' | 'en', variant: 'golden' | 'hard' = 'golden') =>
  scriptHandbook.build(
    scriptReport({ language, today: '2026-01-05' }, variant, { odd: '甲', long: '很长的一句。'.repeat(400) }),
  );
const isTable = (block: Block): block is TableBlock => block.type === 'table';
const textOf = (block: Block) =>
  block.type === 'paragraph' ? block.content.map((each) => ('text' in each ? each.text : '')).join('') : '';

describe('the handbook of scripts', () => {
  it('keeps short rows whole on a page and parts only those that no page would hold', () => {
    const rows = tree('zh-CN')
      .blocks.filter(isTable)
      .flatMap(({ rows: all }) => all);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ splits }) => splits)).toEqual([]);
    const hard = tree('zh-CN', 'hard')
      .blocks.filter(isTable)
      .flatMap(({ rows: all }) => all);
    expect(hard.some(({ splits }) => splits)).toBe(true);
  });

  it('keeps what stands between a heading and its table with the table', () => {
    const { blocks } = tree('en');
    const before = blocks.filter((block, at) => block.type === 'paragraph' && blocks[at + 1]?.type === 'table');
    expect(before.length).toBeGreaterThan(1);
    expect(before.every((block) => block.type === 'paragraph' && block.keepWithNext)).toBe(true);
  });

  it('leads from a doubt in a script to its card', () => {
    const bytes = renderDocx(tree('en'));
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const [, anchor] =
      /<w:hyperlink w:anchor="([^"]+)"[^>]*><w:r>(?:(?!<\/w:hyperlink>).)*see the card/.exec(document) ?? [];
    expect(anchor).toBeDefined();
    expect(document).toContain(`w:name="${anchor}"`);
  });

  it('gives other words for a doubt in the language of the book', () => {
    const said = (language: 'zh-CN' | 'en') => tree(language).blocks.map(textOf).join('\n');
    expect(said('zh-CN')).toContain('价格高了');
    expect(said('zh-CN')).not.toContain('More than we thought');
    expect(said('en')).toContain('More than we thought');
    expect(said('en')).not.toContain('价格高了');
  });
});
