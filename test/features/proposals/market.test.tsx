// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { openStore, type Store } from '@/data/store';
import { defaultOptions } from '@/documents/model/gather';
import type { EntityName } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import type { ProposalMarket } from '@/domain/proposals/proposal';
import { environmentOf } from '@/features/common';
import { prepareDocument } from '@/features/common/exporting/prepare';
import ProposalPage from '@/features/proposals/ProposalPage';
import { createMemoryPlatform } from '@/platform/memory';
import { goldenCompany, goldenContact, goldenCustomer, goldenProposal } from '../../support/documentFixture';
import { goldenMarket, marketChoice, marketOpportunity, marketQuote } from '../../support/marketFixture';
import { showScreens } from '../customers/harness';

// The test's document has no workers: what one would do is done in place.
vi.mock('@/features/common/exporting/worker', async () => {
  const { previewJob, renderJob } = await import('@/documents/render');
  return {
    documentWorker: () => ({ render: renderJob, preview: (input: never) => Promise.resolve(previewJob(input)) }),
  };
});

let databases = 0;

/** A workspace with the market story on the day of the golden documents. */
async function showProposal(choice: Partial<ProposalMarket>, tab = '市场') {
  const platform = createMemoryPlatform({ now: Date.UTC(2026, 10, 22, 2) });
  databases += 1;
  const store: Store = unwrap(
    await openStore({ name: `proposal-market-${databases}`, environment: environmentOf(platform) }),
  );
  const market = goldenMarket();
  const create = async (entity: EntityName, record: { id: string }) => {
    unwrap(await store.write([{ type: 'create', entity, record } as never]));
  };
  await create('company', goldenCompany());
  await create('customer', goldenCustomer());
  await create('contact', goldenContact());
  for (const record of market.products) await create('product', record);
  for (const record of market.competitors) await create('competitor', record);
  for (const record of market.priceEntries) await create('priceEntry', record);
  if (market.comparison) await create('comparison', market.comparison);
  for (const record of market.swots) await create('swot', record);
  for (const record of market.research) await create('research', record);
  await create('opportunity', marketOpportunity());
  await create('quote', marketQuote());
  await create('proposal', goldenProposal({ market: marketChoice(choice) }));
  await showScreens(
    { store, platform },
    [{ path: '/proposals/:id', element: <ProposalPage /> }],
    '/proposals/proposal-1',
  );
  await userEvent.setup().click(await screen.findByRole('tab', { name: tab }));
  const stored = async () => {
    const found = await store.get('proposal', 'proposal-1');
    if (!found) throw new Error('the proposal is not stored');
    return found.market;
  };
  const printed = async () =>
    unwrap(
      await prepareDocument(
        store,
        { kind: 'proposal', id: 'proposal-1' },
        { options: defaultOptions('proposal', 'zh-CN'), final: false, preview: true, today: '2026-11-22' },
      ),
    );
  const update = async (entity: EntityName, id: string, changes: object) => {
    unwrap(await store.write([{ type: 'update', entity, id, changes } as never]));
  };
  return { store, platform, stored, printed, update };
}

const documentText = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const nothing = { prices: false, features: false, whyUs: false, strategies: [], research: [] };

describe('the market tab of a proposal', () => {
  it('switches the comparisons of the document on, with the competitors of the deal', async () => {
    const user = userEvent.setup();
    const { stored, printed } = await showProposal(nothing);
    expect(await screen.findByText('没有使用市场信息。')).toBeInTheDocument();
    expect(await screen.findByText(/未选择时采用：昊海数据股份有限公司、?\s?北辰云科技有限公司/)).toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: '价格对比' }));
    await waitFor(async () => expect((await stored()).prices).toBe(true));
    const { input } = await printed();
    expect(input.market?.prices?.rows).toHaveLength(2);
    expect(input.market?.features).toBeNull();
    expect(await screen.findByText(/昊海数据“实施服务”的价格自 2026-08-01 起未再核实/)).toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: '隐去竞品名称' }));
    await waitFor(async () => expect((await printed()).input.market?.prices?.companies[0]?.zh).toBe('品牌A'));
  });

  it('takes only the competitors and the comparison chosen', async () => {
    const user = userEvent.setup();
    const { stored, printed } = await showProposal({ ...nothing, features: true });
    await user.click(await screen.findByRole('combobox', { name: '竞争对手' }));
    await user.click(await screen.findByRole('option', { name: '北辰云科技有限公司', hidden: true }));
    await waitFor(async () => expect((await stored()).competitorIds).toEqual(['competitor-2']));
    expect((await printed()).input.market?.features?.companies).toHaveLength(1);
  });

  it('loses none of several quick choices', async () => {
    const { stored } = await showProposal(nothing);
    const strategy = await screen.findByRole('checkbox', { name: /^SO1/ });
    const statement = await screen.findByRole('checkbox', { name: /电商经营数据时效调查/ });
    // All before the screen has seen the first of them.
    fireEvent.click(strategy);
    fireEvent.click(statement);
    fireEvent.click(screen.getByRole('switch', { name: '价格对比' }));
    fireEvent.click(screen.getByRole('switch', { name: '功能对比' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        strategies: [expect.anything()],
        research: [expect.anything()],
        prices: true,
        features: true,
      }),
    );
  });

  it('takes an accepted strategy and a statement, and remembers how they read', async () => {
    const user = userEvent.setup();
    const { stored, printed } = await showProposal(nothing);
    const strategies = await screen.findByRole('list', { name: '策略' });
    await waitFor(() => expect(within(strategies).getAllByRole('checkbox')).toHaveLength(1));
    await user.click(within(strategies).getByRole('checkbox', { name: /^SO1 以实时能力切入大促场景/ }));
    await waitFor(async () => expect((await stored()).strategies).toHaveLength(1));
    await user.click(await screen.findByRole('checkbox', { name: /电商经营数据时效调查/ }));
    await waitFor(async () => expect((await stored()).research).toHaveLength(1));
    const { input, notices } = await printed();
    expect(input.market?.strategies[0]?.text.zh).toContain('大促当天是检验数据平台的时刻');
    expect(input.market?.research[0]?.text.zh).toContain('126 家');
    expect(notices).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /^SO1/ }));
    await waitFor(async () => expect((await stored()).strategies).toEqual([]));
  });

  it('asks to review a text that was changed, and takes the new one over', async () => {
    const user = userEvent.setup();
    const { printed, update } = await showProposal({});
    await update('research', 'research-1', { statement: { zh: '新的陈述。', en: '' } });
    expect(await screen.findByText('待复核')).toBeInTheDocument();
    expect(await screen.findByText(/选用后已有改动，待复核，未列入/)).toBeInTheDocument();
    expect((await printed()).input.market?.research).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^采用新文字/ }));
    await waitFor(async () => expect((await printed()).input.market?.research[0]?.text.zh).toBe('新的陈述。'));
    await waitFor(() => expect(screen.queryByText('待复核')).not.toBeInTheDocument());
  });

  it('says that a factor behind a strategy has changed, and leads to it', async () => {
    const { store, printed, update } = await showProposal({});
    const swot = await store.get('swot', 'swot-1');
    const factors = swot?.factors.map((factor) => ({ ...factor, impact: 1 }));
    await update('swot', 'swot-1', { factors });
    expect(await screen.findByText('因素已变化')).toBeInTheDocument();
    expect((await printed()).input.market?.strategies).toEqual([]);
    const notice = await screen.findByText(/所依据的因素已有变化，待在 SWOT 中复核，未列入/);
    expect(within(notice).getByRole('link', { name: '查看' })).toHaveAttribute(
      'href',
      '/market/swot/swot-1/strategies',
    );
  });

  it('scores the freshness of its facts, and follows a price that grows old', async () => {
    const user = userEvent.setup();
    const { update } = await showProposal({ ...nothing, prices: true });
    // Four of six prices are fresh: one is stale, one has no date.
    const score = await screen.findByRole('button', { name: /66\.67%|66\.7%/ });
    await user.click(score);
    expect(await screen.findByText('昊海数据 · 实施服务')).toBeInTheDocument();
    expect(screen.getByText('6 条市场信息中 4 条在有效期内；其余不会列入文件。')).toBeInTheDocument();
    await update('priceEntry', 'price-fresh', { date: '2026-10-22' });
    expect(await screen.findByText('6 条市场信息中 3 条在有效期内；其余不会列入文件。')).toBeInTheDocument();
    expect(
      await screen.findByText(/昊海数据“数据平台 软件许可”的价格自 2026-10-22 起未再核实，已超期 1 天/),
    ).toBeInTheDocument();
  });
});

describe('the document tab', () => {
  it('says what is left out before anything is saved', async () => {
    await showProposal({ ...nothing, prices: true }, '文件');
    const box = await screen.findByRole('status');
    expect(within(box).getByText('本文件未列入以下内容')).toBeInTheDocument();
    expect(within(box).getByText(/北辰云“实施服务”的价格没有日期，未列入价格对比/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '保存为 Word' })).toBeEnabled();
    expect(await screen.findByTitle('文件预览')).toHaveAttribute('srcdoc', expect.stringContaining('1,296.00'));
  });

  it('leaves a price that has grown old out of the saved file, and still says so', async () => {
    const user = userEvent.setup();
    const { platform, update } = await showProposal({ ...nothing, prices: true }, '文件');
    await user.click(await screen.findByRole('button', { name: '保存为 Word' }));
    expect(await screen.findByText('已保存并登记')).toBeInTheDocument();
    const [first = new Uint8Array()] = platform.saved.values();
    expect(documentText(first)).toContain('1,296.00');
    await update('priceEntry', 'price-fresh', { date: '2026-10-22' });
    expect(await screen.findByText(/昊海数据“数据平台 软件许可”的价格自 2026-10-22/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '保存为 Word' }));
    expect(await screen.findByText('文件中未列入以下 3 项：')).toBeInTheDocument();
    const second = [...platform.saved.values()].at(-1) ?? new Uint8Array();
    expect(documentText(second)).not.toContain('1,296.00');
    expect(documentText(second)).toContain('1,100.00–1,300.00');
  });
});
