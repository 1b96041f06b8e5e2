import type { MediaPart } from '../body/writer';
import { declaration, whole } from '../xml';
import { type PackedPart, packConstant, packText, storeBytes, writeArchive } from './archive';

const relationBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts beside the main one: path under `word/`, relation id, type of relation, type of content. */
const parts = [
  ['styles.xml', 'rIdStyles', 'styles', `${wordMain}.styles+xml`],
  ['numbering.xml', 'rIdNumbering', 'numbering', `${wordMain}.numbering+xml`],
  ['settings.xml', 'rIdSettings', 'settings', `${wordMain}.settings+xml`],
  ['fontTable.xml', 'rIdFonts', 'fontTable', `${wordMain}.fontTable+xml`],
  ['header1.xml', 'rIdHeader', 'header', `${wordMain}.header+xml`],
  ['footer1.xml', 'rIdFooter', 'footer', `${wordMain}.footer+xml`],
  ['header2.xml', 'rIdCoverHeader', 'header', `${wordMain}.header+xml`],
  ['footer2.xml', 'rIdCoverFooter', 'footer', `${wordMain}.footer+xml`],
] as const;

export type PartName = (typeof parts)[number][0];

function contentTypes(present: readonly (typeof parts)[number][]): string {
  const override = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
    override('/word/document.xml', `${wordMain}.document.main+xml`) +
    present.map(([path, , , type]) => override(`/word/${path}`, type)).join('') +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function relations(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

const rootRelations = relations([
  ['rId1', `${relationBase}/officeDocument`, 'word/document.xml'],
  [
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  ['rId3', `${relationBase}/extended-properties`, 'docProps/app.xml'],
]);

/** Parts that carry words of their own document; the others are the same in many. */
const ownParts = new Set<string>(['header1.xml', 'header2.xml']);

/** Packs the parts of a document. Pictures are stored as they are: they are compressed already. */
export function packageDocx(
  document: PackedPart,
  word: Partial<Record<PartName, string>>,
  properties: { readonly core: string; readonly app: string },
  media: readonly MediaPart[],
): Uint8Array {
  const present = parts.filter(([path]) => word[path] !== undefined);
  const text = (path: string, xml: string): readonly [string, PackedPart] => [path, packText(whole(xml))];
  const constant = (path: string, xml: string): readonly [string, PackedPart] => [path, packConstant(whole(xml))];
  const documentRelations = relations([
    ...present.map(([path, id, type]) => [id, `${relationBase}/${type}`, path] as const),
    ...media.map((part) => [part.relationId, `${relationBase}/image`, `media/${part.name}`] as const),
  ]);
  return writeArchive([
    constant('[Content_Types].xml', contentTypes(present)),
    constant('_rels/.rels', rootRelations),
    text('docProps/core.xml', properties.core),
    constant('docProps/app.xml', properties.app),
    ['word/document.xml', document],
    ...present.map(([path]) => (ownParts.has(path) ? text : constant)(`word/${path}`, word[path] ?? '')),
    constant('word/_rels/document.xml.rels', documentRelations),
    ...media.map((part) => [`word/media/${part.name}`, storeBytes(part.bytes)] as const),
  ]);
}
