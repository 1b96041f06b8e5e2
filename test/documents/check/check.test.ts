import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDocx } from '@/documents/check';
import { scanXml } from '@/documents/check/wellFormed';
import { renderDocx } from '@/documents/docx';
import { plain } from '@/documents/model/blocks';
import { sampleTree, treeOf, variants } from '../support/trees';

const tree = sampleTree('zh-CN', 'contract');

/** The finished document with one part changed. */
function spoiled(part: string, change: (xml: string) => string | null): Uint8Array {
  const files = unzipSync(renderDocx(tree));
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  if (after === null) delete files[part];
  else files[part] = strToU8(after);
  return zipSync(files);
}

const codes = (bytes: Uint8Array): string[] => checkDocx(bytes, tree).map((found) => found.code);
const main = 'word/document.xml';

describe('checkDocx', () => {
  it.each(variants)('finds nothing in what the renderer writes: %s %s', (language, style) => {
    const sample = { ...sampleTree(language, style), draftMark: 'DRAFT' };
    expect(checkDocx(renderDocx(sample), sample)).toEqual([]);
  });

  it.each([
    ['XML that is cut off', main, (xml: string) => xml.slice(0, -20), 'document.notWellFormed'],
    ['a bare ampersand', main, (xml: string) => xml.replace('<w:t>', '<w:t>&'), 'document.notWellFormed'],
    ['crossed tags', main, (xml: string) => xml.replace('</w:t></w:r>', '</w:r></w:t>'), 'document.notWellFormed'],
    ['a part that is missing', 'word/styles.xml', () => null, 'document.missingPart'],
    [
      'a relation into nothing',
      'word/_rels/document.xml.rels',
      (xml: string) => xml.replace('styles.xml', 'style.xml'),
      'document.brokenRelation',
    ],
    [
      'an id without relation',
      main,
      (xml: string) => xml.replace('r:id="rIdHeader"', 'r:id="rIdLost"'),
      'document.brokenRelation',
    ],
    [
      'a link without bookmark',
      main,
      (xml: string) => xml.replace(/w:anchor="[^"]*"/, 'w:anchor="lost"'),
      'document.brokenRelation',
    ],
    [
      'a part without type',
      '[Content_Types].xml',
      (xml: string) => xml.replace(/<Override PartName="\/word\/styles.xml"[^>]*>/, ''),
      'document.untypedPart',
    ],
    ['a bookmark id twice', main, (xml: string) => xml.replaceAll('w:id="2"', 'w:id="1"'), 'document.duplicateId'],
    ['a tag left over', main, (xml: string) => xml.replace('<w:t>', '<w:t>{{customer}} '), 'document.leftover'],
    ['undefined', main, (xml: string) => xml.replace('<w:t>', '<w:t>undefined '), 'document.leftover'],
    ['NaN', main, (xml: string) => xml.replace('<w:t>', '<w:t>NaN</w:t><w:t>'), 'document.leftover'],
    [
      'null in the header',
      'word/header1.xml',
      (xml: string) => xml.replace('<w:t>', '<w:t>null '),
      'document.leftover',
    ],
    ['an object', main, (xml: string) => xml.replace('<w:t>', '<w:t>[object Object] '), 'document.leftover'],
    [
      'an amount that changed',
      main,
      (xml: string) => xml.replaceAll('178,994.87', '178,994.78'),
      'document.amountMissing',
    ],
  ])('finds %s', (_, part, change, code) => {
    expect(codes(spoiled(part, change))).toContain(code);
  });

  it('lets the words of the customer stand, even when they look like leftovers', () => {
    const named = treeOf([{ type: 'paragraph', content: plain('NaN Ltd, null GmbH, {{x}}') }]);
    expect(checkDocx(renderDocx(named), named)).toEqual([]);
  });

  it('does not take parts of words for leftovers', () => {
    const before = treeOf([{ type: 'paragraph', content: plain('nullable, Nantes') }]);
    expect(checkDocx(renderDocx(before), treeOf([]))).toEqual([]);
  });

  it('refuses what is no archive', () => {
    expect(codes(strToU8('no zip'))).toEqual(['zip.notZip']);
  });
});

describe('scanXml', () => {
  it.each([
    ['<a/>', true],
    ['<?xml version="1.0"?>\n<a b="1"><!-- c --><d>&amp;&#10;&#xA;</d></a>', true],
    ['<a>', false],
    ['<a></b>', false],
    ['<a/><b/>', false],
    ['<a b="1" b="2"/>', false],
    ['<a b=1/>', false],
    ['<a b="<"/>', false],
    ['<a>&nbsp;</a>', false],
    ['<a>\u0001</a>', false],
    ['<!DOCTYPE a><a/>', false],
    ['text', false],
    ['', false],
  ])('%j well-formed: %s', (xml, good) => {
    expect(scanXml(xml) === null).toBe(good);
  });
});
