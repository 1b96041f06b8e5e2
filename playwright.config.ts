import { defineConfig } from '@playwright/test';
import { pageUrl } from './test/e2e/support/address';
import { browserArguments, findBrowser } from './test/support/browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  // Two cores, and a window has the focus for itself.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: browserArguments },
  },
  projects: [
    { name: 'browser', testIgnore: '**/packaged.spec.ts' },
    // The renderer is the same in both hosts, and axe needs a second page, which the shell refuses.
    { name: 'desktop', testIgnore: ['**/packaged.spec.ts', '**/accessibility.spec.ts'] },
    { name: 'packaged', testMatch: '**/packaged.spec.ts' },
  ],
  webServer: {
    command: 'node node_modules/tsx/dist/cli.mjs test/e2e/support/serve.ts',
    url: pageUrl,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
