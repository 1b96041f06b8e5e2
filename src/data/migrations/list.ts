import { first } from './0001-first';
import { market } from './0002-market';
import { process } from './0003-process';
import { scripts } from './0004-scripts';
import type { Migration } from './migration';

/** Every version of the stored form, in order. */
export const migrations: readonly Migration[] = [first, market, process, scripts];

/** The version that this code reads and writes; also `schemaVersion` of backups. */
export function latestVersion(list: readonly Migration[] = migrations): number {
  return list.at(-1)?.version ?? 0;
}
