import { Shortcut, type ShortcutHost, standardShortcut } from '@electron/main/windows/shortcut';
import { describe, expect, it, vi } from 'vitest';

/** A machine where some keys belong to other programs. */
function machine(taken: readonly string[] = [], remembered: string | null = null) {
  const held = new Map<string, () => void>();
  let stored = remembered;
  const host: ShortcutHost = {
    register(keys, run) {
      if (keys === 'Junk') throw new TypeError('keys');
      if (taken.includes(keys)) return false;
      held.set(keys, run);
      return true;
    },
    unregister: (keys) => held.delete(keys),
    remembered: () => stored,
    remember: (keys) => {
      stored = keys;
    },
    run: vi.fn(),
    report: vi.fn(),
  };
  const shortcut = new Shortcut(host);
  shortcut.start();
  return { shortcut, held, host, stored: () => stored };
}

describe('the global shortcut', () => {
  it('is there from the first start and calls the window', () => {
    const { shortcut, held, host } = machine();
    expect(shortcut.state()).toEqual({ keys: standardShortcut, active: true, standard: standardShortcut });
    held.get(standardShortcut)?.();
    expect(host.run).toHaveBeenCalledOnce();
  });

  it('says that another program has its keys, and is active once others are chosen', () => {
    const { shortcut, held, stored } = machine([standardShortcut]);
    expect(shortcut.state().active).toBe(false);
    expect(shortcut.change('Control+Alt+K')).toBe(true);
    expect(shortcut.state()).toMatchObject({ keys: 'Control+Alt+K', active: true });
    expect([...held.keys()]).toEqual(['Control+Alt+K']);
    expect(stored()).toBe('Control+Alt+K');
  });

  it('keeps the old keys when the new ones are taken', () => {
    const { shortcut, held, stored } = machine(['Control+Alt+K']);
    expect(shortcut.change('Control+Alt+K')).toBe(false);
    expect(shortcut.state()).toMatchObject({ keys: standardShortcut, active: true });
    expect([...held.keys()]).toEqual([standardShortcut]);
    expect(stored()).toBeNull();
  });

  it('lets go of its keys when none are wanted, and does not take them at the next start', () => {
    const { shortcut, held, stored } = machine();
    expect(shortcut.change('')).toBe(true);
    expect(held.size).toBe(0);
    expect(stored()).toBe('');
    const next = machine([], '');
    expect(next.held.size).toBe(0);
    expect(next.shortcut.state()).toMatchObject({ keys: '', active: false });
  });

  it('takes the same keys again where the system gave them away meanwhile', () => {
    const { shortcut, held } = machine();
    expect(shortcut.change(standardShortcut)).toBe(true);
    expect(held.size).toBe(1);
  });

  it('survives keys that the system does not know', () => {
    const { shortcut, host } = machine([], 'Junk');
    expect(shortcut.state()).toMatchObject({ keys: 'Junk', active: false });
    expect(host.report).toHaveBeenCalled();
  });
});
