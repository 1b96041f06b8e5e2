import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SnapshotFolder, snapshotName, snapshotTime } from '@electron/main/files/snapshots';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const at = Date.UTC(2026, 0, 15, 2, 3, 4, 56);
const bytes = new Uint8Array([1, 2, 3]);
let root = '';
let folder: SnapshotFolder;

beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), 'dealwright-snapshots-'));
  folder = new SnapshotFolder(join(root, 'Snapshots'));
});
afterEach(() => fs.rm(root, { recursive: true }));

describe('snapshots', () => {
  it('are files named by their time, newest first, and read back byte for byte', async () => {
    const first = await folder.write(bytes, at);
    const second = await folder.write(new Uint8Array([9]), at + 3_600_000);
    expect(first).toEqual({ id: 'Dealwright 2026-01-15 02.03.04.056Z.dealwright', at, size: 3 });
    expect(await folder.list()).toEqual([second, first]);
    expect(new Uint8Array((await folder.read(first.id)) ?? [])).toEqual(bytes);
  });

  it('of one millisecond do not overwrite each other', async () => {
    await folder.write(bytes, at);
    await folder.write(bytes, at);
    expect(await folder.list()).toHaveLength(2);
  });

  it('are none while there is no folder', async () => {
    expect(await folder.list()).toEqual([]);
    expect(await folder.read(snapshotName(at))).toBeNull();
  });

  it('leave the files of others alone', async () => {
    await folder.write(bytes, at);
    const other = join(folder.folder, 'holiday.dealwright');
    await fs.writeFile(other, 'mine');
    await fs.writeFile(join(root, 'outside.txt'), 'mine');
    await folder.remove(['holiday.dealwright', '../outside.txt', snapshotName(at), snapshotName(at + 1)]);
    expect(await folder.list()).toEqual([]);
    expect(await fs.readFile(other, 'utf8')).toBe('mine');
    expect(await fs.readFile(join(root, 'outside.txt'), 'utf8')).toBe('mine');
  });

  it.each(['../outside.txt', '/etc/passwd', '', 'Dealwright 2026-01-15 02.03.04.056Z.dealwright/../../outside.txt'])(
    'have no %j among them',
    async (id) => {
      await fs.writeFile(join(root, 'outside.txt'), 'mine');
      expect(await folder.read(id)).toBeNull();
    },
  );

  it('tell their time by their name', () => {
    expect(snapshotTime(snapshotName(at))).toBe(at);
    expect(snapshotTime('Dealwright 2026-13-45 99.99.99.999Z.dealwright')).toBeNull();
    expect(snapshotTime('backup.dealwright')).toBeNull();
  });
});
