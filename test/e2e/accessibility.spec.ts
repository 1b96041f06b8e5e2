import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/host';
import { open, openRow, startWithSample } from './support/steps';

const screens = [
  '/',
  '/market',
  '/market/research',
  '/market/segments',
  '/market/competitors',
  '/market/import/prices',
  '/market/comparisons',
  '/market/swot',
  '/customers',
  '/deals',
  '/deals/list',
  '/deals/funnel',
  '/deals/process',
  '/deals/process/builtin.seven.1',
  '/deals/partners',
  '/customers/leads',
  '/customers/targets',
  '/customers/value',
  '/tasks',
  '/import/customers',
  '/library/materials',
  '/settings/sales',
  '/scripts',
  '/scripts/objections',
  '/scripts/results',
  '/scripts/practice',
  '/scripts/practice/quiz',
  '/scripts/import',
  '/scripts/import?from=starter',
  '/scripts/starter.price.present/outline',
  '/scripts/starter.price.present/graph',
  '/scripts/starter.opening.call/versions',
  '/scripts/starter.opening.call/results',
  '/scripts/objections/starter.objection.tooExpensive',
  '/mini',
  '/quotes',
  '/proposals',
  '/contracts',
  '/library/products',
  '/library/papers',
  '/settings',
  '/settings/company',
  '/settings/data',
  '/settings/recycle-bin',
];
const records = ['/customers', '/deals/list', '/quotes', '/proposals', '/contracts'];
/** Records with what a row of their list says, and the tabs of their pages. */
const opened: readonly (readonly [list: string, row: string | RegExp, tabs: readonly string[]])[] = [
  ['/market/research', /14\.3%/, []],
  ['/market/segments', '华东', []],
  ['/market/competitors', '远桥', ['prices', 'features', 'card']],
  ['/market/comparisons', '对比', ['profile', 'prices', 'map', 'standing']],
  ['/market/swot', 'SWOT', ['tows', 'strategies', 'history']],
  ['/deals/list', '华东云商', ['needs', 'competition', 'team', 'timeline']],
  ['/customers', '华东云商', []],
  ['/customers/leads', '云栖', []],
  ['/customers/targets', '网站优化', []],
  ['/deals/partners', '华数', []],
  ['/library/materials', '手册', []],
];

test('no screen breaks a rule of WCAG 2.2 A or AA that a machine can see, light and dark', async ({ host }) => {
  test.setTimeout(480_000);
  const { page } = host;
  await startWithSample(page);
  const found: string[] = [];
  const look = async (name: string) => {
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .exclude('iframe')
      .analyze();
    for (const violation of violations) {
      found.push(
        `${name}: ${violation.id} ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
      );
    }
  };
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const path of screens) {
      await open(page, path);
      await look(`${scheme} ${path}`);
    }
    for (const path of records) {
      await openRow(page, path, '华东云商');
      await look(`${scheme} ${path}/:id`);
    }
    for (const [path, text, tabs] of opened) {
      await openRow(page, path, text);
      await look(`${scheme} ${path}/:id`);
      const at = /^#(.*?[0-9a-f]{8}-[0-9a-f-]{27})/.exec(new URL(page.url()).hash)?.[1] ?? '';
      for (const tab of tabs) {
        await open(page, `${at}/${tab}`);
        await look(`${scheme} ${path}/:id/${tab}`);
      }
    }
    await openRow(page, '/deals/list', '华东云商');
    const deal = /#\/deals\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await open(page, `/show/${deal}`);
    await look(`${scheme} /show/:id`);
    await open(page, `/deals/${deal}/needs`);
    await page.getByRole('button', { name: '话术沟通' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /当面报价/ })
      .click();
    await expect(page.getByRole('complementary', { name: '沟通', exact: true })).toBeVisible();
    await look(`${scheme} a talk beside the deal`);
    await page.getByRole('complementary', { name: '沟通', exact: true }).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '放弃这次沟通' }).click();
    await openRow(page, '/proposals', '华东云商');
    await page.getByRole('tab', { name: '市场' }).click();
    await look(`${scheme} /proposals/:id market`);
  }
  expect(found).toEqual([]);
});
