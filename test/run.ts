// `npm test`: every check of the project, one after the other, with its output as it comes, and a summary at the end.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime, hasDisplay } from '../electron/runtime';
import { findBrowser } from './support/browser';
import { type Counts, playwrightCounts, type Step, summary, vitestCounts } from './support/summary';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results/reports');
/** How long the electron package may fetch its runtime, where none is named. */
const fetchMs = 180_000;

const node = process.execPath;
const bin = (name: string) => join(root, 'node_modules', name);
const tools = {
  types: [bin('typescript/bin/tsc'), '--noEmit'],
  biome: [bin('@biomejs/biome/bin/biome'), 'check', '.'],
  vitest: [bin('vitest/vitest.mjs'), 'run'],
  build: [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  playwright: [bin('@playwright/test/cli.js'), 'test'],
  package: [bin('tsx/dist/cli.mjs'), 'electron/package.ts'],
} as const;

function run(command: string, args: readonly string[], environment: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** A check without tests of its own counts as one. */
async function check(args: readonly string[]): Promise<Counts> {
  return (await run(node, args)) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function report(file: string, read: (json: unknown) => Counts, succeeded: boolean): Counts {
  const path = join(reports, file);
  const counts = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  // A run that broke down without a failed test is a failure all the same.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function vitest(): Promise<Counts> {
  const file = 'vitest.json';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, file)}`];
  return report(file, vitestCounts, await run(node, [...tools.vitest, ...reporters]));
}

async function playwright(project: string, display: boolean): Promise<Counts> {
  const file = `${project}.json`;
  const args = [...tools.playwright, `--project=${project}`, '--reporter=list,json', '--pass-with-no-tests'];
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, file) };
  const virtual = display && !hasDisplay();
  const succeeded = virtual
    ? await run('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', node, ...args], environment)
    : await run(node, args, environment);
  return report(file, playwrightCounts, succeeded);
}

function findProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const noBrowser = findBrowser() === null ? 'no Chromium, Chrome or Edge found: npx playwright install chromium' : null;
const noDesktop =
  findRuntime(fetchMs) === null
    ? 'no Electron runtime to be had: set ELECTRON_OVERRIDE_DIST_PATH'
    : !hasDisplay() && !findProgram('xvfb-run')
      ? 'no display and no xvfb-run'
      : null;

const steps: Step[] = [
  { name: 'types', cannot: null, run: () => check(tools.types) },
  { name: 'format and lint', cannot: null, run: () => check(tools.biome) },
  { name: 'architecture and unit', cannot: null, run: vitest },
  { name: 'build', cannot: null, run: () => check(tools.build) },
  { name: 'browser', cannot: noBrowser, run: () => playwright('browser', false) },
  { name: 'desktop', cannot: noDesktop, run: () => playwright('desktop', true) },
  { name: 'package', cannot: noDesktop, run: () => check(tools.package) },
  { name: 'packaged program', cannot: noDesktop, run: () => playwright('packaged', true) },
];

const only = process.argv.slice(2);
const results = [];
for (const step of steps.filter(({ name }) => only.length === 0 || only.includes(name))) {
  process.stdout.write(`\n── ${step.name}\n`);
  const began = Date.now();
  const counts = step.cannot === null ? await step.run() : null;
  results.push({ step, counts, seconds: (Date.now() - began) / 1000 });
}
const { text, failed } = summary(results);
process.stdout.write(text);
process.exit(failed > 0 ? 1 : 0);
