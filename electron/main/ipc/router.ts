import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Channel, channels, contract, type Reply, type RequestOf, type ValueOf } from '../../contract';
import { isOurAddress } from '../security/origin';

/** One function a channel; the compiler refuses a table with one missing. */
export type Handlers = {
  readonly [Name in Channel]: (request: RequestOf<Name>) => Promise<Reply<ValueOf<Name>>>;
};

export interface RouterOptions {
  /** Ids of the web contents that we opened ourselves. */
  readonly knownContents: ReadonlySet<number>;
  readonly developmentOrigin: string | null;
  /** For what is refused or breaks; never with the request itself, which holds users' data. */
  report(message: string, error?: unknown): void;
}

/** Whether a call comes from a window of ours, from its main frame, and from our own origin. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  options: Pick<RouterOptions, 'knownContents' | 'developmentOrigin'>,
): boolean {
  const frame = event.senderFrame;
  if (!frame || !options.knownContents.has(event.sender.id)) return false;
  return frame.parent === null && isOurAddress(frame.url, options.developmentOrigin);
}

/**
 * Connects every channel of the contract to its handler. A stranger gets `shell.badSender`, a malformed request
 * `shell.badRequest`, a handler that throws `shell.failed`; none of them reaches the page as an exception with a path in it.
 */
export function startRouter(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, options: RouterOptions): void {
  const connect = <Name extends Channel>(channel: Name) => {
    // The table's parts belong together by their name; the compiler cannot follow that through an index.
    const check = contract[channel].request as (value: unknown) => value is RequestOf<Name>;
    const handle = handlers[channel] as (request: RequestOf<Name>) => Promise<Reply<ValueOf<Name>>>;
    ipcMain.handle(channel, async (event, ...given): Promise<Reply<ValueOf<Name>>> => {
      if (!isTrustedSender(event, options)) {
        options.report(`${channel}: refused a stranger`);
        return { ok: false, error: { code: 'shell.badSender' } };
      }
      const request: unknown = given[0];
      if (given.length > 1 || !check(request)) {
        options.report(`${channel}: refused a malformed request`);
        return { ok: false, error: { code: 'shell.badRequest' } };
      }
      try {
        return await handle(request);
      } catch (error) {
        options.report(`${channel}: failed`, error);
        return { ok: false, error: { code: 'shell.failed' } };
      }
    });
  };
  for (const channel of channels) connect(channel);
}
