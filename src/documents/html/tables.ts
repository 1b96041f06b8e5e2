import type { CellItem, TableBlock, TableCell, TotalsBlock } from '../model/blocks';
import { attribute, escapeHtml, inlineHtml } from './escape';

function itemHtml(item: CellItem): string {
  const mark = item.mark === '' ? '' : `<b>${escapeHtml(item.mark)}</b>`;
  return `<div class="${mark === '' ? 'line' : 'item'}">${mark}<span>${inlineHtml(item.content)}</span></div>`;
}

function cells(tag: 'th' | 'td', row: readonly TableCell[], block: TableBlock): string {
  let column = 0;
  return row
    .map((cell) => {
      const align = cell.align ?? block.columns[column]?.align ?? 'left';
      const span = Math.max(1, cell.span ?? 1);
      column += span;
      const detail = cell.detail && cell.detail.length > 0 ? `<small>${inlineHtml(cell.detail)}</small>` : '';
      const scope = tag === 'th' ? ' scope="col"' : '';
      const tone = cell.tone === undefined ? '' : ` ${cell.tone}`;
      const items = (cell.items ?? []).map(itemHtml).join('');
      return `<${tag}${scope} class="${align}${tone}"${span > 1 ? ` colspan="${span}"` : ''}>${inlineHtml(cell.content)}${detail}${items}</${tag}>`;
    })
    .join('');
}

export function tableHtml(block: TableBlock): string {
  const sum = block.columns.reduce((total, column) => total + column.width, 0) || 1;
  const grid = block.columns
    .map((column) => `<col style="width:${((column.width / sum) * 100).toFixed(2)}%">`)
    .join('');
  const head = block.header ? `<thead><tr>${cells('th', block.header, block)}</tr></thead>` : '';
  const rows = block.rows
    .map((row) => `<tr class="${row.kind ?? 'normal'}">${cells('td', row.cells, block)}</tr>`)
    .join('');
  const label = block.label === '' ? '' : ` aria-label="${attribute(block.label)}"`;
  return `<table class="${block.look ?? 'ruled'}"${label}><colgroup>${grid}</colgroup>${head}<tbody>${rows}</tbody></table>`;
}

export function totalsHtml(block: TotalsBlock): string {
  const rows = block.rows.map(
    (row) =>
      `<tr${row.strong ? ' class="total"' : ''}><td class="right">${escapeHtml(row.label)}</td><td class="right">${escapeHtml(row.value)}</td></tr>`,
  );
  return `<table class="totals"><colgroup><col style="width:70%"><col></colgroup><tbody>${rows.join('')}</tbody></table>`;
}
