import { app, Notification } from 'electron';
import type { Handlers } from './router';

export interface NoticeHost {
  /** Shows the main window and leads it to an address. */
  openMain(address: string): void;
  /** At the tray icon. */
  setCount(count: number): void;
  /** Answers each notification with a click instead of showing it. */
  readonly clickAll: boolean;
}

type Group = Pick<Handlers, Extract<keyof Handlers, `notices.${string}`>>;

/** Old ones are let go of: the system keeps them in its own list. */
const most = 50;

/** Notifications of the system. */
export function noticeHandlers(host: NoticeHost): Group {
  const done = { ok: true, value: null } as const;
  // A notification that nobody holds is collected, and its click with it.
  const shown = new Set<Notification>();
  return {
    async 'notices.show'({ title, body, address }) {
      if (host.clickAll) {
        setTimeout(() => host.openMain(address), 50);
        return done;
      }
      if (!Notification.isSupported()) return { ok: false, error: { code: 'shell.noNotifications' } };
      const notification = new Notification({ title, body });
      shown.add(notification);
      const oldest = shown.size > most ? shown.values().next().value : undefined;
      if (oldest) shown.delete(oldest);
      notification.on('click', () => {
        shown.delete(notification);
        host.openMain(address);
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
