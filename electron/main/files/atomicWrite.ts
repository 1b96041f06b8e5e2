import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The calls a write is made of; tests put failing ones in their place. */
export type WriteCalls = Pick<typeof fs, 'open' | 'rename' | 'unlink'>;

/**
 * Writes a file whole or not at all: a temporary file in the same folder, flushed to the disk, then renamed over the
 * target. Whatever happens before the rename leaves the old file as it was. Rejects with the system's error.
 */
export async function atomicWrite(path: string, bytes: Uint8Array, calls: WriteCalls = fs): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await calls.open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await calls.rename(temporary, path);
  } catch (error) {
    // The temporary file may not exist; what counts is the error that led here.
    await calls.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(path), calls);
}

/** Makes the rename itself durable, where the system can open folders (not Windows). */
async function flushFolder(folder: string, calls: WriteCalls): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await calls.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems cannot flush a folder. The file stands there whole all the same.
  }
}
