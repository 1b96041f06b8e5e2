// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { newOpportunity } from '@/domain/deals/create';
import { unwrap } from '@/domain/kernel/result';
import { pipelineStageSchema, toolSchema } from '@/domain/process/pipeline';
import { scriptNodeSchema } from '@/domain/scripts/script';
import { SopList } from '@/features/deals/side/SopList';
import ProcessPage from '@/features/process/ProcessPage';
import { openWorkspace, showScreens } from '../customers/harness';

// Whole screens on a real store; a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

const day = 86_400_000;
const script: WriteOperation = {
  type: 'create',
  entity: 'script',
  record: {
    id: 'script',
    title: { zh: '价格应对', en: '' },
    nodes: [scriptNodeSchema.parse({ id: 'n', kind: 'objection', objectionId: 'price', text: { zh: '太贵', en: '' } })],
  },
};
const price: WriteOperation = {
  type: 'create',
  entity: 'objection',
  record: { id: 'price', text: { zh: '太贵了', en: '' } },
};
const process = (stage: object): WriteOperation => ({
  type: 'create',
  entity: 'pipeline',
  record: {
    id: 'own',
    seriesId: 'series',
    name: { zh: '设备销售', en: '' },
    stages: [pipelineStageSchema.parse({ id: 'demo', name: { zh: '演示', en: '' }, ...stage })],
  },
});

async function openStage(operations: readonly WriteOperation[], heard: readonly string[] = []) {
  const workspace = await openWorkspace();
  const at = workspace.store.environment.now() - day;
  const uses = heard.map(
    (stage): WriteOperation => ({
      type: 'create',
      entity: 'objectionUse',
      record: { objectionId: 'price', at, stage },
    }),
  );
  unwrap(await workspace.store.write([...operations, ...uses]));
  await showScreens(workspace, [{ path: '/deals/process/:id', element: <ProcessPage /> }], '/deals/process/own');
  const user = userEvent.setup();
  const list = within(await screen.findByRole('list', { name: '阶段列表' }));
  await user.click(list.getByRole('button', { name: /演示/ }));
  const panel = within(await screen.findByRole('region', { name: '阶段“演示”' }));
  const stored = async () => (await workspace.store.get('pipeline', 'own'))?.stages[0];
  return { user, panel, stored };
}

it('takes a script as a tool of a stage, called as the script is', async () => {
  const { user, panel, stored } = await openStage([script, process({})]);
  await user.click(panel.getByRole('button', { name: '添加工具' }));
  await user.click(await panel.findByRole('combobox', { name: '类型' }));
  await user.click(await screen.findByRole('option', { name: '话术', hidden: true }));
  await user.click(await panel.findByRole('combobox', { name: '话术' }));
  await user.click(await screen.findByRole('option', { name: /价格应对/, hidden: true }));
  await waitFor(async () =>
    expect((await stored())?.tools).toMatchObject([{ kind: 'script', target: 'script', label: { zh: '价格应对' } }]),
  );
});

it('makes a step of what customers doubt at the stage, with the script that answers it (R54)', async () => {
  const { user, panel, stored } = await openStage([price, script, process({})], ['demo', 'demo', 'closing']);
  const part = within(await panel.findByRole('region', { name: '客户在这里常有的疑虑' }));
  expect(part.getByText('近一年 2 次')).toBeInTheDocument();
  await user.click(part.getByRole('button', { name: '加为步骤：太贵了' }));
  expect(await part.findByText('已在步骤中')).toBeInTheDocument();
  expect(await stored()).toMatchObject({
    steps: [{ text: { zh: expect.stringContaining('太贵了') } }],
    tools: [{ kind: 'script', target: 'script' }],
  });
});

it('leads from the stage of a deal to the script, and begins a talk by it', async () => {
  const workspace = await openWorkspace();
  const { store } = workspace;
  unwrap(await store.write([script]));
  const deal = newOpportunity(store.environment, { customerId: '', stage: 'demo' });
  unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }]));
  const record = await store.get('opportunity', deal.id);
  const tools = ['script', 'gone'].map((target) => toolSchema.parse({ id: target, kind: 'script', target }));
  const stage = pipelineStageSchema.parse({ id: 'demo', tools });
  if (!record) throw new Error('no deal');
  await showScreens(
    workspace,
    [{ path: '/', element: <SopList stage={stage} deal={record} by="" onEdit={() => undefined} /> }],
    '/',
  );
  expect(await screen.findByRole('link', { name: '价格应对' })).toHaveAttribute('href', '/scripts/script/outline');
  expect(await screen.findByText('（已缺失）')).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: '按话术沟通：价格应对' }));
  expect(await screen.findByText('开始话术沟通')).toBeInTheDocument();
});
