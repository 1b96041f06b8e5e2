import { EventEmitter } from 'node:events';
import { guardContents } from '@electron/main/security/navigation';
import { isPermitted } from '@electron/main/security/permissions';
import { describe, expect, it, vi } from 'vitest';

type WindowOpen = (details: { url: string }) => { action: string };

function guarded(developmentOrigin: string | null = null) {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn<(handler: WindowOpen) => void>() });
  const openExternal = vi.fn();
  const refused = vi.fn();
  guardContents(contents as never, { developmentOrigin, openExternal, refused });
  const windowOpen = contents.setWindowOpenHandler.mock.calls[0]?.[0];
  if (!windowOpen) throw new Error('windows are not guarded');
  const navigate = (name: string, event: { url?: string; isMainFrame?: boolean }) => {
    const preventDefault = vi.fn();
    contents.emit(name, { ...event, preventDefault });
    return preventDefault.mock.calls.length > 0 ? 'stopped' : 'allowed';
  };
  return { navigate, windowOpen, openExternal, refused };
}

const foreign = [
  'https://example.com/',
  'http://localhost:5173/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'about:blank',
  'app://evil/index.html',
  'app://dealwright.evil/',
  'app://dealwright@evil/',
  'app://evil@dealwright/',
  'APP://EVIL/',
  'appx://dealwright/',
  'https://dealwright/',
  'blob:app://dealwright/0',
  '',
];

describe('the page stays where it is', () => {
  it.each(foreign)('no way to %j', (url) => {
    const { navigate, refused } = guarded();
    expect(navigate('will-navigate', { url })).toBe('stopped');
    expect(navigate('will-redirect', { url })).toBe('stopped');
    expect(navigate('will-frame-navigate', { url, isMainFrame: true })).toBe('stopped');
    expect(refused).toHaveBeenCalledTimes(3);
  });

  it('loads itself again', () => {
    expect(guarded().navigate('will-navigate', { url: 'app://dealwright/index.html#/x' })).toBe('allowed');
  });

  it('knows the development server only where one runs', () => {
    const { navigate } = guarded('http://localhost:5173');
    expect(navigate('will-navigate', { url: 'http://localhost:5173/index.html' })).toBe('allowed');
    expect(navigate('will-navigate', { url: 'http://localhost:5174/index.html' })).toBe('stopped');
  });

  it.each([
    ['about:srcdoc', 'allowed'],
    ['blob:app://dealwright/4f1c', 'allowed'],
    ['blob:https://example.com/4f1c', 'stopped'],
    ['https://example.com/', 'stopped'],
    ['data:text/html,x', 'stopped'],
  ])('a preview inside may show %s: %s', (url, expected) => {
    expect(guarded().navigate('will-frame-navigate', { url, isMainFrame: false })).toBe(expected);
  });

  it('embeds no other browser', () => {
    expect(guarded().navigate('will-attach-webview', {})).toBe('stopped');
  });
});

describe('a new window is never opened', () => {
  it.each(['https://example.com/a?b=c', 'mailto:somebody@example.com'])('%s goes to the system', (url) => {
    const { windowOpen, openExternal } = guarded();
    expect(windowOpen({ url })).toEqual({ action: 'deny' });
    expect(openExternal).toHaveBeenCalledExactlyOnceWith(url);
  });

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'vbscript:x',
    'https://user:password@example.com/',
    'app://dealwright/index.html',
    '\\\\server\\share',
    'not an address',
  ])('%s goes nowhere', (url) => {
    const { windowOpen, openExternal } = guarded();
    expect(windowOpen({ url })).toEqual({ action: 'deny' });
    expect(openExternal).not.toHaveBeenCalled();
  });
});

describe('permissions', () => {
  it('are two, for our own page', () => {
    expect(isPermitted('clipboard-sanitized-write', 'app://dealwright/index.html', null)).toBe(true);
    expect(isPermitted('persistent-storage', 'app://dealwright/index.html', null)).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://example.com/', null)).toBe(false);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'clipboard-read',
    'fileSystem',
    'usb',
    'serial',
    'hid',
  ])('%s is refused even to ourselves', (permission) => {
    expect(isPermitted(permission, 'app://dealwright/index.html', null)).toBe(false);
  });
});
