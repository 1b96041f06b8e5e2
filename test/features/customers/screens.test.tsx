// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import { unwrap } from '@/domain/kernel/result';
import CustomerListPage from '@/features/customers/CustomerListPage';
import CustomerPage from '@/features/customers/CustomerPage';
import { openWorkspace, showScreens } from './harness';

// Whole screens on a real store: a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

const routes = [
  { path: '/customers', element: <CustomerListPage /> },
  { path: '/customers/:id', element: <CustomerPage /> },
];
const validCode = '91350100M000100Y43';

async function addCustomers(store: Store, records: readonly Partial<Customer>[]): Promise<readonly string[]> {
  const result = await store.write(
    records.map((record) => ({ type: 'create' as const, entity: 'customer' as const, record })),
  );
  return unwrap(result).ids;
}

async function customerAt(store: Store, id: string | undefined): Promise<Customer> {
  const customer = await store.get('customer', id ?? '');
  if (!customer) throw new Error('customer is not stored');
  return customer;
}

const rowsShown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent);

describe('customer list', () => {
  it('narrows by search and by filter to the customers that match', async () => {
    const workspace = await openWorkspace();
    await addCustomers(workspace.store, [
      { name: '杭州华东云商科技有限公司', industry: 'ecommerce', region: 'east', tags: ['重点'] },
      { name: '北京仓储物流有限公司', industry: 'logistics', region: 'north' },
      { name: '杭州物流中心', industry: 'logistics', region: 'east' },
    ]);
    await showScreens(workspace, routes, '/customers');
    const user = userEvent.setup();
    await screen.findByText('杭州物流中心');

    await user.type(screen.getByRole('textbox', { name: /搜索/ }), '杭州');
    await waitFor(() => expect(screen.queryByText('北京仓储物流有限公司')).not.toBeInTheDocument());
    expect(rowsShown().sort()).toEqual(['杭州华东云商科技有限公司', '杭州物流中心'].sort());

    await user.click(screen.getByRole('button', { name: '筛选' }));
    await user.click(await screen.findByRole('combobox', { name: '行业' }));
    await user.click(await screen.findByRole('option', { name: '物流', hidden: true }));
    await waitFor(() => expect(rowsShown()).toEqual(['杭州物流中心']));
  });

  it('deletes the selected customers in one step and brings all of them back by one undo', async () => {
    const workspace = await openWorkspace();
    const ids = await addCustomers(workspace.store, [{ name: '甲公司' }, { name: '乙公司' }, { name: '丙公司' }]);
    await showScreens(workspace, routes, '/customers');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('checkbox', { name: '甲公司' }));
    await user.click(screen.getByRole('checkbox', { name: '乙公司' }));
    await user.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(screen.queryByText('甲公司')).not.toBeInTheDocument());
    expect((await customerAt(workspace.store, ids[1])).deletedAt).toBeGreaterThan(0);
    expect((await customerAt(workspace.store, ids[2])).deletedAt).toBe(0);

    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await screen.findByText('甲公司');
    for (const id of ids) expect((await customerAt(workspace.store, id)).deletedAt).toBe(0);
  });

  it('warns of a namesake while the name is typed, and lets the user go there', async () => {
    const workspace = await openWorkspace();
    const [id] = await addCustomers(workspace.store, [{ name: '杭州华东云商科技有限公司' }]);
    const { place } = await showScreens(workspace, routes, '/customers');
    const user = userEvent.setup();
    await screen.findByText('杭州华东云商科技有限公司');
    await user.keyboard('n');
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: /客户名称/ }), '杭州华东云商科技');
    await panel.findByText(/可能已有这个客户/, undefined, { timeout: 3000 });
    await user.click(panel.getByRole('button', { name: '杭州华东云商科技有限公司' }));
    await waitFor(() => expect(place()).toBe(`/customers/${id}`));
  });

  it('stores nothing while the credit code is wrong, and the normal form of a right one', async () => {
    const workspace = await openWorkspace();
    const { place } = await showScreens(workspace, routes, '/customers');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '新建第一个客户' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByRole('textbox', { name: /客户名称/ }), '福州新客户');
    const code = panel.getByRole('textbox', { name: '统一社会信用代码' });
    await user.type(code, '91350100M000100Y44');
    await user.click(panel.getByRole('button', { name: '保存并打开' }));
    expect(code).toBeInvalid();
    expect(await workspace.store.database.counter.get('customer')).toBeUndefined();

    await user.clear(code);
    await user.type(code, validCode.toLowerCase());
    await user.click(panel.getByRole('button', { name: '保存并打开' }));
    await waitFor(() => expect(place()).toMatch(/^\/customers\/.+/));
    const stored = await customerAt(workspace.store, place().split('/').at(-1));
    expect(stored).toMatchObject({ name: '福州新客户', creditCode: validCode });
  });

  it('asks for the name before anything is stored', async () => {
    const workspace = await openWorkspace();
    const { place } = await showScreens(workspace, routes, '/customers');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '新建第一个客户' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('button', { name: '保存并打开' }));
    expect(panel.getByRole('textbox', { name: /客户名称/ })).toBeInvalid();
    expect(place()).toBe('/customers');
  });
});

describe('customer page', () => {
  it('logs from every tab by a key, and leads to a new deal for this customer', async () => {
    const workspace = await openWorkspace();
    const [id = ''] = await addCustomers(workspace.store, [{ name: '甲公司' }]);
    const { place } = await showScreens(
      workspace,
      [...routes, { path: '/deals/list', element: <p>deals</p> }],
      `/customers/${id}?tab=business`,
    );
    const user = userEvent.setup();
    await screen.findByRole('link', { name: '新建商机' });
    await user.keyboard('l');
    await user.type(await screen.findByRole('textbox', { name: '快速记录' }), '电话 谈了预算{Enter}');
    await waitFor(async () =>
      expect(await related(workspace.store, 'activity', 'customerId', id)).toMatchObject([{ kind: 'call' }]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(screen.getByRole('link', { name: '新建商机' }));
    expect(place()).toBe(`/deals/list?new=${id}`);
  });

  it('says that a customer is missing instead of failing', async () => {
    await showScreens(await openWorkspace(), routes, '/customers/no-such-id');
    expect(await screen.findByText(/可能已被彻底删除/)).toBeInTheDocument();
  });

  it('keeps the stored credit code while the field holds a wrong one', async () => {
    const workspace = await openWorkspace();
    const [id] = await addCustomers(workspace.store, [{ name: '福州公司', creditCode: validCode }]);
    await showScreens(workspace, routes, `/customers/${id}?tab=contract`);
    const field = await screen.findByRole('textbox', { name: '统一社会信用代码' });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '91350100M000100Y4X' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.blur(field);
    expect(field).toBeInvalid();
    expect((await customerAt(workspace.store, id)).creditCode).toBe(validCode);
  });

  it('keeps what is typed while the note before it is being stored', async () => {
    const workspace = await openWorkspace();
    const [id] = await addCustomers(workspace.store, [{ name: '华东云商' }]);
    await showScreens(workspace, routes, `/customers/${id}?tab=timeline`);
    const field = await screen.findByRole('textbox', { name: '快速记录' });
    fireEvent.change(field, { target: { value: '第一条' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    fireEvent.change(field, { target: { value: '第二条' } });
    expect(await within(await screen.findByRole('list', { name: '时间线' })).findByText('第一条')).toBeInTheDocument();
    expect(field).toHaveValue('第二条');
  });

  it('stores a note of 10,000 characters with emoji and right-to-left text unchanged, and shows it on the timeline', async () => {
    const workspace = await openWorkspace();
    const [id] = await addCustomers(workspace.store, [{ name: '杭州公司' }]);
    await showScreens(workspace, routes, `/customers/${id}?tab=timeline`);
    const user = userEvent.setup();
    const note = `👩‍💻 مرحبا <b>&"' 繁體\n${'客'.repeat(9_980)}`;
    await user.click(await screen.findByRole('textbox', { name: '快速记录' }));
    await user.paste(note);
    await user.keyboard('{Enter}');
    await waitFor(async () => {
      const [activity] = await related(workspace.store, 'activity', 'customerId', id ?? '');
      expect(activity?.text).toBe(note);
    });
    expect(await within(screen.getByRole('list', { name: '时间线' })).findByText(/مرحبا/)).toBeInTheDocument();
  });

  it('has one primary contact at most, the first one added to begin with', async () => {
    const workspace = await openWorkspace();
    const [id = ''] = await addCustomers(workspace.store, [{ name: '杭州公司' }]);
    await showScreens(workspace, routes, `/customers/${id}?tab=business`);
    const user = userEvent.setup();
    for (const name of ['林越', '陈立']) {
      await user.click((await screen.findAllByRole('button', { name: '添加联系人' }))[0] as HTMLElement);
      const panel = within(await screen.findByRole('dialog'));
      await user.type(panel.getByRole('textbox', { name: /姓名/ }), name);
      await user.click(panel.getByRole('button', { name: '保存联系人' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    }
    const primaries = async () =>
      (await related(workspace.store, 'contact', 'customerId', id)).filter((row) => row.primary).map((row) => row.name);
    expect(await primaries()).toEqual(['林越']);
    await user.click(await screen.findByRole('button', { name: /陈立/ }));
    await user.click(await screen.findByRole('button', { name: '设为主要联系人' }));
    await waitFor(async () => expect(await primaries()).toEqual(['陈立']));
  });

  it('goes to the recycle bin and back by undo', async () => {
    const workspace = await openWorkspace();
    const [id] = await addCustomers(workspace.store, [{ name: '杭州公司' }]);
    await showScreens(workspace, routes, `/customers/${id}?tab=business`);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '更多操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '删除' }));
    await screen.findByText('在回收站中');
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(screen.queryByText('在回收站中')).not.toBeInTheDocument());
    expect((await customerAt(workspace.store, id)).deletedAt).toBe(0);
  });
});
