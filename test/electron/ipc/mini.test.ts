import { miniHandlers } from '@electron/main/ipc/mini';
import { describe, expect, it, vi } from 'vitest';

function host(free: boolean) {
  const state = { keys: 'Control+Alt+K', active: free, standard: 'Control+Alt+K' };
  return {
    mini: { show: vi.fn(), hide: vi.fn() },
    shortcut: { state: () => state, change: vi.fn(() => free) },
    openMain: vi.fn(),
  };
}

describe('calls for the mini window', () => {
  it('show it, put it away, and lead the main window to a record', async () => {
    const made = host(true);
    const handlers = miniHandlers(made);
    await handlers['mini.show'](undefined);
    await handlers['mini.hide'](undefined);
    await handlers['mini.openMain']({ address: '/scripts/abc' });
    expect(made.mini.show).toHaveBeenCalledOnce();
    expect(made.mini.hide).toHaveBeenCalledOnce();
    expect(made.openMain).toHaveBeenCalledWith('/scripts/abc');
  });

  it('say by name that the keys are taken', async () => {
    expect(await miniHandlers(host(false))['mini.setShortcut']({ keys: 'Alt+F9' })).toEqual({
      ok: false,
      error: { code: 'shell.shortcutTaken' },
    });
    expect(await miniHandlers(host(true))['mini.setShortcut']({ keys: 'Alt+F9' })).toMatchObject({ ok: true });
  });
});
