// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import { readRecords } from '@/features/common/list/readRecords';
import { RecordList } from '@/features/common/RecordList';
import ContractListPage from '@/features/contracts/ContractListPage';
import ContractPage from '@/features/contracts/ContractPage';
import ProposalListPage from '@/features/proposals/ProposalListPage';
import ProposalPage from '@/features/proposals/ProposalPage';
import QuoteListPage from '@/features/quotes/QuoteListPage';
import { openWorkspace, showScreens } from '../customers/harness';

async function addProposals(store: Store, count: number, accepted: readonly number[]): Promise<void> {
  const operations = Array.from({ length: count }, (_, at) => ({
    type: 'create' as const,
    entity: 'proposal' as const,
    record: {
      title: { zh: `方案 ${at}`, en: '' },
      status: accepted.includes(at) ? ('accepted' as const) : ('draft' as const),
    },
  }));
  unwrap(await store.write(operations));
}

async function addQuote(store: Store, title = '数据平台一期') {
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '杭州华东云商科技有限公司' } }]),
  ).ids;
  const quote = newQuote(store.environment, {
    title: { zh: title, en: '' },
    customerId,
    lines: [newQuoteLine(store.environment, { name: { zh: '软件', en: '' }, unitPrice: 10_000 })],
  });
  unwrap(await store.write([{ type: 'create', entity: 'quote', record: quote }]));
  return unwrap({ ok: true as const, value: (await store.get('quote', quote.id)) ?? quote });
}

describe('reading a list', () => {
  const accepted = { keep: (rows: readonly { status: string }[]) => rows.filter((row) => row.status === 'accepted') };

  it('finds what fits a filter also far behind the first page', async () => {
    const { store } = await openWorkspace();
    await addProposals(store, 420, [0, 1]);
    const question = { search: '', keep: accepted.keep as never };
    const found = await readRecords(store, 'proposal', question, { wanted: 100, most: 3000 });
    expect(found.rows).toHaveLength(2);
    expect(found).toMatchObject({ more: false });
    expect(found.cut).toBeUndefined();
  });

  it('stops where enough was looked through, and says so', async () => {
    const { store } = await openWorkspace();
    await addProposals(store, 30, []);
    const question = { search: '', keep: accepted.keep as never };
    const found = await readRecords(store, 'proposal', question, { wanted: 10, most: 20 });
    expect(found).toEqual({ rows: [], more: true, cut: { read: 20, found: 0 } });
  });

  it('says how many a search found where it gives only the newest', async () => {
    const { store } = await openWorkspace();
    await addProposals(store, 510, []);
    const found = await readRecords(store, 'proposal', { search: '方案' }, { wanted: 100, most: 3000 });
    expect(found.rows).toHaveLength(500);
    expect(found.cut).toEqual({ read: 500, found: 510 });
  });
});

it('shows where a list was cut, and looks further on demand', async () => {
  const workspace = await openWorkspace();
  let further = 0;
  const list = { rows: [], loading: false, cut: { read: 3000, found: 0, onMore: () => (further += 1) } };
  const element = (
    <RecordList
      label="列表"
      columns={[]}
      list={list}
      rowKey={() => ''}
      search={{ value: '', onChange: () => undefined, label: '搜索' }}
      filtered
      empty={{ title: '空', text: '空' }}
    />
  );
  await showScreens(workspace, [{ path: '/list', element }], '/list');
  expect(await screen.findByText(/已查看最近 3000 条记录/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '继续查看更早的' }));
  expect(further).toBe(1);
});

it('filters proposals by their state', async () => {
  const workspace = await openWorkspace();
  await addProposals(workspace.store, 130, [3]);
  await showScreens(workspace, [{ path: '/proposals', element: <ProposalListPage /> }], '/proposals');
  await screen.findByText('方案 129');
  await userEvent.click(screen.getByRole('combobox', { name: '状态' }));
  await userEvent.click(await screen.findByRole('option', { name: '已接受', hidden: true }));
  expect(await screen.findByText('方案 3')).toBeInTheDocument();
  expect(screen.queryByText('方案 129')).not.toBeInTheDocument();
});

it('does not show an old version of a quote as the latest because a search finds only that one', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const first = await addQuote(store, '旧标题');
  const second = { ...first, id: store.nextId(), version: 2, title: { zh: '新标题', en: '' } };
  unwrap(await store.write([{ type: 'create', entity: 'quote', record: second }]));
  await showScreens(workspace, [{ path: '/quotes', element: <QuoteListPage /> }], '/quotes');
  await screen.findByText('新标题');
  await userEvent.type(screen.getByRole('textbox', { name: /搜索/ }), '旧标题');
  await waitFor(() => expect(screen.queryByText('新标题')).not.toBeInTheDocument());
  expect(screen.queryByText('旧标题')).not.toBeInTheDocument();
});

describe.each([
  ['proposal', '/proposals', <ProposalListPage key="list" />, <ProposalPage key="page" />],
  ['contract', '/contracts', <ContractListPage key="list" />, <ContractPage key="page" />],
] as const)('the list of %ss', (entity, path, listPage, page) => {
  const routes = [
    { path, element: listPage },
    { path: `${path}/:id`, element: page },
  ];

  it('makes a new one from a quote by the keyboard, and takes it back', async () => {
    const workspace = await openWorkspace();
    await addQuote(workspace.store);
    const { place } = await showScreens(workspace, routes, path);
    const user = userEvent.setup();
    await screen.findByRole('button', { name: /新建/ });
    await user.keyboard('n');
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('combobox', { name: /由哪份报价生成/ }));
    await user.click(await screen.findByRole('option', { name: /数据平台一期/, hidden: true }));
    await user.click(panel.getByRole('button', { name: '生成并打开' }));
    await waitFor(() => expect(place()).toMatch(new RegExp(`^${path}/.+`)));
    const id = place().split('/').at(-1) ?? '';
    expect(await workspace.store.get(entity, id)).toMatchObject({ status: 'draft', deletedAt: 0 });
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '删除' }));
    await waitFor(() => expect(place()).toBe(path));
    expect((await workspace.store.get(entity, id))?.deletedAt).toBeGreaterThan(0);
  });

  it('says that one in the recycle bin is not there', async () => {
    const workspace = await openWorkspace();
    const [id = ''] = unwrap(await workspace.store.write([{ type: 'create', entity, record: {} }])).ids;
    unwrap(await workspace.store.write([{ type: 'delete', entity, id }]));
    await showScreens(workspace, routes, `${path}/${id}`);
    expect(await screen.findByText(/可能已被移入回收站/)).toBeInTheDocument();
  });
});

it('keeps a contract that was issued', async () => {
  const workspace = await openWorkspace();
  const record = { number: 'HT-1', status: 'signed' as const };
  const [id = ''] = unwrap(await workspace.store.write([{ type: 'create', entity: 'contract', record }])).ids;
  await showScreens(workspace, [{ path: '/contracts/:id', element: <ContractPage /> }], `/contracts/${id}`);
  await userEvent.click(await screen.findByRole('button', { name: '更多' }));
  expect(await screen.findByText(/留存备查，不能删除/)).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: '删除' })).not.toBeInTheDocument();
});
