import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin, miniAddress } from '../../contract';
import type { PreferenceFile } from '../files/preferences';
import { miniBounds, miniMinimumSize } from './bounds';
import { background, webPreferences } from './mainWindow';

export interface MiniWindow {
  /** In front of everything, with the keyboard. */
  show(): void;
  hide(): void;
  /** What the shortcut does: away when it has the keyboard, else in front. */
  toggle(): void;
  /** Gone for good, with the main window: it never keeps the program alive. */
  destroy(): void;
}

/**
 * The small window for those who sell in other programs: always on top, made at first use. Closing only hides it, so
 * that it is there in a moment the next time.
 */
export function createMiniWindow(options: {
  preferences: PreferenceFile;
  developmentUrl: string | null;
  developerTools: boolean;
  /** To be trusted, until it is closed. */
  opened(window: BrowserWindow): void;
}): MiniWindow {
  const { preferences, developmentUrl, developerTools } = options;
  let window: BrowserWindow | null = null;

  const remember = () => {
    if (window && !window.isDestroyed()) preferences.change({ miniBounds: window.getNormalBounds() });
  };
  const hide = () => {
    if (!window?.isVisible()) return;
    remember();
    window.hide();
  };
  const open = () => {
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const opened = new BrowserWindow({
      ...miniBounds(preferences.current.miniBounds, screens),
      minWidth: miniMinimumSize.width,
      minHeight: miniMinimumSize.height,
      show: false,
      title: 'Dealwright',
      alwaysOnTop: true,
      skipTaskbar: true,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      // On a Mac a panel takes the keyboard without bringing the whole program to the front.
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: {
        ...webPreferences,
        devTools: developerTools,
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
      },
    });
    opened.removeMenu();
    opened.once('ready-to-show', () => opened.show());
    opened.on('close', (event) => {
      event.preventDefault();
      hide();
    });
    opened.on('closed', () => {
      window = null;
    });
    // The next call makes a new one.
    opened.webContents.on('render-process-gone', () => opened.destroy());
    options.opened(opened);
    void opened.loadURL(`${developmentUrl ?? `${appOrigin}/index.html`}${miniAddress}`);
    return opened;
  };
  const show = () => {
    if (!window) {
      window = open();
      return;
    }
    window.show();
    window.focus();
  };
  return {
    show,
    hide,
    toggle: () => (window?.isFocused() ? hide() : show()),
    destroy: () => window?.destroy(),
  };
}
