// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { exitsTo, scriptNode } from '@test/support/scriptSamples';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countOf, listPage } from '@/data/queries/list';
import type { Store } from '@/data/store';
import { competitorFactSchema, objectionSchema } from '@/domain/competitors/competitor';
import { unwrap } from '@/domain/kernel/result';
import { factorSchema, type StrategyState, strategySchema } from '@/domain/swot/swot';
import { OriginNote } from '@/features/common/lines';
import CompetitorPage from '@/features/market/competitors/CompetitorPage';
import { cardOperation } from '@/features/market/competitors/card/cardOperation';
import SwotPage from '@/features/market/swot/SwotPage';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  Element.prototype.scrollTo ??= () => {};
});

const scripts = async (store: Store) => (await listPage(store, 'script', { order: 'updatedAt' })).rows;

describe('a script line from a strategy (N2)', () => {
  async function openStrategy(state: StrategyState) {
    const workspace = await openWorkspace();
    const { store } = workspace;
    const factor = factorSchema.parse({ id: 's1', quadrant: 'strength', text: { zh: '交付快', en: '' }, rating: 4 });
    const strategy = strategySchema.parse({
      id: 'so1',
      state,
      text: { zh: '以速度取胜', en: '' },
      clientText: { zh: '两周内上线', en: '' },
      factorIds: ['s1'],
    });
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'swot',
          record: { id: 'swot', title: { zh: '测试分析', en: '' }, factors: [factor], strategies: [strategy] },
        },
        { type: 'create', entity: 'script', record: { id: 'known', title: { zh: '首次电话', en: '' } } },
      ]),
    );
    const routes = [{ path: '/market/swot/:id/:tab', element: <SwotPage /> }];
    await showScreens(workspace, routes, '/market/swot/swot/strategies');
    const user = userEvent.setup();
    await user.click(await screen.findByText('以速度取胜'));
    const part = within(await screen.findByRole('region', { name: '话术' }));
    return { store, user, part };
  }

  it('is made once the strategy is accepted', async () => {
    const { part } = await openStrategy('proposed');
    expect(part.getByText(/策略被采纳或执行后/)).toBeInTheDocument();
    expect(part.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('goes into a script that is there, and shows here; it is to be reviewed once a factor changes', async () => {
    const { store, user, part } = await openStrategy('accepted');
    await user.type(part.getByLabelText('加入话术'), '首次');
    await user.click(await screen.findByRole('option', { name: /首次电话/, hidden: true }));
    expect(await part.findByText('两周内上线')).toBeInTheDocument();
    const [script] = await scripts(store);
    expect(script?.nodes).toMatchObject([{ text: { zh: '两周内上线' }, origin: { recordId: 'swot', part: 'so1' } }]);
    expect(part.queryByText('待复核')).not.toBeInTheDocument();
    const swot = await store.get('swot', 'swot');
    const factors = swot?.factors.map((each) => ({ ...each, rating: 3 })) ?? [];
    unwrap(await store.write([{ type: 'update', entity: 'swot', id: 'swot', changes: { factors } }]));
    expect(await part.findByText('待复核')).toBeInTheDocument();
  });

  it('asks where it goes in a flow, and joins it there', async () => {
    const { store, user, part } = await openStrategy('accepted');
    const nodes = [
      scriptNode('open', { next: 'ask' }),
      scriptNode('ask', { kind: 'question', exits: exitsTo({ yes: 'end', no: 'end' }) }),
      scriptNode('end', { kind: 'end' }),
    ];
    unwrap(await store.write([{ type: 'update', entity: 'script', id: 'known', changes: { nodes } }]));
    await user.type(part.getByLabelText('加入话术'), '首次');
    await user.click(await screen.findByRole('option', { name: /首次电话/, hidden: true }));
    expect(await part.findByLabelText('放在哪一句之后')).toHaveValue('这是 ask → yes');
    await user.click(part.getByLabelText('放在哪一句之后'));
    await user.click(await screen.findByRole('option', { name: '这是 ask → no', hidden: true }));
    await user.click(part.getByRole('button', { name: '加入' }));
    expect(await part.findByText('两周内上线')).toBeInTheDocument();
    const [script] = await scripts(store);
    const added = script?.nodes.find(({ origin }) => origin !== null);
    expect(added?.exits).toMatchObject([{ to: 'end' }]);
    expect(script?.nodes.find(({ id }) => id === 'ask')?.exits).toMatchObject([{ to: 'end' }, { to: added?.id }]);
    expect(part.queryByRole('button', { name: '加入' })).not.toBeInTheDocument();
  });

  it('makes a new script out of a name', async () => {
    const { store, user, part } = await openStrategy('running');
    await user.type(part.getByLabelText('加入话术'), '价值陈述');
    await user.click(await screen.findByRole('option', { name: /价值陈述/, hidden: true }));
    await waitFor(async () => expect(await scripts(store)).toHaveLength(2));
    expect((await scripts(store)).find(({ id }) => id !== 'known')).toMatchObject({
      title: { zh: '价值陈述' },
      form: 'lines',
      nodes: [{ text: { zh: '两周内上线' } }],
    });
  });
});

describe('lines and cards from a battlecard', () => {
  it('keep their link: a landmine becomes a question, an objection a card', async () => {
    const workspace = await openWorkspace();
    const { store } = workspace;
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'competitor',
          record: {
            id: 'c',
            name: '昊海数据',
            facts: [competitorFactSchema.parse({ id: 'f', kind: 'strength', text: '品牌大', answer: '我们更快' })],
            landmines: [{ id: 'm', text: '出了问题多久有人到？' }],
            objections: [objectionSchema.parse({ id: 'o', objection: '他们更便宜', reply: '看三年总成本' })],
          },
        },
        { type: 'create', entity: 'script', record: { id: 'known', title: { zh: '应对昊海', en: '' }, form: 'lines' } },
      ]),
    );
    const routes = [{ path: '/market/competitors/:id/:tab', element: <CompetitorPage /> }];
    await showScreens(workspace, routes, '/market/competitors/c/card');
    const user = userEvent.setup();
    expect(await screen.findByRole('button', { name: /加入话术：出了问题/ })).toBeDisabled();
    await user.type(screen.getByLabelText('加入话术', { selector: 'input' }), '应对');
    await user.click(await screen.findByRole('option', { name: /应对昊海/, hidden: true }));
    await user.click(screen.getByRole('button', { name: /加入话术：出了问题/ }));
    await waitFor(async () => expect((await scripts(store))[0]?.nodes).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /建异议卡：他们更便宜/ }));
    await waitFor(async () =>
      expect((await listPage(store, 'objection', { order: 'updatedAt' })).rows).toHaveLength(1),
    );
    expect((await scripts(store))[0]?.nodes[0]).toMatchObject({ kind: 'question', origin: { part: 'm' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: /建异议卡/ })).not.toBeInTheDocument());
    // In a script the objection names the card that is there.
    await user.click(screen.getByRole('button', { name: /加入话术：他们更便宜/ }));
    const [card] = (await listPage(store, 'objection', { order: 'updatedAt' })).rows;
    await waitFor(async () =>
      expect((await scripts(store))[0]?.nodes[1]).toMatchObject({ kind: 'objection', objectionId: card?.id }),
    );
    expect(await countOf(store, 'objection')).toBe(1);
  });
});

describe('an objection that the library has already', () => {
  it('takes the link and the reply instead of a second card', async () => {
    const { store } = await openWorkspace();
    const competitor = {
      id: 'c',
      name: '昊海数据',
      objections: [objectionSchema.parse({ id: 'o', objection: '他们更便宜', reply: '看三年总成本' })],
    };
    const card = { id: 'lost', text: { zh: '他们更便宜。', en: '' }, status: 'draft' as const };
    unwrap(
      await store.write([
        { type: 'create', entity: 'competitor', record: competitor },
        { type: 'create', entity: 'objection', record: card },
      ]),
    );
    const stored = await store.get('competitor', 'c');
    if (!stored) throw new Error('no competitor');
    const { id, operation } = await cardOperation(store, stored, 'o');
    expect(id).toBe('lost');
    unwrap(await store.write([operation]));
    expect(await store.get('objection', 'lost')).toMatchObject({
      competitorIds: ['c'],
      origin: { recordId: 'c', part: 'o' },
      answers: [{ text: { zh: '看三年总成本' } }],
    });
    expect(await countOf(store, 'objection')).toBe(1);
  });
});

describe('what a line came from', () => {
  it('shows then and now, and takes the new words as its basis', async () => {
    const workspace = await openWorkspace();
    unwrap(
      await workspace.store.write([
        {
          type: 'create',
          entity: 'competitor',
          record: { id: 'c', name: '昊海', landmines: [{ id: 'm', text: '新问法' }] },
        },
      ]),
    );
    const origin = { entity: 'competitor' as const, recordId: 'c', part: 'm', basis: '旧问法' };
    const onChange = vi.fn();
    await showScreens(workspace, [{ path: '/', element: <OriginNote origin={origin} onChange={onChange} /> }], '/');
    expect(await screen.findByText('旧问法')).toBeInTheDocument();
    expect(screen.getByText('新问法')).toBeInTheDocument();
    await userEvent.setup().click(screen.getByRole('button', { name: '仍然成立' }));
    expect(onChange).toHaveBeenCalledWith({ ...origin, basis: '新问法' });
  });

  it('offers to keep the line without its source once that is gone', async () => {
    const workspace = await openWorkspace();
    const origin = { entity: 'swot' as const, recordId: 'gone', part: 'x', basis: '原来的策略' };
    const onChange = vi.fn();
    await showScreens(workspace, [{ path: '/', element: <OriginNote origin={origin} onChange={onChange} /> }], '/');
    await userEvent.setup().click(await screen.findByRole('button', { name: /断开来源/ }));
    expect(onChange).toHaveBeenCalledWith(null);
  });
});
