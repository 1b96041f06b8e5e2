/**
 * The one typed table of everything the renderer may ask of the shell: channel → request and reply. Preload, router and
 * `src/platform/shell.ts` derive from it. A request is checked against its validator in the router before a handler
 * sees it; a reply is `{ ok, value } | { ok, error }`. Paths of the machine never cross it: files are opaque handles.
 */
import {
  bytes,
  type Check,
  count,
  flag,
  nothing,
  object,
  oneOf,
  openableAddress,
  shortcutKeys,
  text,
  texts,
} from './validate';

export interface ShellProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ShellProblem };

export const fileKinds = ['docx', 'backup', 'zip', 'csv', 'png', 'json', 'xlsx', 'vcf', 'table'] as const;
export type ShellFileKind = (typeof fileKinds)[number];

/** Opaque outside the shell; dies with the program. */
export interface ShellFile {
  readonly id: string;
  readonly name: string;
}

export interface ShellSnapshot {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly size: number;
}

export interface ShellInfo {
  readonly version: string;
  readonly language: 'zh-CN' | 'en';
}

/** The keys that call the mini window from anywhere. */
export interface ShellShortcut {
  /** In Electron's words, `CommandOrControl+Shift+Space`; empty = none wanted. */
  readonly keys: string;
  /** Whether the system gave them to us; another program may have them. */
  readonly active: boolean;
  readonly standard: string;
}

/** Largest file that may cross: a backup of a large workspace with issued papers stays far below it. */
export const maximumBytes = 1024 * 1024 * 1024;

interface Call<Request, Value> {
  readonly request: Check<Request>;
  /** Only a type: never set. */
  readonly reply?: Value;
}

function call<Request>(request: Check<Request>) {
  return { returns: <Value>(): Call<Request, Value> => ({ request }) };
}

const id = text(64);

export const contract = {
  'files.chooseTarget': call(object({ name: text(255), kind: oneOf(fileKinds) })).returns<ShellFile | null>(),
  'files.write': call(object({ id, bytes: bytes(maximumBytes) })).returns<ShellFile>(),
  'files.open': call(object({ kind: oneOf(fileKinds) })).returns<{
    readonly name: string;
    readonly bytes: Uint8Array;
  } | null>(),
  'files.reveal': call(object({ id })).returns<null>(),
  'files.openExternally': call(object({ id })).returns<null>(),
  'snapshots.write': call(object({ bytes: bytes(maximumBytes) })).returns<ShellSnapshot>(),
  'snapshots.list': call(nothing).returns<readonly ShellSnapshot[]>(),
  'snapshots.read': call(object({ id })).returns<Uint8Array>(),
  'snapshots.remove': call(object({ ids: texts(64, 10_000) })).returns<null>(),
  'snapshots.reveal': call(nothing).returns<null>(),
  'app.info': call(nothing).returns<ShellInfo>(),
  'app.freeSpace': call(nothing).returns<number | null>(),
  'app.openLink': call(object({ url: text(2048) })).returns<null>(),
  'app.log': call(object({ level: oneOf(['info', 'warn', 'error'] as const), message: text(8192) })).returns<null>(),
  'app.languageChanged': call(object({ language: oneOf(['zh-CN', 'en'] as const) })).returns<null>(),
  'app.restart': call(nothing).returns<null>(),
  /** Whether the program goes on beside the clock when its window is closed; `null` where it cannot. */
  'app.staying': call(nothing).returns<boolean | null>(),
  'app.setStaying': call(object({ staying: flag })).returns<null>(),
  /** A notification of the system; a click on it shows the window and sends `notices.opened` with its address. */
  'notices.show': call(object({ title: text(120), body: text(500), address: openableAddress })).returns<null>(),
  /** How much is on for today: at the tray icon, and as a badge where the system has one. */
  'notices.count': call(object({ count })).returns<null>(),
  /** Shows the mini window in front of everything. */
  'mini.show': call(nothing).returns<null>(),
  'mini.hide': call(nothing).returns<null>(),
  /** Shows the main window at an address; it hears `notices.opened`. */
  'mini.openMain': call(object({ address: openableAddress })).returns<null>(),
  'mini.shortcut': call(nothing).returns<ShellShortcut>(),
  /** Keeps the old keys when the new ones are taken. */
  'mini.setShortcut': call(object({ keys: shortcutKeys })).returns<ShellShortcut>(),
} as const;

interface Event<Payload> {
  readonly payload: Check<Payload>;
}

/** What the shell tells the page unasked: event → payload, which the page's side checks again before anybody hears it. */
export const events = {
  'notices.opened': { payload: object({ address: openableAddress }) },
} as const satisfies Record<string, Event<never> | Event<{ address: string }>>;

export type EventName = keyof typeof events;
export type PayloadOf<Name extends EventName> =
  (typeof events)[Name]['payload'] extends Check<infer Payload> ? Payload : never;
export const eventNames = Object.keys(events) as readonly EventName[];

export type Channel = keyof typeof contract;
export type RequestOf<Name extends Channel> =
  (typeof contract)[Name] extends Call<infer Request, unknown> ? Request : never;
export type ValueOf<Name extends Channel> = Exclude<(typeof contract)[Name]['reply'], undefined>;
export const channels = Object.keys(contract) as readonly Channel[];

/** What the preload puts on `window.dealwright`: one function a channel, and the way to hear an event. */
export type ShellBridge = {
  readonly [Name in Channel]: (request: RequestOf<Name>) => Promise<Reply<ValueOf<Name>>>;
} & {
  /** Calls back at every such event; returns the way to stop that. Events that the table does not name never come. */
  readonly subscribe: <Name extends EventName>(event: Name, listener: (payload: PayloadOf<Name>) => void) => () => void;
};

/** Address of the mini window inside the page. */
export const miniAddress = '#/mini';

/** Origin of the built renderer. Users' data live under it: it never changes. */
export const appScheme = 'app';
export const appHost = 'dealwright';
export const appOrigin = `${appScheme}://${appHost}`;
