// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserMini } from '@/platform/browserMini';

/** A window on top as Chromium has it: the one that is open, and what a new one holds. */
function overlay(refused = false) {
  const opened = document.implementation.createHTMLDocument();
  const onTop = {
    window: null as { document: Document; focus: () => void } | null,
    requestWindow: vi.fn(async (_size: { width: number; height: number }) => {
      if (refused) throw new DOMException('not allowed', 'NotAllowedError');
      onTop.window = { document: opened, focus: vi.fn() };
      return onTop.window;
    }),
  };
  vi.stubGlobal('documentPictureInPicture', onTop);
  return { onTop, opened };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the mini window of a plain page', () => {
  it('stays on top where the browser can, and shows the mini page with leave to copy', async () => {
    const { onTop, opened } = overlay();
    const mini = browserMini(() => {});
    expect((await mini.open()).ok).toBe(true);
    expect(onTop.requestWindow).toHaveBeenCalledWith({ width: 380, height: 560 });
    const frame = opened.querySelector('iframe');
    expect(new URL(frame?.src ?? '').hash).toBe('#/mini');
    expect(frame?.allow).toContain('clipboard-write');
  });

  it('is one: asked for again, it comes to the front', async () => {
    const { onTop } = overlay();
    const mini = browserMini(() => {});
    await mini.open();
    await mini.open();
    expect(onTop.requestWindow).toHaveBeenCalledTimes(1);
    expect(onTop.window?.focus).toHaveBeenCalled();
  });

  it('is a small window where the browser refuses, and says so where that is blocked too', async () => {
    overlay(true);
    const focus = vi.fn();
    const open = vi.spyOn(window, 'open').mockReturnValue({ focus } as never);
    expect((await browserMini(() => {}).open()).ok).toBe(true);
    expect(open.mock.calls[0]?.[0]).toMatch(/#\/mini$/);
    expect(focus).toHaveBeenCalled();
    open.mockReturnValue(null);
    expect(await browserMini(() => {}).open()).toMatchObject({ ok: false, error: { code: 'shell.miniBlocked' } });
  });

  it('leads only the page that opened it', async () => {
    overlay();
    const led = vi.fn();
    const other = vi.fn();
    const opener = browserMini(led);
    browserMini(other);
    await opener.open();
    await browserMini(() => {}).openMain('/scripts/s1');
    await vi.waitFor(() => expect(led).toHaveBeenCalledWith('/scripts/s1'));
    expect(other).not.toHaveBeenCalled();
  });
});
