import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { runtimeArguments } from '../../../electron/runtime';
import { killTree } from './processes';

const executables = ['dealwright', 'Dealwright.exe', 'Dealwright.app/Contents/MacOS/Dealwright'];

/** The program that `npm run package` made for this system, or `null`. */
export function findPackaged(): string | null {
  const dist = join(import.meta.dirname, '../../../dist');
  if (!existsSync(dist)) return null;
  const candidates = readdirSync(dist).flatMap((folder) => executables.map((name) => join(dist, folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

export interface PackagedProgram {
  readonly page: Page;
  /** Waits until a file has been saved whole into the folder given at the start; gives its path. */
  savedFile(ending: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the packaged program with its own profile; saves go into `saveFolder`. Its inspector fuse is off: we drive its page.
 * As with `desktop.ts`, the driver once in many starts does not reach a program that is up: then it is started again.
 */
export async function openPackaged(executable: string, profile: string, saveFolder: string): Promise<PackagedProgram> {
  return open(executable, profile, saveFolder).catch(async (error: unknown) => {
    console.warn(`packaged: started again after ${String(error).split('\n')[0]}`);
    await killTree(`--user-data-dir=${profile}`);
    return open(executable, profile, saveFolder);
  });
}

async function open(executable: string, profile: string, saveFolder: string): Promise<PackagedProgram> {
  const child = spawn(
    executable,
    [
      ...runtimeArguments(),
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--save-folder=${saveFolder}`,
      '--lang=zh-CN',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggerAddress(child));
  const page = await firstPage(browser);
  return {
    page,
    savedFile: (ending) => fileIn(saveFolder, ending),
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await ended;
      }
    },
  };
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`the packaged program did not come up:\n${output}`)), 30_000);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the packaged program ended with ${code}:\n${output}`));
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith('app://'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the packaged program opened no window');
}

async function fileIn(folder: string, ending: string): Promise<string> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    // A file under its final name is whole: the shell writes under a hidden one first.
    const name = readdirSync(folder).find((one) => one.endsWith(ending) && !one.startsWith('.'));
    if (name) return join(folder, name);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${ending} was saved`);
}
