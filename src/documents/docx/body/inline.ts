import type { Inline, ReferenceRun, TextRun } from '../../model/blocks';
import { cleanText, escapeXml } from '../xml';

import type { Writer } from './writer';

const attention = /[<>&"\p{Cc}\p{Surrogate}\uFFFE\uFFFF\u2028-\u202E\u2066-\u2069]|^\s|\s$|\s\s/u;
const spaced = /^\s|\s$|\s\s/;

/** `w:t` with its space kept where it matters. */
function textElement(clean: string): string {
  return spaced.test(clean) ? `<w:t xml:space="preserve">${escapeXml(clean)}</w:t>` : `<w:t>${escapeXml(clean)}</w:t>`;
}

/** Run content: line feeds become breaks, tabs become tabs (DOMAIN.md §17, text safety). */
export function runContent(text: string): string {
  // Nearly every text of a table needs nothing done to it: one test tells.
  if (text !== '' && !attention.test(text)) return `<w:t>${text}</w:t>`;
  const clean = cleanText(text);
  if (!clean.includes('\n') && !clean.includes('\t')) return clean === '' ? '' : textElement(clean);
  return clean
    .split(/([\n\t])/)
    .map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : part === '' ? '' : textElement(part)))
    .join('');
}

function marks(run: TextRun): string {
  let properties = '';
  if (run.muted) properties += '<w:rStyle w:val="Muted"/>';
  if (run.bold) properties += '<w:b/><w:bCs/>';
  if (run.italic) properties += '<w:i/><w:iCs/>';
  if (run.strike) properties += '<w:strike/>';
  if (run.underline) properties += '<w:u w:val="single"/>';
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** A run of plain text, with run properties as written. */
export function textRun(text: string, properties = ''): string {
  const content = runContent(text);
  return content === '' ? '' : `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** A complex field with a cached result, each mark in a run of its own (what every reader understands). */
export function field(instruction: string, cached: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return (
    `<w:r>${rPr}<w:fldChar w:fldCharType="begin"/></w:r>` +
    `<w:r>${rPr}<w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `<w:r>${rPr}<w:fldChar w:fldCharType="separate"/></w:r>` +
    `<w:r>${rPr}${runContent(cached) || '<w:t/>'}</w:r><w:r>${rPr}<w:fldChar w:fldCharType="end"/></w:r>`
  );
}

/**
 * A reference to a numbered block: a REF field where Word would compute the same words from the number, so that
 * refreshing keeps what the author reads; else a link with the given words. Unknown targets print as plain text.
 */
function reference(run: ReferenceRun, writer: Writer): string {
  const found = writer.anchors.get(run.target);
  if (!found) return textRun(run.text);
  const { target, block } = found;
  const label = writer.labels.get(block);
  const text = cleanText(run.text);
  if (label && text === label.own) return field(`REF ${target.name} \\r \\h`, text);
  if (label && text === label.full) return field(`REF ${target.name} \\w \\h`, text);
  return `<w:hyperlink w:anchor="${target.name}" w:history="1">${textRun(text)}</w:hyperlink>`;
}

/** Rich text as runs. */
export function inlineXml(content: Inline, writer: Writer): string {
  const [only] = content;
  if (content.length === 1 && only?.type === 'text') return textWithMarks(only);
  let xml = '';
  for (const part of content) {
    if (part.type === 'text') xml += textWithMarks(part);
    else if (part.type === 'break') xml += '<w:r><w:br/></w:r>';
    else xml += reference(part, writer);
  }
  return xml;
}

function textWithMarks(run: TextRun): string {
  const content = runContent(run.text);
  return content === '' ? '' : `<w:r>${marks(run)}${content}</w:r>`;
}

export function paragraph(style: string, runs: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}
