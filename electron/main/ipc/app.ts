import { statfs } from 'node:fs/promises';
import { app, shell } from 'electron';
import { isExternalAddress } from '../security/origin';
import type { Handlers } from './router';

export interface AppHost {
  language(): 'zh-CN' | 'en';
  languageChanged(language: 'zh-CN' | 'en'): void;
  log(level: 'info' | 'warn' | 'error', message: string): void;
  /** Whether the program stays when its window is closed; `null` where it cannot. */
  staying(): boolean | null;
  setStaying(staying: boolean): void;
}

type Group = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

/** What the page may know of the program and ask of it. */
export function appHandlers(host: AppHost): Group {
  const done = { ok: true, value: null } as const;
  return {
    'app.info': async () => ({ ok: true, value: { version: app.getVersion(), language: host.language() } }),
    async 'app.freeSpace'() {
      try {
        const { bavail, bsize } = await statfs(app.getPath('userData'));
        return { ok: true, value: bavail * bsize };
      } catch {
        // Not every file system tells.
        return done;
      }
    },
    async 'app.openLink'({ url }) {
      if (!isExternalAddress(url)) return { ok: false, error: { code: 'shell.linkRefused' } };
      await shell.openExternal(url);
      return done;
    },
    async 'app.log'({ level, message }) {
      host.log(level, message);
      return done;
    },
    async 'app.languageChanged'({ language }) {
      host.languageChanged(language);
      return done;
    },
    'app.staying': async () => ({ ok: true, value: host.staying() }),
    async 'app.setStaying'({ staying }) {
      host.setStaying(staying);
      return done;
    },
    async 'app.restart'() {
      app.relaunch();
      app.quit();
      return done;
    },
  };
}
