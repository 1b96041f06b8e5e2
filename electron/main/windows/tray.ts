import { Menu, nativeImage, Tray } from 'electron';
import picture from '../../../resources/icons/linux/32x32.png?inline';
import type { Words } from './words';

export interface TrayHost {
  words(): Words;
  open(): void;
  openMini(): void;
  quit(): void;
  report(message: string, error?: unknown): void;
}

export interface TrayIcon {
  /** Whether there is one: some desktops have no place for it. */
  readonly shown: boolean;
  /** How much is on for today. */
  readonly setCount: (count: number) => void;
  /** After the language changed. */
  readonly refresh: () => void;
}

/** The icon beside the clock: opens the window, says how much is on for today, ends the program. */
export function createTray(host: TrayHost): TrayIcon {
  let count = 0;
  let tray: Tray | null = null;
  try {
    tray = new Tray(nativeImage.createFromDataURL(picture));
    tray.on('click', host.open);
  } catch (error) {
    // Some desktops have no such place; the program does without.
    host.report('no tray', error);
  }
  const refresh = () => {
    const words = host.words().tray;
    const today = count === 0 ? words.none : words.today.replace('{{count}}', String(count));
    tray?.setToolTip(`Dealwright \u00b7 ${today}`);
    tray?.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.open, click: host.open },
        { label: today, click: host.open },
        { label: words.mini, click: host.openMini },
        { type: 'separator' },
        { label: words.quit, click: host.quit },
      ]),
    );
  };
  refresh();
  return {
    shown: tray !== null,
    setCount(next) {
      count = next;
      refresh();
    },
    refresh,
  };
}
