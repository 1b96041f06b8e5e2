import { inContents, plainText } from '../docx/body/targets';
import { type BlockLabel, labelsOf } from '../docx/labels';
import { houseOf } from '../docx/shell/house';
import words from '../docx/shell/words.json';
import type { Block, CoverBlock, DocumentImage, DocumentTree, SignatureBlock } from '../model/blocks';
import { anchorId, attribute, escapeHtml, inlineHtml } from './escape';
import { css } from './style';
import { tableHtml, totalsHtml } from './tables';

type Labels = ReadonlyMap<Block, BlockLabel>;

function dataUrl(image: DocumentImage): string {
  let binary = '';
  for (let at = 0; at < image.bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...image.bytes.subarray(at, at + 0x8000));
  }
  return `data:${image.mime === 'image/png' ? 'image/png' : 'image/jpeg'};base64,${btoa(binary)}`;
}

function coverHtml(block: CoverBlock): string {
  const logo = block.logo ? `<img src="${dataUrl(block.logo)}" alt="">` : '';
  const rows = block.rows.map((row) => `<dt>${escapeHtml(row.label)}</dt><dd>${escapeHtml(row.value)}</dd>`).join('');
  const subtitle = block.subtitle ? `<p class="cover-subtitle">${inlineHtml(block.subtitle)}</p>` : '';
  const rule = block.look === 'contract' ? '' : '<div class="rule"></div>';
  return `<div class="sender">${logo}<span>${escapeHtml(block.sender)}</span></div>${rule}<div class="cover-title">${inlineHtml(block.title)}</div>${subtitle}<dl>${rows}</dl>`;
}

function signaturesHtml(block: SignatureBlock, colon: string): string {
  const parties = block.parties.map(
    (party) =>
      `<div><b>${escapeHtml(`${party.role}${colon}${party.name}`)}</b>${party.lines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</div>`,
  );
  return `<div class="signatures">${parties.join('')}</div>`;
}

function contentsHtml(tree: DocumentTree, title: string, labels: Labels): string {
  const entries = tree.blocks.flatMap((block, index) => {
    if (!inContents(block)) return [];
    const level = block.type === 'heading' && block.level === 2 ? ' class="two"' : '';
    const label = labels.get(block);
    return [
      `<a${level} href="#b-${index}">${escapeHtml(`${label ? label.own + label.gap : ''}${plainText(block.content)}`)}</a>`,
    ];
  });
  return `<h1>${escapeHtml(title)}</h1><div class="contents">${entries.join('')}</div>`;
}

function blockHtml(block: Block, tree: DocumentTree, labels: Labels): string {
  const label = labels.get(block);
  const number = label ? escapeHtml(label.own) + (label.gap === '' ? '' : ' ') : '';
  const colon = words.colon[tree.language];
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${number}${inlineHtml(block.content)}</h${block.level}>`;
    case 'clause':
      return `<p class="clause">${number}${inlineHtml(block.content)}</p>`;
    case 'subclause': {
      const classes = `sub${tree.language === 'en' ? ' en' : ''}${block.level === 2 ? ' two' : ''}${block.emphasised ? ' emphasised' : ''}`;
      return `<p class="${classes}">${number}${inlineHtml(block.content)}</p>`;
    }
    case 'paragraph': {
      const style = block.align ? ` style="text-align:${block.align};text-indent:0"` : '';
      return `<p class="${block.style ?? 'body'}"${style}>${inlineHtml(block.content)}</p>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item.content)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'totals':
      return totalsHtml(block);
    case 'parties':
      return `<div class="parties">${block.parties
        .map(
          (party) =>
            `<div><b>${escapeHtml(`${party.role}${colon}${party.name}`)}</b>${party.rows.map((row) => `<span>${escapeHtml(`${row.label}${colon}${row.value}`)}</span>`).join('')}</div>`,
        )
        .join('')}</div>`;
    case 'signatures':
      return signaturesHtml(block, colon);
    case 'figure': {
      const caption = block.caption ? `<figcaption>${inlineHtml(block.caption)}</figcaption>` : '';
      return `<figure class="${block.align ?? 'center'}"><img src="${dataUrl(block.image)}" alt="${attribute(block.alt)}" style="width:${Number(block.widthMm)}mm">${caption}</figure>`;
    }
    case 'contents':
      return contentsHtml(tree, block.title, labels);
    case 'pageBreak':
      return '';
    case 'cover':
      return coverHtml(block);
  }
}

interface Sheet {
  readonly cover?: CoverBlock;
  readonly parts: string[];
}

/** Blocks by sheet: a new one after the cover and wherever the document says so. */
function sheetsOf(tree: DocumentTree): readonly Sheet[] {
  const labels = labelsOf(tree);
  const sheets: Sheet[] = [];
  let open: Sheet | undefined;
  for (const [index, block] of tree.blocks.entries()) {
    if (block.type === 'pageBreak' || (block.type === 'heading' && block.pageBreakBefore)) open = undefined;
    if (block.type === 'pageBreak') continue;
    const targets = `<span id="b-${index}"></span>${block.anchor === undefined ? '' : `<span id="${attribute(anchorId(block.anchor))}"></span>`}`;
    const html = blockHtml(block, tree, labels);
    if (block.type === 'cover') {
      sheets.push({ cover: block, parts: [html] });
      open = undefined;
      continue;
    }
    if (!open) {
      open = { parts: [] };
      sheets.push(open);
    }
    open.parts.push(inContents(block) || block.anchor !== undefined ? html.replace('>', `>${targets}`) : html);
  }
  return sheets.length > 0 ? sheets : [{ parts: [] }];
}

/**
 * The document as one self-contained, inert HTML page that looks like sheets of paper: everything escaped, no scripts, no
 * addresses outside the page. Sheets end where the document orders a page break; the word processor breaks the rest.
 */
export function renderHtml(tree: DocumentTree): string {
  const mark = tree.draftMark ?? '';
  const draft = mark === '' ? '' : `<div class="draft" aria-hidden="true">${escapeHtml(mark)}</div>`;
  const flag = mark === '' ? '' : `<b>${escapeHtml(mark)}</b>`;
  const head = `<div class="head"><span>${escapeHtml(tree.header.left)}</span>${flag}<span>${escapeHtml(tree.header.right)}</span></div>`;
  const pages = sheetsOf(tree).map((sheet) => {
    const classes = sheet.cover ? `page cover ${sheet.cover.look}` : 'page';
    const top = sheet.cover ? (flag === '' ? '' : `<div class="head">${flag}</div>`) : head;
    return `<section class="${classes}">${draft}${top}${sheet.parts.join('')}</section>`;
  });
  return (
    `<!doctype html><html lang="${tree.language}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<title>${escapeHtml(tree.title)}</title><style>${css(houseOf(tree))}</style></head><body>${pages.join('')}</body></html>`
  );
}
