import { vi } from 'vitest';

/** The one fake of Electron: what the main process touches, and nothing of how Electron works inside. */
export function fakeElectron() {
  return {
    app: {
      getVersion: () => '1.2.3',
      getPath: vi.fn(() => '/nowhere'),
      relaunch: vi.fn(),
      quit: vi.fn(),
      setBadgeCount: vi.fn(),
      isPackaged: false,
    },
    dialog: {
      showSaveDialog: vi.fn(
        async (): Promise<{ canceled: boolean; filePath: string }> => ({ canceled: true, filePath: '' }),
      ),
      showOpenDialog: vi.fn(
        async (): Promise<{ canceled: boolean; filePaths: string[] }> => ({ canceled: true, filePaths: [] }),
      ),
      showMessageBox: vi.fn(),
    },
    shell: { openExternal: vi.fn(async () => undefined), openPath: vi.fn(async () => ''), showItemInFolder: vi.fn() },
    contextBridge: { exposeInMainWorld: vi.fn() },
    ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
    Notification: Object.assign(vi.fn(), { isSupported: vi.fn(() => true) }),
    Tray: vi.fn(),
    nativeImage: { createFromDataURL: vi.fn(() => ({})) },
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [] },
    Menu: { buildFromTemplate: vi.fn(), setApplicationMenu: vi.fn() },
    BrowserWindow: vi.fn(),
    globalShortcut: { register: vi.fn(() => true), unregister: vi.fn(), unregisterAll: vi.fn() },
  };
}
