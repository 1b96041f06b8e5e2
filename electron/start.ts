// `npm start`: opens the desktop program, or the same workbench in a browser where no Electron can be had.
import { spawn } from 'node:child_process';
import { ensureBuilt, projectRoot } from './build';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { findRuntime, hasDisplay, runtimeArguments, runtimeEnvironment } from './runtime';

/** Data in a browser belong to the address: the port stays the same from start to start. */
const port = 4180;
/** How long the electron package may fetch its runtime on the first start. */
const fetchMs = 180_000;
/** A runtime that ends sooner than this with an error never came up: a library is missing, say. */
const comesUpMs = 5_000;

const words = /^zh/i.test(process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale)
  ? zh.start
  : en.start;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs the desktop program until it ends; `false` when it never came up. */
function runDesktop(runtime: string): Promise<boolean> {
  const began = Date.now();
  const child = spawn(runtime, [...runtimeArguments(), projectRoot, ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: runtimeEnvironment(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0 || code === null || Date.now() - began > comesUpMs));
  });
}

async function serve(): Promise<void> {
  // Vite takes a second to load, which the desktop program need not wait for.
  const { serveRenderer } = await import('./serve');
  say(`${words.address} ${await serveRenderer(port, hasDisplay())}`);
}

if (!ensureBuilt()) process.exit(1);
if (!hasDisplay()) {
  say(words.noDisplay);
  await serve();
} else {
  let runtime = findRuntime();
  if (!runtime) {
    say(words.fetching);
    runtime = findRuntime(fetchMs);
  }
  if (!runtime || !(await runDesktop(runtime))) {
    say(words.noRuntime);
    await serve();
  }
}
