import { type Problem, problem } from '../../domain/kernel/result';
import { attributeOf, scanXml } from './wellFormed';

export type Parts = ReadonlyMap<string, string>;

/** Relations of a package: every target exists, every id is there once, every id that is used exists. */
export function relationProblems(parts: Parts, all: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = new Set<string>();
    scanXml(xml, {
      element: (element, attributes) => {
        if (element !== 'Relationship') return;
        const id = attributeOf(attributes, 'Id') ?? '';
        if (ids.has(id)) problems.push(problem('document.duplicateId', { part: name, id }));
        ids.add(id);
        const target = attributeOf(attributes, 'Target') ?? '';
        if (attributeOf(attributes, 'TargetMode') === 'External') return;
        const path = target.startsWith('/') ? target.slice(1) : folder + target;
        if (!all.has(path)) problems.push(problem('document.brokenRelation', { part: name, target }));
      },
    });
    const owner = parts.get(source);
    if (owner === undefined) continue;
    for (const [, id = ''] of owner.matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)) {
      if (!ids.has(id)) problems.push(problem('document.brokenRelation', { part: source, target: id }));
    }
  }
  for (const name of ['_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml']) {
    if (!parts.has(name)) problems.push(problem('document.missingPart', { part: name }));
  }
  return problems;
}

/** Every part has a content type, every type that is declared has its part. */
export function contentTypeProblems(parts: Parts, all: ReadonlySet<string>): Problem[] {
  const types = parts.get('[Content_Types].xml');
  if (types === undefined) return [problem('document.missingPart', { part: '[Content_Types].xml' })];
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  scanXml(types, {
    element: (element, attributes) => {
      if (element === 'Default') defaults.add((attributeOf(attributes, 'Extension') ?? '').toLowerCase());
      if (element === 'Override') overrides.add((attributeOf(attributes, 'PartName') ?? '').replace(/^\//, ''));
    },
  });
  const untyped = [...all].filter((name) => {
    if (name === '[Content_Types].xml' || overrides.has(name)) return false;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    // The plain XML type says nothing about a part of a document.
    return !defaults.has(extension) || (extension === 'xml' && name.startsWith('word/'));
  });
  const missing = [...overrides].filter((name) => !all.has(name));
  return [
    ...untyped.map((part) => problem('document.untypedPart', { part })),
    ...missing.map((part) => problem('document.missingPart', { part })),
  ];
}
