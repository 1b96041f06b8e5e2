// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { useEdit, useHotkey, useRedo, useUndo } from '@/features/common';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

function Screen({ id }: { readonly id: string }) {
  const undo = useUndo();
  const redo = useRedo();
  const edit = useEdit('customer', id);
  useHotkey('mod+z', () => void undo());
  useHotkey('mod+shift+z', () => void redo());
  return (
    <>
      <button type="button" onClick={() => edit({ phone: '010-2' })}>
        打电话
      </button>
      <button type="button" onClick={() => edit({ location: '上海' })}>
        搬家
      </button>
    </>
  );
}

it('takes back what was typed into fields, names the record, and does it again until something else is written', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { store } = workspace;
  const made = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '远山集团', phone: '010-1' } }]),
  );
  const id = made.ids[0] ?? '';
  const phone = async () => (await store.get('customer', id))?.phone;
  await showScreens(workspace, [{ path: '/', element: <Screen id={id} /> }], '/');

  await user.click(await screen.findByRole('button', { name: '打电话' }));
  await waitFor(async () => expect(await phone()).toBe('010-2'));
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('已撤销：客户 · 远山集团');
  expect(await phone()).toBe('010-1');

  await user.click(screen.getByRole('button', { name: '重做' }));
  await screen.findByText('已重做：客户 · 远山集团');
  expect(await phone()).toBe('010-2');

  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await phone()).toBe('010-1'));
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await waitFor(async () => expect(await phone()).toBe('010-2'));

  // Something new: what was taken back before it is not offered any more.
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await phone()).toBe('010-1'));
  await user.click(screen.getByRole('button', { name: '搬家' }));
  await waitFor(async () => expect((await store.get('customer', id))?.location).toBe('上海'));
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(await phone()).toBe('010-1');
});
