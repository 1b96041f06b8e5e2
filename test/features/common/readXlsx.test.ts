import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { numberText, readXlsx } from '@/features/common/tables/readXlsx';
import { writeXlsx } from '@/features/common/tables/writeXlsx';

const limits = { maxBytes: 50_000_000, maxRows: 100_000 };
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The smallest workbook there is, with the given rows. */
function workbook(sheetData: string, level: 0 | 9 = 9): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="客户 &amp; 线索" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`),
    },
    { level },
  );
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (place: string, value: string, style = 0) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
const read = (bytes: Uint8Array) => readXlsx({ name: 'a.xlsx', bytes }, undefined, limits);

describe('a workbook', () => {
  it('gives names of sheets, texts, numbers as they are written, and dates', async () => {
    const bytes = workbook(
      `<row r="1">${text('A1', '名称')}${text('B1', '电话')}${text('C1', '代码')}${text('D1', '日期')}${text('E1', '金额')}</row>` +
        `<row r="3">${text('A3', '华光')}${number('B3', '13800138000')}${number('C3', '913100007178284234')}${number('D3', '46054', 1)}${number('E3', '1200.5')}</row>`,
    );
    const book = unwrap(await read(bytes));
    expect(book.sheets).toEqual(['客户 & 线索']);
    expect(book.table.rows).toEqual([
      { line: 3, cells: ['华光', '13800138000', '9.131000071782843E+17', '2026-02-01', '1200.5'] },
    ]);
  });

  it('marks the cells whose formula was never reckoned, and takes the others by their result', async () => {
    const bytes = workbook(
      `<row r="1">${text('A1', '名称')}${text('B1', '人数')}${text('C1', '城市')}</row>` +
        '<row r="2"><c r="A2" t="str"><f>A1&amp;"&lt;"</f></c><c r="B2"><f>SUM(1,2)</f><v>3</v></c><c r="C2"><f>X1</f><v/></c></row>' +
        `<row r="3">${text('A3', '=1+1')}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    );
    expect(unwrap(await read(bytes)).table.rows).toEqual([
      { line: 2, cells: ['=A1&"<"', '3', '=X1'], uncomputed: [0, 2] },
      { line: 3, cells: ['=1+1', '#DIV/0!', ''], uncomputed: [1] },
    ]);
  });

  it('that we wrote ourselves comes back', async () => {
    const rows = [
      ['名称', '金额', '备注'],
      ['=1+1', { number: '-1200.50' }, '两\n行 <&> "引"'],
      ["'=x", { number: '3' }, ''],
    ];
    const book = unwrap(await read(await writeXlsx('客户', rows)));
    expect(book.table.header).toEqual(['名称', '金额', '备注']);
    expect(book.table.rows.map((row) => row.cells)).toEqual([
      ['=1+1', '-1200.5', '两\n行 <&> "引"'],
      ["'=x", '3', ''],
    ]);
  });

  it.each([
    ['138001380001', '138001380001'],
    ['1.38E+10', '13800000000'],
    ['0.30000000000000004', '0.3'],
    ['1234567890123456789', '1.2345678901234568E+18'],
    ['0.0000001', '0.0000001'],
  ])('writes the number %s as %s', (written, plain) => {
    expect(numberText(written)).toBe(plain);
  });
});

describe('a hostile workbook', () => {
  it('is refused before it is unpacked where it claims too much', async () => {
    const bytes = workbook(' '.repeat(110 * 1024 * 1024));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code: 'zip.tooLarge' } });
  });

  it.each([
    ['a row far down', `<row r="999999999">${text('A999999999', 'x')}</row>`, 'exchange.tooManyRows'],
    ['a row far down, hidden', `<row r="&#57;99999999">${text('A1', 'x')}</row>`, 'exchange.tooManyRows'],
    ['a cell far out', `<row r="1">${text('XFD1', 'x')}</row>`, 'exchange.tooManyColumns'],
    ['no sheet at all', '</sheetData><oops>', 'exchange.notXlsx'],
  ])('is refused with %s', async (_, rows, code) => {
    expect(await read(workbook(rows))).toMatchObject({ ok: false, error: { code } });
  });

  it('is told from what is no workbook', async () => {
    expect(await read(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ error: { code: 'exchange.notXlsx' } });
    expect(await read(strToU8('名称,电话'))).toMatchObject({ error: { code: 'zip.notZip' } });
  });
});
