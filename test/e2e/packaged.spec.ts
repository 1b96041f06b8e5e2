import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
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

test('it exports a contract of the sample workspace as a whole Word file', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByText('示例工作区', { exact: true }).click();
  await page.getByRole('button', { name: '载入示例' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
  await page.goto('app://dealwright/index.html#/contracts');
  await page.getByText('HT-2026-', { exact: false }).first().click();
  await page.getByRole('button', { name: '保存为 Word' }).click();
  const path = await program.savedFile('.docx');
  const parts = unzipSync(readFileSync(path));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(text).toContain('人民币');
  expect(text).toContain('第');
  expect(text).not.toMatch(/undefined|NaN|\{\{/);
});
