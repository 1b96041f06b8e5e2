import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { docxText } from './support/docx';
import { expect, test } from './support/host';
import { open, openRow, startEmpty, startWithSample } from './support/steps';

const total = '178,994.87';
const capitals = '人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分';

test('from an empty workspace to a quotation, a proposal and a contract in Word', async ({ host }) => {
  const { page } = host;
  await startEmpty(page, { name: '上海云帆软件有限公司', creditCode: '91310115MA0000001Y' });

  // A product and a customer, typed once.
  await open(page, '/library/products');
  await page
    .getByRole('button', { name: /新建产品/ })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: /编码/ }).fill('SW-1');
  await panel.getByRole('textbox', { name: /名称/ }).first().fill('软件许可');
  await panel.getByRole('textbox', { name: /标价|目录价|列表价/ }).fill('1,299');
  await panel
    .getByRole('button', { name: /保存|新建/ })
    .first()
    .click();
  await expect(page.getByText('软件许可').first()).toBeVisible();

  await open(page, '/customers');
  await page
    .getByRole('button', { name: /新建客户/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: /客户名称/ }).fill('杭州华东云商科技有限公司');
  await panel.getByRole('button', { name: '保存并打开' }).click();
  await expect(page.getByRole('heading', { name: '杭州华东云商科技有限公司' })).toBeVisible();

  // A quote for this customer, lines by keyboard.
  await page.getByRole('button', { name: /新建报价/ }).click();
  await panel.getByRole('textbox', { name: '报价标题' }).fill('数据平台一期');
  await panel.getByRole('button', { name: '新建报价' }).click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await grid.getByRole('gridcell').first().click();
  const rows = [
    ['软件授权', '50', '套', '1299', '10%', '13%'],
    ['实施服务', '12', '人天', '2,000', '', '6%'],
    ['机架服务器', '3', '台', '28888.88', '5%', '13%'],
  ];
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      if (cell !== '') await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    if (index < rows.length - 1) await expect(grid.getByText(cells[0] ?? '')).toBeVisible();
  }
  // 58,455.00 + 24,000.00 + 82,333.31 without tax.
  await expect(page.getByText('164,788.31').first()).toBeVisible();
  await page.getByRole('button', { name: '报价设置' }).click();
  await panel.getByRole('textbox', { name: '整单折扣' }).fill('3%');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByText(`¥${total}`).first()).toBeVisible();
  await expect(page.getByText(capitals)).toBeVisible();

  // The quotation.
  await page.getByRole('button', { name: /生成文件/ }).click();
  const save = panel.getByRole('button', { name: '保存为 Word' });
  const quotation = await host.saved(() => save.click());
  expect(quotation.name).toMatch(/_报价单_.*\.docx$/);
  expect(docxText(quotation.bytes)).toContain(total);
  expect(docxText(quotation.bytes)).toContain(capitals);
  await expect(panel.getByText('已保存并登记')).toBeVisible();
  await page.keyboard.press('Escape');

  // The contract, with what was typed once.
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: /合同/ }).click();
  await expect(page).toHaveURL(/contracts/);
  const contract = await host.saved(() => page.getByRole('button', { name: '保存为 Word' }).click());
  const words = docxText(contract.bytes);
  for (const text of [total, capitals, '杭州华东云商科技有限公司', '上海云帆软件有限公司', '软件授权'])
    expect(words).toContain(text);
  expect(words).not.toMatch(/undefined|NaN|\{\{/);
});

test('the golden quote of the sample workspace: figures, versions, contract read back, register', async ({ host }) => {
  const { page } = host;
  await startWithSample(page);
  await openRow(page, '/quotes', '华东云商');
  await expect(page.getByText(`¥${total}`).first()).toBeVisible();
  await expect(page.getByText(capitals)).toBeVisible();

  // A computed figure explains itself.
  await page
    .getByRole('button', { name: new RegExp(total.replace('.', '\\.')) })
    .first()
    .click();
  await expect(page.getByText('19,150.21').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await openRow(page, '/contracts', '华东云商');
  const contract = await host.saved(() => page.getByRole('button', { name: '保存为 Word' }).click());
  expect(contract.name).toMatch(/^HT-\d{4}-[A-Z0-9]{2,3}-\d{4}_华东云商_合同_/);
  expect(docxText(contract.bytes)).toContain(total);
  expect(docxText(contract.bytes)).toContain(capitals);
  expect(docxText(contract.bytes)).toContain('第一条');
  await expect(page.getByText('已保存并登记')).toBeVisible();

  // The register gives the same bytes again.
  await openRow(page, '/library/papers', '华东云商');
  const again = await host.saved(() => page.getByRole('button', { name: '另存原文件' }).click());
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(again.bytes)).toBe(hash(contract.bytes));
  await expect(page.getByText(hash(contract.bytes))).toBeVisible();
});

test('a proposal in English, and a cancelled dialog that leaves nothing behind', async ({ host }) => {
  const { page } = host;
  await startWithSample(page);
  if (host.kind === 'desktop') {
    await openRow(page, '/contracts', '华东云商');
    await host.withCancelledDialog(() => page.getByRole('button', { name: '保存为 Word' }).click());
    await expect(page.getByText('（未编号）').first()).toBeVisible();
    await open(page, '/library/papers');
    await expect(page.getByText('还没有导出过文件')).toBeVisible();
  }
  // An expired quote can be looked at, but does not leave the house.
  await openRow(page, '/proposals', '益康');
  await page.getByRole('button', { name: '保存为 Word' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /20\d\d-\d\d-\d\d/ })).toBeVisible();
  await openRow(page, '/proposals', 'Nordic');
  await page.getByText('正式稿', { exact: true }).click();
  const proposal = await host.saved(() => page.getByRole('button', { name: '保存为 Word' }).click());
  const words = docxText(proposal.bytes);
  expect(words).toContain('Data platform for Nordic Retail');
  expect(words).not.toMatch(/草稿/);
});

test('a kill in the middle of editing loses nothing that was acknowledged', async ({ host }) => {
  await startWithSample(host.page);
  await openRow(host.page, '/customers', '无锡新材');
  const notes = ['甲', '乙', '丙'].map((mark) => `记录${mark}：${'长文字'.repeat(200)}`);
  await host.page.getByRole('tab', { name: /时间线/ }).click();
  for (const note of notes) {
    await host.page.getByRole('textbox', { name: /记/ }).first().fill(note);
    await host.page.keyboard.press('Control+Enter');
    // In the list: the field itself shows it before it is stored.
    await expect(host.page.getByRole('listitem').filter({ hasText: note })).toBeVisible();
  }
  await host.page.getByRole('textbox', { name: /记/ }).first().fill('还没有保存');
  await host.kill();
  await host.reopen();
  await openRow(host.page, '/customers', '无锡新材');
  await host.page.getByRole('tab', { name: /时间线/ }).click();
  for (const note of notes) await expect(host.page.getByRole('listitem').filter({ hasText: note })).toBeVisible();
});

test('a backup restores into an empty profile, and a damaged one changes nothing', async ({ host }, info) => {
  await startWithSample(host.page);
  await openRow(host.page, '/contracts', '华东云商');
  const contract = await host.saved(() => host.page.getByRole('button', { name: '保存为 Word' }).click());
  await expect(host.page.getByText('已保存并登记')).toBeVisible();
  await open(host.page, '/settings/data');
  const backup = await host.saved(() => host.page.getByRole('button', { name: '导出备份' }).click());
  const whole = info.outputPath('whole.json');
  const damaged = info.outputPath('damaged.json');
  writeFileSync(whole, backup.bytes);
  writeFileSync(damaged, backup.bytes.toString('utf8').replace('178', '179'));

  await host.freshProfile();
  await startEmpty(host.page, { name: '另一家公司', creditCode: '' });
  await open(host.page, '/settings/data');
  await host.withFile(damaged, () => host.page.getByRole('button', { name: '选择备份文件…' }).click());
  await expect(host.page.getByText('未作任何改动', { exact: true })).toBeVisible({ timeout: 30_000 });
  await host.withFile(whole, () => host.page.getByRole('button', { name: '选择备份文件…' }).click());
  await host.page.getByRole('button', { name: '恢复这份备份' }).click({ timeout: 30_000 });
  await expect(host.page.getByText('恢复完成').first()).toBeVisible({ timeout: 60_000 });

  await openRow(host.page, '/library/papers', '华东云商');
  const again = await host.saved(() => host.page.getByRole('button', { name: '另存原文件' }).click());
  expect(again.bytes.equals(contract.bytes)).toBe(true);
  await openRow(host.page, '/quotes', '华东云商');
  await expect(host.page.getByText(`¥${total}`).first()).toBeVisible();
});
