import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words';

export interface MenuActions {
  showSnapshots(): void;
  showLogs(): void;
  showAbout(): void;
}

/** The menu bar: what a system expects of every program. Everything else has its place on the screen. */
export function menuTemplate(
  words: Words,
  actions: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const { menu } = words;
  const about: MenuItemConstructorOptions = { label: menu.about, click: actions.showAbout };
  const mac: MenuItemConstructorOptions = {
    label: 'Dealwright',
    submenu: [about, { type: 'separator' }, { role: 'hide', label: menu.hide }, { role: 'quit', label: menu.quit }],
  };
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [platform === 'darwin' ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit }],
  };
  const edit: MenuItemConstructorOptions = { label: menu.edit, submenu: editItems(words) };
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      { role: 'resetZoom', label: menu.actualSize },
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: menu.help,
    submenu: [
      { label: menu.snapshots, click: actions.showSnapshots },
      { label: menu.logs, click: actions.showLogs },
      ...(platform === 'darwin' ? [] : [{ type: 'separator' } as const, about]),
    ],
  };
  return platform === 'darwin' ? [mac, file, edit, view, help] : [file, edit, view, help];
}

function editItems({ menu }: Words): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    { type: 'separator' },
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ];
}

/** The menu of the right mouse button in text: Electron brings none. */
export function addContextMenu(window: BrowserWindow, words: () => Words): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const { menu } = words();
    if (isEditable) Menu.buildFromTemplate(editItems(words())).popup({ window });
    else if (selectionText.trim() !== '')
      Menu.buildFromTemplate([{ role: 'copy', label: menu.copy }]).popup({ window });
  });
}
