import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appProtocolHandler, listBuiltFiles } from '@electron/main/security/appProtocol';
import { afterAll, describe, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'dealwright-protocol-'));
const built = join(root, 'renderer');
mkdirSync(join(built, 'assets'), { recursive: true });
writeFileSync(join(built, 'index.html'), '<!doctype html>');
writeFileSync(join(built, 'assets', 'index-1.js'), 'export {}');
writeFileSync(join(root, 'secret.txt'), 'secret');
const answer = appProtocolHandler(listBuiltFiles(built));
writeFileSync(join(built, 'later.js'), 'put there after the start');

afterAll(() => rmSync(root, { recursive: true }));

const ask = (url: string, method = 'GET') => answer({ url, method });

describe('the app protocol', () => {
  it.each([
    ['the page', 'app://dealwright/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['the page by its folder', 'app://dealwright/', 'text/html; charset=utf-8', '<!doctype html>'],
    [
      'the page with a place in it',
      'app://dealwright/index.html?x=1#/quotes',
      'text/html; charset=utf-8',
      '<!doctype html>',
    ],
    ['a script', 'app://dealwright/assets/index-1.js', 'text/javascript; charset=utf-8', 'export {}'],
  ])('serves %s, locked by its headers', async (_what, url, type, body) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(await response.text()).toBe(body);
  });

  it.each([
    ['a folder up', 'app://dealwright/../secret.txt'],
    ['a folder up, encoded', 'app://dealwright/%2e%2e/secret.txt'],
    ['a folder up, half encoded', 'app://dealwright/.%2e/secret.txt'],
    ['a folder up with an encoded slash', 'app://dealwright/..%2fsecret.txt'],
    ['a folder up, encoded twice', 'app://dealwright/%252e%252e/secret.txt'],
    ['a folder up with a backslash', 'app://dealwright/..\\secret.txt'],
    ['a folder up from inside', 'app://dealwright/assets/../../secret.txt'],
    ['a whole path', `app://dealwright/${join(root, 'secret.txt')}`],
    ['a path with two slashes', 'app://dealwright//index.html'],
    ['a drive', 'app://dealwright/C:/Windows/win.ini'],
    ['a name with an end in it', 'app://dealwright/index.html%00.js'],
    ['a folder', 'app://dealwright/assets/'],
    ['a file put there after the start', 'app://dealwright/later.js'],
    ['another host', 'app://evil/index.html'],
    ['a host that begins like ours', 'app://dealwright.evil/index.html'],
    ['our host as a name', 'app://dealwright@evil/index.html'],
    ['a name before our host', 'app://somebody@dealwright/index.html'],
    ['our host at a port', 'app://dealwright:8080/index.html'],
    ['no host', 'app:///index.html'],
    ['another scheme', 'file:///index.html'],
    ['no address at all', 'index.html'],
  ])('does not know %s', async (_what, url) => {
    const response = await ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE'])('only reads: %s is refused', async (method) => {
    expect((await ask('app://dealwright/index.html', method)).status).toBe(405);
  });
});
