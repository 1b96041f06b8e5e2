import { fail, ok, problem, type Result } from '../domain/kernel/result';
import type { FileHandle, FileKind, Notice, NoticePermission, Platform, SnapshotInfo } from './platform';

const standardKeys = 'CommandOrControl+Shift+Space';

/** What can be made to go wrong; each stays until it is taken back. */
export interface MemoryFailures {
  /** The user closes the dialog. */
  cancelled: boolean;
  /** Code of the problem that a write (or a snapshot) ends in: `file.diskFull`, `file.locked` … */
  write: string | null;
  open: string | null;
  snapshot: string | null;
}

export interface MemoryPlatform extends Platform {
  readonly kind: 'memory';
  /** What was written, by name. A failed write leaves what stood there. */
  readonly saved: Map<string, Uint8Array>;
  /** Files that the user will pick next, in order; none = the dialog is cancelled. */
  readonly toOpen: { name: string; bytes: Uint8Array; kind?: FileKind }[];
  readonly links: string[];
  readonly logged: { level: string; message: string }[];
  readonly failures: MemoryFailures;
  /** Notifications shown so far, what the user answers when asked, and the count beside the clock. */
  readonly shown: Notice[];
  noticePermission: NoticePermission;
  dayCount: number;
  /** How often the mini window was shown and put away, where it led, and keys that another program has. */
  readonly miniCalls: { shown: number; hidden: number; led: string[]; taken: string[] };
  /** Clicks on a notification. */
  clickNotice(notice: Notice): void;
  readonly restarts: { count: number };
  /** Moves the clock. */
  advance(milliseconds: number): void;
  free: number | null;
}

/** A host for tests: nothing leaves memory, the clock stands until moved, randomness repeats, failures come when asked for. */
export function createMemoryPlatform(options: { now?: number; language?: 'zh-CN' | 'en' } = {}): MemoryPlatform {
  let clock = options.now ?? Date.UTC(2026, 0, 15, 2, 0, 0);
  let seed = 1;
  let handles = 0;
  const saved = new Map<string, Uint8Array>();
  const openers = new Set<(address: string) => void>();
  const snapshots = new Map<string, { info: SnapshotInfo; bytes: Uint8Array }>();
  const failures: MemoryFailures = { cancelled: false, write: null, open: null, snapshot: null };
  const refuse = (code: string, name?: string) => fail(problem(code, name === undefined ? undefined : { name }));

  let staying = false;
  let shortcut = { keys: standardKeys, active: true, standard: standardKeys };
  const platform: MemoryPlatform = {
    kind: 'memory',
    saved,
    toOpen: [],
    links: [],
    logged: [],
    failures,
    shown: [],
    noticePermission: 'granted',
    dayCount: 0,
    miniCalls: { shown: 0, hidden: 0, led: [], taken: [] },
    clickNotice({ address }) {
      for (const listener of openers) listener(address);
    },
    restarts: { count: 0 },
    free: 10_000_000_000,
    advance(milliseconds) {
      clock += milliseconds;
    },
    now: () => clock,
    random(length) {
      return Uint8Array.from({ length }, () => {
        // Park–Miller: short, and the same on every run.
        seed = (seed * 48_271) % 2_147_483_647;
        return seed & 0xff;
      });
    },
    files: {
      async chooseTarget({ name }): Promise<Result<FileHandle | null>> {
        if (failures.cancelled) return ok(null);
        handles += 1;
        return ok({ id: String(handles), name });
      },
      async write(target, bytes) {
        if (failures.write) return refuse(failures.write, target.name);
        saved.set(target.name, bytes.slice());
        return ok(target);
      },
      async open() {
        if (failures.open) return refuse(failures.open);
        const next = failures.cancelled ? undefined : platform.toOpen.shift();
        return ok(next ? { name: next.name, bytes: next.bytes } : null);
      },
    },
    snapshots: {
      async write(bytes) {
        if (failures.snapshot) return refuse(failures.snapshot);
        const info = { id: `${clock}-${snapshots.size}`, at: clock, size: bytes.byteLength };
        snapshots.set(info.id, { info, bytes: bytes.slice() });
        return ok(info);
      },
      list: async () => ok([...snapshots.values()].map(({ info }) => info)),
      async read(id) {
        const found = snapshots.get(id);
        return found ? ok(found.bytes.slice()) : refuse('file.snapshotGone');
      },
    },
    notices: {
      permission: () => platform.noticePermission,
      async ask() {
        if (platform.noticePermission === 'ask') platform.noticePermission = 'granted';
        return platform.noticePermission;
      },
      async show(notice) {
        if (platform.noticePermission !== 'granted') return refuse('shell.noNotifications');
        platform.shown.push(notice);
        return ok(undefined);
      },
      count(count) {
        platform.dayCount = count;
      },
      onOpen(listener) {
        openers.add(listener);
        return () => openers.delete(listener);
      },
    },
    mini: {
      async open() {
        platform.miniCalls.shown += 1;
        return ok(undefined);
      },
      hide() {
        platform.miniCalls.hidden += 1;
      },
      async openMain(address) {
        platform.miniCalls.led.push(address);
        return ok(undefined);
      },
      shortcut: {
        read: async () => ok(shortcut),
        async change(keys) {
          if (platform.miniCalls.taken.includes(keys)) return refuse('shell.shortcutTaken');
          shortcut = { ...shortcut, keys, active: keys !== '' };
          return ok(shortcut);
        },
      },
    },
    app: {
      version: '0.0.0',
      language: options.language ?? 'zh-CN',
      freeSpace: async () => platform.free,
      persist: async () => true,
      async openLink(url) {
        platform.links.push(url);
        return ok(undefined);
      },
      log: (level, message) => {
        platform.logged.push({ level, message });
      },
      staying: {
        read: async () => ok(staying),
        async change(wanted) {
          staying = wanted;
          return ok(undefined);
        },
      },
      restart: () => {
        platform.restarts.count += 1;
      },
    },
  };
  return platform;
}
