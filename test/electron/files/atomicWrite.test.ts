import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atomicWrite, type WriteCalls } from '@electron/main/files/atomicWrite';
import { fileProblem } from '@electron/main/files/errors';
import { safeName, uniquePath } from '@electron/main/files/names';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
let target = '';
const text = (words: string) => new TextEncoder().encode(words);
const failure = (code: string) => Object.assign(new Error(`${code}: ${folder}`), { code });

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'dealwright-write-'));
  target = join(folder, 'contract.docx');
  await fs.writeFile(target, 'old');
});
afterEach(() => fs.rm(folder, { recursive: true }));

/** The real calls, with one of them failing the way a system does. */
function failing(at: 'write' | 'sync' | 'rename', code: string): WriteCalls {
  const open = (async (path: string, flags: string) => {
    const file = await fs.open(path, flags);
    if (at === 'write') {
      file.writeFile = async () => {
        await file.write(text('half'));
        throw failure(code);
      };
    }
    if (at === 'sync') file.sync = () => Promise.reject(failure(code));
    return file;
  }) as typeof fs.open;
  const rename = at === 'rename' ? () => Promise.reject(failure(code)) : fs.rename;
  return { open, rename, unlink: fs.unlink };
}

describe('writing a file', () => {
  it('replaces what stood there, and leaves nothing else', async () => {
    await atomicWrite(target, text('new'));
    expect(await fs.readFile(target, 'utf8')).toBe('new');
    expect(await fs.readdir(folder)).toEqual(['contract.docx']);
  });

  it.each([
    ['the disk is full in the middle', 'write', 'ENOSPC'],
    ['the disk breaks at the flush', 'sync', 'EIO'],
    ['the target is locked', 'rename', 'EBUSY'],
  ] as const)('leaves the old file whole and nothing half written when %s', async (_when, at, code) => {
    await expect(atomicWrite(target, text('new'), failing(at, code))).rejects.toMatchObject({ code });
    expect(await fs.readFile(target, 'utf8')).toBe('old');
    expect(await fs.readdir(folder)).toEqual(['contract.docx']);
  });

  it('leaves the old file whole when the program dies before the rename', async () => {
    // A dead program neither renames nor tidies up.
    const never = new Promise<never>(() => undefined);
    const dying: WriteCalls = { open: fs.open, unlink: () => never, rename: () => never };
    void atomicWrite(target, text('new'), dying);
    await expect.poll(async () => (await fs.readdir(folder)).length).toBe(2);
    expect(await fs.readFile(target, 'utf8')).toBe('old');
    await atomicWrite(target, text('newer'));
    expect(await fs.readFile(target, 'utf8')).toBe('newer');
  });

  it('says when the folder is gone', async () => {
    await expect(atomicWrite(join(folder, 'gone', 'x.docx'), text('new'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('what the user is told', () => {
  it.each([
    ['ENOSPC', 'linux', 'file.diskFull'],
    ['EDQUOT', 'linux', 'file.diskFull'],
    ['EBUSY', 'win32', 'file.locked'],
    ['EPERM', 'win32', 'file.locked'],
    ['EACCES', 'win32', 'file.locked'],
    ['EACCES', 'linux', 'file.denied'],
    ['EROFS', 'darwin', 'file.denied'],
    ['ENOENT', 'linux', 'file.gone'],
    ['EIO', 'linux', 'file.failed'],
  ] as const)('%s on %s is %s', (code, platform, expected) => {
    const problem = fileProblem(failure(code), 'contract.docx', platform);
    expect(problem.code).toBe(expected);
    expect(JSON.stringify(problem)).not.toContain(folder);
  });
});

describe('names', () => {
  it.each([
    ['报价单 V2.docx', '报价单 V2.docx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a<b>:"c"|?*.docx', 'a_b___c____.docx'],
    ['CON.docx', '_CON.docx'],
    ['quote\u0000\n.docx', 'quote__.docx'],
    ['ends in dots...', 'ends in dots'],
    ['...', '_'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  it('gives the next free one when a file exists', () => {
    const taken = new Set([join('x', 'a.docx'), join('x', 'a (2).docx')]);
    expect(uniquePath('x', 'a.docx', (path) => taken.has(path))).toBe(join('x', 'a (3).docx'));
    expect(uniquePath('x', 'b.docx', (path) => taken.has(path))).toBe(join('x', 'b.docx'));
  });
});
