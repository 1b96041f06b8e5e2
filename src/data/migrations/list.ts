import { first } from './0001-first';
import { market } from './0002-market';
import { process } from './0003-process';
import type { Migration } from './migration';

/** Every version of the stored form, in order. */
export const migrations: readonly Migration[] = [first, market, process];

/** The version that this code reads and writes; also `schemaVersion` of backups. */
export function latestVersion(list: readonly Migration[] = migrations): number {
  return list.at(-1)?.version ?? 0;
}
