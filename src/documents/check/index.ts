import { type Problem, problem } from '../../domain/kernel/result';
import { cleanText } from '../docx/xml';
import type { DocumentTree } from '../model/blocks';
import { readZip } from '../zip';
import { contentTypeProblems, relationProblems } from './package';
import { type PartReading, readPart, treeText } from './text';

/** Signs of a template or program that went wrong, as whole words; Chinese beside them ends a word. */
const leftovers = /\{\{|\}\}|\$\{|(?<!\w)(?:undefined|NaN|null)(?!\w)|\[object(?=\s|\])/g;

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
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

/** Ids that must be unique: bookmarks (id, name), drawings; and links that lead nowhere. */
function idProblems(part: string, reading: PartReading): Problem[] {
  const names = new Set(reading.bookmarkNames);
  const lost = new Set(reading.anchors.filter((anchor) => anchor !== '' && !names.has(anchor)));
  return [
    ...[reading.bookmarkIds, reading.bookmarkNames, reading.drawingIds]
      .flatMap(twice)
      .map((id) => problem('document.duplicateId', { part, id })),
    ...[...lost].map((target) => problem('document.brokenRelation', { part, target })),
  ];
}

const mainPart = 'word/document.xml';

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
  const readings = new Map<string, PartReading>();
  const broken: Problem[] = [];
  for (const [name, content] of zip.value) {
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
    const xml = decoder.decode(content);
    const reading = readPart(xml);
    parts.set(name, xml);
    readings.set(name, reading);
    if (reading.broken !== null) broken.push(problem('document.notWellFormed', { part: name, offset: reading.broken }));
  }
  if (broken.length > 0) return broken;
  const all = new Set(zip.value.keys());
  return [...contentTypeProblems(parts, all), ...relationProblems(parts, all), ...contentProblems(readings, tree)];
}

function contentProblems(readings: ReadonlyMap<string, PartReading>, tree: DocumentTree): Problem[] {
  const main = readings.get(mainPart);
  if (main === undefined) return [];
  const frame = [...readings]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, reading]) => reading.text);
  const missing = tree.checks.filter((check) => !main.text.includes(cleanText(check.text)));
  return [
    ...idProblems(mainPart, main),
    ...leftoverProblems([main.text, ...frame].join('\n'), treeText(tree)),
    ...missing.map((check) => problem('document.amountMissing', { name: check.name, text: check.text })),
  ];
}
