import type { Reply, ShellBridge } from '@electron/contract';
import { fail, problem, type Result } from '../domain/kernel/result';
import type { Platform } from './platform';
import { expiredSnapshots } from './retention';

function result<T>(reply: Reply<T>): Result<T> {
  return reply.ok ? reply : { ok: false, error: problem(reply.error.code, reply.error.params) };
}

function nothing(reply: Reply<null>): Result<void> {
  return reply.ok ? { ok: true, value: undefined } : result(reply);
}

/** The desktop program, through the bridge its preload left. Rejects when the shell does not answer: then nothing works. */
export async function createShellPlatform(bridge: ShellBridge): Promise<Platform> {
  const info = result(await bridge['app.info'](undefined));
  if (!info.ok) throw new Error(`shell: ${info.error.code}`);
  const { version, language } = info.value;
  const log = (level: 'info' | 'warn' | 'error', message: string) => {
    void bridge['app.log']({ level, message: message.slice(0, 8192) || '-' });
  };
  return {
    kind: 'shell',
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    files: {
      chooseTarget: async ({ name, kind }) => result(await bridge['files.chooseTarget']({ name, kind })),
      write: async ({ id }, bytes) => result(await bridge['files.write']({ id, bytes })),
      open: async (kind) => result(await bridge['files.open']({ kind })),
      reveal: async ({ id }) => nothing(await bridge['files.reveal']({ id })),
      openExternally: async ({ id }) => nothing(await bridge['files.openExternally']({ id })),
    },
    snapshots: {
      async write(bytes) {
        const written = result(await bridge['snapshots.write']({ bytes }));
        if (!written.ok) return written;
        const all = result(await bridge['snapshots.list'](undefined));
        const expired = all.ok ? expiredSnapshots(all.value, written.value.at) : [];
        if (expired.length > 0) {
          const removed = result(await bridge['snapshots.remove']({ ids: expired }));
          // The new snapshot is safe; old ones that stay cost room only.
          if (!removed.ok) log('warn', `old snapshots stay: ${removed.error.code}`);
        }
        return written;
      },
      list: async () => result(await bridge['snapshots.list'](undefined)),
      read: async (id) => result(await bridge['snapshots.read']({ id })),
      reveal: async () => nothing(await bridge['snapshots.reveal'](undefined)),
    },
    notices: {
      permission: () => 'granted',
      ask: async () => 'granted',
      show: async ({ title, body, address }) =>
        // The shell refuses what is empty or too long.
        nothing(
          await bridge['notices.show']({ title: title.slice(0, 120) || '-', body: body.slice(0, 500) || '-', address }),
        ),
      count: (count) => {
        void bridge['notices.count']({ count: Math.min(count, 99_999) });
      },
      onOpen: (listener) => bridge.subscribe('notices.opened', ({ address }) => listener(address)),
    },
    mini: {
      open: async () => nothing(await bridge['mini.show'](undefined)),
      hide: () => {
        void bridge['mini.hide'](undefined);
      },
      openMain: async (address) => nothing(await bridge['mini.openMain']({ address })),
      shortcut: {
        read: async () => result(await bridge['mini.shortcut'](undefined)),
        async change(keys) {
          const changed = result(await bridge['mini.setShortcut']({ keys }));
          // The shell refuses what it would take away from all programs, as a malformed request.
          if (!changed.ok && changed.error.code === 'shell.badRequest') return fail(problem('shell.shortcutUnfit'));
          return changed;
        },
      },
    },
    app: {
      version,
      language,
      async freeSpace() {
        const free = result(await bridge['app.freeSpace'](undefined));
        return free.ok ? free.value : null;
      },
      persist: () => navigator.storage.persist(),
      openLink: async (url) => nothing(await bridge['app.openLink']({ url })),
      log,
      languageChanged: (chosen) => {
        void bridge['app.languageChanged']({ language: chosen });
      },
      staying: {
        read: async () => result(await bridge['app.staying'](undefined)),
        change: async (staying) => nothing(await bridge['app.setStaying']({ staying })),
      },
      restart: () => {
        void bridge['app.restart'](undefined);
      },
    },
  };
}
