// The order in which the program starts, and nothing else.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, globalShortcut, ipcMain, Menu, protocol, session, shell } from 'electron';
import { appScheme, type EventName, type PayloadOf } from '../contract';
import { PreferenceFile } from './files/preferences';
import { SnapshotFolder } from './files/snapshots';
import { appHandlers } from './ipc/app';
import { fileHandlers } from './ipc/files';
import { miniHandlers } from './ipc/mini';
import { noticeHandlers } from './ipc/notices';
import { startRouter } from './ipc/router';
import { snapshotHandlers } from './ipc/snapshots';
import { log, report, startLog } from './log';
import { appProtocolHandler, appSchemePrivileges, listBuiltFiles } from './security/appProtocol';
import { guardContents } from './security/navigation';
import { isExternalAddress } from './security/origin';
import { lockSession } from './security/permissions';
import { startUpdates } from './updates';
import { Closing } from './windows/closing';
import { openMainWindow } from './windows/mainWindow';
import { addContextMenu, menuTemplate } from './windows/menu';
import { createMiniWindow } from './windows/miniWindow';
import { Shortcut } from './windows/shortcut';
import { createTray, type TrayIcon } from './windows/tray';
import { wordsIn } from './windows/words';

// Users' data lie under this name: it never changes. `--user-data-dir` puts them elsewhere (tests, a portable copy).
app.setName('Dealwright');
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'Dealwright'));
// A launcher may load us after Electron is ready; electron/early.cjs has announced the scheme then.
if (!app.isReady()) {
  // Both at once contradict each other: root on Linux has to say no.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
}

/** Two instances on one database would tread on each other: the second one shows the first and ends. */
if (app.requestSingleInstanceLock()) start();
else app.exit(0);

function start(): void {
  const userData = app.getPath('userData');
  mkdirSync(userData, { recursive: true });
  startLog(join(userData, 'logs'), app.isPackaged);
  const preferences = new PreferenceFile(join(userData, 'shell.json'), report);
  const snapshots = new SnapshotFolder(join(userData, 'Snapshots'));
  const developmentUrl = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);
  const developmentOrigin = developmentUrl === null ? null : new URL(developmentUrl).origin;
  const knownContents = new Set<number>();
  let window: BrowserWindow | null = null;
  let tray: TrayIcon | null = null;
  let lastReload = 0;

  const language = () => preferences.current.language ?? (/^zh/i.test(app.getLocale()) ? 'zh-CN' : 'en');
  const words = () => wordsIn(language());
  const showFolder = (folder: string) => {
    mkdirSync(folder, { recursive: true });
    void shell.openPath(folder);
  };
  const buildMenu = () => {
    const actions = {
      showSnapshots: () => showFolder(snapshots.folder),
      showLogs: () => showFolder(join(userData, 'logs')),
      showAbout: () => {
        void dialog.showMessageBox({
          type: 'info',
          message: `Dealwright ${app.getVersion()}`,
          title: words().menu.about,
        });
      },
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(), actions, process.platform)));
  };
  const openExternal = (address: string) => {
    if (isExternalAddress(address)) void shell.openExternal(address);
  };

  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, { developmentOrigin, openExternal, refused: () => report('refused a navigation') });
  });
  const showWindow = () => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  };
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => {
    void preferences.settled().then(() => app.quit());
  });

  /** Calls from a window of ours are answered for as long as it lives. */
  const trust = (opened: BrowserWindow) => {
    const { id } = opened.webContents;
    knownContents.add(id);
    opened.on('closed', () => knownContents.delete(id));
    addContextMenu(opened, words);
  };
  const mini = createMiniWindow({ preferences, developmentUrl, developerTools: !app.isPackaged, opened: trust });
  const closing = new Closing({
    hasTray: () => tray?.shown === true,
    remembered: () => preferences.current.staying,
    remember: (staying) => preferences.change({ staying }),
    async ask() {
      if (!window) return null;
      const { message, detail, stay, quit, cancel } = words().closing;
      const asked = { type: 'question', title: 'Dealwright', message, detail, noLink: true } as const;
      const { response } = await dialog.showMessageBox(window, {
        ...asked,
        buttons: [stay, quit, cancel],
        defaultId: 0,
        cancelId: 2,
      });
      return response === 2 ? null : response === 0;
    },
    hide: () => {
      mini.hide();
      window?.hide();
    },
    quit: () => app.quit(),
  });
  app.on('before-quit', () => {
    closing.end();
    // Its closing only hides it, which would call off that the program, or the computer, goes down.
    mini.destroy();
  });
  const open = () => {
    const opened = openMainWindow({
      preferences,
      developmentUrl,
      developerTools: !app.isPackaged,
      mayClose: () => closing.mayClose(),
    });
    trust(opened);
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      report(`page gone: ${reason}`);
      if (reason === 'clean-exit' || opened.isDestroyed()) return;
      // A page that keeps dying is not loaded again and again.
      if (Date.now() - lastReload < 60_000) return;
      lastReload = Date.now();
      opened.webContents.reload();
      void dialog.showMessageBox(opened, { type: 'warning', title: words().crash.title, message: words().crash.text });
    });
    opened.on('closed', () => {
      window = null;
      mini.destroy();
    });
    window = opened;
  };

  void app.whenReady().then(() => {
    // On a Mac the program lives on without a window.
    const reveal = () => (window ? showWindow() : open());
    const send = <Name extends EventName>(name: Name, payload: PayloadOf<Name>) => {
      if (window && !window.isDestroyed()) window.webContents.send(name, payload);
    };
    const openMain = (address: string) => {
      reveal();
      send('notices.opened', { address });
    };
    const shortcut = new Shortcut({
      register: (keys, run) => globalShortcut.register(keys, run),
      unregister: (keys) => globalShortcut.unregister(keys),
      remembered: () => preferences.current.shortcut,
      remember: (keys) => preferences.change({ shortcut: keys }),
      run: mini.toggle,
      report,
    });
    shortcut.start();
    app.on('will-quit', () => globalShortcut.unregisterAll());
    const icon = createTray({
      words,
      open: reveal,
      openMini: mini.show,
      quit: () => app.quit(),
      report,
    });
    tray = icon;
    lockSession(session.defaultSession, developmentOrigin);
    protocol.handle(appScheme, appProtocolHandler(listBuiltFiles(join(import.meta.dirname, '../renderer'))));
    startRouter(
      ipcMain,
      {
        ...fileHandlers({
          window: () => window,
          words,
          folder: () => preferences.current.folder ?? app.getPath('documents'),
          rememberFolder: (folder) => preferences.change({ folder }),
          saveFolder: app.commandLine.getSwitchValue('save-folder') || null,
        }),
        ...snapshotHandlers(snapshots),
        ...appHandlers({
          language,
          languageChanged: (chosen) => {
            preferences.change({ language: chosen });
            buildMenu();
            icon.refresh();
          },
          log: (level, message) => log[level](`page: ${message}`),
          staying: () => closing.staying(),
          setStaying: (staying) => preferences.change({ staying }),
        }),
        ...noticeHandlers({
          openMain,
          setCount: icon.setCount,
          // For tests that cannot reach into the system's notifications (`docs/packaging.md`).
          clickAll: !app.isPackaged && app.commandLine.hasSwitch('click-notifications'),
        }),
        ...miniHandlers({ mini, shortcut, openMain }),
      },
      { knownContents, developmentOrigin, report },
    );
    buildMenu();
    open();
    app.on('activate', reveal);
    void startUpdates(process.resourcesPath, app.isPackaged);
  });
}
