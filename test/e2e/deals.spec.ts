import type { Page } from '@playwright/test';
import { docxText } from './support/docx';
import { expect, test } from './support/host';
import { open, openRow, startWithSample } from './support/steps';

/** A stage in the bar of the deal. */
const stage = (page: Page, name: string) =>
  page.getByRole('list', { name: '销售阶段' }).getByRole('button', { name, exact: true });

test('a small customer is qualified by BANT, gets a quick quote and is won', async ({ host }) => {
  const { page } = host;
  const gate = page.getByRole('region', { name: '阶段关卡' });
  const panel = page.getByRole('dialog');
  await startWithSample(page);
  await openRow(page, '/deals/list', '西湖优品');

  // BANT and a reply within a working day are there; what the customer confirmed is not.
  await expect(gate).toContainText('进入下一阶段还差 1 项');
  await stage(page, '价格谈判与方案制定').click();
  await expect(page.getByRole('alert').filter({ hasText: '还不能进入' })).toBeVisible();
  await page.getByRole('tab', { name: '需求', exact: true }).click();
  await expect(page.getByText('BANT').first()).toBeVisible();
  await page.getByRole('button', { name: '确认需求' }).click();
  await panel.getByRole('button', { name: '保存确认' }).click();
  await expect(gate).toContainText('可以进入下一阶段');

  // The confirmation leaves the house as a Word file that holds nothing internal.
  await page.getByRole('button', { name: '打印需求确认单' }).click();
  const sheet = await host.saved(() => panel.getByRole('button', { name: '保存为 Word' }).click());
  expect(sheet.name).toMatch(/需求确认单.*\.docx$/);
  const words = docxText(sheet.bytes);
  for (const text of ['需求确认单', '杭州西湖优品电子商务有限公司', '大促期间页面打开慢'])
    expect(words).toContain(text);
  expect(words).not.toContain('内部资料');
  await page.keyboard.press('Escape');

  // Two clicks from the deal to a quote; sent, it stands for the proposal.
  await stage(page, '价格谈判与方案制定').click();
  await expect(stage(page, '价格谈判与方案制定')).toHaveAttribute('aria-current', 'step');
  await page.getByRole('tab', { name: '方案与报价' }).click();
  await page
    .getByRole('button', { name: /新建报价/ })
    .first()
    .click();
  await page.getByRole('button', { name: /添加产品/ }).click();
  await page
    .getByPlaceholder(/产品|编码/)
    .last()
    .fill('SW-RT');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: '添加 1 项' }).click();
  await page.getByRole('button', { name: '标记为已发出' }).click();
  await expect(gate).toContainText('可以进入下一阶段');
  await stage(page, '成交签约与订单处理').click();
  await expect(stage(page, '成交签约与订单处理')).toHaveAttribute('aria-current', 'step');
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '标记赢单' }).click();
  await expect(page.getByText('已赢单').first()).toBeVisible();
});

test('a key account is held until three people are mapped and two executive meetings held; a waiver stays on record', async ({
  host,
}) => {
  const { page } = host;
  const gate = page.getByRole('region', { name: '阶段关卡' });
  const panel = page.getByRole('dialog');
  await startWithSample(page);
  await openRow(page, '/deals/list', '钟山家电');
  const address = new URL(page.url()).hash.slice(1).split('/').slice(0, 3).join('/');

  // Back is free; forward asks for the decision map again.
  await stage(page, '产品展示与需求分析').click();
  await expect(gate.getByRole('listitem').filter({ hasText: '决策链' })).toContainText('1 / 3');
  await stage(page, '客户沟通与需求确认').click();
  await expect(page.getByRole('alert').filter({ hasText: '还不能进入' })).toBeVisible();
  for (const [name, role, influence] of [
    ['高建国', '决策人', '高'],
    ['唐丽', '采购', '中'],
  ] as const) {
    await openRow(page, '/customers', '钟山家电');
    await page
      .getByRole('button', { name: /新建联系人|添加联系人/ })
      .first()
      .click();
    await panel.getByRole('textbox', { name: /姓名/ }).fill(name);
    await panel.getByRole('combobox', { name: '决策角色' }).click();
    await page.getByRole('option', { name: role, exact: true }).click();
    await panel.getByRole('combobox', { name: '影响力' }).click();
    await page.getByRole('option', { name: influence, exact: true }).click();
    await panel
      .getByRole('button', { name: /保存|新建/ })
      .first()
      .click();
    await expect(page.getByText(name).first()).toBeVisible();
  }
  await open(page, `${address}/timeline`);
  await expect(gate).toContainText('可以进入下一阶段');
  await stage(page, '客户沟通与需求确认').click();

  // The second executive meeting, in one line.
  const meetings = gate.getByRole('listitem').filter({ hasText: '高层会议' });
  await expect(meetings).toContainText('1 / 2');
  await page
    .getByRole('textbox', { name: '快速记录' })
    .fill('会议 与分管副总第二次会谈，定下分期 下一步：下周三上午10点 送分期方案');
  await page.getByRole('button', { name: '更多' }).last().click();
  await page.getByRole('checkbox', { name: '高层参与' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(meetings).toContainText('2 / 2');
  await expect(page.getByRole('textbox', { name: '下一步', exact: true })).toHaveValue('送分期方案');

  // What is left is waived with a reason and a name, and can be read afterwards.
  await expect(gate).toContainText('进入下一阶段还差 1 项');
  await gate.getByRole('button', { name: /豁免/ }).click();
  await gate.getByRole('textbox', { name: '豁免理由' }).fill('客户出差，下周补签');
  await expect(gate.getByRole('textbox', { name: '豁免人' })).toHaveValue('林越');
  await gate.getByRole('button', { name: '豁免', exact: true }).click();
  await expect(gate).toContainText('客户出差，下周补签');
  await stage(page, '价格谈判与方案制定').click();
  await expect(stage(page, '价格谈判与方案制定')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByText(/进入阶段：价格谈判与方案制定/).first()).toBeVisible();
});
