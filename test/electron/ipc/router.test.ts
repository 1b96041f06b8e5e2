import { channels } from '@electron/contract';
import { type Handlers, startRouter } from '@electron/main/ipc/router';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (event: unknown, ...given: unknown[]) => Promise<unknown>;

const listeners = new Map<string, Listener>();
const handled: { channel: string; request: unknown }[] = [];
const reports: string[] = [];
const known = new Set([7]);

const handlers = Object.fromEntries(
  channels.map((channel) => [
    channel,
    async (request: unknown) => {
      if (channel === 'app.restart') throw new Error('EACCES: /home/somebody/secret');
      handled.push({ channel, request });
      return { ok: true, value: null };
    },
  ]),
) as unknown as Handlers;

/** A call as Electron hands it over. */
function sender(changes: { id?: number; url?: string; parent?: unknown; gone?: boolean } = {}) {
  const frame = { url: changes.url ?? 'app://dealwright/index.html#/quotes', parent: changes.parent ?? null };
  return { sender: { id: changes.id ?? 7 }, senderFrame: changes.gone ? null : frame };
}

function call(channel: string, event: unknown, ...given: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`no handler for ${channel}`);
  return listener(event, ...given);
}

beforeEach(() => {
  listeners.clear();
  handled.length = 0;
  reports.length = 0;
  const ipcMain = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) };
  startRouter(ipcMain as never, handlers, {
    knownContents: known,
    developmentOrigin: null,
    report: (message) => reports.push(message),
  });
});

describe('the router', () => {
  it('answers every channel of the contract and no other', () => {
    expect([...listeners.keys()].sort()).toEqual([...channels].sort());
  });

  it('hands a good request from our page to its handler', async () => {
    expect(await call('app.openLink', sender(), { url: 'https://example.com' })).toEqual({ ok: true, value: null });
    expect(handled).toEqual([{ channel: 'app.openLink', request: { url: 'https://example.com' } }]);
  });

  it.each([
    ['a window that is not ours', sender({ id: 8 })],
    ['a frame inside our page', sender({ parent: { url: 'app://dealwright/index.html' } })],
    ['a frame that is gone', sender({ gone: true })],
    ['another host of our scheme', sender({ url: 'app://evil/index.html' })],
    ['our host with a name in front', sender({ url: 'app://dealwright@evil/index.html' })],
    ['our host as a part of another', sender({ url: 'app://dealwright.evil/index.html' })],
    ['the web', sender({ url: 'https://dealwright/index.html' })],
    ['a file', sender({ url: 'file:///dealwright/index.html' })],
    ['a data address', sender({ url: 'data:text/html,app://dealwright/' })],
    ['an empty page', sender({ url: '' })],
    ['the development server, in a program without one', sender({ url: 'http://localhost:5173/' })],
  ])('refuses %s before anything else happens', async (_who, event) => {
    expect(await call('app.openLink', event, { url: 'https://example.com' })).toEqual({
      ok: false,
      error: { code: 'shell.badSender' },
    });
    expect(handled).toEqual([]);
    expect(reports).toHaveLength(1);
  });

  it.each([
    ['no request', []],
    ['a wrong field', [{ address: 'https://example.com' }]],
    ['a second argument', [{ url: 'https://example.com' }, 'more']],
    ['a path where a handle belongs', [{ url: 'https://example.com', path: '/etc/passwd' }]],
  ])('refuses %s', async (_what, given) => {
    expect(await call('app.openLink', sender(), ...given)).toEqual({ ok: false, error: { code: 'shell.badRequest' } });
    expect(handled).toEqual([]);
  });

  it('turns an exception into a code: no path of the machine reaches the page', async () => {
    const reply = await call('app.restart', sender(), undefined);
    expect(reply).toEqual({ ok: false, error: { code: 'shell.failed' } });
  });
});

describe('the preload', () => {
  it('offers exactly the channels of the contract, frozen, and passes a request on as it is', async () => {
    const { fakeElectron } = await import('@test/support/fakeElectron');
    const electron = fakeElectron();
    vi.doMock('electron', () => electron);
    await import('@electron/preload');
    vi.doUnmock('electron');
    expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
    const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
    expect(name).toBe('dealwright');
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).sort()).toEqual([...channels, 'subscribe'].sort());
    await bridge['app.info'](undefined);
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('app.info', undefined);
  });

  it('lets the page hear the events of the table alone, with a payload of their kind and without the event of Electron', async () => {
    const { fakeElectron } = await import('@test/support/fakeElectron');
    vi.resetModules();
    const electron = fakeElectron();
    vi.doMock('electron', () => electron);
    await import('@electron/preload');
    vi.doUnmock('electron');
    const [, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
    const listener = vi.fn();
    for (const [event, given] of [
      ['app.info', listener],
      ['__proto__', listener],
      ['notices.opened', 'not a function'],
    ])
      bridge.subscribe(event, given)();
    expect(electron.ipcRenderer.on).not.toHaveBeenCalled();

    const stop = bridge.subscribe('notices.opened', listener);
    const [name, hear] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    expect(name).toBe('notices.opened');
    hear({ sender: 'secret' }, { address: '/deals/0192-ab' });
    expect(listener.mock.calls).toEqual([[{ address: '/deals/0192-ab' }]]);
    for (const bad of ['https://example.com', { address: 'https://example.com' }, { address: '/', more: 1 }, undefined])
      hear({}, bad);
    expect(listener).toHaveBeenCalledOnce();
    stop();
    expect(electron.ipcRenderer.removeListener).toHaveBeenCalledWith('notices.opened', hear);
  });
});
