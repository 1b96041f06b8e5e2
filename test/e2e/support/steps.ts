import { expect, type Page } from '@playwright/test';

/** First start in Chinese with the sample workspace, until its numbers are on the screen. */
export async function startWithSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '载入示例' }).click();
  await expect(page.getByRole('heading', { name: /早上好|上午好|中午好|下午好|晚上好/ })).toBeVisible({
    timeout: 30_000,
  });
}

/** First start in Chinese with an empty workspace and our own company. */
export async function startEmpty(
  page: Page,
  company: { readonly name: string; readonly creditCode: string },
): Promise<void> {
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '从空白开始' }).click();
  await page
    .getByRole('textbox', { name: /公司名称/ })
    .first()
    .fill(company.name);
  await page.getByRole('textbox', { name: /统一社会信用代码/ }).fill(company.creditCode);
  await page.keyboard.press('Tab');
  await page.locator('main').getByRole('button').last().click();
}

/** Goes to an address of the program. */
export async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
}

const longLists: ReadonlySet<string> = new Set(['/customers', '/customers/leads', '/deals/list']);

/** Opens the row of a list that shows `text`. */
export async function openRow(page: Page, path: string, text: string | RegExp): Promise<void> {
  await open(page, path);
  // Of a long list only the rows in view are on the page: the search brings the one that is meant there.
  if (typeof text === 'string' && longLists.has(path))
    await page.getByRole('textbox', { name: /^搜索/ }).first().fill(text);
  await page.getByRole('row').filter({ hasText: text }).first().click();
  await expect(page).toHaveURL(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
}

/** The day and the minute `days` from now on the wall clock of the tested program, whatever the clock here: both hosts run in Shanghai. */
export function localTime(days = 0): { day: string; minute: string } {
  // Swedish is written as ISO 8601: 2026-11-22 16:05.
  const text = new Date(Date.now() + days * 86_400_000).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return { day: text.slice(0, 10), minute: text.slice(11, 16) };
}
