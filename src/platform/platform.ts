import type { Problem, Result } from '../domain/kernel/result';

/** A file kind as dialogs show it; `table` is any that a table is imported from. */
export type FileKind = 'docx' | 'backup' | 'zip' | 'csv' | 'png' | 'json' | 'xlsx' | 'vcf' | 'table';

/** Opaque: only the host knows the path behind it. */
export interface FileHandle {
  readonly id: string;
  /** Name for the user, without folder. */
  readonly name: string;
}

export interface SnapshotInfo {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly size: number;
}

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** A path of our own router that a click leads to; hosts refuse others. */
  readonly address: string;
}

/** `ask` = the user has not been asked yet. */
export type NoticePermission = 'granted' | 'denied' | 'ask';

/** The keys that call the mini window while another program is in front. */
export interface MiniShortcut {
  /** In the words of `shortcutKeys.ts`; empty = none wanted. */
  readonly keys: string;
  /** Whether the system gave them to us. */
  readonly active: boolean;
  readonly standard: string;
}

/** What the app needs from its host, and all it may use of it (ARCHITECTURE.md §1). `null` = the user cancelled. */
export interface Platform {
  readonly kind: 'shell' | 'browser' | 'memory';
  /** Epoch ms. */
  now(): number;
  random(length: number): Uint8Array;
  readonly files: {
    /** Asks where to write; nothing is written yet. A browser answers at once with its downloads. */
    chooseTarget(request: {
      readonly name: string;
      readonly kind: FileKind;
    }): Promise<Result<FileHandle | null, Problem>>;
    /** Writes whole or not at all (temporary file, fsync, rename); an existing other file is never overwritten unasked. */
    write(target: FileHandle, bytes: Uint8Array): Promise<Result<FileHandle, Problem>>;
    open(kind: FileKind): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array } | null, Problem>>;
    /** Shows a saved file in its folder; not every host can. */
    reveal?(handle: FileHandle): Promise<Result<void, Problem>>;
    /** Opens a saved file with the program the system has for it. */
    openExternally?(handle: FileHandle): Promise<Result<void, Problem>>;
  };
  /** Rotating backups outside the database (DOMAIN.md §19): files in the shell, own storage in a browser. */
  readonly snapshots: {
    write(bytes: Uint8Array): Promise<Result<SnapshotInfo, Problem>>;
    list(): Promise<Result<readonly SnapshotInfo[], Problem>>;
    read(id: string): Promise<Result<Uint8Array, Problem>>;
    /** Shows the folder to the user; not every host has one. */
    reveal?(): Promise<Result<void, Problem>>;
  };
  /** Notifications of the system, and what is on for today beside the clock. */
  readonly notices: {
    permission(): NoticePermission;
    /** Asks the user where he has not been asked: only on a click of his. */
    ask(): Promise<NoticePermission>;
    show(notice: Notice): Promise<Result<void, Problem>>;
    count(count: number): void;
    /** Calls back with the address of a notification that was clicked, or that the mini window leads to; returns the way to stop that. */
    onOpen(listener: (address: string) => void): () => void;
  };
  /** The small window on top of other programs, where lines are found and copied. */
  readonly mini: {
    /** Opens it or brings it to the front; a browser may block it unless a click asked for it. */
    open(): Promise<Result<void, Problem>>;
    /** From the mini window itself: puts it away. */
    hide(): void;
    /** From the mini window: leads the main window to an address, as a notification does (`notices.onOpen`). */
    openMain(address: string): Promise<Result<void, Problem>>;
    /** Only a host that hears keys while another program is in front has it. */
    readonly shortcut?: {
      read(): Promise<Result<MiniShortcut, Problem>>;
      /** `''` = none. Keys that another program has are refused (`shell.shortcutTaken`), and the old ones stay. */
      change(keys: string): Promise<Result<MiniShortcut, Problem>>;
    };
  };
  readonly app: {
    readonly version: string;
    /** Best guess of the user's language. */
    readonly language: 'zh-CN' | 'en';
    /** Free bytes where data are kept; `null` where the host cannot tell. */
    freeSpace(): Promise<number | null>;
    /** Ask the host not to evict our data; the answer is shown to the user. */
    persist(): Promise<boolean>;
    openLink(url: string): Promise<Result<void, Problem>>;
    log(level: 'info' | 'warn' | 'error', message: string): void;
    /** Tells the host which language the screen is in now, so that its menus follow; not every host has menus. */
    languageChanged?(language: 'zh-CN' | 'en'): void;
    /** Whether the program goes on beside the clock when its window is closed; a page ends with its window. */
    readonly staying?: {
      /** `null` where there is no such place. */
      read(): Promise<Result<boolean | null, Problem>>;
      change(staying: boolean): Promise<Result<void, Problem>>;
    };
    restart(): void;
  };
}
