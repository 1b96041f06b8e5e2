import { cleanText } from '../docx/xml';
import type { Block, DocumentTree, Inline } from '../model/blocks';
import { attributeOf, scanXml, unescapeXml } from './wellFormed';

/** What a reader sees of a part: text of runs, breaks as line feeds, a line per paragraph. */
export function visibleText(xml: string): string {
  let text = '';
  scanXml(xml, {
    element: (name) => {
      if (name === 'w:br' || name === 'w:cr') text += '\n';
      if (name === 'w:tab') text += '\t';
    },
    end: (name) => {
      if (name === 'w:p') text += '\n';
    },
    text: (content, parent) => {
      if (parent === 'w:t') text += unescapeXml(content);
    },
  });
  return text;
}

/** Values of an attribute over all elements of a name. */
export function attributeValues(xml: string, element: string, name: string): string[] {
  const values: string[] = [];
  scanXml(xml, {
    element: (found, attributes) => {
      if (found === element) values.push(attributeOf(attributes, name) ?? '');
    },
  });
  return values;
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
