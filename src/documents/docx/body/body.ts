import type { Block, TableBlock } from '../../model/blocks';
import type { PartSink } from '../package/archive';
import { declaration } from '../xml';
import { contentsXml } from './contents';
import { coverXml } from './cover';
import { figureXml } from './figures';
import { paragraph } from './inline';
import { clauseXml, headingXml, listXml, paragraphXml, subclauseXml } from './paragraphs';
import { partiesXml, signaturesXml } from './parties';
import { bodySection, coverSection } from './sections';
import { totalsXml, writeTable } from './tables';
import type { Writer } from './writer';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

const tables = new Set<Block['type']>(['table', 'totals', 'parties', 'signatures']);

function blockXml(block: Exclude<Block, TableBlock>, writer: Writer): string {
  switch (block.type) {
    case 'heading':
      return headingXml(block, writer);
    case 'clause':
      return clauseXml(block, writer);
    case 'subclause':
      return subclauseXml(block, writer);
    case 'paragraph':
      return paragraphXml(block, writer);
    case 'list':
      return listXml(block, writer);
    case 'totals':
      return totalsXml(block, writer);
    case 'parties':
      return partiesXml(block, writer);
    case 'signatures':
      return signaturesXml(block, writer);
    case 'figure':
      return figureXml(block, writer);
    case 'contents':
      return contentsXml(block, writer);
    case 'pageBreak':
      return paragraph('Gap', '<w:r><w:br w:type="page"/></w:r>');
    case 'cover':
      return coverXml(block, writer) + paragraph('CoverEnd', '', coverSection(writer.shell.house.page));
  }
}

/** True when the document opens with a cover page. */
export function hasCover(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'cover');
}

/** Writes `word/document.xml` as text in one pass, since object trees cost 15 times as much (PERFORMANCE.md, DOCX). */
export function writeDocument(writer: Writer, sink: PartSink): void {
  sink.write(`${declaration}<w:document ${namespaces}><w:body>`);
  const { blocks, style } = writer.tree;
  const dense = style === 'report' || style === 'wide' || style === 'card';
  for (const [index, block] of blocks.entries()) {
    // Adjoining tables would be read as one; signatures want the text before them on the same page.
    if (block.type === 'totals' || block.type === 'table' || block.type === 'parties' || block.type === 'signatures') {
      const before = blocks[index - 1]?.type;
      if (before !== undefined && tables.has(before)) {
        sink.write(paragraph('Gap', '', block.type === 'signatures' || block.type === 'totals' ? '<w:keepNext/>' : ''));
      }
    }
    const next = blocks[index + 1];
    const kept = block.type === 'paragraph' && next?.type === 'signatures' ? { ...block, keepWithNext: true } : block;
    if (kept.type === 'table') writeTable(kept, writer, sink);
    else sink.write(blockXml(kept, writer));
    if (tables.has(block.type) && !(next && tables.has(next.type))) {
      // Behind the last table of a dense document a gap may be what makes another page.
      sink.write(paragraph(dense && next === undefined ? 'CoverEnd' : 'Gap', ''));
    }
  }
  sink.write(`${bodySection(writer.shell.house.page)}</w:body></w:document>`);
}
