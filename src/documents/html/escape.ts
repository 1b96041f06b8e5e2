import { cleanText, escapeXml } from '../docx/xml';
import type { Inline } from '../model/blocks';

/** Text for HTML; line feeds become breaks. */
export function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>');
}

export function attribute(text: string): string {
  return escapeXml(cleanText(text).replaceAll('\n', ' ')).replaceAll("'", '&#39;');
}

/** Rich text as HTML. */
export function inlineHtml(content: Inline): string {
  return content
    .map((part) => {
      if (part.type === 'break') return '<br>';
      if (part.type === 'reference')
        return `<a href="#${attribute(anchorId(part.target))}">${escapeHtml(part.text)}</a>`;
      let html = escapeHtml(part.text);
      if (part.bold) html = `<b>${html}</b>`;
      if (part.italic) html = `<i>${html}</i>`;
      if (part.underline) html = `<u>${html}</u>`;
      if (part.strike) html = `<s>${html}</s>`;
      return part.muted ? `<small>${html}</small>` : html;
    })
    .join('');
}

export function anchorId(anchor: string): string {
  return `a-${anchor.replaceAll(/[^\w-]/g, '_')}`;
}
