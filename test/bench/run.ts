// `npm run bench [-- P5 M1 … --rows=10000]`: measures the figures of the goals beside their references and prints one table;
// `--rows` makes the desk of P7, P8, T1 and T2 smaller than 100,000 customers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../../electron/build';
import { findRuntime, hasDisplay } from '../../electron/runtime';
import { findBrowser } from '../support/browser';
import * as bombs from './bombs';
import { firstScreen, inBrowser } from './browser';
import * as documents from './documents';
import type { Figure } from './figure';
import * as money from './money';
import { table } from './print';

interface Part {
  readonly ids: readonly string[];
  /** Why it cannot be measured here, or `null`. */
  readonly cannot: string | null;
  readonly run: () => Promise<readonly Figure[]> | readonly Figure[];
}

/** The start needs a display of its own, so it runs in a process of its own. */
function start(): readonly Figure[] {
  const script = [
    process.execPath,
    join(import.meta.dirname, '../../node_modules/tsx/dist/cli.mjs'),
    join(import.meta.dirname, 'start.ts'),
  ];
  const [command = '', ...args] = hasDisplay() ? script : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...script];
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 180_000 });
  if (status !== 0) throw new Error(error?.message ?? stderr.trim().split('\n').slice(-3).join(' '));
  return JSON.parse(stdout) as Figure[];
}

const rows = Number(process.argv.find((each) => each.startsWith('--rows='))?.slice(7) ?? 100_000);
const noBrowser = findBrowser() === null ? 'no Chromium, Chrome or Edge found' : null;
const noRuntime = findRuntime() === null ? 'no Electron runtime: set ELECTRON_OVERRIDE_DIST_PATH' : null;
const parts: readonly Part[] = [
  { ids: ['P1', 'P2', 'P3'], cannot: null, run: documents.run },
  { ids: ['P5', 'P6', 'P9'], cannot: noBrowser, run: () => inBrowser(['data']) },
  { ids: ['P9'], cannot: noBrowser, run: () => inBrowser(['restore']) },
  { ids: ['P7', 'P8', 'T1', 'T2'], cannot: noBrowser, run: () => inBrowser(['desk', 'importing'], rows) },
  { ids: ['P10'], cannot: noBrowser, run: () => inBrowser(['table']) },
  { ids: ['P11'], cannot: noBrowser, run: firstScreen },
  { ids: ['P11'], cannot: noRuntime, run: start },
  { ids: ['P13'], cannot: null, run: money.run },
  { ids: ['P14'], cannot: null, run: bombs.run },
  { ids: ['M1', 'M2', 'M3', 'M4'], cannot: noBrowser, run: () => inBrowser(['market']) },
  { ids: ['T3', 'T4', 'T5'], cannot: noBrowser, run: () => inBrowser(['scripts']) },
];

const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const chosen = parts.filter(({ ids }) => wanted.length === 0 || ids.some((id) => wanted.includes(id)));
if (chosen.some(({ ids }) => ids.includes('P11')) && !ensureBuilt()) process.exit(1);

const figures: (Figure | { readonly id: string; readonly why: string })[] = [];
for (const part of chosen) {
  const id = part.ids.join(', ');
  process.stderr.write(`measuring ${id} …\n`);
  try {
    const measured = part.cannot === null ? await part.run() : [{ id, why: part.cannot }];
    figures.push(...measured);
    // As they come, so that a long run that is broken off has told something.
    process.stderr.write(table(measured));
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    figures.push({ id, why });
  }
}
const place = ({ id }: { readonly id: string }) =>
  'PMT'.indexOf(id.charAt(0)) * 1000 + Number.parseInt(id.slice(1), 10);
figures.sort((a, b) => place(a) - place(b));
process.stdout.write(table(figures));
process.exit(0);
