// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import PreferencesPage from '@/features/settings/PreferencesPage';
import { openWorkspace, showScreens } from '../customers/harness';

vi.setConfig({ testTimeout: 60_000 });

it('lets the program stay beside the clock when its window is closed, where the host can', async () => {
  const user = userEvent.setup();
  const workspace = await openWorkspace();
  const { platform } = workspace;
  await showScreens(workspace, [{ path: '/settings', element: <PreferencesPage /> }], '/settings');
  await user.click(await screen.findByRole('switch', { name: '关闭窗口后留在托盘' }));
  await waitFor(async () => expect(await platform.app.staying?.read()).toEqual({ ok: true, value: true }));
  await waitFor(() => expect(screen.getByRole('switch', { name: '关闭窗口后留在托盘' })).toBeChecked());
});
