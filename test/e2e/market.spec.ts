import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { docxPictures, docxText } from './support/docx';
import { expect, test } from './support/host';
import { localTime, open, openRow, startEmpty, startWithSample } from './support/steps';

/** Picks a record by typing a part of its name. */
async function pick(page: Page, label: string | RegExp, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(text);
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click();
}

test('a competitor’s price becomes a gap, a factor, a strategy and a table in the proposal, until it is too old', async ({
  host,
}) => {
  const { page } = host;
  const panel = page.getByRole('dialog');
  await startEmpty(page, { name: '上海云帆软件有限公司', creditCode: '91310115MA0000001Y' });

  // What we sell, and to whom.
  await open(page, '/library/products');
  await page
    .getByRole('button', { name: /新建产品/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: /编码/ }).fill('YT-1');
  await panel.getByRole('textbox', { name: /名称/ }).first().fill('云帆一体机');
  await panel.getByRole('textbox', { name: /标价|目录价|列表价/ }).fill('98,000');
  await panel
    .getByRole('button', { name: /保存|新建/ })
    .first()
    .click();
  await expect(page.getByText('云帆一体机').first()).toBeVisible();
  await open(page, '/customers');
  await page
    .getByRole('button', { name: /新建客户/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: /客户名称/ }).fill('杭州华东云商科技有限公司');
  await panel.getByRole('button', { name: '保存并打开' }).click();
  await expect(page.getByRole('heading', { name: '杭州华东云商科技有限公司' })).toBeVisible();

  // A competitor with a price: both readings of the gap, under their fixed names.
  await open(page, '/market/competitors');
  await page
    .getByRole('button', { name: /新建竞争对手/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: '名称', exact: true }).fill('北京远桥数据技术有限公司');
  await panel.getByRole('button', { name: '保存并打开' }).click();
  await expect(page.getByRole('heading', { name: '北京远桥数据技术有限公司' })).toBeVisible();
  const weakness = page.getByPlaceholder('补充一条对方劣势，回车保存');
  await weakness.fill('只有云端版本，数据出不了公有云');
  await weakness.press('Enter');
  await page.getByRole('tab', { name: /价格台账/ }).click();
  await page
    .getByRole('button', { name: /新增价格/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: '竞品产品' }).fill('远桥一体机');
  await pick(page, /我方对应产品/, '云帆一体机');
  await panel.getByRole('textbox', { name: '竞品价格' }).fill('112000');
  await expect(panel.getByText('+14.3%').first()).toBeVisible();
  await expect(panel.getByText('−12.5%').first()).toBeVisible();
  await panel.getByRole('textbox', { name: '来源', exact: true }).fill('官网报价页');
  await panel.getByRole('button', { name: /保存并录入下一条/ }).click();
  await panel.getByRole('button', { name: '完成' }).click();
  const ledger = page.getByRole('row').filter({ hasText: '远桥一体机' });
  await expect(ledger).toContainText('+14.3%');
  await expect(ledger).toContainText('−12.5%');

  // Their weakness is our opportunity: the factor keeps its link.
  await page.getByRole('tab', { name: /档案/ }).click();
  await page.getByRole('button', { name: /转为 SWOT 因素: 只有云端/ }).click();
  const swot = panel.getByRole('combobox', { name: /SWOT 分析/ });
  await swot.click();
  await swot.fill('云帆 SWOT');
  await page.getByRole('option', { name: /新建“云帆 SWOT”/ }).click();
  await panel.getByRole('button', { name: '加入 SWOT' }).click();
  await expect(page.getByText('已用于 SWOT').first()).toBeVisible();

  // Our strength, the link between both, and a strategy that names them.
  await openRow(page, '/market/swot', '云帆 SWOT');
  const strengths = page.getByRole('region', { name: '优势' });
  await strengths.getByPlaceholder(/输入后按回车添加/).fill('本地部署与云端同版本');
  await page.keyboard.press('Enter');
  await expect(strengths.getByText('本地部署与云端同版本')).toBeVisible();
  await page.getByRole('tab', { name: 'TOWS 矩阵' }).click();
  await page.getByRole('grid', { name: '因素关联强度' }).focus();
  await page.keyboard.press('3');
  await page.getByRole('checkbox', { name: /选择 SO/ }).check();
  await page.getByRole('button', { name: /生成策略/ }).click();
  await expect(panel).toContainText('SO1: S1+O1');
  const promise = '全部数据留在贵公司机房，升级与云端同步。';
  await panel
    .getByRole('textbox', { name: /客户文本/ })
    .first()
    .fill(promise);
  await page.keyboard.press('Tab');
  await panel.getByRole('combobox', { name: '状态' }).click();
  await page.getByRole('option', { name: '已采纳' }).click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  // A quote for the customer: their price stands beside the line.
  await openRow(page, '/customers', '杭州华东云商');
  await page.getByRole('button', { name: /新建报价/ }).click();
  await panel.getByRole('textbox', { name: '报价标题' }).fill('数据平台一期');
  await panel.getByRole('button', { name: '新建报价' }).click();
  await page.getByRole('button', { name: /添加产品/ }).click();
  await panel.getByRole('checkbox', { name: '云帆一体机' }).check();
  await panel.getByRole('button', { name: /添加 1 项/ }).click();
  await expect(page.getByText('竞品比我方高 14.3%').first()).toBeVisible();

  // The proposal takes the price table and the strategy.
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: /方案书/ }).click();
  await expect(page).toHaveURL(/proposals/);
  await page.getByRole('tab', { name: '市场' }).click();
  await page.getByRole('switch', { name: '价格对比' }).click();
  await expect(page.getByRole('switch', { name: '价格对比' })).toBeChecked();
  await pick(page, '竞争对手', '远桥');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /SO1/ }).click();
  await expect(page.getByRole('checkbox', { name: /SO1/ })).toBeChecked();
  await page.getByRole('tab', { name: '文件' }).click();
  const save = page.getByRole('button', { name: '保存为 Word' });
  const first = await host.saved(() => save.click());
  const words = docxText(first.bytes);
  for (const text of ['北京远桥数据技术', '112,000.00', '12.5%', promise]) expect(words).toContain(text);
  expect(words).not.toContain('只有云端版本');
  expect(words).not.toContain('官网报价页');
  await expect(page.getByText('已保存并登记')).toBeVisible();

  // The price grows old: the table goes, and the program says so.
  await openRow(page, '/market/competitors', '北京远桥');
  await page.getByRole('tab', { name: /价格台账/ }).click();
  await ledger.getByText('远桥一体机').click();
  await panel.getByRole('textbox', { name: '日期', exact: true }).fill(localTime(-40).day);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(ledger).toContainText('已过期 10 天');
  await openRow(page, '/proposals', '数据平台一期');
  await expect(page.getByText('本文件未列入以下内容').first()).toBeVisible();
  const second = await host.saved(() => save.click());
  const later = docxText(second.bytes);
  expect(later).not.toContain('112,000.00');
  expect(later).not.toContain('12.5%');
  expect(later).toContain(promise);
  await expect(page.getByText('已保存并登记')).toBeVisible();
  await expect(page.getByText('本文件未列入以下内容').first()).toBeVisible();
  await expect(page.getByText(/“云帆一体机”的价格.*已超期 10 天/).first()).toBeVisible();
});

test('reports of the market leave as Word files with their charts, marked as internal', async ({ host }) => {
  const { page } = host;
  const panel = page.getByRole('dialog');
  await startWithSample(page);
  const report = async (button: string) => {
    await page.getByRole('button', { name: button }).click();
    const saved = await host.saved(() => panel.getByRole('button', { name: '保存为 Word' }).click());
    await expect(panel.getByText('已保存', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    return { name: saved.name, words: docxText(saved.bytes), pictures: docxPictures(saved.bytes) };
  };

  await openRow(page, '/market/comparisons', '零售数据平台对比');
  const comparison = await report('生成分析报告');
  expect(comparison.name).toMatch(/竞品分析报告.*\.docx$/);
  for (const text of ['3.10', '+14.3%', '−12.5%', '未知']) expect(comparison.words).toContain(text);
  expect(comparison.pictures.length).toBeGreaterThanOrEqual(3);
  for (const picture of comparison.pictures) expect(picture.width).toBeGreaterThan(800);

  await openRow(page, '/market/swot', 'SWOT');
  const swot = await report('生成报告');
  for (const text of ['IFE', 'EFE', 'SO1', '待复核']) expect(swot.words).toContain(text);
  expect(swot.pictures.length).toBe(1);

  await openRow(page, '/market/competitors', '远桥');
  await page.getByRole('tab', { name: '作战卡' }).click();
  const card = await report('生成 Word');
  expect(card.words).toContain('远桥');
  for (const { words } of [comparison, swot, card]) expect(words).not.toMatch(/undefined|NaN|\[object|\{\{/);
});

test('prices come in from a file: every row has its verdict, all or nothing, and one undo', async ({ host }, info) => {
  const { page } = host;
  await startWithSample(page);
  await openRow(page, '/market/competitors', '远桥');
  await page.getByRole('tab', { name: /价格台账/ }).click();
  const count = page.getByText(/^共 \d+ 条$/);
  await expect(count).toBeVisible();
  const before = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
  const ledger = new URL(page.url()).hash.slice(1);

  const file = info.outputPath('prices.csv');
  writeFileSync(
    file,
    `\uFEFF竞争对手,竞品产品,我方对应产品,价格,单位,计费周期,含税口径,采集日期,来源\r\n${[
      `远桥数据,Farbridge 一体机,,"¥12,345.00",,一次性,未税,${localTime(-3).day},官网`,
      `远桥数据,Farbridge 专业版,,12 000 元左右,,一次性,未税,${localTime(-3).day},官网`,
    ].join('\r\n')}\r\n`,
  );
  await open(page, '/market/import/prices');
  await host.withFile(file, () => page.getByRole('button', { name: '选择文件…' }).click());
  await page.getByRole('button', { name: '下一步：对应各列' }).click();
  await page.getByRole('button', { name: '下一步：预览' }).click();
  await expect(page.getByText('错误 1')).toBeVisible();
  await expect(page.getByText('1 行有错误，不会写入任何内容')).toBeVisible();
  await expect(page.getByRole('button', { name: /^导入 \d+ 条价格/ })).toBeDisabled();
  await page.getByRole('checkbox', { name: /不导入有错误的/ }).check();
  await page.getByRole('button', { name: '导入 1 条价格' }).click();
  await expect(page.getByText('已导入 1 条价格').first()).toBeVisible();
  await open(page, ledger);
  await expect(count).toHaveText(`共 ${before + 1} 条`);
  await expect(page.getByRole('row').filter({ hasText: 'Farbridge 一体机' })).toContainText('¥12,345.00');
  await page.keyboard.press('Control+z');
  await expect(count).toHaveText(`共 ${before} 条`);
});
