import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../support/browser';
import { pageUrl } from './address';
import type { Host, HostOptions } from './host';
import { killTree } from './processes';

/** The renderer in a Chromium with a profile folder of its own. */
export async function openBrowserHost(
  root: string,
  options: HostOptions,
): Promise<Host & { onMessage(to: (text: string) => void): void }> {
  const executablePath = findBrowser();
  let profile = 0;
  let context: BrowserContext | null = null;
  let page: Page | null = null;
  let listener: (text: string) => void = () => {};

  const folder = () => join(root, `profile-${profile}`);
  const launch = async () => {
    context = await chromium.launchPersistentContext(folder(), {
      ...(executablePath ? { executablePath } : {}),
      args: browserArguments,
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(15_000);
    if (options.clickNotifications) await context.addInitScript(clickedNotifications);
    page = context.pages()[0] ?? (await context.newPage());
    page.on('console', (message) => listener(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => listener(`[error] ${error.stack ?? error.message}`));
    await page.goto(pageUrl);
  };
  const close = async () => {
    await context?.close();
    context = null;
  };
  const current = (): Page => {
    if (!page) throw new Error('the program is not running');
    return page;
  };
  await launch();

  return {
    kind: 'browser',
    get page() {
      return current();
    },
    onMessage(to) {
      listener = to;
    },
    async kill() {
      await killTree(`--user-data-dir=${folder()}`);
      // Playwright notices by itself; closing only tidies up its side.
      await context?.close().catch(() => {});
      context = null;
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
      const [download] = await Promise.all([current().waitForEvent('download', { timeout: 60_000 }), action()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    async withFile(path, action) {
      const [chooser] = await Promise.all([current().waitForEvent('filechooser'), action()]);
      await chooser.setFiles(path);
    },
    async withCancelledDialog(action) {
      const [chooser] = await Promise.all([current().waitForEvent('filechooser'), action()]);
      await chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')));
    },
  };
}

/** Runs in the page: notifications are allowed, and a click answers each. */
function clickedNotifications(): void {
  class Clicked {
    static readonly permission = 'granted';
    static readonly requestPermission = async () => 'granted';
    onclick: (() => void) | null = null;
    constructor() {
      setTimeout(() => this.onclick?.(), 50);
    }
    close(): void {
      // Nothing is on the screen.
    }
  }
  Object.defineProperty(globalThis, 'Notification', { value: Clicked });
}
