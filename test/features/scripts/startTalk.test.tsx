// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { runningTalks } from '@/data/queries/running';
import { unwrap } from '@/domain/kernel/result';
import type { Script } from '@/domain/scripts/script';
import { loadScriptFacts } from '@/features/common/talking/facts';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import { scriptNode } from '../../support/scriptSamples';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

const script = (title: string, partial: Partial<Script>) => ({
  type: 'create' as const,
  entity: 'script' as const,
  record: { title: { zh: title, en: '' }, nodes: [scriptNode('hello')], ...partial },
});

it('offers a lead the opening first, leaves out what is meant for others or is single lines, and begins by a key', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { store } = workspace;
  const [leadId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'lead', record: { companyName: '云栖食品', name: '倪晓东' } },
      script('开场电话', { scenario: 'opening' }),
      script('定期回访', { scenario: 'returnVisit' }),
      script('停用的', { scenario: 'opening', status: 'retired' }),
      script('价格让步单句', { scenario: 'price', form: 'lines' }),
    ]),
  ).ids;
  await showScreens(
    workspace,
    [{ path: '/lead', element: <StartTalkButton customerId="" leadId={leadId} hotkey="t" /> }],
    '/lead',
  );
  await screen.findByRole('button', { name: /话术沟通/ });
  await user.keyboard('t');
  await screen.findByRole('button', { name: /开场电话/ });
  const list = screen.getByRole('list', { name: '可用的话术' });
  const names = [...list.querySelectorAll('.talk-script-name')].map((each) => each.textContent);
  expect(names).toEqual(['开场电话', '定期回访']);
  await user.type(screen.getByRole('textbox', { name: '话术' }), '{Enter}');
  await waitFor(async () => {
    const [talk] = await runningTalks(store);
    expect(talk).toMatchObject({ leadId, scenario: 'opening', contactId: '', kind: 'call' });
  });
  // One talk at a time.
  await waitFor(() => expect(screen.queryByRole('button', { name: /话术沟通/ })).toBeNull());
});

it('offers what is meant for others last, and begins what was typed, however fast Enter follows', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { store } = workspace;
  const [customerId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: { id: 'c1', name: '云栖食品', type: 'sme' } },
      script('中小企业开场', { scenario: 'opening' }),
      script('大客户高层会面', { scenario: 'discovery', customerTypes: ['keyAccount'] }),
    ]),
  ).ids;
  await showScreens(
    workspace,
    [{ path: '/desk', element: <StartTalkButton customerId={customerId} hotkey="t" /> }],
    '/desk',
  );
  await user.click(await screen.findByRole('button', { name: /话术沟通/ }));
  await screen.findByRole('button', { name: /大客户高层会面/ });
  const rows = screen.getByRole('list', { name: '可用的话术' }).querySelectorAll('li');
  expect([...rows].map((row) => row.textContent)).toEqual([
    expect.stringContaining('中小企业开场'),
    expect.stringMatching(/大客户高层会面.*用于其他场合/),
  ]);
  await user.click(screen.getByRole('textbox', { name: '话术' }));
  await user.paste('高层');
  await user.keyboard('{Enter}');
  await waitFor(async () => {
    const [talk] = await runningTalks(store);
    expect(talk?.scenario).toBe('discovery');
  });
});

it('fills lines for a lead by its company and person', async () => {
  const { store } = await openWorkspace();
  const [leadId = ''] = unwrap(
    await store.write([
      { type: 'create', entity: 'lead', record: { companyName: '云栖食品', name: '倪晓东', need: '库存不准' } },
    ]),
  ).ids;
  const facts = await loadScriptFacts(store, { customerId: '', opportunityId: '', contactId: '', leadId });
  expect(facts.customer).toMatchObject({ name: '云栖食品', businessPain: '库存不准' });
  expect(facts.contact?.name).toBe('倪晓东');
});

it('fills lines for a customer by its main contact, and tells what is deleted as missing', async () => {
  const { store } = await openWorkspace();
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '华东云商' } }]),
  ).ids;
  unwrap(
    await store.write([
      { type: 'create', entity: 'contact', record: { name: '赵六', customerId } },
      { type: 'create', entity: 'contact', record: { name: '李敏', customerId, primary: true } },
    ]),
  );
  const of = { customerId, opportunityId: 'gone', contactId: 'gone' };
  expect((await loadScriptFacts(store, of)).contact?.name).toBe('李敏');
  unwrap(await store.write([{ type: 'delete', entity: 'customer', id: customerId }]));
  const facts = await loadScriptFacts(store, of);
  expect([facts.customer, facts.deal, facts.quoteTotal, facts.priceGap]).toEqual([undefined, undefined, null, null]);
});
