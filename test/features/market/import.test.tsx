// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { countOf } from '@/data/queries/list';
import { pricesOfCompetitor } from '@/data/queries/prices';
import type { Store } from '@/data/store';
import { guessMapping } from '@/domain/competitors/importColumns';
import { guessEncoding, readCsv as readTable } from '@/domain/exchange/table';
import { unwrap } from '@/domain/kernel/result';
import { writeXlsx } from '@/features/common/tables/writeXlsx';
import PriceImportPage from '@/features/market/import/PriceImportPage';
import { importOperations, loadKnown, planFile } from '@/features/market/import/planFile';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store: a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

const routes = [{ path: '/market/import/prices', element: <PriceImportPage /> }];
const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (bytes: Uint8Array) => ({ name: '价格.csv', bytes });
const readCsv = (given: { name: string; bytes: Uint8Array }) =>
  readTable(given, {}, { maxBytes: 20_000_000, maxRows: 20_000 });

describe('a file', () => {
  // “竞争对手,价格” in GBK, as a Chinese spreadsheet saves it.
  const gbk = Uint8Array.from([
    0xbe, 0xba, 0xd5, 0xf9, 0xb6, 0xd4, 0xca, 0xd6, 0x2c, 0xbc, 0xdb, 0xb8, 0xf1, 0x0d, 0x0a, 0x41, 0x2c, 0x31,
  ]);

  it('is read in the encoding it was written in', () => {
    expect(guessEncoding(gbk)).toBe('gb18030');
    expect(unwrap(readCsv(file(gbk))).header).toEqual(['竞争对手', '价格']);
    expect(guessEncoding(utf8('竞争对手'))).toBe('utf-8');
    const marked = utf8('\ufeff竞争对手,价格\r\nA,1');
    expect(unwrap(readCsv(file(marked))).header).toEqual(['竞争对手', '价格']);
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'a\tb\n1\t2'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(unwrap(readCsv(file(wide)))).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', header: ['a', 'b'] });
  });

  it('is cut at the delimiter it uses, and knows the line of every row', () => {
    const text = 'sep=;\r\n品名;价格;备注\r\n"甲;一";1,5;"两\r\n行"\r\n;;\r\n"乙 ""旗舰""";2;\r\n';
    const table = unwrap(readCsv(file(utf8(text))));
    expect(table.delimiter).toBe(';');
    expect(table.rows).toEqual([
      { line: 3, cells: ['甲;一', '1,5', '两\r\n行'] },
      { line: 6, cells: ['乙 "旗舰"', '2', ''] },
    ]);
  });

  it.each([
    ['', 'exchange.empty'],
    ['品名,价格\r\n', 'exchange.empty'],
    ['品名,价格\r\n"甲,1\r\n乙,2', 'exchange.quotes'],
    [`a\n${'1\n'.repeat(20_001)}`, 'exchange.tooManyRows'],
  ])('that cannot be imported says why', (text, code) => {
    expect(readCsv(file(utf8(text)))).toMatchObject({ ok: false, error: { code } });
  });
});

async function prepare(store: Store): Promise<string> {
  const [competitorId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'competitor', record: { name: '云擎科技有限公司' } },
      { type: 'create', entity: 'product', record: { code: 'SW-1', name: { zh: '软件许可', en: '' } } },
    ]),
  ).ids;
  unwrap(
    await store.write([
      {
        type: 'create',
        entity: 'priceEntry',
        record: { competitorId, item: '基础版', price: 5_000_000, date: '2026-01-10', source: '官网' },
      },
    ]),
  );
  return competitorId;
}

it('writes exactly what the preview says, all or nothing, and one undo takes all of it back', async () => {
  const workspace = await openWorkspace();
  const { store, platform } = workspace;
  const competitorId = await prepare(store);
  const csv = [
    '竞争对手,竞品产品,我方产品,价格,采集日期,来源',
    '云擎科技有限公司,旗舰版,SW-1,"112,000",2026/1/12,报价单',
    '云擎科技有限公司,基础版,,50000,2026-01-10,官网',
    '云擎科技有限公司,标准版,SW-1,8-9万,2026年1月12日,报价单',
    '云擎科技有限公司,坏行,SW-1,面议,2026-01-12,报价单',
    '新星软件,入门版,,3000,2026-01-12,展会',
  ].join('\r\n');
  platform.toOpen.push({ name: '价格.csv', bytes: utf8(csv) });
  await showScreens(workspace, routes, '/market/import/prices');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '选择文件…' }));
  await screen.findByText(/5 行/);
  expect(screen.getByRole('combobox', { name: '文件编码' })).toHaveValue('utf-8');
  await user.click(screen.getByRole('button', { name: '下一步：对应各列' }));
  expect(await screen.findByRole('combobox', { name: '“我方产品”列的含义' })).toHaveValue('product');
  await user.click(screen.getByRole('button', { name: '下一步：预览' }));

  // Two errors: a price that is none, and a competitor that is not known.
  await screen.findByRole('radio', { name: '错误 2' });
  expect(screen.getByRole('radio', { name: '新增 2' })).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '跳过 1' })).toBeInTheDocument();
  const grid = within(screen.getByRole('grid'));
  expect(grid.getByText(/^价格：这不是有效的金额/)).toBeInTheDocument();
  expect(grid.getByText('台账中已有完全相同的价格。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '导入 2 条价格' })).toBeDisabled();
  expect(await countOf(store, 'priceEntry')).toBe(1);

  // Saying what the name means settles one of them; the other row is left out.
  const names = within(screen.getByRole('region', { name: '文件中有不认识的名称' }));
  await user.click(names.getByRole('combobox', { name: '“新星软件”是指' }));
  await user.click(await screen.findByRole('option', { name: '新建竞争对手', hidden: true }));
  await screen.findByRole('radio', { name: '错误 1' });
  await user.click(screen.getByRole('checkbox', { name: /不导入有错误的 1 行/ }));
  await user.click(screen.getByRole('button', { name: '导入 3 条价格' }));

  await screen.findByText('跳过 1 行，未导入有错误的 1 行。可用“撤销”整体撤回。');
  expect(await countOf(store, 'priceEntry')).toBe(4);
  expect(await countOf(store, 'competitor')).toBe(2);
  const { rows } = await pricesOfCompetitor(store, competitorId);
  expect(rows.map(({ item, price, priceMax, date }) => [item, price, priceMax, date])).toEqual(
    expect.arrayContaining([
      ['旗舰版', 11_200_000, null, '2026-01-12'],
      ['标准版', 8_000_000, 9_000_000, '2026-01-12'],
      ['基础版', 5_000_000, null, '2026-01-10'],
    ]),
  );

  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await countOf(store, 'priceEntry')).toBe(1));
  expect(await countOf(store, 'competitor')).toBe(1);
});

it('gives a template that reads back, and takes a file without competitors for the one it was opened from', async () => {
  const workspace = await openWorkspace();
  const { store, platform } = workspace;
  const competitorId = await prepare(store);
  await showScreens(workspace, routes, `/market/import/prices?competitor=${competitorId}`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '下载模板' }));
  await waitFor(() => expect(platform.saved.size).toBe(1));
  const bytes = platform.saved.get('竞品价格表模板.csv') as Uint8Array;
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(guessMapping(unwrap(readCsv(file(bytes))).header)).not.toContain('');

  platform.toOpen.push({ name: 'x.csv', bytes: utf8('品名;价格\n专业版;9000') });
  await user.click(screen.getByRole('button', { name: '选择文件…' }));
  await user.click(await screen.findByRole('button', { name: '下一步：对应各列' }));
  await user.click(await screen.findByRole('button', { name: '下一步：预览' }));
  await user.click(await screen.findByRole('button', { name: '导入 1 条价格' }));
  await waitFor(async () =>
    expect((await pricesOfCompetitor(store, competitorId)).rows.map((row) => row.item)).toContain('专业版'),
  );
});

it('imports thousands of rows in one write, and the same file again is skipped whole', async () => {
  const { store } = await openWorkspace();
  await prepare(store);
  const lines = Array.from({ length: 2000 }, (_, index) => `云擎科技有限公司,产品 ${index},${index}.50,2026-01-12`);
  const table = unwrap(readCsv(file(utf8(['公司,品名,价格,日期', ...lines].join('\n')))));
  const request = async () => ({
    ...(await loadKnown(store)),
    header: table.header,
    rows: table.rows,
    mapping: guessMapping(table.header),
    today: '2026-01-15',
    defaultCurrency: 'CNY',
  });
  const plan = await planFile(store, await request());
  expect(plan.counts).toEqual({ create: 2000, skip: 0, error: 0 });
  const receipt = unwrap(await store.write(importOperations(plan, () => store.nextId())));
  expect(await countOf(store, 'priceEntry')).toBe(2001);
  expect((await planFile(store, await request())).counts).toEqual({ create: 0, skip: 2000, error: 0 });
  unwrap(await store.undo(receipt.transactionId));
  expect(await countOf(store, 'priceEntry')).toBe(1);
});

it('reads a workbook as it reads a text', async () => {
  const workspace = await openWorkspace();
  const { store, platform } = workspace;
  const competitorId = await prepare(store);
  const bytes = await writeXlsx('价格', [
    ['品名', '价格'],
    ['专业版', { number: '9000' }],
  ]);
  platform.toOpen.push({ name: '价格.xlsx', bytes });
  await showScreens(workspace, routes, `/market/import/prices?competitor=${competitorId}`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '选择文件…' }));
  expect(await screen.findByRole('combobox', { name: '工作表' })).toHaveValue('价格');
  expect(screen.queryByRole('combobox', { name: '文件编码' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '下一步：对应各列' }));
  await user.click(await screen.findByRole('button', { name: '下一步：预览' }));
  expect(await screen.findByRole('radio', { name: '新增 1' })).toBeInTheDocument();
});
