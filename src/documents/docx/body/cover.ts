import type { CoverBlock } from '../../model/blocks';
import { drawing } from './figures';
import { inlineXml, paragraph, textRun } from './inline';
import { columnWidths, tableOpen } from './tables';
import type { Writer } from './writer';

/** Twips that the rows take: a line each, more where a value is longer than its column. */
function rowsHeight(block: CoverBlock, valueWidth: number, size: number): number {
  const least = block.look === 'contract' ? 620 : 420;
  return block.rows.reduce((sum, row) => {
    const halves = [...row.value].reduce((width, char) => width + (char.charCodeAt(0) > 0xff ? 2 : 1.1), 0);
    const lines = Math.max(1, Math.ceil((halves * size * 5) / valueWidth), row.value.split('\n').length);
    return sum + least + (lines - 1) * 330;
  }, 0);
}

/** Rows of label and value at the foot of the page. */
function coverRows(block: CoverBlock, writer: Writer): string {
  if (block.rows.length === 0) return '';
  const contract = block.look === 'contract';
  const { textWidth } = writer.shell.house;
  const total = contract ? Math.round(textWidth * 0.86) : textWidth;
  const widths = columnWidths(contract ? [32, 68] : [17, 83], total);
  const [label = 0, value = 0] = widths;
  const { rule } = writer.shell.house.colour;
  const line = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>`;
  const rows = block.rows.map((row, index) => {
    const first = !contract && index === 0 ? `<w:tcBorders>${line('top')}</w:tcBorders>` : '';
    const under = contract ? `<w:tcBorders>${line('bottom')}</w:tcBorders>` : first;
    const lead = !contract && index === 0 ? '<w:spacing w:before="300"/>' : '';
    const cell = (width: number, borders: string, style: string, text: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}${contract ? '<w:vAlign w:val="bottom"/>' : ''}</w:tcPr>${paragraph(style, textRun(text), lead)}</w:tc>`;
    const properties = `<w:trPr><w:cantSplit/>${contract ? '<w:trHeight w:val="620" w:hRule="atLeast"/>' : ''}</w:trPr>`;
    return `<w:tr>${properties}${cell(label, first, 'CoverLabel', row.label)}${cell(value, under, 'CoverValue', row.value)}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableFrame"/><w:tblW w:w="${total}" w:type="dxa"/>${contract ? '<w:jc w:val="center"/>' : ''}<w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** The cover page without its section break. */
export function coverXml(block: CoverBlock, writer: Writer): string {
  const contract = block.look === 'contract';
  const { page, textWidth } = writer.shell.house;
  const logoHeight = 9;
  const logo = block.logo
    ? drawing(
        block.logo,
        Math.min(50, (logoHeight * block.logo.widthPx) / Math.max(1, block.logo.heightPx)),
        block.sender,
        writer,
      )
    : '';
  const sender = paragraph(
    'CoverSender',
    logo + textRun(block.sender === '' ? '' : `${logo === '' ? '' : '  '}${block.sender}`),
  );
  const rule = contract ? '' : paragraph('CoverRule', '');
  const title = paragraph('CoverTitle', inlineXml(block.title, writer));
  const subtitle =
    block.subtitle && block.subtitle.length > 0 ? paragraph('CoverSubtitle', inlineXml(block.subtitle, writer)) : '';
  const head = sender + rule + title + subtitle;
  if (block.rows.length === 0) return head;
  // The head fills the page down to the rows, in one cell: word processors agree on row heights, not on floating tables.
  const foot = contract ? 1400 : 500;
  const height =
    page.height -
    page.top -
    page.bottom -
    foot -
    rowsHeight(block, textWidth * (contract ? 0.58 : 0.83), contract ? 26 : 24);
  const frame =
    `${tableOpen('TableFrame', [textWidth], '')}<w:tr><w:trPr><w:trHeight w:val="${Math.max(4000, Math.round(height))}" w:hRule="atLeast"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="${textWidth}" w:type="dxa"/></w:tcPr>${head}</w:tc></w:tr></w:tbl>`;
  return frame + paragraph('CoverEnd', '') + coverRows(block, writer);
}
