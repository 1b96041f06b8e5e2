// P11: how long until the program shows its first screen, beside an empty window of the same runtime. Prints JSON.
// A process of its own, because it needs a display (`xvfb-run` where there is none).
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findRuntime, runtimeArguments, runtimeEnvironment } from '../../electron/runtime';
import { median, ratioFigure } from './figure';

const projectRoot = join(import.meta.dirname, '../..');
const rounds = 5;

const emptyMain = `const { app, BrowserWindow } = require('electron');
const open = () => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<p>empty</p>');
app.whenReady().then(open);`;

function emptyProgram(folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), emptyMain);
  return folder;
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`did not come up:\n${output}`)), 30_000).unref();
  });
}

/** Milliseconds from starting the process to the first picture with content in its window. */
async function timeToPicture(runtime: string, program: string, profile: string): Promise<number> {
  const began = Date.now();
  const child = spawn(
    runtime,
    [...runtimeArguments(), '--remote-debugging-port=0', `--user-data-dir=${profile}`, program],
    { env: runtimeEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
      const page = browser.contexts().flatMap((context) => context.pages())[0];
      const at = await page?.evaluate(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return paint ? performance.timeOrigin + paint.startTime : undefined;
      });
      if (at !== undefined) return at - began;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no picture within 30 s');
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

const runtime = findRuntime();
if (!runtime) throw new Error('no Electron runtime');
const root = mkdtempSync(join(tmpdir(), 'dealwright-start-'));
try {
  const empty = emptyProgram(join(root, 'empty'));
  const times: { own: number[]; empty: number[] } = { own: [], empty: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const reference = await timeToPicture(runtime, empty, join(root, `empty-profile-${round}`));
    const own = await timeToPicture(runtime, projectRoot, join(root, `profile-${round}`));
    // The first pair brings the files into memory.
    if (round === 0) continue;
    times.empty.push(reference);
    times.own.push(own);
  }
  const name = 'start to the first screen / empty Electron window';
  process.stdout.write(JSON.stringify([ratioFigure('P11', name, median(times.own), median(times.empty), 'ms', 2)]));
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}
