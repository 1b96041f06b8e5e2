import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from '../../contract';
import type { PreferenceFile } from '../files/preferences';
import { minimumSize, startBounds } from './bounds';

/** Sheet colours of the two themes: shown before the page has painted, so that nothing flashes. */
export const background = { light: '#ffffff', dark: '#171816' };

/** How long a closing window lives on unseen: fields write what was typed at the latest 600 ms after the last key. */
const settleMs = 1_000;

export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Its dictionaries would come from the network.
  spellcheck: false,
} as const;

/** Opens the one window of the program and loads the page. */
export function openMainWindow(options: {
  preferences: PreferenceFile;
  developmentUrl: string | null;
  developerTools: boolean;
  /** Whether the window may go when somebody closes it; if not, that is dealt with. */
  mayClose(): boolean;
}): BrowserWindow {
  const { preferences, developmentUrl, developerTools } = options;
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...startBounds(preferences.current.bounds, screens),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Dealwright',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      ...webPreferences,
      devTools: developerTools,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
    },
  });
  if (preferences.current.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberBounds(window, preferences);
  settleBeforeClosing(window, options.mayClose);
  void window.loadURL(developmentUrl ?? `${appOrigin}/index.html`);
  return window;
}

function rememberBounds(window: BrowserWindow, preferences: PreferenceFile): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => preferences.change({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => !window.isDestroyed() && remember(), 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', () => {
    clearTimeout(timer);
    remember();
  });
}

/** Disappears at once, ends a moment later: what was typed just before is still written. */
function settleBeforeClosing(window: BrowserWindow, mayClose: () => boolean): void {
  window.on('close', (event) => {
    event.preventDefault();
    if (!mayClose()) return;
    window.webContents.setBackgroundThrottling(false);
    window.hide();
    setTimeout(() => !window.isDestroyed() && window.destroy(), settleMs);
  });
}
