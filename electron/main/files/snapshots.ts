import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShellSnapshot } from '../../contract';
import { atomicWrite } from './atomicWrite';

const pattern = /^Dealwright (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d)\.(\d{3})Z\.dealwright$/;

/** File name of a snapshot: sorts by time and says it (UTC) to whoever looks into the folder. */
export function snapshotName(at: number): string {
  const moment = new Date(at).toISOString();
  return `Dealwright ${moment.slice(0, 10)} ${moment.slice(11).replaceAll(':', '.')}.dealwright`;
}

/** Epoch ms out of a snapshot's name; `null` for a file that is none of ours. Copying a file keeps its name, not its date. */
export function snapshotTime(name: string): number | null {
  const parts = pattern.exec(name);
  if (!parts) return null;
  const [, day, hour, minute, second, millisecond] = parts;
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Snapshots as files in one folder that the user can see. Files of others in it are neither listed nor touched. */
export class SnapshotFolder {
  constructor(readonly folder: string) {}

  /** Writes one, whole or not at all. Two in the same millisecond get different names. */
  async write(bytes: Uint8Array, now: number): Promise<ShellSnapshot> {
    await mkdir(this.folder, { recursive: true });
    const taken = new Set(await readdir(this.folder));
    let at = now;
    while (taken.has(snapshotName(at))) at += 1;
    const id = snapshotName(at);
    await atomicWrite(join(this.folder, id), bytes);
    return { id, at, size: bytes.byteLength };
  }

  /** Newest first. */
  async list(): Promise<readonly ShellSnapshot[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const found: ShellSnapshot[] = [];
    for (const id of names) {
      const at = snapshotTime(id);
      if (at === null) continue;
      const info = await stat(join(this.folder, id)).catch(() => null);
      if (info?.isFile()) found.push({ id, at, size: info.size });
    }
    return found.sort((a, b) => b.at - a.at);
  }

  /** `null` when there is none of that id. An id is a name of ours, never a path. */
  async read(id: string): Promise<Uint8Array | null> {
    if (snapshotTime(id) === null) return null;
    return readFile(join(this.folder, id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (snapshotTime(id) === null) continue;
      await unlink(join(this.folder, id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
  }
}
