// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { listPage } from '@/data/queries/list';
import { companyId } from '@/domain/company/company';
import { unwrap } from '@/domain/kernel/result';
import { scriptNodeSchema } from '@/domain/scripts/script';
import MiniPage from '@/features/scripts/mini/MiniPage';
import { openWorkspace, showScreens } from '../customers/harness';

const both = (zh: string) => ({ zh, en: '' });
const node = (id: string, text: string, kind: 'say' | 'listen' = 'say') =>
  scriptNodeSchema.parse({ id, kind, text: both(text) });

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

async function show() {
  const user = userEvent.setup();
  const opened = await openWorkspace();
  unwrap(
    await opened.store.write([
      {
        type: 'create',
        entity: 'company',
        record: { id: companyId, legalName: both('云帆软件'), signatoryName: '林越' },
      },
      {
        type: 'create',
        entity: 'scriptVersion',
        record: {
          id: 'v2',
          scriptId: 's',
          version: 2,
          title: both('开场'),
          nodes: [node('a', '我是{{me.name}}，审定的开场白')],
        },
      },
      {
        type: 'create',
        entity: 'script',
        record: {
          id: 's',
          title: both('开场'),
          favourite: true,
          status: 'approved',
          version: 2,
          versionId: 'v2',
          nodes: [node('a', '还没审定的开场白')],
        },
      },
      {
        type: 'create',
        entity: 'script',
        record: {
          id: 'p',
          title: both('报价'),
          nodes: [node('b', '总价是{{quote.total}}，请过目'), node('c', '听他说总价', 'listen')],
        },
      },
      {
        type: 'create',
        entity: 'objection',
        record: {
          id: 'o',
          text: both('太贵了'),
          answers: [
            { id: 'x', text: both('按三年算总价更低'), hint: both(''), evidence: [], origin: null, retired: false },
          ],
        },
      },
      { type: 'create', entity: 'customer', record: { id: 'c', name: '华东云商', type: 'sme' } },
    ]),
  );
  await showScreens(opened, [{ path: '/mini', element: <MiniPage /> }], '/mini');
  return { user, ...opened, clipboard: () => navigator.clipboard.readText() };
}

const search = () => screen.findByRole('combobox', { name: '搜索话术' });

it('copies a favourite in its approved words by one key, keeps that it was used, and takes that back', async () => {
  const { user, store, clipboard } = await show();
  await screen.findByRole('option', { name: /审定的开场白/ });
  await user.type(await search(), '{Enter}');
  expect(await screen.findByText(/已复制/)).toBeInTheDocument();
  expect(await clipboard()).toBe('我是林越，审定的开场白');
  const talks = async () => (await listPage(store, 'talk', { order: 'startedAt' })).rows;
  const [talk] = await talks();
  expect(talk).toMatchObject({ scriptId: 's', versionId: 'v2', version: 2, kind: 'message', outcome: '', by: '林越' });
  expect(talk?.endedAt).toBe(talk?.startedAt);
  expect(talk?.steps).toMatchObject([{ nodeId: 'a', text: '我是林越，审定的开场白', copied: true, worked: '' }]);
  // Once more within the minute is the same message.
  await user.type(await search(), '{Enter}');
  expect(await talks()).toHaveLength(1);
  await user.type(await search(), '{Enter}');
  await user.click(screen.getByRole('tab', { name: '最近使用' }));
  await user.click(await screen.findByRole('button', { name: '有效' }));
  await waitFor(async () => expect((await talks())[0]?.steps[0]?.worked).toBe('yes'));
});

it('tells what is missing before it copies, and leaves the gap named when it is copied all the same', async () => {
  const { user, clipboard } = await show();
  await user.click(screen.getByRole('tab', { name: '话术' }));
  await navigator.clipboard.writeText('before');
  await user.type(await search(), 'zongjia');
  const found = await screen.findAllByRole('option', { name: /总价/ });
  // What is only listened for is nothing to send; the answer to an objection is.
  expect(found).toHaveLength(2);
  await user.click(await screen.findByRole('option', { name: /请过目/ }));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('报价含税总额');
  expect(await clipboard()).toBe('before');
  await user.keyboard('{Enter}');
  await screen.findByText(/已复制/);
  expect(await clipboard()).toMatch(/总价是【.+】，请过目/);
});

it('keeps an answer as heard from the customer that was chosen, who is remembered', async () => {
  const { user, store } = await show();
  await user.click(screen.getByRole('button', { name: /对象/ }));
  await user.type(await screen.findByRole('combobox', { name: '客户' }), '华东');
  await user.click(await screen.findByRole('option', { name: /华东云商/, hidden: true }));
  await user.click(screen.getByRole('tab', { name: '异议' }));
  await screen.findByRole('option', { name: /按三年算/ });
  await user.type(await search(), '{Enter}');
  await screen.findByText(/已复制/);
  const [use] = (await listPage(store, 'objectionUse', { order: 'at' })).rows;
  expect(use).toMatchObject({ objectionId: 'o', answerId: 'x', customerId: 'c', customerType: 'sme', result: '' });
  expect(localStorage.getItem('dealwright.mini.about')).toContain('"c"');
  await user.click(screen.getByRole('button', { name: '没有用上，不计' }));
  await waitFor(async () => expect((await listPage(store, 'objectionUse', { order: 'at' })).rows).toHaveLength(0));
});

it('takes the customer of the talk that goes on by one click, and copies what was typed, however fast Enter follows', async () => {
  const { user, store, clipboard } = await show();
  await screen.findByRole('option', { name: /审定的开场白/ });
  unwrap(
    await store.write([{ type: 'create', entity: 'talk', record: { scriptId: 's', customerId: 'c', startedAt: 1 } }]),
  );
  await user.click(await screen.findByRole('button', { name: '正在和 华东云商 沟通，按这位客户填写' }));
  await waitFor(() => expect(screen.getByRole('button', { name: /对象/ })).toHaveTextContent('华东云商'));
  await user.click(await search());
  await user.paste('三年');
  await user.keyboard('{Enter}');
  await screen.findByText(/已复制/);
  expect(await clipboard()).toBe('按三年算总价更低');
});

it('empties the search by Escape, then goes away; and leads the main window to the script', async () => {
  const { user, platform } = await show();
  const box = await search();
  await user.type(box, '开场');
  await user.keyboard('{Escape}');
  expect(box).toHaveValue('');
  expect(platform.miniCalls.hidden).toBe(0);
  await screen.findByRole('option', { name: /审定的开场白/ });
  await user.click(screen.getByRole('button', { name: '在主窗口打开' }));
  expect(platform.miniCalls.led).toEqual(['/scripts/s/outline']);
  await user.click(box);
  await user.keyboard('{Escape}');
  expect(platform.miniCalls.hidden).toBe(1);
});
