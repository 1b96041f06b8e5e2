import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { openBrowserHost } from './browser';
import { openDesktopHost } from './desktop';

export interface HostOptions {
  /** Every notification of the system counts as clicked the moment it is shown. */
  readonly clickNotifications: boolean;
}

/**
 * One program under test, in either host, so that one story runs in both. `page` is a getter: after `kill` and `reopen`
 * it is another page.
 */
export interface Host {
  readonly kind: 'browser' | 'desktop';
  readonly page: Page;
  /** Ends the program as a power cut would: no unload handlers, nothing flushed. */
  kill(): Promise<void>;
  /** Starts it again on the same profile (after `kill` or `close`). */
  reopen(): Promise<void>;
  /** Ends the program the way a user does. */
  close(): Promise<void>;
  /** Continues on an empty profile: a new machine. */
  freshProfile(): Promise<void>;
  /**
   * Runs `action`, which saves a file, answers the save dialog where there is one, and gives the file's name and bytes.
   */
  saved(action: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>;
  /** Runs `action`, which asks for a file, and answers with this one. */
  withFile(path: string, action: () => Promise<unknown>): Promise<void>;
  /** Runs `action`, which opens a dialog, and cancels it. In a browser saving has no dialog: only opening. */
  withCancelledDialog(action: () => Promise<unknown>): Promise<void>;
}

/** `test` with a started program in `host`; it is ended and its profile deleted afterwards. */
export const test = base.extend<{ host: Host } & HostOptions>({
  clickNotifications: [false, { option: true }],
  host: async ({ clickNotifications }, use, info) => {
    const root = mkdtempSync(join(tmpdir(), 'dealwright-e2e-'));
    const open = info.project.name === 'desktop' ? openDesktopHost : openBrowserHost;
    const host = await open(root, { clickNotifications });
    const messages: string[] = [];
    host.onMessage((message) => messages.push(message));
    try {
      await use(host);
    } finally {
      if (info.status !== info.expectedStatus) {
        await host.page.screenshot({ path: info.outputPath('last.png') }).catch(() => {});
        await info.attach('console', { body: messages.join('\n'), contentType: 'text/plain' });
        if (messages.length > 0) console.error(messages.slice(-20).join('\n'));
      }
      await host.close().catch(() => {});
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

export { expect } from '@playwright/test';
