import { app, type BrowserWindow, Notification } from 'electron';
import type { EventName, PayloadOf } from '../../contract';
import type { Handlers } from './router';

export interface NoticeHost {
  window(): BrowserWindow | null;
  showWindow(): void;
  /** At the tray icon. */
  setCount(count: number): void;
  /** Answers each notification with a click instead of showing it. */
  readonly clickAll: boolean;
}

type Group = Pick<Handlers, Extract<keyof Handlers, `notices.${string}`>>;

/** Old ones are let go of: the system keeps them in its own list. */
const most = 50;

/** Notifications of the system. Their address never leaves this side but to our own window. */
export function noticeHandlers(host: NoticeHost): Group {
  const done = { ok: true, value: null } as const;
  // A notification that nobody holds is collected, and its click with it.
  const shown = new Set<Notification>();
  const send = <Name extends EventName>(name: Name, payload: PayloadOf<Name>) => {
    const window = host.window();
    if (window && !window.isDestroyed()) window.webContents.send(name, payload);
  };
  const clicked = (address: string) => {
    host.showWindow();
    send('notices.opened', { address });
  };
  return {
    async 'notices.show'({ title, body, address }) {
      if (host.clickAll) {
        setTimeout(() => clicked(address), 50);
        return done;
      }
      if (!Notification.isSupported()) return { ok: false, error: { code: 'shell.noNotifications' } };
      const notification = new Notification({ title, body });
      shown.add(notification);
      const oldest = shown.size > most ? shown.values().next().value : undefined;
      if (oldest) shown.delete(oldest);
      notification.on('click', () => {
        shown.delete(notification);
        clicked(address);
      });
      notification.show();
      return done;
    },
    async 'notices.count'({ count }) {
      app.setBadgeCount(count);
      host.setCount(count);
      return done;
    },
  };
}
