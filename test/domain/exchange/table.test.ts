import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDelimiter, parseDelimited, readCsv } from '@/domain/exchange/table';
import { csvFile, csvLine, guardText, unguardText } from '@/domain/exchange/writeCsv';
import { unwrap } from '@/domain/kernel/result';

const limits = { maxBytes: 1_000_000, maxRows: 10_000 };
const utf8 = (text: string) => new TextEncoder().encode(text);
const cellsOf = (bytes: Uint8Array) => {
  const table = unwrap(readCsv({ name: 'a.csv', bytes }, { delimiter: ',' }, limits));
  return [table.header, ...table.rows.map((row) => row.cells)];
};

describe('reading', () => {
  it('takes every kind of line end, also mixed in one file, and keeps those inside quotes', () => {
    const rows = unwrap(parseDelimited('a,b\r\n1,"x\r\ny"\n2,z\r3,\n', ','));
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\r\ny'] },
      { line: 4, cells: ['2', 'z'] },
      { line: 5, cells: ['3', ''] },
    ]);
  });

  it('reads GBK with mixed line ends', () => {
    // 客户,电话 / 华光,021-5 in GBK; the first line ends in CRLF, the second in LF.
    const gbk = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a];
    const row = [0xbb, 0xaa, 0xb9, 0xe2, 0x2c, 0x30, 0x32, 0x31, 0x2d, 0x35, 0x0a];
    const table = unwrap(readCsv({ name: 'a.csv', bytes: Uint8Array.from([...gbk, ...row]) }, {}, limits));
    expect(table).toMatchObject({ encoding: 'gb18030', header: ['客户', '电话'] });
    expect(table.rows).toEqual([{ line: 2, cells: ['华光', '021-5'] }]);
  });

  it('keeps long digit strings as they are written', () => {
    expect(cellsOf(utf8('信用代码,账号\n913100007178284234,0012345678901234567\n'))[1]).toEqual([
      '913100007178284234',
      '0012345678901234567',
    ]);
  });

  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b\n1,5;2\n2,5;3\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a;b\n"x;y";2\n', ';'],
    ['only\none\n', ','],
  ])('guesses the delimiter of %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('names the line where a quote is left open', () => {
    expect(readCsv({ name: 'a', bytes: utf8('a,b\n1,2\n"x,2\n3,4') }, {}, limits)).toMatchObject({
      error: { code: 'exchange.quotes', params: { line: 3 } },
    });
  });
});

describe('writing', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+8613800138000', "'+8613800138000"],
    ['-x', "'-x"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'=1", "''=1"],
    ["it's", "it's"],
  ])('keeps %j from being run as a formula', (text, guarded) => {
    expect(guardText(text)).toBe(guarded);
    expect(unguardText(guarded)).toBe(text);
  });

  it('leaves real numbers alone, writes CRLF and the mark of UTF-8', () => {
    expect(csvLine([{ number: '-1200.50' }, '-1200.50', 'a"b', 'x,y'])).toBe('-1200.50,\'-1200.50,"a""b","x,y"\r\n');
    expect([...csvFile([['a']])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('comes back exactly, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', '甲', '1') }),
    );
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (written) => {
        const parsed = unwrap(parseDelimited(new TextDecoder().decode(csvFile(written)), ','));
        expect(parsed.map((row) => row.cells.map(unguardText))).toEqual(written);
      }),
    );
  });
});
