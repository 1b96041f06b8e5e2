import { expect, test } from './support/host';
import { localTime, open, openRow, startWithSample } from './support/steps';

test.use({ clickNotifications: true });

test('the morning: a notification opens the deal, one line logs the call, the next step stands on the deal and in the tasks', async ({
  host,
}) => {
  const { page } = host;
  await startWithSample(page);
  // What the sample brings along for today is told first, and its clicks lead elsewhere; early in the day there is nothing.
  const told = () => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('reminded')));
  await expect
    .poll(told, { timeout: 4000 })
    .toBe(true)
    .catch(() => undefined);
  await page.waitForTimeout(1000);
  await openRow(page, '/deals/list', '华东云商 数据平台一期');
  const [, deal = ''] = /#(\/deals\/[^/?]+)/.exec(page.url()) ?? [];
  await open(page, `${deal}/timeline`);

  const line = page.getByRole('textbox', { name: '新任务' });
  await line.fill('明天下午3点 回电确认付款节点');
  await line.press('Enter');
  await expect(page.getByRole('link', { name: /回电确认付款节点/ }).first()).toBeVisible();

  // Put off to the minute that runs: it is due at once, and the click on what the system says of it opens the deal.
  await open(page, '/tasks');
  const row = page.getByRole('listitem').filter({ hasText: '回电确认付款节点' });
  await row.hover();
  await row.getByRole('button', { name: '改期' }).click();
  const when = page.getByRole('textbox', { name: '改到什么时候' });
  await when.fill(`今天${localTime().minute}`);
  await when.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#${deal}/timeline`), { timeout: 40_000 });

  // The call in one line, with what comes next.
  const log = page.getByRole('region', { name: '快速记录' });
  const text = log.getByRole('textbox', { name: '快速记录' });
  await text.fill('电话 付款节点已确认，下一步：明天下午3点 发送合同草案');
  await expect(log.getByText(/15:00/).first()).toBeVisible();
  await text.press('Enter');
  await expect(page.getByText('付款节点已确认').first()).toBeVisible();

  // The next step stands on the deal and is a task.
  await expect(page.getByRole('textbox', { name: '下一步', exact: true })).toHaveValue('发送合同草案');
  await open(page, '/tasks');
  const task = page.getByRole('listitem').filter({ hasText: '发送合同草案' });
  await expect(task).toContainText('明天 15:00');
  await expect(task).toContainText('华东云商');
});
