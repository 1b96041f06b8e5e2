import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');
const sources = [
  'src',
  'electron',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
];
const products = ['out/main/index.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];

function newest(path: string): number {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether something of what the program is built from is newer than what was built. */
export function isBuildStale(root = projectRoot): boolean {
  const built = products.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.map((path) => join(root, path)).some((path) => existsSync(path) && newest(path) > oldest);
}

/** Runs a command line tool of the project to its end with its output shown; gives its exit code. */
export function runTool(tool: string, args: readonly string[], environment: NodeJS.ProcessEnv = process.env): number {
  const require = createRequire(import.meta.url);
  const [name, command] = tool.split(':') as [string, string | undefined];
  const manifestPath = join(projectRoot, 'node_modules', name, 'package.json');
  const { bin } = require(manifestPath) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command ?? name];
  if (file === undefined) throw new Error(`${name} has no command ${command ?? name}`);
  const script = join(dirname(manifestPath), file);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectRoot,
    env: environment,
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** Builds main, preload and renderer when needed; `false` when the build failed (it has said why). */
export function ensureBuilt(): boolean {
  return !isBuildStale() || runTool('electron-vite', ['build', '--logLevel', 'warn']) === 0;
}
