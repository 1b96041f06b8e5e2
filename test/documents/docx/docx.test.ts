import { validationErrors } from '@test/support/validator';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '@/documents/docx';
import { type Block, type DocumentTree, plain } from '@/documents/model/blocks';
import { picture } from '../support/picture';
import { priceTable, sampleTree, treeOf, variants } from '../support/trees';

function partsOf(tree: DocumentTree): Record<string, string> {
  const files = unzipSync(renderDocx(tree));
  return Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

function documentOf(tree: DocumentTree): string {
  return partsOf(tree)['word/document.xml'] ?? '';
}

function expectWellFormed(tree: DocumentTree): void {
  for (const [name, xml] of Object.entries(partsOf(tree))) {
    expect(XMLValidator.validate(xml), name).toBe(true);
  }
}

describe.each(variants)('a document with every block, %s %s', (language, style) => {
  const tree = sampleTree(language, style);

  it('is valid by the Open XML SDK, with and without draft mark and refreshing contents', async () => {
    expect(await validationErrors(renderDocx(tree))).toEqual([]);
    expect(await validationErrors(renderDocx({ ...tree, draftMark: '草稿 & <draft>', updateFields: true }))).toEqual(
      [],
    );
  }, 60_000);

  it('has well-formed parts only', () => {
    expectWellFormed({ ...tree, draftMark: 'DRAFT' });
  });

  it('names an East Asian font wherever it names fonts', () => {
    const parts = partsOf(tree);
    const fonts = Object.values(parts).flatMap((xml) => xml.match(/<w:rFonts [^>]*>/g) ?? []);
    expect(fonts.length).toBeGreaterThan(30);
    for (const font of fonts) {
      for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) expect(font).toContain(`w:${slot}="`);
    }
    expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
  });

  it('uses only styles that it declares', () => {
    const parts = partsOf(tree);
    const declared = new Set(
      [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
    );
    const used = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]+)"/g)].map(([, id]) => id),
    );
    expect([...new Set(used)].filter((id) => !declared.has(id))).toEqual([]);
  });

  it('gives every bookmark and drawing an id of its own, and every link its bookmark', () => {
    const xml = documentOf({
      ...tree,
      blocks: [...tree.blocks, ...tree.blocks.filter((block) => block.type !== 'cover')],
    });
    const all = (pattern: RegExp): (string | undefined)[] => [...xml.matchAll(pattern)].map(([, value]) => value);
    for (const pattern of [/<w:bookmarkStart w:id="([^"]+)"/g, /w:name="([^"]+)"/g, /<wp:docPr id="([^"]+)"/g]) {
      const values = all(pattern);
      expect(new Set(values).size).toBe(values.length);
    }
    const names = new Set(all(/w:name="([^"]+)"/g));
    expect(all(/w:anchor="([^"]+)"/g).filter((anchor) => !names.has(anchor))).toEqual([]);
  });

  it('is the same, byte by byte, each time', () => {
    expect(renderDocx(tree)).toEqual(renderDocx(sampleTree(language, style)));
  });

  it('holds nothing internal: no anchors, records or lineage of the tree', () => {
    const traced: DocumentTree = {
      ...tree,
      blocks: tree.blocks.map((block) => ({
        ...block,
        anchor: block.anchor ?? 'internal-anchor',
        lineage: { entity: 'quote', id: '0190-secret', rev: 7, field: 'internalNote' },
      })),
    };
    for (const xml of Object.values(partsOf(traced)))
      expect(xml).not.toMatch(/internal-anchor|0190-secret|internalNote/);
  });
});

describe('numbers', () => {
  const clause: Block = { type: 'clause', content: plain('标的') };
  const sub = (level: 1 | 2): Block => ({ type: 'subclause', level, content: plain('内容') });

  it('are lists of Word: a clause list whose lower levels restart under each higher one', () => {
    const parts = partsOf(treeOf([clause, sub(1), sub(2), clause, sub(1)], { style: 'contract' }));
    const numbering = parts['word/numbering.xml'] ?? '';
    expect(numbering).toContain('<w:lvlText w:val="第%1条"/>');
    expect(numbering).toContain('chineseCountingThousand');
    expect(numbering).not.toContain('lvlRestart');
    expect(numbering).not.toContain('isLgl');
    expect(parts['word/document.xml']).not.toContain('第一条');
  });

  it('restart with each ordered list', () => {
    const list: Block = { type: 'list', ordered: true, items: [{ content: plain('a') }, { content: plain('b') }] };
    const parts = partsOf(treeOf([list, list]));
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(used).toEqual(['4', '4', '5', '5']);
    expect(parts['word/numbering.xml']?.match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(2);
  });

  it('leave headings that are not numbered out of the list', () => {
    const xml = documentOf(treeOf([{ type: 'heading', level: 1, numbered: false, content: plain('附录') }]));
    expect(xml).toContain('<w:numId w:val="0"/>');
  });
});

describe('references', () => {
  const blocks = (text: string): Block[] => [
    { type: 'clause', anchor: 'x', content: plain('标的') },
    { type: 'paragraph', content: [{ type: 'reference', target: 'x', text }] },
  ];

  it('are fields where Word would print the same number', () => {
    expect(documentOf(treeOf(blocks('第一条')))).toMatch(/ REF _Ref\d+ \\r \\h /);
  });

  it('are links where the words differ, so that refreshing changes nothing', () => {
    const xml = documentOf(treeOf(blocks('本合同第一条')));
    expect(xml).not.toContain(' REF ');
    expect(xml).toMatch(/<w:hyperlink w:anchor="_Ref\d+"/);
  });
});

describe('tables', () => {
  it.each([[[1, 1, 1]], [[5, 31, 17, 13]], [[0, 0]], [[1e9, 1]], [[33.3, 66.7]]])(
    'fill the text width exactly: %j',
    (widths) => {
      const xml = documentOf(
        treeOf([{ type: 'table', label: '', columns: widths.map((width) => ({ width })), rows: [{ cells: [] }] }]),
      );
      const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(grid.reduce((a, b) => a + b, 0)).toBe(11906 - 2 * 1797);
      expect(grid).toHaveLength(widths.length);
    },
  );

  it('repeat their header and keep rows whole', () => {
    const xml = documentOf(treeOf([priceTable('zh-CN', 30)]));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(xml.match(/<w:cantSplit\/>/g)?.length ?? 0);
  });

  it('stay valid when rows are too short, too long, or missing', async () => {
    const cell = (span?: number) => ({ content: plain('x'), ...(span === undefined ? {} : { span }) });
    const table = (rows: readonly { cells: readonly ReturnType<typeof cell>[] }[]): Block => ({
      type: 'table',
      label: '',
      columns: [{ width: 1 }, { width: 1 }],
      rows,
    });
    const tree = treeOf([
      table([{ cells: [cell()] }, { cells: [cell(9)] }, { cells: [cell(), cell(), cell()] }]),
      table([]),
    ]);
    expect(await validationErrors(renderDocx(tree))).toEqual([]);
  }, 60_000);

  it('take 2,000 rows', async () => {
    const tree = treeOf([priceTable('zh-CN', 2000)]);
    expect(documentOf(tree).match(/<w:tr>/g)).toHaveLength(2004);
    expect(await validationErrors(renderDocx(tree))).toEqual([]);
  }, 120_000);
});

describe('texts', () => {
  const nasty: readonly (readonly [string, string, string])[] = [
    ['markup', `<b>&amp; "quoted" 'single' ]]>`, `<b>&amp; "quoted" 'single' ]]>`],
    ['emoji', '合同 👨‍👩‍👧 🇨🇳', '合同 👨‍👩‍👧 🇨🇳'],
    ['right to left', 'שלום مرحبا', 'שלום مرحبا'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
    ['lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['non-characters', 'a\ufffeb\uffffc', 'abc'],
    ['spaces at the ends', '  a  b  ', '  a  b  '],
  ];

  it.each(nasty)(
    '%s survive in every place of a document',
    async (_, text, expected) => {
      const party = { role: text, name: text, rows: [{ label: text, value: text }] };
      const tree = treeOf(
        [
          {
            type: 'cover',
            look: 'proposal',
            sender: text,
            title: plain(text),
            subtitle: plain(text),
            logo: picture(),
            rows: [{ label: text, value: text }],
          },
          { type: 'contents', title: text },
          { type: 'heading', level: 1, numbered: true, content: plain(text) },
          { type: 'clause', content: plain(text), anchor: text },
          { type: 'paragraph', content: [...plain(text), { type: 'reference', target: text, text }] },
          {
            type: 'table',
            label: text,
            columns: [{ width: 1 }],
            header: [{ content: plain(text) }],
            rows: [{ cells: [{ content: plain(text), detail: plain(text) }] }],
          },
          { type: 'totals', rows: [{ label: text, value: text, strong: true }] },
          { type: 'parties', parties: [party, party] },
          { type: 'signatures', parties: [{ role: text, name: text, lines: [text] }] },
          { type: 'figure', image: picture(), widthMm: 20, alt: text, caption: plain(text) },
        ],
        {
          title: text,
          header: { left: text, right: text },
          draftMark: text,
          properties: { author: text, company: text, subject: text },
        },
      );
      expectWellFormed(tree);
      expect(await validationErrors(renderDocx(tree))).toEqual([]);
      const [found] = documentOf(treeOf([{ type: 'paragraph', content: plain(text) }])).match(
        /<w:t(?: [^>]*)?>.*?<\/w:t>/,
      ) ?? [''];
      const read = found
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(read).toBe(expected);
    },
    60_000,
  );

  it('break lines at every kind of line end, and keep tabs', () => {
    const xml = documentOf(treeOf([{ type: 'paragraph', content: plain('a\nb\r\nc\rd\u2028e\tf') }]));
    expect(xml.match(/<w:br\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:tab\/>/g)).toHaveLength(1);
  });

  it('may have 10,000 characters', async () => {
    const text = '备注'.repeat(5000);
    const tree = treeOf([{ type: 'paragraph', content: plain(text) }]);
    expect(documentOf(tree)).toContain(text);
    expect(await validationErrors(renderDocx(tree))).toEqual([]);
  }, 60_000);
});

describe('layout', () => {
  it('indents Chinese body text by two characters in both forms, English not', () => {
    const styles = (language: DocumentTree['language']): string =>
      partsOf(treeOf([], { language }))['word/styles.xml'] ?? '';
    expect(styles('zh-CN')).toContain('<w:ind w:firstLine="480" w:firstLineChars="200"/>');
    expect(styles('en')).not.toContain('firstLineChars="200"');
  });

  it('has A4 paper with the business margins', () => {
    const xml = documentOf(treeOf([]));
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('w:top="1440" w:right="1797" w:bottom="1440" w:left="1797"');
  });

  it('keeps the cover free of header and page number, but marks it as a draft', () => {
    const tree = { ...sampleTree('zh-CN', 'business'), draftMark: '草稿' };
    const parts = partsOf(tree);
    expect(parts['word/header2.xml']).not.toContain(tree.header.right);
    expect(parts['word/header2.xml']).toContain('草稿');
    expect(parts['word/footer2.xml']).not.toContain('PAGE');
    expect(parts['word/document.xml']?.match(/<w:sectPr>/g)).toHaveLength(2);
  });

  it('refreshes the contents only where that was asked for', () => {
    const tree = sampleTree('zh-CN', 'business');
    expect(partsOf(tree)['word/settings.xml']).not.toContain('updateFields');
    expect(documentOf(tree)).not.toContain('w:dirty');
    expect(partsOf({ ...tree, updateFields: true })['word/settings.xml']).toContain('<w:updateFields w:val="true"/>');
  });

  it('keeps signatures with the text before them, and prints emphasised subclauses bold and underlined', () => {
    const parts = partsOf(sampleTree('zh-CN', 'contract'));
    expect(parts['word/document.xml']).toMatch(/<w:keepNext\/><\/w:pPr><w:r><w:t>（以下无正文）/);
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Subclause1Emphasised"/>');
    const style = (parts['word/styles.xml'] ?? '').split('w:styleId="Subclause1Emphasised"')[1]?.split('</w:style>')[0];
    expect(style).toContain('<w:b/>');
    expect(style).toContain('<w:u w:val="single"/>');
  });

  it('stores a picture once, however often it is printed', () => {
    const image = picture();
    const figure: Block = { type: 'figure', image, widthMm: 500, alt: 'x' };
    const names = Object.keys(unzipSync(renderDocx(treeOf([figure, figure]))));
    expect(names.filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    // Wider than the text is cut to it: 8312 twips of 635 EMU.
    expect(documentOf(treeOf([figure]))).toContain(`<wp:extent cx="${8312 * 635}"`);
  });
});
