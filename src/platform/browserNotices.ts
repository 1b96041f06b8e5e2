import { fail, ok, problem } from '../domain/kernel/result';
import type { NoticePermission, Platform } from './platform';

/** Notifications of a plain web page, where the browser has them and the user allowed them. */
export function browserNotices(): Platform['notices'] & { readonly clicked: (address: string) => void } {
  const listeners = new Set<(address: string) => void>();
  const clicked = (address: string) => {
    for (const listener of listeners) listener(address);
  };
  const permission = (): NoticePermission => {
    if (!('Notification' in globalThis)) return 'denied';
    return Notification.permission === 'default' ? 'ask' : Notification.permission;
  };
  return {
    permission,
    async ask() {
      if (permission() === 'ask') await Notification.requestPermission();
      return permission();
    },
    async show({ title, body, address }) {
      if (permission() !== 'granted') return fail(problem('shell.noNotifications'));
      try {
        // The tag lets a second window replace what the first one showed.
        const notification = new Notification(title, { body, tag: `${address} ${title}` });
        notification.onclick = () => {
          window.focus();
          notification.close();
          clicked(address);
        };
        return ok(undefined);
      } catch {
        // Phones allow them to service workers only.
        return fail(problem('shell.noNotifications'));
      }
    },
    count() {
      // The tab shows it nowhere.
    },
    clicked,
    onOpen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
