import type { CellItem, TableBlock, TableCell, TableRow, TotalsBlock } from '../../model/blocks';
import type { PartSink } from '../package/archive';
import { escapeAttribute } from '../xml';
import { inlineXml, paragraph, textRun } from './inline';
import type { Writer } from './writer';

/** Twips of each column; the sum is exactly `total` (the width of the text), the rest of the rounding goes to the widest (§17, tables). */
export function columnWidths(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + Math.max(0, b), 0);
  const widths = parts.map((part) => Math.floor(sum > 0 ? (Math.max(0, part) / sum) * total : total / parts.length));
  const widest = widths.indexOf(Math.max(...widths));
  const used = widths.reduce((a, b) => a + b, 0);
  if (widest >= 0) widths[widest] = (widths[widest] ?? 0) + total - used;
  return widths;
}

/** The opening of a table of fixed layout, with its grid. */
export function tableOpen(style: string, widths: readonly number[], label: string, look = ''): string {
  const total = widths.reduce((a, b) => a + b, 0);
  const caption = label === '' ? '' : `<w:tblCaption w:val="${escapeAttribute(label)}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/>${look}<w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${caption}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}

const alignName = { left: 'Left', center: 'Center', right: 'Right' } as const;
type Align = keyof typeof alignName;

function styleName(prefix: string, align: Align): string {
  return `${prefix}${align === 'left' ? 'Text' : alignName[align]}`;
}

interface RowLook {
  readonly style: string;
  /** Cell properties after width and span: the borders, then the ground. */
  readonly borders: string;
  readonly shade: string;
  /** Openings of its cells, as they come to be known. */
  readonly opens: (string | undefined)[];
}

function edges(top: number, bottom: number, colour: string): string {
  const side = (name: string, size: number): string =>
    size === 0
      ? `<w:${name} w:val="nil"/>`
      : `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  return `<w:tcBorders>${side('top', top)}${side('bottom', bottom)}</w:tcBorders>`;
}

type RowKind = NonNullable<TableRow['kind']>;

function rowLook(style: string, borders = '', shade = ''): RowLook {
  return { style, borders, shade, opens: [] };
}

function ground(fill: string): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
}

function lookOf(kind: RowKind, ruled: boolean, writer: Writer): RowLook {
  const { ink, tint } = writer.shell.house.colour;
  const shade = ground(tint);
  switch (kind) {
    case 'section':
      return rowLook('TableSection', '', shade);
    case 'subtotal':
      return rowLook('TableHead');
    case 'total':
      return ruled ? rowLook('TableTotal', edges(6, 12, ink)) : rowLook('TableTotal', '', shade);
    case 'optional':
      return rowLook('TableOptional');
    default:
      return rowLook('Table');
  }
}

const aligns = { left: 0, center: 1, right: 2 } as const;

function cellStart(look: RowLook, width: number, span: number, shade: string): string {
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}${look.borders}${shade}</w:tcPr>`;
}

function cellWidth(widths: readonly number[], column: number, span: number): number {
  let width = 0;
  for (let index = column; index < column + span; index += 1) width += widths[index] ?? 0;
  return width;
}

function textStart(look: RowLook, align: Align): string {
  const section = look.style === 'TableSection';
  return (
    `<w:p><w:pPr><w:pStyle w:val="${section ? 'TableSection' : styleName(look.style, align)}"/>` +
    `${section && align !== 'left' ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>`
  );
}

/** A plain cell up to its text, from the look's store: all rows of a kind begin their cells with the same few texts. */
function cellOpen(look: RowLook, align: Align, widths: readonly number[], column: number, span: number): string {
  const key = (column * (widths.length + 1) + span) * 3 + aligns[align];
  const known = look.opens[key];
  if (known !== undefined) return known;
  const open = cellStart(look, cellWidth(widths, column, span), span, look.shade) + textStart(look, align);
  look.opens[key] = open;
  return open;
}

function itemsXml(items: readonly CellItem[], writer: Writer): string {
  const { style } = writer.shell.house;
  const marked = style === 'report' || style === 'wide' || style === 'card';
  return items
    .map((item) => {
      const content = inlineXml(item.content, writer);
      if (item.mark === '') return paragraph('TableText', content);
      if (!marked) return paragraph('TableText', textRun(`${item.mark} `) + content);
      return paragraph('TableItem', `${textRun(item.mark, '<w:b/><w:bCs/>')}<w:r><w:tab/></w:r>${content}`);
    })
    .join('');
}

/** Cells of one row; spans are cut to the grid, and a row that is too short is filled up, so the file stays valid. */
function cellsXml(
  cells: readonly TableCell[],
  look: RowLook,
  block: TableBlock,
  widths: readonly number[],
  writer: Writer,
): string {
  let xml = '';
  let column = 0;
  for (const cell of cells) {
    if (column >= widths.length) break;
    const span = Math.max(1, Math.min(Math.floor(cell.span ?? 1), widths.length - column));
    const align = cell.align ?? block.columns[column]?.align ?? 'left';
    const { items = [] } = cell;
    if (cell.tone === undefined && items.length === 0) {
      xml += `${cellOpen(look, align, widths, column, span)}${inlineXml(cell.content, writer)}</w:p>`;
    } else {
      const { colour } = writer.shell.house;
      const shade = cell.tone === undefined ? look.shade : ground(colour[cell.tone]);
      xml += cellStart(look, cellWidth(widths, column, span), span, shade);
      if (cell.content.length > 0 || items.length === 0) {
        xml += `${textStart(look, align)}${inlineXml(cell.content, writer)}</w:p>`;
      }
    }
    if (cell.detail && cell.detail.length > 0) {
      xml += paragraph(styleName('TableDetail', align), inlineXml(cell.detail, writer));
    }
    xml += `${itemsXml(items, writer)}</w:tc>`;
    column += span;
  }
  for (; column < widths.length; column += 1) xml += `${cellOpen(look, 'left', widths, column, 1)}</w:p></w:tc>`;
  return xml;
}

const styles = { ruled: 'TableRuled', grid: 'TableGridded', plain: 'TablePlain' } as const;

/** Writes a table row by row: a long one never stands in memory as a whole. */
export function writeTable(block: TableBlock, writer: Writer, sink: PartSink): void {
  if (block.columns.length === 0) return;
  const widths = columnWidths(
    block.columns.map((column) => column.width),
    writer.shell.house.textWidth,
  );
  const look = block.look ?? 'ruled';
  const { ink, tint } = writer.shell.house.colour;
  sink.write(tableOpen(styles[look], widths, block.label));
  const headed = block.header !== undefined && block.header.length > 0;
  if (headed) {
    const head = rowLook('TableHead', look === 'ruled' ? edges(12, 6, ink) : '', look === 'grid' ? ground(tint) : '');
    const cells = cellsXml(block.header, head, block, widths, writer);
    sink.write(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`);
  }
  const looks = new Map<RowKind, RowLook>();
  for (const { cells, kind = 'normal', splits } of block.rows) {
    const known = looks.get(kind) ?? lookOf(kind, look === 'ruled', writer);
    looks.set(kind, known);
    const properties = splits ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
    sink.write(`<w:tr>${properties}${cellsXml(cells, known, block, widths, writer)}</w:tr>`);
  }
  // A table without rows is not allowed.
  if (!headed && block.rows.length === 0) {
    sink.write(`<w:tr>${cellsXml([], rowLook('Table'), block, widths, writer)}</w:tr>`);
  }
  sink.write('</w:tbl>');
}

/** Totals stand under their table, right-aligned; the strong line between rules as in the table's own total. */
export function totalsXml(block: TotalsBlock, writer: Writer): string {
  if (block.rows.length === 0) return '';
  const widths = columnWidths([70, 30], writer.shell.house.textWidth);
  const [labelWidth = 0, valueWidth = 0] = widths;
  const { ink } = writer.shell.house.colour;
  const rows = block.rows.map((row) => {
    const cell = row.strong ? edges(6, 12, ink) : '';
    const style = row.strong ? 'TableTotalRight' : 'TableRight';
    const part = (width: number, text: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${cell}</w:tcPr>${paragraph(style, textRun(text), '<w:keepNext/>')}</w:tc>`;
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${part(labelWidth, row.label)}${part(valueWidth, row.value)}</w:tr>`;
  });
  return `${tableOpen('TablePlain', widths, '')}${rows.join('')}</w:tbl>`;
}
