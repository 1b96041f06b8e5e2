import { fakeElectron } from '@test/support/fakeElectron';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = fakeElectron();
vi.mock('electron', () => electron);
const { noticeHandlers } = await import('@electron/main/ipc/notices');
const { createTray } = await import('@electron/main/windows/tray');
const { wordsIn } = await import('@electron/main/windows/words');

const notice = { title: '发方案', body: '华东云商 15:00', address: '/deals/abc' };

function host(clickAll = false) {
  return { openMain: vi.fn(), setCount: vi.fn(), clickAll };
}

let clicks: (() => void)[] = [];
beforeEach(() => {
  clicks = [];
  vi.useRealTimers();
  electron.Notification.mockReset();
  electron.Notification.isSupported.mockReturnValue(true);
  electron.Notification.mockImplementation(
    class {
      on = (_event: string, listener: () => void) => clicks.push(listener);
      show = vi.fn();
    } as never,
  );
});

describe('notifications', () => {
  it('lead the window to their address when they are clicked', async () => {
    const made = host();
    expect(await noticeHandlers(made)['notices.show'](notice)).toEqual({ ok: true, value: null });
    expect(electron.Notification).toHaveBeenCalledWith({ title: notice.title, body: notice.body });
    expect(made.openMain).not.toHaveBeenCalled();
    clicks[0]?.();
    expect(made.openMain).toHaveBeenCalledExactlyOnceWith('/deals/abc');
  });

  it('are a problem with a name where the system has none', async () => {
    electron.Notification.isSupported.mockReturnValue(false);
    expect(await noticeHandlers(host())['notices.show'](notice)).toEqual({
      ok: false,
      error: { code: 'shell.noNotifications' },
    });
  });

  it('are answered with a click by themselves for tests', async () => {
    vi.useFakeTimers();
    const made = host(true);
    await noticeHandlers(made)['notices.show'](notice);
    vi.runAllTimers();
    expect(electron.Notification).not.toHaveBeenCalled();
    expect(made.openMain).toHaveBeenCalledWith('/deals/abc');
  });

  it('count what is on for today', async () => {
    const made = host();
    await noticeHandlers(made)['notices.count']({ count: 6 });
    expect(electron.app.setBadgeCount).toHaveBeenCalledWith(6);
    expect(made.setCount).toHaveBeenCalledWith(6);
  });
});

describe('the tray icon', () => {
  it('opens either window, says what is on for today in the language of the screen, and ends the program', () => {
    const tray = { on: vi.fn(), setToolTip: vi.fn(), setContextMenu: vi.fn() };
    electron.Tray.mockImplementation(
      class {
        on = tray.on;
        setToolTip = tray.setToolTip;
        setContextMenu = tray.setContextMenu;
      } as never,
    );
    const actions = { open: vi.fn(), openMini: vi.fn(), quit: vi.fn(), report: vi.fn() };
    createTray({ ...actions, words: () => wordsIn('zh-CN') }).setCount(6);
    expect(tray.setToolTip).toHaveBeenLastCalledWith('Dealwright · 今日待办：6');
    const [template] = electron.Menu.buildFromTemplate.mock.lastCall ?? [];
    template[0].click();
    template.find(({ label }: { label?: string }) => label === '话术小窗').click();
    template.at(-1).click();
    expect(actions.open).toHaveBeenCalledOnce();
    expect(actions.openMini).toHaveBeenCalledOnce();
    expect(actions.quit).toHaveBeenCalledOnce();
  });

  it('is done without where the desktop has no place for it', () => {
    electron.Tray.mockImplementation(() => {
      throw new Error('no tray');
    });
    const report = vi.fn();
    createTray({ open: vi.fn(), openMini: vi.fn(), quit: vi.fn(), report, words: () => wordsIn('en') }).setCount(1);
    expect(report).toHaveBeenCalledOnce();
  });
});
