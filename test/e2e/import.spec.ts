import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';
import { open, startWithSample } from './support/steps';

const rows = 5000;

/** A list as a spreadsheet gives it: 5,000 customers, one without a name, one in no region we know, one twice. */
function customerFile(): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const name = index === 1200 ? '' : `批量客户${String(index === 4100 ? 17 : index).padStart(5, '0')}有限公司`;
    return [name, '中小企业', '零售', index === 2600 ? '火星' : '华东', String(20 + (index % 400))].join(',');
  });
  return `\uFEFF${['客户名称,客户类型,行业,区域,员工人数', ...lines].join('\r\n')}\r\n`;
}

/** The number of customers in the sidebar. */
const count = (page: Page) => page.locator('.dw-nav[href="#/customers"]');

test('five thousand rows with three bad ones come in at once, and go again without a trace', async ({ host }) => {
  test.setTimeout(300_000);
  const { page } = host;
  const folder = mkdtempSync(join(tmpdir(), 'dealwright-import-'));
  const file = join(folder, '客户名单.csv');
  writeFileSync(file, customerFile());
  try {
    await startWithSample(page);
    await expect(count(page)).toContainText('60');
    await open(page, '/import/customers');
    await host.withFile(file, () => page.getByRole('button', { name: '选择文件…' }).click());
    await expect(page.getByText('5000 行').or(page.getByText('5,000 行')).first()).toBeVisible();
    await page.getByRole('button', { name: '下一步：对应各列' }).click();
    await page.getByRole('button', { name: '下一步：预览' }).click();

    // Every row has its verdict before anything is written; the bad ones are left out only when that is said.
    await expect(page.getByText(/错误 3/).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/新增 4,?997/).first()).toBeVisible();
    await page
      .getByText(/^错误 3/)
      .first()
      .click();
    await expect(page.getByText('火星').first()).toBeVisible();
    await expect(count(page)).toContainText('60');
    await page.getByRole('checkbox', { name: /不导入有错误的 3 行/ }).check();
    await page.getByRole('button', { name: /导入 4,?997 行/ }).click();
    await expect(page.getByText(/已导入 4,?997 行/).first()).toBeVisible({ timeout: 120_000 });
    await expect(count(page)).toContainText(/5,?057/);

    // What came in is found like any other customer.
    await open(page, '/customers');
    await page.getByRole('textbox', { name: /^搜索/ }).first().fill('批量客户04321');
    await expect(page.getByRole('row').filter({ hasText: '批量客户04321' })).toHaveCount(1);
    await page.goBack();

    await page.getByRole('button', { name: '撤销本次导入' }).first().click();
    await expect(count(page)).toContainText('60', { timeout: 120_000 });
    await open(page, '/customers');
    await page.getByRole('textbox', { name: /^搜索/ }).first().fill('批量客户');
    await expect(page.getByText(/没有符合|没有找到/).first()).toBeVisible();
    await open(page, '/settings/recycle-bin');
    await expect(page.getByText('批量客户')).toHaveCount(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
