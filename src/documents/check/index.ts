import { type Problem, problem } from '../../domain/kernel/result';
import { cleanText } from '../docx/xml';
import type { DocumentTree } from '../model/blocks';
import { readZip } from '../zip';
import { contentTypeProblems, type Parts, relationProblems } from './package';
import { attributeValues, treeText, visibleText } from './text';
import { scanXml } from './wellFormed';

/** Signs of a template or program that went wrong, as whole words. */
const leftovers = /\{\{|\}\}|\$\{|(?<![\p{L}\p{N}_])(?:undefined|NaN|null)(?![\p{L}\p{N}_])|\[object(?=\s|\])/gu;

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(leftovers)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

/** Leftovers beyond those that the tree's own text brings: a customer may be called "NaN Ltd". */
function leftoverProblems(text: string, own: string): Problem[] {
  const allowed = count(own);
  return [...count(text)]
    .filter(([found]) => !allowed.has(found))
    .map(([found]) => problem('document.leftover', { text: found }));
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Ids that must be unique: bookmarks (id, name), drawings. */
function idProblems(part: string, xml: string): Problem[] {
  const groups = [
    attributeValues(xml, 'w:bookmarkStart', 'w:id'),
    attributeValues(xml, 'w:bookmarkStart', 'w:name'),
    attributeValues(xml, 'wp:docPr', 'id'),
  ];
  const names = new Set(groups[1]);
  const anchors = attributeValues(xml, 'w:hyperlink', 'w:anchor').filter((anchor) => !names.has(anchor));
  return [
    ...groups.flatMap(twice).map((id) => problem('document.duplicateId', { part, id })),
    ...[...new Set(anchors)].map((target) => problem('document.brokenRelation', { part, target })),
  ];
}

/**
 * Opens a finished document again and compares it with what it was made from (DOMAIN.md §17, checks per export): it unzips,
 * its XML is well-formed, types and relations resolve, ids are unique, no leftovers stand in the text, and every amount of
 * `tree.checks` can be read in it. Empty when all is well.
 */
export function checkDocx(bytes: Uint8Array, tree: DocumentTree): readonly Problem[] {
  const zip = readZip(bytes);
  if (!zip.ok) return [zip.error];
  const decoder = new TextDecoder();
  const parts = new Map<string, string>();
  const broken: Problem[] = [];
  for (const [name, content] of zip.value) {
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
    const xml = decoder.decode(content);
    parts.set(name, xml);
    const offset = scanXml(xml);
    if (offset !== null) broken.push(problem('document.notWellFormed', { part: name, offset }));
  }
  if (broken.length > 0) return broken;
  const all = new Set(zip.value.keys());
  return [...contentTypeProblems(parts, all), ...relationProblems(parts, all), ...contentProblems(parts, tree)];
}

function contentProblems(parts: Parts, tree: DocumentTree): Problem[] {
  const document = parts.get('word/document.xml');
  if (document === undefined) return [];
  const text = visibleText(document);
  const frame = [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, xml]) => visibleText(xml));
  const whole = [text, ...frame].join('\n');
  const missing = tree.checks.filter((check) => !text.includes(cleanText(check.text)));
  return [
    ...idProblems('word/document.xml', document),
    ...leftoverProblems(whole, treeText(tree)),
    ...missing.map((check) => problem('document.amountMissing', { name: check.name, text: check.text })),
  ];
}
