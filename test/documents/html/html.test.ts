// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { renderHtml } from '@/documents/html';
import { plain } from '@/documents/model/blocks';
import { sampleTree, treeOf, variants } from '../support/trees';

describe('renderHtml', () => {
  it.each(variants)('prints numbers, amounts and the sheets of a document: %s %s', (language, style) => {
    const html = renderHtml(sampleTree(language, style));
    expect(html).toContain('178,994.87');
    expect(html).toContain(
      language === 'en'
        ? style === 'contract'
          ? 'Article 4 Liability'
          : '2.1 Comparison'
        : style === 'contract'
          ? '第四条 责任限制'
          : '（一）与同类方案比较',
    );
    expect(html.match(/<section class="page/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('runs nothing and loads nothing, whatever was typed into records', () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`;
    const html = renderHtml(
      treeOf(
        [
          { type: 'cover', look: 'contract', sender: evil, title: plain(evil), rows: [{ label: evil, value: evil }] },
          { type: 'heading', level: 1, numbered: true, anchor: evil, content: plain(evil) },
          { type: 'paragraph', content: [{ type: 'reference', target: evil, text: evil }] },
          { type: 'table', label: evil, columns: [{ width: 1 }], rows: [{ cells: [{ content: plain(evil) }] }] },
        ],
        { title: evil, header: { left: evil, right: evil }, draftMark: evil },
      ),
    );
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, img, iframe, link')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name }) => name),
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toContain(evil);
    expect(html).toContain(`default-src 'none'`);
  });

  it('links contents and references to places that exist', () => {
    for (const [language, style] of variants) {
      const html = renderHtml(sampleTree(language, style));
      const ids = new Set([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
      const lost = [...html.matchAll(/href="#([^"]+)"/g)]
        .map(([, id]) => id)
        .filter((id) => !ids.has(id) && id !== 'a-missing');
      expect(lost).toEqual([]);
    }
  });

  it('says on every sheet that a draft is one', () => {
    const html = renderHtml({ ...sampleTree('zh-CN', 'contract'), draftMark: '草稿' });
    expect(html.match(/<div class="draft"/g)?.length).toBe(html.match(/<section/g)?.length);
  });
});
