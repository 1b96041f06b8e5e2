import { cleanText } from '../docx/xml';
import type { Block, DocumentTree, Inline } from '../model/blocks';
import { attributeOf, scanXml, unescapeXml } from './wellFormed';

/** What one walk through a part finds. */
export interface PartReading {
  /** Where the part stops being well-formed, or `null`. */
  readonly broken: number | null;
  /** What a reader sees: text of runs, breaks as line feeds, a line per paragraph. */
  readonly text: string;
  readonly bookmarkIds: readonly string[];
  readonly bookmarkNames: readonly string[];
  readonly drawingIds: readonly string[];
  /** Bookmarks that links point to. */
  readonly anchors: readonly string[];
}

/** Reads a part once: well-formedness, text, ids. */
export function readPart(xml: string): PartReading {
  const found = {
    bookmarkIds: [] as string[],
    bookmarkNames: [] as string[],
    drawingIds: [] as string[],
    anchors: [] as string[],
  };
  let text = '';
  const broken = scanXml(xml, {
    element: (name, attributes) => {
      switch (name) {
        case 'w:br':
        case 'w:cr':
          text += '\n';
          break;
        case 'w:tab':
          text += '\t';
          break;
        case 'w:bookmarkStart':
          found.bookmarkIds.push(attributeOf(attributes, 'w:id') ?? '');
          found.bookmarkNames.push(attributeOf(attributes, 'w:name') ?? '');
          break;
        case 'wp:docPr':
          found.drawingIds.push(attributeOf(attributes, 'id') ?? '');
          break;
        case 'w:hyperlink':
          found.anchors.push(attributeOf(attributes, 'w:anchor') ?? '');
          break;
      }
    },
    end: (name) => {
      if (name === 'w:p') text += '\n';
    },
    text: (content, parent) => {
      if (parent === 'w:t') text += unescapeXml(content);
    },
  });
  return { broken, text, ...found };
}

function inline(content: Inline | undefined): string {
  return (content ?? []).map((part) => (part.type === 'break' ? '\n' : part.text)).join('');
}

function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'clause':
    case 'subclause':
    case 'paragraph':
      return [inline(block.content)];
    case 'list':
      return block.items.map((item) => inline(item.content));
    case 'table':
      return [...(block.header ?? []), ...block.rows.flatMap((row) => row.cells)].flatMap((cell) => [
        inline(cell.content),
        inline(cell.detail),
        ...(cell.items ?? []).flatMap((item) => [item.mark, inline(item.content)]),
      ]);
    case 'totals':
      return block.rows.flatMap((row) => [row.label, row.value]);
    case 'parties':
      return block.parties.flatMap((party) => [
        party.role,
        party.name,
        ...party.rows.flatMap((row) => [row.label, row.value]),
      ]);
    case 'signatures':
      return block.parties.flatMap((party) => [party.role, party.name, ...party.lines]);
    case 'figure':
      return [block.alt, inline(block.caption)];
    case 'contents':
      return [block.title];
    case 'cover':
      return [
        block.sender,
        inline(block.title),
        inline(block.subtitle),
        ...block.rows.flatMap((row) => [row.label, row.value]),
      ];
    case 'pageBreak':
      return [];
  }
}

/** Every word that the tree itself brings: what may stand in the file although it looks like a leftover. */
export function treeText(tree: DocumentTree): string {
  return cleanText(
    [tree.title, tree.header.left, tree.header.right, tree.draftMark ?? '', ...tree.blocks.flatMap(blockTexts)].join(
      '\n',
    ),
  );
}
