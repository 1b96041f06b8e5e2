import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime, runtimeArguments, runtimeEnvironment } from '../../../electron/runtime';
import type { Host, HostOptions } from './host';
import { killTree } from './processes';

const projectRoot = join(import.meta.dirname, '../../..');

/** The built program in a real Electron, with a user data folder of its own. */
export async function openDesktopHost(
  root: string,
  options: HostOptions,
): Promise<Host & { onMessage(to: (text: string) => void): void }> {
  const runtime = findRuntime();
  if (!runtime) throw new Error('no Electron runtime: set ELECTRON_OVERRIDE_DIST_PATH or install electron');
  const executablePath = withNodeOptions(runtime, root);
  let profile = 0;
  let dialogs = 0;
  let application: ElectronApplication | null = null;
  let page: Page | null = null;
  let listener: (text: string) => void = () => {};

  const folder = () => join(root, `profile-${profile}`);
  const start = () =>
    _electron.launch({
      executablePath,
      args: [
        ...runtimeArguments(),
        `--user-data-dir=${folder()}`,
        '--lang=zh-CN',
        ...(options.clickNotifications ? ['--click-notifications'] : []),
        projectRoot,
      ],
      env: { ...runtimeEnvironment(), TZ: 'Asia/Shanghai' },
      timeout: 45_000,
    });
  const launch = async () => {
    // Once in many starts on a busy machine the driver misses the line that names the debugging port, while the program
    // itself stands on the screen. Then it is ended and started again, and the log says so.
    application = await start().catch(async (error: unknown) => {
      console.warn(`desktop: started again after ${String(error).split('\n')[0]}`);
      await killTree(`--user-data-dir=${folder()}`);
      return start();
    });
    application.context().setDefaultTimeout(15_000);
    page = await application.firstWindow();
    page.on('console', (message) => listener(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => listener(`[error] ${error.stack ?? error.message}`));
    await page.waitForLoadState('load');
  };
  const close = async () => {
    await application?.close();
    application = null;
  };
  const running = (): ElectronApplication => {
    if (!application) throw new Error('the program is not running');
    return application;
  };
  await launch();

  return {
    kind: 'desktop',
    get page() {
      if (!page) throw new Error('the program is not running');
      return page;
    },
    onMessage(to) {
      listener = to;
    },
    async kill() {
      await killTree(`--user-data-dir=${folder()}`);
      await application?.close().catch(() => {});
      application = null;
      page = null;
    },
    reopen: launch,
    close,
    async freshProfile() {
      await close();
      profile += 1;
      await launch();
    },
    async saved(action) {
      dialogs += 1;
      const target = join(root, `saved-${dialogs}`);
      await running().evaluate(({ dialog }, folderPath) => {
        dialog.showSaveDialog = (async (...given: unknown[]) => {
          const options = given.at(-1) as { defaultPath?: string };
          const name = (options.defaultPath ?? 'file').split(/[\\/]/).at(-1) ?? 'file';
          return { canceled: false, filePath: `${folderPath}-${name}` };
        }) as typeof dialog.showSaveDialog;
      }, target);
      await action();
      const path = await savedPath(root, `saved-${dialogs}-`);
      return {
        name: path.slice(path.indexOf(`saved-${dialogs}-`) + `saved-${dialogs}-`.length),
        bytes: await readFile(path),
      };
    },
    async withFile(path, action) {
      await running().evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = (async () => ({
          canceled: false,
          filePaths: [chosen],
        })) as unknown as typeof dialog.showOpenDialog;
      }, path);
      await action();
    },
    async withCancelledDialog(action) {
      await running().evaluate(({ dialog }) => {
        dialog.showOpenDialog = (async () => ({ canceled: true, filePaths: [] })) as typeof dialog.showOpenDialog;
        dialog.showSaveDialog = (async () => ({ canceled: true, filePath: '' })) as typeof dialog.showSaveDialog;
      });
      await action();
    },
  };
}

/** Playwright drops NODE_OPTIONS from the environment; where a runtime needs them, a script in between sets them. */
function withNodeOptions(runtime: string, root: string): string {
  const { NODE_OPTIONS: options } = runtimeEnvironment();
  if (!options || options === process.env.NODE_OPTIONS || process.platform === 'win32') return runtime;
  const script = join(root, 'electron');
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  writeFileSync(script, `#!/bin/sh\nNODE_OPTIONS=${quote(options)} exec ${quote(runtime)} "$@"\n`, { mode: 0o755 });
  return script;
}

/** Waits for the one finished file; the shell writes under another name first, so what has this name is whole. */
async function savedPath(root: string, prefix: string): Promise<string> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = (await readdir(root)).find((name) => name.startsWith(prefix));
    if (found) return join(root, found);
    if (Date.now() > deadline) throw new Error('nothing was saved');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
