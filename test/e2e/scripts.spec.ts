import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { validationErrors } from '../support/validator';
import { docxText } from './support/docx';
import { expect, test } from './support/host';
import { open, openRow, startEmpty, startWithSample } from './support/steps';

const outline = (page: Page) => page.getByRole('tree', { name: '话术大纲' });

const row = (page: Page, text: string) => outline(page).getByRole('treeitem').filter({ hasText: text }).first();

/** Writes lines one below the other, without taking the hands off the keys. */
async function writeLines(page: Page, texts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '添加一句' }).click();
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Control+Enter');
    const field = outline(page).getByRole('textbox', { name: `第 ${index + 1} 句的内容` });
    await expect(field).toBeFocused();
    await field.fill(text);
  }
}

/** Makes a line of another kind by its key. */
async function makeKind(page: Page, text: string, key: string, name: string): Promise<void> {
  await row(page, text).click();
  await page.keyboard.press(key);
  await expect(row(page, text)).toContainText(name);
}

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('complementary').getByRole('combobox', { name: field }).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

test('a branching script is built, led through a call, counted, and printed as a handbook', async ({ host }) => {
  const { page } = host;
  await startWithSample(page);

  // Built by keyboard: a greeting, two questions, an end; then a branch for a doubt.
  await open(page, '/scripts');
  await page.getByRole('button', { name: '新建话术' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: '名称' }).fill('初次需求访谈');
  await panel.getByRole('checkbox', { name: '从该场景的模板开始' }).uncheck();
  await panel.getByRole('combobox', { name: '场景' }).click();
  await page.getByRole('option', { name: '需求挖掘' }).click();
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await writeLines(page, ['今天想向您请教几个问题。', '目前这项工作是怎么做的？', '您准备了多少预算？', '需求清楚了']);
  await makeKind(page, '目前这项工作', '2', '提问');
  await choose(page, '回答写入', '客户现状');
  await makeKind(page, '您准备了多少预算', '2', '提问');
  await choose(page, '回答写入', '预算上限');
  await makeKind(page, '需求清楚了', '6', '结束');
  await choose(page, '结果', '商机推进');
  // A branch for a doubt, which leads back to the next question.
  await row(page, '目前这项工作').click();
  await page.keyboard.press('b');
  await row(page, '（空白）').click();
  await page.keyboard.press('4');
  await choose(page, '异议卡', '太贵了');
  await page.getByRole('button', { name: '添加出口' }).click();
  await choose(page, '出口 1 的去向', /您准备了多少预算/);
  await row(page, '目前这项工作').click();
  await page.getByRole('textbox', { name: '出口 1：客户的反应 (中文)' }).fill('愿意说');
  await page.getByRole('textbox', { name: '出口 2：客户的反应 (中文)' }).fill('太贵了');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '审定…' }).click();
  await page.getByRole('button', { name: '审定为 V1' }).click();
  await expect(page.getByText('已审定 V1').first()).toBeVisible();
  const [, script = ''] = /#(\/scripts\/[^/?]+)/.exec(page.url()) ?? [];

  // In the deal the script is led beside the record.
  await openRow(page, '/deals/list', '华东云商 数据平台一期');
  const [, deal = ''] = /#(\/deals\/[^/?]+)/.exec(page.url()) ?? [];
  await page.getByRole('button', { name: '话术沟通' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /初次需求访谈/ })
    .click();
  const dock = page.getByRole('complementary', { name: '沟通', exact: true });
  await expect(dock).toContainText('今天想向您请教几个问题。');
  await page.keyboard.press('1');
  await expect(dock).toContainText('目前这项工作是怎么做的？');
  await dock.getByRole('textbox', { name: '客户的回答' }).fill('门店每天手工汇总');
  await dock.getByRole('button', { name: /太贵了/ }).click();

  // The doubt comes up: its card, the answer that was given, and that it helped.
  await dock.getByRole('button', { name: '看应对话术' }).click();
  await dock.getByRole('button', { name: '已化解 1' }).click();
  await dock.getByRole('button', { name: /下一句/ }).click();
  await expect(dock).toContainText('您准备了多少预算？');
  const budget = dock.getByRole('textbox', { name: '客户的回答' });
  await budget.fill('200000');
  await budget.press('Enter');
  await expect(dock).toContainText('需求清楚了');

  // What was said is on record while the talk still goes on; a crash takes nothing of it.
  await dock.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '查看记录' }).click();
  await expect(page.getByRole('main').getByText('需求清楚了').first()).toBeVisible();
  await host.kill();
  await host.reopen();
  const page2 = host.page;
  const taken = page2.getByRole('complementary', { name: '沟通', exact: true });
  await expect(taken).toContainText('需求清楚了', { timeout: 20_000 });

  // The end: how it went is known, what comes next is asked for; all of it lands at once.
  await taken.getByRole('listitem').getByRole('button', { name: '结束沟通' }).click();
  await expect(taken.getByRole('button', { name: '商机推进' })).toHaveAttribute('aria-pressed', 'true');
  await taken.getByRole('textbox', { name: '下一步' }).fill('发送需求确认单');
  await taken.getByRole('textbox', { name: '什么时候' }).fill('明天下午3点');
  await taken.getByRole('button', { name: '保存并结束' }).click();
  await expect(taken).toBeHidden();

  await open(page2, `${deal}/needs`);
  await expect(page2.getByRole('textbox', { name: /目前是怎么做的/ })).toHaveValue('门店每天手工汇总');
  await expect(page2.getByRole('textbox', { name: '下一步', exact: true })).toHaveValue('发送需求确认单');
  await open(page2, `${deal}/timeline`);
  const entry = page2
    .getByRole('main')
    .getByText(/您准备了多少预算？ → ¥200,000/)
    .first();
  await expect(entry).toBeVisible();
  await open(page2, '/tasks');
  await expect(page2.getByRole('listitem').filter({ hasText: '发送需求确认单' })).toContainText('明天 15:00');

  // The figures of the script and of the card have moved.
  await open(page2, `${script}/results`);
  const lines = page2.getByRole('row');
  await expect(lines.filter({ hasText: '目前这项工作是怎么做的' })).toContainText('太贵了 1');
  await expect(lines.filter({ hasText: '您准备了多少预算' })).toContainText('样本过少 1/1');
  await open(page2, '/scripts/objections');
  await expect(page2.getByRole('button', { name: '新建异议' })).toBeVisible();
  await expect(page2.getByRole('row').filter({ hasText: '太贵了' })).toContainText('听到 10 次');

  // The handbook of this script leaves as a valid Word file, with the card it refers to.
  await open(page2, '/scripts');
  await page2.getByRole('row').filter({ hasText: '初次需求访谈' }).getByRole('checkbox').check();
  await page2.getByRole('button', { name: '导出', exact: true }).click();
  await page2.getByRole('menuitem', { name: '话术手册（Word）' }).click();
  const book = await host.saved(() => page2.getByRole('dialog').getByRole('button', { name: '保存为 Word' }).click());
  expect(book.name).toMatch(/话术手册.*\.docx$/);
  const words = docxText(book.bytes);
  for (const text of ['话术手册', '目前这项工作是怎么做的？', '愿意说', '太贵了', '按三年算'])
    expect(words).toContain(text);
  expect(await validationErrors(book.bytes)).toEqual([]);
});

test('ways are drawn in the graph by mouse, to a box and to an empty place, and each is taken back', async ({
  host,
}) => {
  const { page } = host;
  await startWithSample(page);
  await open(page, '/scripts');
  await page.getByRole('button', { name: '新建话术' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: '名称' }).fill('手绘');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('tab', { name: '流程图' }).click();
  const boxes = page.locator('.react-flow__node');
  await expect(boxes).not.toHaveCount(0);
  const [all, last] = [await boxes.count(), boxes.last()];
  const first = boxes.filter({ hasText: '开头' });
  const ways = first.getByRole('listitem');
  const before = await ways.count();
  const draw = async (to: { readonly x: number; readonly y: number }) => {
    await first.locator('[data-handleid="+"]').hover();
    await page.mouse.down();
    await page.mouse.move(to.x - 20, to.y - 10, { steps: 5 });
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };
  const middle = async (box: Locator) => {
    const at = await box.boundingBox();
    return { x: (at?.x ?? 0) + (at?.width ?? 0) / 2, y: (at?.y ?? 0) + (at?.height ?? 0) / 2 };
  };

  // To the entry of the last line: one more answer of the first, no more lines.
  await draw(await middle(last.locator('[data-handleid="in"]')));
  await expect(ways).toHaveCount(before + 1);
  await expect(boxes).toHaveCount(all);
  // To an empty place: one more line there.
  const canvas = await page.locator('.react-flow__pane').boundingBox();
  await draw({ x: (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2, y: (canvas?.y ?? 0) + (canvas?.height ?? 0) - 40 });
  await expect(boxes).toHaveCount(all + 1);
  await expect(ways).toHaveCount(before + 2);
  await page.keyboard.press('Control+z');
  await expect(boxes).toHaveCount(all);
  await page.keyboard.press('Control+z');
  await expect(ways).toHaveCount(before);
});

test('practice without a customer keeps its score', async ({ host }) => {
  const { page } = host;
  await startWithSample(page);
  await open(page, '/scripts/practice');
  const visit = page.getByRole('listitem').filter({ hasText: '定期回访' });
  await visit.getByRole('button', { name: '练习' }).click();
  await page.getByRole('button', { name: '开始', exact: true }).click();
  await page.getByRole('textbox', { name: '您怎么问？' }).fill('哪一块帮您省时间最多？');
  await page.getByRole('button', { name: '看审定说法' }).click();
  await expect(page.getByText('给您省下最多时间的是哪一块？')).toBeVisible();
  await page.getByRole('button', { name: /完全到位/ }).click();
  await page.getByRole('button', { name: '结束练习' }).click();
  await expect(page.getByRole('heading', { name: '练习成绩' })).toBeVisible();
  await expect(page.getByText('100%').first()).toBeVisible();

  await open(page, '/scripts/practice/quiz');
  await page.getByRole('button', { name: '开始', exact: true }).click();
  // The weakest card comes first: of what was never known.
  await expect(page.getByRole('status').filter({ hasText: '先发份资料我看看' })).toBeVisible();
  await page.getByRole('button', { name: /好的，我马上发/ }).click();
  await page.getByRole('button', { name: '下一题' }).click();
  await page.getByRole('button', { name: '结束练习' }).click();
  await open(page, '/scripts/practice');
  await expect(page.getByRole('row').filter({ hasText: '定期回访' })).toContainText('100%');
});

test('a pack carries a script to another machine, and taken over twice doubles nothing', async ({ host }, info) => {
  const { page } = host;
  await startWithSample(page);
  await open(page, '/scripts');
  const scripts = page.getByRole('row').filter({ hasText: '谈判给与取' });
  await scripts.getByRole('checkbox').check();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const pack = await host.saved(() => page.getByRole('menuitem', { name: '话术包（.json）' }).click());
  const file = info.outputPath(pack.name);
  writeFileSync(file, pack.bytes);

  // On another machine it is new; a second time it is the same.
  await host.freshProfile();
  const other = host.page;
  await startEmpty(other, { name: '杭州成单商贸有限公司', creditCode: '' });
  await open(other, '/scripts/import');
  await host.withFile(file, () => other.getByRole('button', { name: '选择话术包' }).click());
  await other.getByRole('button', { name: '导入：新增 1，更新 0' }).click();
  await open(other, '/scripts');
  await expect(other.getByRole('row').filter({ hasText: '谈判给与取' })).toContainText('草稿');
  await open(other, '/scripts/import');
  await host.withFile(file, () => other.getByRole('button', { name: '选择话术包' }).click());
  await expect(other.getByRole('row').filter({ hasText: '谈判给与取' })).toContainText('相同');
  await expect(other.getByRole('button', { name: '没有可导入的内容' })).toBeDisabled();
});
