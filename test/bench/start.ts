// P11: how long until the program shows its first screen, beside an empty window of the same runtime. Prints JSON.
// A process of its own, because it needs a display (`xvfb-run` where there is none).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRuntime, runtimeArguments, runtimeEnvironment } from '../../electron/runtime';
import { median, ratioFigure } from './figure';

const projectRoot = join(import.meta.dirname, '../..');
const rounds = 5;

const emptyMain = `const { BrowserWindow } = require('electron');
const open = () => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<p>empty</p>');
app.whenReady().then(open);`;
const ownMain = `require(${JSON.stringify(join(projectRoot, 'out/main/index.cjs'))});`;

/** A program in a folder of its own: the probe, then `main`. */
function programOf(folder: string, main: string): string {
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'dealwright', version: '0.1.0', main: 'main.cjs' }),
  );
  writeFileSync(join(folder, 'main.cjs'), `${probe}\n${main}`);
  return folder;
}

/** Put before the program: tells on standard output when the first picture with content was on the screen. */
const probe = `const { app } = require('electron');
const paint = "(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN) + performance.timeOrigin";
app.on('web-contents-created', (_, contents) => {
  const look = async () => {
    const at = await contents.executeJavaScript(paint).catch(() => NaN);
    if (at > 0) process.stdout.write('painted ' + at + '\\n');
    else setTimeout(look, 20);
  };
  contents.once('did-finish-load', look);
});`;

/** Milliseconds from starting the process to the first picture with content in its window. */
function timeToPicture(runtime: string, program: string, profile: string): Promise<number> {
  const began = Date.now();
  const child = spawn(runtime, [...runtimeArguments(), `--user-data-dir=${profile}`, program], {
    env: runtimeEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    let took = Number.NaN;
    const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const at = /painted ([\d.]+)/.exec(output)?.[1];
      if (at === undefined || !Number.isNaN(took)) return;
      took = Number(at) - began;
      child.kill('SIGKILL');
    });
    child.once('exit', () => {
      clearTimeout(timer);
      if (Number.isNaN(took)) reject(new Error(`no picture of ${program}`));
      else resolve(took);
    });
  });
}

const runtime = findRuntime();
if (!runtime) throw new Error('no Electron runtime');
const root = mkdtempSync(join(tmpdir(), 'dealwright-start-'));
try {
  const empty = programOf(join(root, 'empty'), emptyMain);
  const program = programOf(join(root, 'own'), ownMain);
  const times: { own: number[]; empty: number[] } = { own: [], empty: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const reference = await timeToPicture(runtime, empty, join(root, `empty-profile-${round}`));
    const own = await timeToPicture(runtime, program, join(root, `profile-${round}`));
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
