import type { Environment } from '../domain/kernel/ids';
import { ok, type Problem, type Result } from '../domain/kernel/result';
import { checkDeviceCode } from '../domain/numbering/pattern';
import type { Database } from './database';
import type { Store } from './store';

const key = 'deviceCode';
// Without letters and digits that are mistaken for each other on paper (0 O, 1 I, 2 Z, 5 S, 8 B).
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** A code for an installation that has none: three characters, the first a letter (DOMAIN.md §12). */
export function makeDeviceCode(environment: Pick<Environment, 'random'>): string {
  const [a = 0, b = 0, c = 0] = environment.random(3);
  const letters = alphabet.length - 5;
  return [a % letters, b % alphabet.length, c % alphabet.length].map((index) => alphabet.charAt(index)).join('');
}

export async function deviceCodeIn(database: Database): Promise<string> {
  return (await database.meta.get(key))?.value ?? '';
}

export async function storeDeviceCode(database: Database, code: string): Promise<void> {
  await database.meta.put({ key, value: code });
}

/** The code that tells this installation's numbers from all others' (DOMAIN.md §12). */
export async function deviceCode(store: Store): Promise<string> {
  return store.device;
}

/** Changes it: two or three letters A–Z or digits. Problem: `numbering.deviceCode`. */
export async function setDeviceCode(store: Store, text: string): Promise<Result<string, Problem>> {
  const code = checkDeviceCode(text);
  if (!code.ok) return code;
  await store.setDevice(code.value);
  return ok(code.value);
}
