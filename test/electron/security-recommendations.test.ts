import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeElectron } from '@test/support/fakeElectron';
import { describe, expect, it, vi } from 'vitest';
import { importsOf, projectRoot, readSources, withoutComments } from '../architecture/sources';

vi.mock('electron', () => fakeElectron());
const { contentPolicy } = await import('@electron/main/security/contentPolicy');
const { lockSession } = await import('@electron/main/security/permissions');
const { isExternalAddress } = await import('@electron/main/security/origin');
const { webPreferences } = await import('@electron/main/windows/mainWindow');
const { channels } = await import('@electron/contract');

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const shell = readSources(['electron']);
const shellCode = shell.map(({ text }) => withoutComments(text)).join('\n');
const main = withoutComments(read('electron/main/index.ts'));
const builder = read('electron-builder.yml');
const policy = new Map(
  contentPolicy.split('; ').map((part) => {
    const [name = '', ...values] = part.split(' ');
    return [name, values.join(' ')] as const;
  }),
);

/** What the locked session answers. */
function lockedSession() {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  lockSession(session as never, null);
  return session;
}

/**
 * Electron's twenty security recommendations (https://www.electronjs.org/docs/latest/tutorial/security), in their order,
 * each with what holds it here.
 */
describe('Electron security recommendations', () => {
  it('1. Only load secure content', () => {
    const [filter, decide] = lockedSession().webRequest.onBeforeRequest.mock.calls[0] ?? [];
    expect(filter.urls).toEqual(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']);
    const answer = vi.fn();
    decide({ url: 'http://example.com/x.js' }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
    expect(policy.get('connect-src')).toBe("'self'");
  });

  it('2. Do not enable Node.js integration for remote content', () => {
    expect(webPreferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3. Enable context isolation', () => {
    expect(webPreferences.contextIsolation).toBe(true);
    expect(shellCode).not.toMatch(/contextIsolation:\s*false/);
  });

  it('4. Enable process sandboxing', () => {
    expect(webPreferences.sandbox).toBe(true);
    expect(main).toContain('app.enableSandbox()');
    expect(shellCode).not.toMatch(/sandbox:\s*false/);
  });

  it('5. Handle session permission requests from remote content', () => {
    const session = lockedSession();
    const answer = vi.fn();
    const [request] = session.setPermissionRequestHandler.mock.calls[0] ?? [];
    request({}, 'media', answer, { requestingUrl: 'app://dealwright/index.html' });
    request({}, 'clipboard-sanitized-write', answer, { requestingUrl: 'https://example.com/' });
    expect(answer.mock.calls).toEqual([[false], [false]]);
    const [check] = session.setPermissionCheckHandler.mock.calls[0] ?? [];
    expect(check({}, 'geolocation', 'app://dealwright')).toBe(false);
    const [device] = session.setDevicePermissionHandler.mock.calls[0] ?? [];
    expect(device({})).toBe(false);
    expect(main).toContain('lockSession(session.defaultSession');
  });

  it('6. Do not disable webSecurity', () => {
    expect(webPreferences.webSecurity).toBe(true);
    expect(shellCode).not.toMatch(/webSecurity:\s*false|disable-web-security/);
  });

  it('7. Define a Content-Security-Policy', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    const page = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read('src/index.html'))?.[1];
    expect(page, 'a plain page has the same policy').toBe(contentPolicy);
  });

  it('8. Do not enable allowRunningInsecureContent', () => {
    expect(webPreferences.allowRunningInsecureContent).toBe(false);
  });

  it('9. Do not enable experimental features', () => {
    expect(webPreferences.experimentalFeatures).toBe(false);
  });

  it('10. Do not use enableBlinkFeatures', () => {
    expect(shellCode).not.toMatch(/enableBlinkFeatures|enable-blink-features/);
  });

  it('11. Do not use allowpopups for WebViews', () => {
    expect(readSources(['src', 'electron']).filter(({ text }) => /allowpopups|<webview/.test(text))).toEqual([]);
  });

  it('12. Verify WebView options before creation', () => {
    expect(webPreferences.webviewTag).toBe(false);
    expect(read('electron/main/security/navigation.ts')).toContain("'will-attach-webview'");
  });

  it('13. Disable or limit navigation (attacked in security/navigation.test.ts)', () => {
    expect(main).toMatch(/'web-contents-created'[\s\S]+guardContents\(contents/);
    expect(webPreferences.navigateOnDragDrop).toBe(false);
  });

  it('14. Disable or limit creation of new windows (attacked in security/navigation.test.ts)', () => {
    const windows = shell.filter(({ text }) => withoutComments(text).includes('new BrowserWindow('));
    expect(windows.map(({ path }) => path).sort()).toEqual([
      'electron/main/windows/mainWindow.ts',
      'electron/main/windows/miniWindow.ts',
    ]);
    for (const { text } of windows) expect(text).toContain('...webPreferences,');
  });

  it('15. Do not use shell.openExternal with untrusted content', () => {
    const users = shell.filter(({ text }) => withoutComments(text).includes('shell.openExternal('));
    expect(users.map(({ path }) => path).sort()).toEqual(['electron/main/index.ts', 'electron/main/ipc/app.ts']);
    for (const { text } of users) expect(text).toMatch(/isExternalAddress\([\s\S]{0,120}shell\.openExternal\(/);
    expect(isExternalAddress('file:///bin/sh')).toBe(false);
  });

  it('16. Use a current version of Electron', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  it('17. Validate the sender of all IPC messages (attacked in ipc/router.test.ts)', () => {
    const users = shell.filter(({ text }) => /ipcMain\s*\.\s*(handle|on)/.test(withoutComments(text)));
    expect(users.map(({ path }) => path)).toEqual(['electron/main/ipc/router.ts']);
  });

  it('18. Avoid the file:// protocol, prefer custom protocols (attacked in security/appProtocol.test.ts)', () => {
    expect(shellCode).not.toMatch(/loadFile\(|file:\/\//);
    expect(main).toContain('protocol.handle(appScheme');
  });

  it('19. Check which fuses you can change', () => {
    for (const [fuse, state] of [
      ['runAsNode', false],
      ['enableCookieEncryption', true],
      ['enableNodeOptionsEnvironmentVariable', false],
      ['enableNodeCliInspectArguments', false],
      ['enableEmbeddedAsarIntegrityValidation', true],
      ['onlyLoadAppFromAsar', true],
      ['grantFileProtocolExtraPrivileges', false],
    ]) {
      expect(builder).toMatch(new RegExp(`^ {2}${fuse}: ${state}$`, 'm'));
    }
  });

  it('20. Do not expose Electron APIs to untrusted web content', () => {
    const preload = shell.filter(({ path }) => path === 'electron/preload.ts');
    expect(preload.flatMap(importsOf).sort()).toEqual(['electron', 'electron/contract']);
    const code = withoutComments(preload[0]?.text ?? '');
    // The import, the call of a channel, hearing an event and no longer hearing it.
    expect(code.match(/ipcRenderer\.?\w*/g)).toEqual([
      'ipcRenderer',
      'ipcRenderer.invoke',
      'ipcRenderer.on',
      'ipcRenderer.removeListener',
    ]);
    expect(code).toContain('ipcRenderer.invoke(channel, request)');
    const raw = shell.filter(({ path, text }) => path !== 'electron/preload.ts' && text.includes('ipcRenderer'));
    expect(raw).toEqual([]);
  });
});

describe('the table', () => {
  it('has a handler for every channel, in the group of its name', () => {
    const missing = channels.filter((channel) => {
      const group = channel.split('.')[0] ?? '';
      return !read(`electron/main/ipc/${group}.ts`).includes(`'${channel}'`);
    });
    expect(missing).toEqual([]);
  });

  it('opens the same two languages with the same words', () => {
    const keys = (value: unknown, prefix = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${prefix}${key}.`))
        : [prefix];
    const words = (language: string) => keys(JSON.parse(read(`electron/locales/${language}.json`)));
    expect(words('en')).toEqual(words('zh-CN'));
  });
});
