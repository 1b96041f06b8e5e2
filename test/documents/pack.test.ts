import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type PackEntry, packDocuments, registerCsv } from '@/documents/pack';

const entry: PackEntry = {
  fileName: 'Q-1.docx',
  kind: 'quotation',
  number: 'Q-1',
  customer: '杭州华东云商科技有限公司',
  totalMinor: 17_899_487,
  currency: 'CNY',
  sha256: 'ab'.repeat(32),
  bytes: strToU8('one'),
};
const line = (partial: Partial<PackEntry>) => registerCsv([{ ...entry, ...partial }]).split('\r\n')[1];

describe('registerCsv', () => {
  it('begins with a byte order mark and a head, and ends each line with CRLF', () => {
    expect(registerCsv([entry])).toBe(
      `\uFEFFfile,kind,number,customer,total,currency,sha256\r\nQ-1.docx,quotation,Q-1,杭州华东云商科技有限公司,178994.87,CNY,${'ab'.repeat(32)}\r\n`,
    );
  });

  it.each([
    ['=1+1', ",'=1+1,"],
    ['+86 571', ",'+86 571,"],
    ['-2', ",'-2,"],
    ['@SUM(A1)', ",'@SUM(A1),"],
    ['\t=1', ",'\t=1,"],
    ['=A,"B"', `,"'=A,""B""",`],
    ['Chen, Li "Wang" & Co', ',"Chen, Li ""Wang"" & Co",'],
    ['two\nlines', ',"two\nlines",'],
    ['a-b=c', ',a-b=c,'],
  ])('writes the customer %j so that no spreadsheet calculates or splits it', (customer, expected) => {
    expect(line({ customer })).toContain(expected);
  });

  it.each([
    [-100, 'CNY', ',-1.00,CNY,'],
    [500, 'JPY', ',500,JPY,'],
  ])('leaves the number %i %s a number', (totalMinor, currency, expected) => {
    expect(line({ totalMinor, currency })).toContain(expected);
  });
});

describe('packDocuments', () => {
  it('gives every document a name of its own, also where only the case differs, and registers these names', () => {
    const entries = ['A.docx', 'a.docx', 'A.docx'].map((fileName, index) => ({
      ...entry,
      fileName,
      bytes: strToU8(String(index)),
    }));
    const files = unzipSync(packDocuments(entries));
    const names = ['A.docx', 'a (2).docx', 'A (3).docx'];
    expect(Object.keys(files)).toEqual([...names, 'register.csv']);
    expect(names.map((name) => strFromU8(files[name] ?? new Uint8Array()))).toEqual(['0', '1', '2']);
    const register = strFromU8(files['register.csv'] ?? new Uint8Array());
    expect(
      register
        .split('\r\n')
        .slice(1, 4)
        .map((row) => row.split(',')[0]),
    ).toEqual(names);
  });
});
