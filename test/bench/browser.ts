import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Response } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { projectRoot } from '../../electron/build';
import { alias, define } from '../../electron.vite.config';
import { browserArguments, findBrowser } from '../support/browser';
import { bound, type Figure } from './figure';

/** A page of its own: its clock then counts in 5 instead of 100 microseconds. */
const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const viewport = { width: 1366, height: 768 };

/** Serves a built folder on a free port and shows it in a Chromium with an empty profile on disk. */
async function withPage<T>(outDir: string, work: (page: Page, address: string) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge found');
  const server = await preview({
    configFile: false,
    root: outDir,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  });
  const profile = mkdtempSync(join(tmpdir(), 'dealwright-bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: browserArguments, viewport });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    return await work(page, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A part of the bench page (`page/main.tsx`). */
export type PagePart = 'data' | 'restore' | 'table' | 'market' | 'desk' | 'importing' | 'scripts';

/**
 * Figures of parts of the bench page, measured in a real browser over one profile. Each part has a process of its own, as
 * the program has after a start: what the one before has left in memory is not cleared away while the next is measured.
 */
export async function inBrowser(parts: readonly PagePart[], rows?: number): Promise<readonly Figure[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'dealwright-bench-page-'));
  try {
    await build({
      configFile: false,
      root: join(import.meta.dirname, 'page'),
      base: './',
      logLevel: 'error',
      resolve: { alias },
      define,
      plugins: [react()],
      css: { postcss: projectRoot },
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 },
    });
    return await withPage(outDir, async (first, address) => {
      const figures: Figure[] = [];
      for (const part of parts) {
        const page = await first.context().newPage();
        await page.goto(address);
        await page.waitForFunction(() => 'bench' in window);
        figures.push(
          ...(await page.evaluate(({ name, count }) => window.bench[name](count), { name: part, count: rows })),
        );
        await page.close();
      }
      return figures;
    });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Gzip size of all scripts that arrive until the network is quiet, in KB. */
async function scripts(page: Page, open: () => Promise<unknown>): Promise<number> {
  const sizes: Promise<number>[] = [];
  const listen = (response: Response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  };
  page.on('response', listen);
  await open();
  await page.waitForFunction(() => (document.getElementById('root')?.innerText ?? '') !== '');
  await page.waitForLoadState('networkidle');
  page.off('response', listen);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}

/** P11: the scripts that the built program (`out/renderer`) loads for its first screen, as counted in a browser. */
export function firstScreen(): Promise<readonly Figure[]> {
  return withPage(join(projectRoot, 'out/renderer'), async (page, address) => {
    const size = await scripts(page, () => page.goto(address));
    return [bound('P11', 'scripts of the first screen, gzip', size, 350, 'KB')];
  });
}
