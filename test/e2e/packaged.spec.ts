import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findPackaged, openPackaged, type PackagedProgram } from './support/packaged';

const executable = findPackaged();
let root = '';
let program: PackagedProgram;

test.skip(executable === null, 'no packaged program in dist/: run `npm run package`');

test.beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'dealwright-packaged-'));
  mkdirSync(join(root, 'saved'));
  program = await openPackaged(executable ?? '', join(root, 'profile'), join(root, 'saved'));
});

test.afterEach(async () => {
  await program?.close();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

test('the packaged program comes up from its own address, locked', async () => {
  const { page } = program;
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(page.url()).toMatch(/^app:\/\/dealwright\/index\.html/);
  const seen = await page.evaluate(() => ({
    node: 'require' in window || 'process' in window,
    bridge: Object.isFrozen(window.dealwright),
    secure: isSecureContext,
  }));
  expect(seen).toEqual({ node: false, bridge: true, secure: true });
});
