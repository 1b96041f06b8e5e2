import type { Block, DocumentTree, Inline, TableCell } from '@/documents/model/blocks';

/** Plain text of rich text. */
export function inlineText(content: Inline): string {
  return content.map((run) => (run.type === 'break' ? '\n' : run.text)).join('');
}

function cellText(cell: TableCell): string {
  const items = (cell.items ?? []).map((item) => `${item.mark} ${inlineText(item.content)}`.trim());
  return [inlineText([...cell.content, ...(cell.detail ?? [])]), ...items].filter((text) => text !== '').join('\n');
}

/** Every printed word of a block, line by line. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => inlineText(item.content)).join('\n');
    case 'table':
      return [...(block.header ? [{ cells: block.header }] : []), ...block.rows]
        .map((row) => row.cells.map((cell) => cellText(cell)).join(' | '))
        .join('\n');
    case 'totals':
      return block.rows.map((row) => `${row.label} ${row.value}`).join('\n');
    case 'parties':
      return block.parties
        .map((party) => [party.role, party.name, ...party.rows.map((row) => `${row.label} ${row.value}`)].join('\n'))
        .join('\n');
    case 'signatures':
      return block.parties.map((party) => [party.role, party.name, ...party.lines].join('\n')).join('\n');
    case 'cover':
      return [block.sender, inlineText(block.title), ...block.rows.map((row) => `${row.label} ${row.value}`)].join(
        '\n',
      );
    case 'contents':
      return block.title;
    case 'figure':
    case 'pageBreak':
      return '';
    default:
      return inlineText(block.content);
  }
}

export function treeText(tree: DocumentTree): string {
  return tree.blocks.map(blockText).join('\n');
}
