import type { ShellBridge } from '@electron/contract';
import { describe, expect, it, vi } from 'vitest';
import { createShellPlatform } from '@/platform/shell';

const at = Date.UTC(2026, 0, 15, 2, 30);

/** A bridge that answers well; a test puts other answers over single channels. */
function bridge(answers: Partial<Record<keyof ShellBridge, unknown>> = {}) {
  const asked: { channel: string; request: unknown }[] = [];
  const standard: Partial<Record<keyof ShellBridge, unknown>> = {
    'app.info': { ok: true, value: { version: '1.2.3', language: 'en' } },
    'snapshots.write': { ok: true, value: { id: 'new', at, size: 3 } },
    'snapshots.list': {
      ok: true,
      value: [
        { id: 'new', at, size: 3 },
        { id: 'same hour', at: at - 60_000, size: 3 },
      ],
    },
  };
  const handler: ProxyHandler<object> = {
    get: (_target, channel: keyof ShellBridge) => async (request: unknown) => {
      asked.push({ channel, request });
      return answers[channel] ?? standard[channel] ?? { ok: true, value: null };
    },
  };
  return { shell: new Proxy({}, handler) as ShellBridge, asked };
}

describe('the desktop host', () => {
  it('takes version and language from the shell', async () => {
    const { app } = await createShellPlatform(bridge().shell);
    expect([app.version, app.language]).toEqual(['1.2.3', 'en']);
  });

  it('asks the shell whether the program stays when its window is closed, and tells it', async () => {
    const { shell, asked } = bridge({ 'app.staying': { ok: true, value: null } });
    const { app } = await createShellPlatform(shell);
    expect(await app.staying?.read()).toEqual({ ok: true, value: null });
    expect(await app.staying?.change(true)).toMatchObject({ ok: true });
    expect(asked.at(-1)).toEqual({ channel: 'app.setStaying', request: { staying: true } });
  });

  it('does not start on a shell that refuses to answer', async () => {
    const { shell } = bridge({ 'app.info': { ok: false, error: { code: 'shell.badSender' } } });
    await expect(createShellPlatform(shell)).rejects.toThrow('shell.badSender');
  });

  it('hands on problems of the shell with their parameters', async () => {
    const error = { code: 'file.locked', params: { name: 'a.docx' } };
    const { files } = await createShellPlatform(bridge({ 'files.write': { ok: false, error } }).shell);
    expect(await files.write({ id: '1', name: 'a.docx' }, new Uint8Array(1))).toEqual({ ok: false, error });
  });

  it('sends handles, never names of files, when it writes', async () => {
    const { shell, asked } = bridge();
    const { files } = await createShellPlatform(shell);
    const bytes = new Uint8Array([1]);
    await files.write({ id: '1', name: '../a.docx' }, bytes);
    expect(asked.at(-1)).toEqual({ channel: 'files.write', request: { id: '1', bytes } });
  });

  it('lets old snapshots go after a new one is safe', async () => {
    const { shell, asked } = bridge();
    const { snapshots } = await createShellPlatform(shell);
    expect(await snapshots.write(new Uint8Array(3))).toEqual({ ok: true, value: { id: 'new', at, size: 3 } });
    expect(asked.at(-1)).toEqual({ channel: 'snapshots.remove', request: { ids: ['same hour'] } });
  });

  it('removes nothing when the new snapshot failed', async () => {
    const { shell, asked } = bridge({ 'snapshots.write': { ok: false, error: { code: 'file.diskFull' } } });
    const { snapshots } = await createShellPlatform(shell);
    expect(await snapshots.write(new Uint8Array(3))).toMatchObject({ ok: false, error: { code: 'file.diskFull' } });
    expect(asked.map(({ channel }) => channel)).not.toContain('snapshots.remove');
  });

  it('counts a snapshot as written when only tidying up failed', async () => {
    const { shell } = bridge({ 'snapshots.remove': { ok: false, error: { code: 'shell.failed' } } });
    const { snapshots } = await createShellPlatform(shell);
    expect(await snapshots.write(new Uint8Array(3))).toMatchObject({ ok: true });
  });

  it('does not know the free space when the shell does not', async () => {
    const { app } = await createShellPlatform(
      bridge({ 'app.freeSpace': { ok: false, error: { code: 'shell.failed' } } }).shell,
    );
    expect(await app.freeSpace()).toBeNull();
  });
});

describe('which host is chosen', () => {
  it('is the shell where its preload ran', async () => {
    vi.stubGlobal('window', { dealwright: bridge().shell });
    const { createPlatform } = await import('@/platform/create');
    expect((await createPlatform()).kind).toBe('shell');
    vi.unstubAllGlobals();
  });

  it('is the browser everywhere else', async () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('navigator', { language: 'zh-CN' });
    const { createPlatform } = await import('@/platform/create');
    expect((await createPlatform()).kind).toBe('browser');
    vi.unstubAllGlobals();
  });

  it('says in words which keys cannot call the mini window', async () => {
    const refused = { ok: false, error: { code: 'shell.badRequest' } };
    const { mini } = await createShellPlatform(bridge({ 'mini.setShortcut': refused }).shell);
    expect(await mini.shortcut?.change('Control+C')).toEqual({ ok: false, error: { code: 'shell.shortcutUnfit' } });
    const taken = { ok: false, error: { code: 'shell.shortcutTaken' } };
    const other = await createShellPlatform(bridge({ 'mini.setShortcut': taken }).shell);
    expect(await other.mini.shortcut?.change('Control+Alt+K')).toEqual(taken);
  });
});
