// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import type { Pipeline } from '@/domain/process/pipeline';
import { sevenStages } from '@/domain/process/templates/sevenStages';
import { copyProcess, nextVersion, publish } from '@/domain/process/versions';
import { openDeal, standsIn } from './dealScreens';

const bar = () => within(screen.getByRole('list', { name: '销售阶段' }));

/** A published process of one's own with two stages, and a deal that runs in it. */
async function ownProcess() {
  const opened = await openDeal('sme', {});
  const { store, edit } = opened;
  const names = ['初谈', '成交'];
  const draft = {
    ...copyProcess(sevenStages, store.environment, { zh: '快单', en: '' }),
    stages: sevenStages.stages.slice(0, 2).map((stage, index) => ({
      ...stage,
      id: `own-${index}`,
      name: { zh: names[index] ?? '', en: '' },
      gated: false,
      steps: [{ id: `step-${index}`, text: { zh: '核对决策人', en: '' }, role: '' as const, optional: true }],
    })),
  };
  unwrap(await store.write([{ type: 'create', entity: 'pipeline', record: draft }]));
  await release(draft.id);
  await edit({ pipelineId: draft.id, stage: 'own-0' });

  async function release(id: string): Promise<Pipeline> {
    const found = (await store.get('pipeline', id)) as Pipeline;
    const changes = unwrap(publish(found, store.environment));
    unwrap(await store.write([{ type: 'update', entity: 'pipeline', id, changes }]));
    return (await store.get('pipeline', id)) as Pipeline;
  }
  return { ...opened, processId: draft.id, release };
}

it('keeps the stages a deal runs through when its process gets a new version, and moves over on request', async () => {
  const { store, stored, open, user, processId, release } = await ownProcess();
  const first = (await store.get('pipeline', processId)) as Pipeline;
  const next = nextVersion(first, [first], store.environment);
  const stages = next.stages.map((stage, index) =>
    index === 0 ? { ...stage, id: 'new-0', name: { zh: '摸底', en: '' } } : stage,
  );
  unwrap(await store.write([{ type: 'create', entity: 'pipeline', record: { ...next, stages } }]));
  await release(next.id);
  await open('team');
  expect(await bar().findByRole('button', { name: '初谈' })).toHaveAttribute('aria-current', 'step');
  expect(bar().queryByRole('button', { name: '摸底' })).toBeNull();
  expect(screen.getByRole('link', { name: '快单 · V1' })).toBeInTheDocument();

  const choose = async (label: RegExp, option: string) => {
    await user.click(screen.getByRole('combobox', { name: label }));
    await user.click(await screen.findByRole('option', { name: option, hidden: true }));
  };
  await choose(/换到另一个流程/, '快单 · V2');
  expect(screen.getByRole('button', { name: '换流程' })).toBeDisabled();
  await choose(/“初谈”对应新流程的哪个阶段/, '摸底');
  await user.click(screen.getByRole('button', { name: '换流程' }));
  await standsIn(stored, 'new-0');
  expect(await stored()).toMatchObject({ pipelineId: next.id, customerId: 'customer-1' });
  expect(await bar().findByRole('button', { name: '摸底' })).toHaveAttribute('aria-current', 'step');
});

it('ticks and skips the steps of the stage, by whom and when', async () => {
  const { stored, open, user } = await ownProcess();
  await open();
  await user.click(await screen.findByRole('button', { name: '跳过：核对决策人' }));
  await waitFor(async () => expect((await stored()).stepsDone['step-0']).toMatchObject({ skipped: true, by: '林越' }));
  await user.click(await screen.findByRole('button', { name: '取消跳过：核对决策人' }));
  await waitFor(async () => expect((await stored()).stepsDone).toEqual({}));
  const tick = screen.getByRole('checkbox', { name: /核对决策人/ });
  await waitFor(() => expect(tick).toBeEnabled());
  await user.click(tick);
  await waitFor(async () => expect((await stored()).stepsDone['step-0']).toMatchObject({ skipped: false }));
});

it('shows a deal whose process is gone, moves it nowhere, and takes it into another process', async () => {
  const { stored, open, user } = await openDeal('sme', { pipelineId: 'gone', stage: 'somewhere' });
  await open('team');
  expect(await screen.findByText('流程已不存在，当前阶段：somewhere')).toBeInTheDocument();
  expect(screen.queryByRole('list', { name: '销售阶段' })).toBeNull();
  await user.click(screen.getByRole('combobox', { name: /换到另一个流程/ }));
  await user.click(await screen.findByRole('option', { name: /^七阶段销售流程/, hidden: true }));
  await user.click(screen.getByRole('combobox', { name: /“somewhere”对应/ }));
  await user.click(await screen.findByRole('option', { name: '客户沟通与需求确认', hidden: true }));
  await user.click(screen.getByRole('button', { name: '换流程' }));
  await standsIn(stored, 'confirmation');
  expect((await stored()).stageHistory.map(({ stage }) => stage)).toEqual(['somewhere', 'confirmation']);
});
