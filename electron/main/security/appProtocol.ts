import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appHost, appScheme } from '../../contract';
import { contentPolicy } from './contentPolicy';

/** Rights of our scheme; must be announced before the program is ready. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The built files under `root`: address path → file. Read once at the start; what is not in it does not exist. */
export function listBuiltFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, `${prefix}${entry.name}/`);
      else if (entry.isFile()) files.set(`${prefix}${entry.name}`, path);
    }
  };
  walk(root, '/');
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

/** The file behind an address, or `null`. Only a look-up: no path is ever put together from what was asked. */
export function resolveAddress(files: ReadonlyMap<string, string>, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${appScheme}:` || url.host !== appHost || url.username !== '') return null;
  return files.get(url.pathname) ?? null;
}

/** Answers requests under our scheme out of the list of built files: 200, 404, or 405 for anything but reading. */
export function appProtocolHandler(files: ReadonlyMap<string, string>) {
  return async (request: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const file = resolveAddress(files, request.url);
    if (file === null) return new Response(null, { status: 404 });
    const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file));
    return new Response(body, {
      headers: {
        'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-cache',
      },
    });
  };
}
