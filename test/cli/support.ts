import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackupContent, backupHeader, writeBackup } from '@/data/transfer/envelope';
import { sampleContent } from '../support/sample/build';

const projectRoot = join(import.meta.dirname, '../..');

export const scratch = () => mkdtempSync(join(tmpdir(), 'dealwright-cli-'));

/** `npm run documents -- …` as a process of its own. */
export function documents(...args: readonly string[]) {
  const program = [join(projectRoot, 'node_modules/tsx/dist/cli.mjs'), join(projectRoot, 'src/cli/documents.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Names in a folder; none when it does not exist. */
export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** `register.csv` cell by cell; checks the byte order mark and the line ends on the way. */
export function registerRows(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  if (!text.endsWith('\r\n')) throw new Error('the last line has no CRLF');
  return text.slice(1, -2).split('\r\n').map(csvCells);
}

function csvCells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const read = (folder: string, name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** The sample workspace with one change, as a file with valid checksums. */
export async function changedSample(
  folder: string,
  change: (records: BackupContent['records']) => Partial<BackupContent['records']>,
): Promise<string> {
  const { records, changes } = sampleContent();
  const header = backupHeader({ appVersion: '0.1.0', device: 'T1' }, Date.UTC(2026, 10, 20, 10));
  const path = join(folder, 'changed.dealwright');
  writeFileSync(path, await writeBackup({ records: { ...records, ...change(records) }, changes }, header));
  return path;
}
