// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newOpportunity } from '@/domain/deals/create';
import { wonDeal } from '@/domain/deals/outcome';
import { unwrap } from '@/domain/kernel/result';
import { openDeal, standsIn } from './dealScreens';

const column = (name: string) => screen.findByRole('region', { name });
const card = async (name = '市场调研与客户定位') =>
  within(await column(name)).findByRole('button', { name: /^数据平台一期/ });

it('moves a card by keyboard once its gate is passed, and takes the keyboard along', async () => {
  const { stored, show } = await openDeal('sme', { stage: 'research', estimate: { minor: 800_000, currency: 'CNY' } });
  await show('/deals');
  const first = await card();
  expect(first).toHaveAccessibleName(/¥8,000\.00/);
  fireEvent.keyDown(first, { key: 'ArrowRight', altKey: true });
  await standsIn(stored, 'demo');
  await waitFor(async () => expect(await card('产品展示与需求分析')).toHaveFocus());
  expect(within(await column('产品展示与需求分析')).getByText('1 个')).toBeInTheDocument();
});

it('lets a card go back to its column where a gate is open, and shows what is missing', async () => {
  const { stored, show, user } = await openDeal('keyAccount', { stage: 'research' });
  await show('/deals');
  fireEvent.keyDown(await card(), { key: 'ArrowRight', altKey: true });
  const panel = within(await screen.findByRole('dialog', { name: '数据平台一期' }));
  expect(await panel.findByText(/还不能进入“产品展示与需求分析”：有 1 项/)).toBeInTheDocument();
  expect((await stored()).stage).toBe('research');
  // The iron triangle is filled in on the spot, and the deal goes on from there.
  for (const [role, name] of [
    ['方案经理', '陈立'],
    ['客户经理', '林越'],
    ['交付经理', '周敏'],
  ] as const)
    await user.type(panel.getByRole('textbox', { name: role }), `${name}{Enter}`);
  await user.click(await panel.findByRole('button', { name: '进入“产品展示与需求分析”' }));
  await standsIn(stored, 'demo');
  expect((await stored()).team).toMatchObject({ solution: '陈立', account: '林越', delivery: '周敏' });
});

it('shows of a full column the first cards and the rest on request, and counts all of them', async () => {
  const { store, show, user } = await openDeal('sme', { stage: 'research' });
  const others = Array.from({ length: 34 }, (_, index) =>
    newOpportunity(store.environment, { title: { zh: `商机${index}`, en: '' }, owner: index === 0 ? '周敏' : '' }),
  );
  unwrap(await store.write(others.map((record) => ({ type: 'create', entity: 'opportunity', record }))));
  await show('/deals');
  const first = within(await column('市场调研与客户定位'));
  expect(await first.findByText('35 个')).toBeInTheDocument();
  await waitFor(() => expect(first.getAllByRole('listitem')).toHaveLength(31));
  await user.click(first.getByRole('button', { name: '显示更多' }));
  await waitFor(() => expect(first.getAllByRole('listitem')).toHaveLength(35));
});

it('shows won deals in the stages after the sale, and lets them not go back before it', async () => {
  const { store, show, edit, stored } = await openDeal('sme', { stage: 'service' });
  await edit(
    wonDeal(await stored(), { reason: '', against: [] }, { at: store.environment.now(), by: '', amount: null }),
  );
  await show('/deals');
  const won = await card('售后服务与客户维护');
  expect(won).toHaveAccessibleName(/已赢单|赢单/);
  expect(within(await column('售后服务与客户维护')).getByText('1 个')).toBeInTheDocument();
  fireEvent.keyDown(won, { key: 'ArrowLeft', altKey: true });
  expect(await screen.findByText(/已赢单的商机不能退回/)).toBeInTheDocument();
  expect((await stored()).stage).toBe('service');
});

it('lists decided deals too, and filters by what the address says', async () => {
  const { store, show } = await openDeal('sme', { stage: 'demo', outcome: 'won', owner: '林越' });
  unwrap(
    await store.write([
      {
        type: 'create',
        entity: 'opportunity',
        record: newOpportunity(store.environment, { title: { zh: '另一单', en: '' } }),
      },
    ]),
  );
  await show('/deals/list?outcome=won&type=sme&owner=%E6%9E%97%E8%B6%8A');
  expect(await screen.findByText('数据平台一期')).toBeInTheDocument();
  expect(screen.queryByText('另一单')).toBeNull();
});
