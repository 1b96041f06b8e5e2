import { describe, expect, it } from 'vitest';
import { competitorEntity } from '@/domain/competitors/competitor';
import {
  cleanCell,
  parseCurrency,
  parseDate,
  parseFromQuantity,
  parsePrice,
  parseTaxBasis,
  parseTaxRate,
} from '@/domain/competitors/importCells';
import { guessMapping, type ImportMapping, missingColumns, templateHeader } from '@/domain/competitors/importColumns';
import { type PriceEntry, priceEntryEntity } from '@/domain/competitors/priceEntry';
import { type ImportRequest, planPriceImport } from '@/domain/competitors/priceImport';
import { productEntity } from '@/domain/products/product';
import en from '@/i18n/en/problems.json';
import zh from '@/i18n/zh-CN/problems.json';

const base = { createdAt: 0, updatedAt: 0 };
const yun = competitorEntity.schema.parse({
  ...base,
  id: 'yun',
  name: '云擎科技有限公司',
  nameEn: 'Yunqing',
  products: [{ id: 'p', name: '云擎许可', productId: 'licence' }],
});
const other = competitorEntity.schema.parse({ ...base, id: 'other', name: '启程软件' });
const licence = productEntity.schema.parse({
  ...base,
  id: 'licence',
  code: 'SW-1001',
  name: { zh: '软件许可', en: 'Licence' },
  taxRate: '600',
});

const header = ['竞争对手', '竞品产品', '我方产品', '价格', '日期'];

/** Plans rows of a small file; problems as `column code`. */
function plan(rows: readonly (readonly string[])[], more: Partial<ImportRequest> = {}) {
  const heads = more.header ?? header;
  return planPriceImport({
    header: heads,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    mapping: guessMapping(heads),
    competitors: [yun, other],
    products: [licence],
    existing: [],
    today: '2026-07-01',
    defaultCurrency: 'CNY',
    ...more,
  });
}
const codes = (row: { readonly problems: readonly { readonly code: string }[] } | undefined) =>
  row?.problems.map((found) => found.code);

describe('cells', () => {
  it.each([
    ['100', { price: 10_000, priceMax: null }],
    ['1,299.00', { price: 129_900, priceMax: null }],
    ['¥１，２９９', { price: 129_900, priceMax: null }],
    ['1.5万', { price: 1_500_000, priceMax: null }],
    ['100-120', { price: 10_000, priceMax: 12_000 }],
    ['100～120元', { price: 10_000, priceMax: 12_000 }],
    ['¥100 – ¥120', { price: 10_000, priceMax: 12_000 }],
    ['100至120', { price: 10_000, priceMax: 12_000 }],
    ['100 to 120', { price: 10_000, priceMax: 12_000 }],
    ['10-12万', { price: 10_000_000, priceMax: 12_000_000 }],
    ['120-120', { price: 12_000, priceMax: null }],
    ['0', { price: 0, priceMax: null }],
  ])('reads the price %s', (text, value) => {
    expect(parsePrice(text, 'CNY')).toEqual({ ok: true, value });
  });

  it.each([
    ['面议', 'money.notANumber'],
    ['-5', 'field.negative'],
    ['120-100', 'priceImport.rangeOrder'],
    ['9.13E+17', 'priceImport.scientific'],
    ['1.2e-5', 'priceImport.scientific'],
    ['$100', 'money.wrongCurrency'],
    ['1.299,00', 'money.notANumber'],
    ['99.999', 'money.tooPrecise'],
    ['=1+1', 'money.notANumber'],
    ['1-2-3', 'money.notANumber'],
    ['99999999999999999999', 'money.tooLarge'],
  ])('refuses the price %s', (text, code) => {
    expect(parsePrice(text, 'CNY')).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2026 年 3 月 1 日', '2026-03-01'],
    ['２０２６－０３－０１', '2026-03-01'],
    ['2026-03-01T08:30:00Z', '2026-03-01'],
    ['2026/3/1 0:00', '2026-03-01'],
    ['2026-02-29', null],
    ['03/01/2026', null],
    ['2026年3月', null],
    ['46000', null],
    ['昨天', null],
  ])('reads the date %s as %s', (text, value) => {
    const read = parseDate(text);
    expect(read.ok ? read.value : null).toBe(value);
  });

  it.each([
    ["'=SUM(A1)", '=SUM(A1)'],
    ["'00123456789012345678", '00123456789012345678'],
    ["'quoted'", "'quoted'"],
    ["'", "'"],
    ['\ufeff 名称\u00a0', '名称'],
    ['a\u0000b', 'ab'],
    ['两\r\n行', '两\n行'],
  ])('cleans %j to %j', (text, clean) => {
    expect(cleanCell(text)).toBe(clean);
  });

  it.each([
    ['13%', '1300'],
    ['6', '600'],
    ['免税', 'exempt'],
    ['Out of scope', 'outOfScope'],
  ])('reads the tax rate %s', (text, value) => {
    expect(parseTaxRate(text)).toEqual({ ok: true, value });
  });
  it('does not guess whether 0.13 is a fraction or a percentage', () => {
    expect(parseTaxRate('0.13')).toMatchObject({ error: { code: 'priceImport.rateUnclear' } });
    expect(parseTaxRate('0.5%')).toEqual({ ok: true, value: '50' });
  });

  it('takes a bare yes for “incl. tax” only where the head asks for it', () => {
    expect(parseTaxBasis('是', '是否含税')).toEqual({ ok: true, value: 'inclusive' });
    expect(parseTaxBasis('No', 'Tax included')).toEqual({ ok: true, value: 'exclusive' });
    expect(parseTaxBasis('是', '价格口径').ok).toBe(false);
    expect(parseTaxBasis('不含税', '是否含税')).toEqual({ ok: true, value: 'exclusive' });
  });

  it.each([
    ['10', 100_000],
    ['10+', 100_000],
    ['≥10', 100_000],
    ['10 以上', 100_000],
    ['from 2.5', 25_000],
  ])('reads the quantity %s', (text, value) => {
    expect(parseFromQuantity(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['人民币', 'CNY'],
    ['usd', 'USD'],
    ['￥', 'CNY'],
    ['比特币', null],
    ['XYZ', null],
  ])('reads the currency %s as %s', (text, value) => {
    const read = parseCurrency(text);
    expect(read.ok ? read.value : null).toBe(value);
  });
});

describe('heads', () => {
  it.each([
    [
      ['竞品公司', '品名', '对标产品', '含税单价(元)', '采集日期'],
      ['competitor', 'item', 'product', 'price', 'date'],
    ],
    [
      ['Vendor', 'Their product', 'Our code', 'Unit price', 'Valid until', 'Internal id'],
      ['competitor', 'item', 'product', 'price', 'validUntil', ''],
    ],
    [
      ['Competitor Name', 'Item*', 'Price From', 'Price To'],
      ['competitor', 'item', 'price', 'priceMax'],
    ],
  ])('guesses %j', (heads, mapping) => {
    expect(guessMapping(heads)).toEqual(mapping);
  });

  it('knows every column of its own template in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const heads = templateHeader(language);
      expect(guessMapping(heads)).not.toContain('');
      expect(new Set(guessMapping(heads)).size).toBe(heads.length);
    }
  });

  it('asks for what cannot be done without', () => {
    expect(missingColumns(['unit'], false)).toEqual(['competitor', 'item', 'price']);
    expect(missingColumns(['product', 'price'], true)).toEqual([]);
  });
});

describe('a plan', () => {
  it('creates what it can read, with the defaults of the ledger and the tax rate of our product', () => {
    const { rows, counts } = plan([['云擎科技有限公司', '旗舰版', 'sw-1001', '1,120', '2026-06-20']]);
    expect(counts).toEqual({ create: 1, skip: 0, error: 0 });
    expect(rows[0]).toMatchObject({ line: 2, verdict: 'create', problems: [], warnings: [] });
    expect(rows[0]?.draft).toMatchObject({
      competitorId: 'yun',
      item: '旗舰版',
      productId: 'licence',
      price: 112_000,
      priceMax: null,
      currency: 'CNY',
      period: 'oneOff',
      quantityFrom: 10_000,
      taxBasis: 'exclusive',
      taxRate: '600',
      date: '2026-06-20',
    });
  });

  it('finds our counterpart in what is known of their products, and the competitor by its English name', () => {
    const { rows } = plan([['yunqing', '云擎许可', '', '98', '2026-06-20']]);
    expect(rows[0]?.draft).toMatchObject({ competitorId: 'yun', productId: 'licence' });
  });

  it('says of every row that cannot be read which cells are wrong', () => {
    const { rows, counts } = plan([
      ['无名公司', '甲', '', '100', '2026-06-01'],
      ['启程软件', '', '', '100', '2026-06-01'],
      ['启程软件', '甲', 'NO-SUCH', '面议', '01/02/2026'],
      ['', '甲', '', '', ''],
      ['启程软件', '甲', '', '1', '299.00', '2026-06-01'],
      ['启程软件', '乱码\ufffd', '', '1', '2026-06-01'],
    ]);
    expect(counts).toEqual({ create: 0, skip: 0, error: 6 });
    expect(rows.map(codes)).toEqual([
      ['priceImport.competitorUnknown'],
      ['priceImport.itemMissing'],
      ['priceImport.productUnknown', 'money.notANumber', 'field.date'],
      ['priceImport.competitorMissing', 'priceImport.priceMissing'],
      ['priceImport.tooManyCells', 'field.date'],
      ['priceImport.garbled'],
    ]);
    expect(rows[2]?.problems.map((found) => found.field)).toEqual(['product', 'price', 'date']);
  });

  it('never takes a similar name for the same company, but asks', () => {
    const rows = [['云擎科技', '甲', '', '1', '2026-06-01']];
    const first = plan(rows);
    expect(codes(first.rows[0])).toEqual(['priceImport.competitorSimilar']);
    expect(first.unknown.competitors).toEqual([{ name: '云擎科技', likeId: 'yun' }]);
    const same = plan(rows, { choices: { competitors: new Map([['云擎科技', 'yun']]) } });
    expect(same.rows[0]).toMatchObject({ verdict: 'create', draft: { competitorId: 'yun' } });
    const made = plan([...rows, ['云擎科技', '乙', '', '2', '2026-06-01']], {
      choices: { competitors: new Map([['云擎科技', 'create']]) },
    });
    expect(made.newCompetitors).toEqual(['云擎科技']);
    expect(made.rows.map((row) => [row.verdict, row.newCompetitor])).toEqual([
      ['create', '云擎科技'],
      ['create', '云擎科技'],
    ]);
  });

  it('takes all rows for the chosen competitor where no column names one', () => {
    const { rows } = plan([['甲', '100']], { header: ['品名', '价格'], competitorId: 'other' });
    expect(rows[0]).toMatchObject({ verdict: 'create', draft: { competitorId: 'other' } });
    expect(rows[0]?.warnings.map((found) => found.code)).toEqual(['priceImport.noCounterpart', 'priceImport.undated']);
  });

  it('skips what is there already and what the file says twice, and refuses what contradicts itself', () => {
    const row = ['启程软件', '甲', '', '100', '2026-06-01'];
    const stored: PriceEntry = priceEntryEntity.schema.parse({
      ...base,
      ...plan([row]).rows[0]?.draft,
      id: 'stored',
    });
    const { rows, counts } = plan(
      [
        row,
        ['启程软件', '乙', '', '5', '2026-06-01'],
        ['启程软件', '乙', '', '5.00', '2026-06-01'],
        ['启程软件', '乙', '', '6', '2026-06-01'],
      ],
      { existing: [stored] },
    );
    expect(rows.map((each) => [each.verdict, ...(codes(each) ?? [])])).toEqual([
      ['skip', 'priceImport.identical'],
      ['create'],
      ['skip', 'priceImport.repeated'],
      ['error', 'priceImport.conflict'],
    ]);
    expect(counts).toEqual({ create: 1, skip: 2, error: 1 });
  });

  it('warns of figures a spreadsheet has ruined, of days to come and of offers that have ended', () => {
    const heads = [...header, '有效期至', '备注'];
    const { rows } = plan(
      [
        ['启程软件', '9.13E+17', 'SW-1001', '1', '2026-06-01', '', ''],
        ['启程软件', '甲', 'SW-1001', '1', '2027-01-01', '', ''],
        ['启程软件', '乙', 'SW-1001', '1', '2026-05-01', '2026-06-01', ''],
        ['启程软件', '913100001234567890123', 'SW-1001', '1', '2026-06-01', '', '=cmd|calc'],
      ],
      { header: heads },
    );
    expect(rows.map((row) => row.warnings.map((found) => found.code))).toEqual([
      ['priceImport.lostDigits'],
      ['priceImport.future'],
      ['priceImport.expired'],
      [],
    ]);
    expect(rows[3]?.draft).toMatchObject({ item: '913100001234567890123', note: '=cmd|calc' });
    expect(rows.every((row) => row.verdict === 'create')).toBe(true);
  });

  it('reads words of both languages and refuses those it does not know', () => {
    const heads = ['Competitor', 'Item', 'Price', 'Currency', 'Exchange rate', 'Period', 'Tax basis', '价格类型'];
    const { rows } = plan(
      [
        ['启程软件', 'A', '10', 'USD', '7.1', 'per year', '含税', '成交价'],
        ['启程软件', 'B', '10', 'USD', '', 'fortnightly', '含税', ''],
      ],
      { header: heads },
    );
    expect(rows[0]?.draft).toMatchObject({
      currency: 'USD',
      exchangeRate: '7.1',
      price: 1000,
      period: 'perYear',
      taxBasis: 'inclusive',
      kind: 'deal',
    });
    expect(rows[1]?.problems).toEqual([{ code: 'priceImport.word', params: { text: 'fortnightly' }, field: 'period' }]);
  });

  it('refuses by the schema of the ledger what the ledger would refuse', () => {
    const { rows } = plan([['启程软件', '甲'.repeat(201), '', '1', '2026-06-01']]);
    expect(rows[0]).toMatchObject({ verdict: 'error', problems: [{ code: 'field.tooLong', field: 'item' }] });
    const good = plan([['启程软件', '甲', '', '100-120', '2026-06-01']]).rows[0];
    expect(priceEntryEntity.schema.safeParse({ ...good?.draft, ...base, id: 'x' }).success).toBe(true);
  });

  it('has words for everything it may say', () => {
    const rows = [['无名公司', '9.13E+17', 'NO', '面议', '01/02/2026', '', '']];
    const mapping: ImportMapping = guessMapping([...header, '税率', '币种']);
    const said = plan(rows, { header: [...header, '税率', '币种'], mapping }).rows.flatMap((row) => [
      ...row.problems,
      ...row.warnings,
    ]);
    for (const { code } of said) {
      const [group = '', name = ''] = code.split('.');
      for (const words of [zh, en]) {
        const table = words as unknown as Record<string, Record<string, unknown>>;
        expect(table[group]?.[name], code).toEqual(expect.stringMatching(/\S/));
      }
    }
  });
});
