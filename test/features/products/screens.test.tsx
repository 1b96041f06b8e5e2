// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { countOf } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import type { Product } from '@/domain/products/product';
import ProductListPage from '@/features/products/ProductListPage';
import ProductPage from '@/features/products/ProductPage';
import { openWorkspace, showScreens } from '../customers/harness';

const routes = [
  { path: '/library/products', element: <ProductListPage /> },
  { path: '/library/products/:id', element: <ProductPage /> },
];
const licence: Partial<Product> = {
  code: 'SW-1001',
  name: { zh: '软件许可', en: 'Licence' },
  group: '软件',
  listPrice: { minor: 129_900, currency: 'CNY' },
};

async function addProducts(store: Store, records: readonly Partial<Product>[]): Promise<readonly string[]> {
  const operations = records.map((record) => ({ type: 'create' as const, entity: 'product' as const, record }));
  return unwrap(await store.write(operations)).ids;
}

it('lists what is on sale by group, and what was withdrawn on demand', async () => {
  const workspace = await openWorkspace();
  await addProducts(workspace.store, [
    licence,
    { code: 'SV-1', name: { zh: '实施服务', en: '' }, group: '服务' },
    { code: 'OLD', name: { zh: '旧版软件', en: '' }, group: '软件', active: false },
  ]);
  await showScreens(workspace, routes, '/library/products');
  const user = userEvent.setup();
  await screen.findByText('软件许可');
  expect(screen.queryByText('旧版软件')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^服务/ }));
  await waitFor(() => expect(screen.queryByText('软件许可')).not.toBeInTheDocument());
  expect(screen.getByText('实施服务')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^全部分组/ }));
  await user.click(screen.getByRole('radio', { name: '停售' }));
  expect(await screen.findByText('旧版软件')).toBeInTheDocument();
});

it('warns of a code that is in use, reads an amount as people type it, and stores the product', async () => {
  const workspace = await openWorkspace();
  await addProducts(workspace.store, [licence]);
  const { place } = await showScreens(workspace, routes, '/library/products');
  const user = userEvent.setup();
  await screen.findByText('软件许可');
  await user.click(screen.getByRole('button', { name: /新建产品/ }));
  const panel = within(await screen.findByRole('dialog'));
  await user.type(panel.getByRole('textbox', { name: /产品编码/ }), 'sw-1001');
  expect(await panel.findByText('编码已被使用')).toBeInTheDocument();
  await user.clear(panel.getByRole('textbox', { name: /产品编码/ }));
  await user.type(panel.getByRole('textbox', { name: /产品编码/ }), 'SW-2');
  await user.type(panel.getAllByRole('textbox', { name: /^名称/ })[0] as HTMLElement, '新产品');

  const price = panel.getByRole('textbox', { name: '标价（未税）' });
  await user.type(price, '一点点');
  await user.click(panel.getByRole('button', { name: '保存并打开' }));
  expect(price).toBeInvalid();
  expect(await countOf(workspace.store, 'product')).toBe(1);

  await user.clear(price);
  await user.type(price, '１.２万');
  await user.click(panel.getByRole('button', { name: '保存并打开' }));
  await waitFor(() => expect(place()).toMatch(/^\/library\/products\/.+/));
  const stored = await workspace.store.get('product', place().split('/').at(-1) ?? '');
  expect(stored).toMatchObject({ code: 'SW-2', listPrice: { minor: 1_200_000, currency: 'CNY' } });
});

it('copies a product with a code of its own', async () => {
  const workspace = await openWorkspace();
  const [id] = await addProducts(workspace.store, [licence]);
  const { place } = await showScreens(workspace, routes, `/library/products/${id}`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /复制产品/ }));
  await waitFor(() => expect(place()).not.toBe(`/library/products/${id}`));
  const copy = await workspace.store.get('product', place().split('/').at(-1) ?? '');
  expect(copy).toMatchObject({ ...licence, code: 'SW-1001-2' });
});

it('refuses a file that only calls itself a picture, and keeps a real one beside the product', async () => {
  const workspace = await openWorkspace();
  const [id = ''] = await addProducts(workspace.store, [licence]);
  URL.createObjectURL ??= () => 'blob:test';
  URL.revokeObjectURL ??= () => undefined;
  await showScreens(workspace, routes, `/library/products/${id}`);
  const user = userEvent.setup();
  await screen.findByRole('button', { name: '选择图片' });
  const input = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  await user.upload(input(), new File(['<svg onload="alert(1)">'], 'logo.png', { type: 'image/png' }));
  expect(await screen.findByText(/这不是 PNG 或 JPEG 图片/)).toBeInTheDocument();
  expect((await workspace.store.get('product', id))?.pictureId).toBe('');

  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
  await user.upload(input(), new File([bytes], 'logo.png', { type: 'image/png' }));
  await waitFor(async () => expect((await workspace.store.get('product', id))?.pictureId).not.toBe(''));
  const pictureId = (await workspace.store.get('product', id))?.pictureId ?? '';
  expect(await workspace.store.get('blob', pictureId)).toMatchObject({ mime: 'image/png', name: 'logo.png' });
});

it('says that a product is missing instead of failing', async () => {
  await showScreens(await openWorkspace(), routes, '/library/products/nope');
  expect(await screen.findByText(/可能已被彻底删除/)).toBeInTheDocument();
});
