import type { PartiesBlock, SignatureBlock } from '../../model/blocks';
import words from '../shell/words.json';
import { paragraph, textRun } from './inline';
import { columnWidths, tableOpen } from './tables';
import type { Writer } from './writer';

const gutter = 280;

/** Equal columns with a gutter between them, as a borderless table. */
function columns(contents: readonly string[], together: boolean, textWidth: number): string {
  const width = Math.floor((textWidth - gutter * (contents.length - 1)) / contents.length);
  const parts = contents.flatMap((_, index) => (index === 0 ? [width] : [gutter, width]));
  const widths = columnWidths(parts, textWidth);
  const gap = `<w:p><w:pPr><w:pStyle w:val="Party"/>${together ? '<w:keepNext/>' : ''}</w:pPr></w:p>`;
  const cells = widths.map((cell, index) => {
    const content = index % 2 === 0 ? (contents[index / 2] ?? gap) : gap;
    return `<w:tc><w:tcPr><w:tcW w:w="${cell}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  });
  const row = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  return `${tableOpen('TableFrame', widths, '')}${row}</w:tbl>`;
}

export function partiesXml(block: PartiesBlock, writer: Writer): string {
  if (block.parties.length === 0) return '';
  const colon = words.colon[writer.tree.language];
  return columns(
    block.parties.map(
      (party) =>
        paragraph('PartyName', textRun(`${party.role}${colon}${party.name}`)) +
        party.rows.map((row) => paragraph('Party', textRun(`${row.label}${colon}${row.value}`))).join(''),
    ),
    false,
    writer.shell.house.textWidth,
  );
}

/** The signature block never leaves the text before it, and never breaks (DOMAIN.md §17, signature block). */
export function signaturesXml(block: SignatureBlock, writer: Writer): string {
  if (block.parties.length === 0) return '';
  const colon = words.colon[writer.tree.language];
  return columns(
    block.parties.map(
      (party) =>
        paragraph('SignatureName', textRun(`${party.role}${colon}${party.name}`)) +
        party.lines.map((line) => paragraph('Signature', textRun(line))).join(''),
    ),
    true,
    writer.shell.house.textWidth,
  );
}
