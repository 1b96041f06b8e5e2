// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ScriptResultsRoute from '@/app/ScriptResultsRoute';
import type { WriteOperation } from '@/data/api';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { newOpportunity } from '@/domain/deals/create';
import { stageEventSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { type ObjectionUse, objectionAnswerSchema } from '@/domain/scripts/objection';
import { type Script, scriptNodeSchema } from '@/domain/scripts/script';
import { type Talk, talkStepSchema } from '@/domain/scripts/talk';
import { ScriptResults } from '@/features/scripts/results/ScriptResults';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

const day = 86_400_000;

const cards: readonly WriteOperation[] = [
  {
    type: 'create',
    entity: 'objection',
    record: {
      id: 'price',
      text: { zh: '太贵了', en: '' },
      answers: [objectionAnswerSchema.parse({ id: 'a', text: { zh: '按三年算', en: '' } })],
    },
  },
  { type: 'create', entity: 'objection', record: { id: 'trust', text: { zh: '没听说过你们', en: '' } } },
];

function heard(store: Store, count: number, use: Partial<ObjectionUse>): WriteOperation[] {
  const at = store.environment.now() - day;
  return Array.from({ length: count }, () => ({
    type: 'create',
    entity: 'objectionUse',
    record: { at, objectionId: 'price', answerId: 'a', stage: 'demo', ...use },
  }));
}

function talked(store: Store, count: number, talk: Partial<Talk>): WriteOperation[] {
  const startedAt = store.environment.now() - day;
  const steps = [talkStepSchema.parse({ nodeId: 'open', at: startedAt, text: '您好，我是', exitId: 'yes' })];
  return Array.from({ length: count }, () => ({
    type: 'create',
    entity: 'talk',
    record: { scriptId: 'script', scenario: 'opening', startedAt, endedAt: startedAt + 120_000, steps, ...talk },
  }));
}

const script: Partial<Script> = {
  id: 'script',
  title: { zh: '首次电话', en: '' },
  nodes: [
    scriptNodeSchema.parse({
      id: 'open',
      text: { zh: '您好，我是', en: '' },
      exits: [
        { id: 'yes', label: { zh: '愿意听', en: '' }, to: 'ask' },
        { id: 'no', label: { zh: '没空', en: '' }, to: '' },
      ],
    }),
    scriptNodeSchema.parse({ id: 'ask', kind: 'question', text: { zh: '现在用什么系统？', en: '' } }),
  ],
};

function OneScript() {
  const found = useLive((store) => store.get('script', 'script'), []);
  return found ? <ScriptResults script={found} /> : null;
}

async function show(operations: (store: Store) => readonly WriteOperation[], path = '/scripts/results') {
  const workspace = await openWorkspace();
  const { store } = workspace;
  unwrap(await store.write([...cards, { type: 'create', entity: 'script', record: script }, ...operations(store)]));
  const routes = [
    { path: '/scripts/results', element: <ScriptResultsRoute /> },
    { path: '/one', element: <OneScript /> },
  ];
  await showScreens(workspace, routes, path);
  return { store, user: userEvent.setup() };
}

const section = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  return within(heading.closest('section') ?? document.body);
};

describe('results of scripts', () => {
  it('says that nothing was counted yet', async () => {
    await show(() => []);
    expect(await screen.findByText('这段时间还没有结果')).toBeInTheDocument();
  });

  it('shows rates of scripts and openings with what they rest on, and says where that is too little', async () => {
    const { user } = await show((store) => [
      ...talked(store, 4, { outcome: 'advanced' }),
      ...talked(store, 1, { outcome: 'declined' }),
      ...talked(store, 1, { outcome: 'unreached' }),
      ...heard(store, 2, { result: 'resolved' }),
    ]);
    const scripts = await section('话术效果');
    const row = await scripts.findByRole('row', { name: /首次电话/ });
    expect(row).toHaveTextContent(/首次电话6180\s?%\s*4\/5/);
    await user.click(within(row).getByRole('button', { name: /4\/5/ }));
    expect(await screen.findByText(/未联系上的不计入/)).toBeInTheDocument();
    const openings = await section('开场白');
    expect(openings.getByRole('row', { name: /您好，我是/ })).toBeInTheDocument();
    const objections = await section('客户异议');
    expect(objections.getByRole('row', { name: /太贵了/ })).toHaveTextContent(/样本过少\s*2\/2/);
  });

  it('names what has no good answer, and tells objections apart by whom they came from', async () => {
    const { user } = await show((store) => [
      ...heard(store, 3, { objectionId: 'trust', answerId: '' }),
      ...heard(store, 5, { result: 'unresolved', persona: 'purchaser' }),
      ...heard(store, 1, { objectionId: '', heard: '要等总部决定' }),
    ]);
    const missing = await section('缺少有效应答');
    expect(missing.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/太贵了多数未化解听到 5 次/),
      expect.stringMatching(/没听说过你们没有应答听到 3 次/),
      expect.stringMatching(/要等总部决定没有异议卡听到 1 次/),
    ]);
    // What was logged without a card counts under the one that is made of it.
    await user.click(missing.getByRole('button', { name: '建异议卡：要等总部决定' }));
    expect(await missing.findByRole('link', { name: '要等总部决定' })).toBeInTheDocument();
    expect(missing.queryByText('没有异议卡')).not.toBeInTheDocument();
    const where = await section('异议出现在哪里');
    await user.click(where.getByText('角色'));
    expect(await where.findByRole('row', { name: /采购/ })).toHaveTextContent('5');
  });

  it('leaves out what is older than the period', async () => {
    const { user } = await show((store) =>
      heard(store, 2, { at: store.environment.now() - 200 * day, result: 'resolved' }),
    );
    expect(await screen.findByText('这段时间还没有结果')).toBeInTheDocument();
    await user.click(screen.getByLabelText('时间范围', { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: '近一年', hidden: true }));
    expect(await (await section('客户异议')).findByRole('row', { name: /太贵了/ })).toBeInTheDocument();
  });

  it('looks at one situation by itself: which objections a competitor brings, and what works against them (N8)', async () => {
    const rival: WriteOperation = { type: 'create', entity: 'competitor', record: { id: 'rival', name: '远桥数据' } };
    const { user } = await show((store) => [
      rival,
      ...heard(store, 5, { result: 'resolved', competitorIds: ['rival'] }),
      ...heard(store, 4, { result: 'unresolved' }),
      ...heard(store, 2, { objectionId: 'trust', answerId: '' }),
    ]);
    const objections = await section('客户异议');
    expect(objections.getByRole('row', { name: /太贵了/ })).toHaveTextContent(/太贵了9.*5\/9/);
    await user.click(screen.getByLabelText('只看', { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: '远桥数据', hidden: true }));
    await waitFor(() => expect(objections.queryByRole('row', { name: /没听说过你们/ })).not.toBeInTheDocument());
    expect(objections.getByRole('row', { name: /太贵了/ })).toHaveTextContent(/太贵了5100\s?%\s*5\/5.*按三年算/);
  });

  it('names what was deleted without leading to a page that is not there', async () => {
    await show((store) => [
      ...talked(store, 1, { outcome: 'advanced' }),
      ...heard(store, 1, { result: 'resolved' }),
      { type: 'delete', entity: 'script', id: 'script' },
      { type: 'delete', entity: 'objection', id: 'price' },
    ]);
    const scripts = await section('话术效果');
    expect(await scripts.findByRole('row', { name: /首次电话 已删除/ })).toBeInTheDocument();
    const objections = await section('客户异议');
    expect(objections.getByRole('row', { name: /太贵了 已删除/ })).toBeInTheDocument();
    for (const part of [scripts, objections, await section('开场白')])
      expect(part.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows the worst node of the funnel with what customers bring up there (N8)', async () => {
    await show((store) => {
      const at = store.environment.now() - 5 * day;
      const deals = Array.from({ length: 5 }, () =>
        newOpportunity(store.environment, {
          stage: 'demo',
          outcome: 'lost',
          stageHistory: [
            stageEventSchema.parse({ kind: 'stage', stage: 'demo', at }),
            stageEventSchema.parse({ kind: 'lost', stage: 'demo', at: at + day }),
          ],
          estimate: { minor: 1_000_000, currency: 'CNY' },
        }),
      );
      return [
        ...deals.map((record) => ({ type: 'create' as const, entity: 'opportunity' as const, record })),
        ...heard(store, 2, { objectionId: 'trust', answerId: '' }),
        ...heard(store, 4, { stage: 'closing' }),
      ];
    });
    const worst = await section('瓶颈');
    expect(await worst.findByRole('row', { name: /没听说过你们/ })).toHaveTextContent('2');
    expect(worst.getByText('没有应答')).toBeInTheDocument();
    expect(worst.queryByRole('row', { name: /太贵了/ })).not.toBeInTheDocument();
  });
});

describe('results of one script', () => {
  it('counts line by line where talks went on', async () => {
    await show((store) => [...talked(store, 2, { outcome: 'advanced', version: 1 })], '/one');
    const lines = await section('逐句效果');
    expect(lines.getByRole('row', { name: /您好，我是/ })).toHaveTextContent(/愿意听 2/);
    expect(lines.getByRole('row', { name: /现在用什么系统/ })).toHaveTextContent('0');
    const versions = await section('按版本');
    expect(versions.getByRole('row', { name: /V1/ })).toHaveTextContent('2');
  });

  it('calls a line without words by its card, and a way without words by where it leads', async () => {
    const steps = ['doubt', 'ask'].map((nodeId) => talkStepSchema.parse({ nodeId, at: 1, text: '', exitId: 'on' }));
    await show(
      (store) => [
        {
          type: 'update',
          entity: 'script',
          id: 'script',
          changes: {
            nodes: [
              scriptNodeSchema.parse({
                id: 'doubt',
                kind: 'objection',
                objectionId: 'price',
                exits: [
                  { id: 'on', to: 'ask' },
                  { id: 'back', to: 'open' },
                ],
              }),
              ...(script.nodes ?? []),
            ],
          },
        },
        ...talked(store, 1, { outcome: 'advanced', steps }),
      ],
      '/one',
    );
    const lines = await section('逐句效果');
    expect(await lines.findByRole('row', { name: /太贵了/ })).toHaveTextContent(/→ 现在用什么系统？ 1/);
  });

  it('lists the processes that name it (R54)', async () => {
    const { store } = await show(() => [], '/one');
    await screen.findByText('还没有沟通记录');
    const tool = { id: 't', kind: 'script' as const, target: 'script', label: { zh: '', en: '' } };
    const stage = { id: 's', name: { zh: '演示', en: '' }, tools: [tool] };
    unwrap(
      await store.write([
        {
          type: 'create',
          entity: 'pipeline',
          record: { seriesId: 'series', name: { zh: '设备销售', en: '' }, stages: [stage as never] },
        },
      ]),
    );
    await waitFor(() => expect(screen.getByRole('link', { name: /设备销售/ })).toBeInTheDocument());
    expect(screen.getByText('演示')).toBeInTheDocument();
  });
});
