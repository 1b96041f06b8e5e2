import { EventEmitter } from 'node:events';
import type { PreferenceFile } from '@electron/main/files/preferences';
import { fakeElectron } from '@test/support/fakeElectron';
import { beforeEach, describe, expect, it, vi } from 'vitest';

class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = [];
  readonly webContents = Object.assign(new EventEmitter(), { id: 9 });
  readonly loadURL = vi.fn(async () => undefined);
  readonly removeMenu = vi.fn();
  readonly focus = vi.fn();
  visible = false;
  focused = false;
  constructor(readonly options: Record<string, unknown>) {
    super();
    FakeWindow.made.push(this);
  }
  show() {
    this.visible = true;
    this.focused = true;
  }
  hide() {
    this.visible = false;
    this.focused = false;
  }
  isVisible = () => this.visible;
  isFocused = () => this.focused;
  isDestroyed = () => false;
  getNormalBounds = () => ({ x: 5, y: 6, width: 400, height: 600 });
  destroy() {
    this.emit('closed');
  }
}

vi.mock('electron', () => ({ ...fakeElectron(), BrowserWindow: FakeWindow }));
const { createMiniWindow } = await import('@electron/main/windows/miniWindow');

function make() {
  const preferences = { current: { miniBounds: null }, change: vi.fn() } as unknown as PreferenceFile;
  const opened = vi.fn();
  const mini = createMiniWindow({ preferences, developmentUrl: null, developerTools: false, opened });
  return { mini, opened, preferences };
}
const last = () => FakeWindow.made.at(-1) as FakeWindow;

beforeEach(() => {
  FakeWindow.made = [];
});

describe('the mini window', () => {
  it('is made at first use, on top of everything, with the rights of the main window', () => {
    const { mini, opened } = make();
    expect(FakeWindow.made).toHaveLength(0);
    mini.toggle();
    last().emit('ready-to-show');
    expect(last().loadURL).toHaveBeenCalledWith('app://dealwright/index.html#/mini');
    expect(last().options).toMatchObject({
      alwaysOnTop: true,
      webPreferences: { sandbox: true, contextIsolation: true },
    });
    expect(opened).toHaveBeenCalledOnce();
    expect(last().visible).toBe(true);
  });

  it('goes away by the same keys and comes back without loading again, where it was', () => {
    const { mini, preferences } = make();
    mini.show();
    last().emit('ready-to-show');
    mini.toggle();
    expect(last().visible).toBe(false);
    expect(preferences.change).toHaveBeenCalledWith({ miniBounds: { x: 5, y: 6, width: 400, height: 600 } });
    mini.toggle();
    expect(FakeWindow.made).toHaveLength(1);
    expect(last().visible).toBe(true);
  });

  it('comes to the front when it lies there without the keyboard', () => {
    const { mini } = make();
    mini.show();
    last().emit('ready-to-show');
    last().focused = false;
    mini.toggle();
    expect(last().visible).toBe(true);
    expect(last().focus).toHaveBeenCalledOnce();
  });

  it('is only hidden by its cross, and made anew after its page died', () => {
    const { mini } = make();
    mini.show();
    last().emit('ready-to-show');
    const event = { preventDefault: vi.fn() };
    last().emit('close', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(last().visible).toBe(false);
    last().webContents.emit('render-process-gone');
    mini.show();
    expect(FakeWindow.made).toHaveLength(2);
  });

  it('is gone with the main window, shown or not', () => {
    const { mini } = make();
    mini.destroy();
    mini.show();
    const destroyed = vi.spyOn(last(), 'destroy');
    mini.destroy();
    expect(destroyed).toHaveBeenCalledOnce();
  });
});
