import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/host';
import { open, openRow, startWithSample } from './support/steps';

const screens = [
  '/',
  '/customers',
  '/deals',
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
const records = ['/customers', '/deals', '/quotes', '/proposals', '/contracts'];

test('no screen breaks a rule of WCAG 2.2 A or AA that a machine can see, light and dark', async ({ host }) => {
  test.setTimeout(240_000);
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
  }
  expect(found).toEqual([]);
});
