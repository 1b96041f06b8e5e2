// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import PreferencesPage from '@/features/settings/PreferencesPage';
import { openWorkspace, showScreens } from '../customers/harness';

it('shows the keys of the mini window, takes others, and says when another program has them', async () => {
  const user = userEvent.setup();
  const { platform } = await showScreens(
    await openWorkspace(),
    [{ path: '/settings', element: <PreferencesPage /> }],
    '/settings',
  );
  expect(await screen.findByText('Ctrl+Shift+Space')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '打开小窗' }));
  expect(platform.miniCalls.shown).toBe(1);

  platform.miniCalls.taken.push('Control+Alt+J');
  const change = screen.getByRole('button', { name: '更改' });
  const press = (code: string) => fireEvent.keyDown(change, { code, key: 'x', ctrlKey: true, altKey: true });
  await user.click(change);
  press('ControlLeft');
  expect(screen.getByText(/请按下/)).toBeInTheDocument();
  press('KeyJ');
  expect(await screen.findByRole('alert')).toHaveTextContent('已被其他程序占用');
  expect(screen.getByText('Ctrl+Shift+Space')).toBeInTheDocument();

  await user.click(change);
  press('KeyK');
  expect(await screen.findByText('Ctrl+Alt+K')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '停用' }));
  expect(await screen.findByText('未设置')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '恢复默认' }));
  expect(await screen.findByText('Ctrl+Shift+Space')).toBeInTheDocument();
});
