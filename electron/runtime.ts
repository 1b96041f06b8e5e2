import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const executable = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' } as Partial<
  Record<NodeJS.Platform, string>
>;

function inFolder(folder: string): string | null {
  const path = join(folder, executable[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

/**
 * The Electron program that can be started here, or `null`: the folder in ELECTRON_OVERRIDE_DIST_PATH, else the one of
 * the `electron` package. That package fetches its binary on first use; `fetchMs` says how long it may try (0 = not).
 */
export function findRuntime(fetchMs = 0): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return inFolder(override);
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const own = () => {
    const named = join(folder, 'path.txt');
    if (!existsSync(named)) return null;
    const path = join(folder, 'dist', readFileSync(named, 'utf8').trim());
    return existsSync(path) ? path : null;
  };
  const present = own();
  if (present || fetchMs <= 0) return present;
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: fetchMs });
  return own();
}

/** Whether a window can be shown: always on Windows and macOS, on Linux with a display server. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Switches for starting the program from its folder. Chromium refuses its sandbox to root on Linux. */
export function runtimeArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * Environment for starting the program from its folder. A runtime with an application of its own inside is a launcher:
 * it loads ours only after Electron is ready, too late for announcing a scheme, so electron/early.cjs goes before it.
 */
export function runtimeEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const environment = Object.fromEntries(inherited);
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder || !existsSync(join(folder, 'resources', 'app'))) return environment;
  const early = JSON.stringify(join(import.meta.dirname, 'early.cjs'));
  return { ...environment, NODE_OPTIONS: `${environment.NODE_OPTIONS ?? ''} --require ${early}`.trim() };
}
