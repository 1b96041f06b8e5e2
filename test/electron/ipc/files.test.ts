import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeElectron } from '@test/support/fakeElectron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const electron = fakeElectron();
vi.mock('electron', () => electron);
const { fileHandlers } = await import('@electron/main/ipc/files');
const { wordsIn } = await import('@electron/main/windows/words');

let folder = '';
const remembered: string[] = [];
const text = (words: string) => new TextEncoder().encode(words);

function handlers(saveFolder: string | null = null) {
  return fileHandlers({
    window: () => null,
    words: () => wordsIn('zh-CN'),
    folder: () => folder,
    rememberFolder: (chosen) => void remembered.push(chosen),
    saveFolder,
  });
}

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'dealwright-files-'));
  remembered.length = 0;
  vi.clearAllMocks();
});
afterEach(() => fs.rm(folder, { recursive: true }));

describe('saving', () => {
  it('asks with a free, safe name, then writes; the page sees a handle and a name, never a path', async () => {
    await fs.writeFile(join(folder, '合同_1.docx'), 'old');
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'chosen.docx') });
    const calls = handlers();
    const target = await calls['files.chooseTarget']({ name: '合同/1.docx', kind: 'docx' });
    expect(electron.dialog.showSaveDialog).toHaveBeenCalledWith(
      expect.objectContaining({
        defaultPath: join(folder, '合同_1 (2).docx'),
        filters: [{ name: 'Word 文档', extensions: ['docx'] }],
      }),
    );
    expect(target).toMatchObject({ ok: true, value: { name: 'chosen.docx' } });
    expect(JSON.stringify(target)).not.toContain(folder);
    if (!target.ok || !target.value) throw new Error('no target');
    const written = await calls['files.write']({ id: target.value.id, bytes: text('new') });
    expect(written).toEqual({ ok: true, value: target.value });
    expect(await fs.readFile(join(folder, 'chosen.docx'), 'utf8')).toBe('new');
    expect(remembered).toEqual([folder]);
  });

  it('is nothing when the user cancels', async () => {
    expect(await handlers()['files.chooseTarget']({ name: 'a.docx', kind: 'docx' })).toEqual({ ok: true, value: null });
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it('completes a name typed without its ending, and then overwrites nothing', async () => {
    await fs.writeFile(join(folder, 'typed.docx'), 'old');
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'typed') });
    const target = await handlers()['files.chooseTarget']({ name: 'a.docx', kind: 'docx' });
    expect(target).toMatchObject({ value: { name: 'typed (2).docx' } });
  });

  it('says in a code what went wrong', async () => {
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'gone', 'a.docx') });
    const calls = handlers();
    const target = await calls['files.chooseTarget']({ name: 'a.docx', kind: 'docx' });
    if (!target.ok || !target.value) throw new Error('no target');
    const written = await calls['files.write']({ id: target.value.id, bytes: text('new') });
    expect(written).toEqual({ ok: false, error: { code: 'file.gone', params: { name: 'a.docx' } } });
  });

  it.each(['files.reveal', 'files.openExternally'] as const)(
    '%s knows no handle that it did not give',
    async (channel) => {
      expect(await handlers()[channel]({ id: '/etc/passwd' })).toMatchObject({
        ok: false,
        error: { code: 'file.gone' },
      });
      expect(electron.shell.openPath).not.toHaveBeenCalled();
      expect(electron.shell.showItemInFolder).not.toHaveBeenCalled();
    },
  );

  it('goes into the folder of an unattended run without a question, under free names', async () => {
    await fs.writeFile(join(folder, 'a.docx'), 'old');
    const target = await handlers(folder)['files.chooseTarget']({ name: 'a.docx', kind: 'docx' });
    expect(target).toMatchObject({ value: { name: 'a (2).docx' } });
    expect(electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });
});

describe('opening', () => {
  it('gives name and bytes', async () => {
    await fs.writeFile(join(folder, 'backup.dealwright'), 'bytes');
    electron.dialog.showOpenDialog.mockResolvedValueOnce({
      canceled: false,
      filePaths: [join(folder, 'backup.dealwright')],
    });
    const opened = await handlers()['files.open']({ kind: 'backup' });
    expect(opened).toEqual({ ok: true, value: { name: 'backup.dealwright', bytes: text('bytes') } });
  });

  it('is nothing when the user cancels', async () => {
    expect(await handlers()['files.open']({ kind: 'backup' })).toEqual({ ok: true, value: null });
  });

  it('says when the file cannot be read', async () => {
    electron.dialog.showOpenDialog.mockResolvedValueOnce({
      canceled: false,
      filePaths: [join(folder, 'gone.dealwright')],
    });
    const opened = await handlers()['files.open']({ kind: 'backup' });
    expect(opened).toEqual({ ok: false, error: { code: 'file.unreadable', params: { name: 'gone.dealwright' } } });
  });
});
