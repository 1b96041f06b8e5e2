import type { ContentsBlock } from '../../model/blocks';
import words from '../shell/words.json';
import { cleanText } from '../xml';
import { paragraph, textRun } from './inline';
import { inContents, plainText } from './targets';
import type { Writer } from './writer';

/**
 * The contents list: a TOC field whose cached entries are right without a refresh (DOMAIN.md §17, contents). Page numbers
 * are known to the word processor alone: they appear when it is told to refresh on opening; else the list
 * goes without (`\n`), as links.
 */
export function contentsXml(block: ContentsBlock, writer: Writer): string {
  const pages = writer.tree.updateFields === true;
  const instruction = `TOC \\o "1-2" \\h \\z \\u${pages ? '' : ' \\n'}`;
  const begin =
    `<w:r><w:fldChar w:fldCharType="begin"${pages ? ' w:dirty="true"' : ''}/></w:r>` +
    `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const entries = writer.tree.blocks.flatMap((entry) => {
    if (!inContents(entry)) return [];
    const target = writer.targets.get(entry);
    if (!target) return [];
    const label = writer.labels.get(entry);
    const title = cleanText(plainText(entry.content)).replaceAll(/\s+/g, ' ');
    const text = `${label ? label.own + label.gap : ''}${title}`;
    return [
      {
        style: entry.type === 'heading' && entry.level === 2 ? 'TOC2' : 'TOC1',
        link: `<w:hyperlink w:anchor="${target.name}" w:history="1">${textRun(text)}</w:hyperlink>`,
      },
    ];
  });
  const title = paragraph('TOCHeading', textRun(block.title));
  if (entries.length === 0) {
    return title + paragraph('TOC1', begin + textRun(words.contentsEmpty[writer.tree.language]) + end);
  }
  const last = entries.length - 1;
  return (
    title +
    entries
      .map(({ style, link }, index) =>
        paragraph(style, (index === 0 ? begin : '') + link + (index === last ? end : '')),
      )
      .join('')
  );
}
