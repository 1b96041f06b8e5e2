import { fail, ok, problem } from '../domain/kernel/result';
import { browserFiles } from './browserFiles';
import { browserMini } from './browserMini';
import { browserNotices } from './browserNotices';
import { browserSnapshots } from './browserSnapshots';
import { isOpenableLink } from './links';
import type { Platform } from './platform';

/** The program as a plain web page: development, tests, and machines without the desktop program. */
export function createBrowserPlatform(): Platform {
  const notices = browserNotices();
  return {
    kind: 'browser',
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    files: browserFiles(),
    snapshots: browserSnapshots(),
    notices,
    mini: browserMini(notices.clicked),
    app: {
      version: __APP_VERSION__,
      language: /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en',
      async freeSpace() {
        const { quota, usage } = (await navigator.storage?.estimate()) ?? {};
        return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
      },
      persist: async () => (await navigator.storage?.persist?.()) ?? false,
      async openLink(url) {
        if (!isOpenableLink(url)) return fail(problem('shell.linkRefused'));
        window.open(url, '_blank', 'noopener,noreferrer');
        return ok(undefined);
      },
      log(level, message) {
        // A page has no log file; its console is where a developer looks.
        if (level === 'error') console.error(message);
        else if (level === 'warn') console.warn(message);
      },
      restart: () => window.location.reload(),
    },
  };
}
