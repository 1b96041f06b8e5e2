import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { maximumBytes, type ShellFileKind } from '../../contract';
import { atomicWrite } from '../files/atomicWrite';
import { fileProblem } from '../files/errors';
import { Handles } from '../files/handles';
import { safeName, uniquePath } from '../files/names';
import type { Words } from '../windows/words';
import type { Handlers } from './router';

const endings: Readonly<Record<ShellFileKind, readonly string[]>> = {
  docx: ['docx'],
  backup: ['dealwright', 'json', 'zip'],
  zip: ['zip'],
  csv: ['csv', 'txt'],
  png: ['png', 'jpg', 'jpeg'],
  json: ['json'],
  xlsx: ['xlsx'],
  vcf: ['vcf'],
  table: ['xlsx', 'csv', 'txt', 'tsv', 'vcf'],
};

export interface FileHost {
  window(): BrowserWindow | null;
  words(): Words;
  /** Where dialogs start. */
  folder(): string;
  rememberFolder(folder: string): void;
  /** Saves go here without a dialog, under free names: for unattended runs (`--save-folder`). */
  readonly saveFolder: string | null;
}

type Group = Pick<Handlers, Extract<keyof Handlers, `files.${string}`>>;

/** Dialogs, saving and opening. The page holds handles; every path stays on this side. */
export function fileHandlers(host: FileHost): Group {
  const handles = new Handles();
  const gone = { ok: false, error: { code: 'file.gone', params: { name: '' } } } as const;
  return {
    async 'files.chooseTarget'({ name, kind }) {
      const wanted = safeName(name);
      if (host.saveFolder !== null) return { ok: true, value: handles.add(uniquePath(host.saveFolder, wanted)) };
      const ending = extname(wanted).slice(1) || (endings[kind][0] ?? '');
      const options: Electron.SaveDialogOptions = {
        defaultPath: uniquePath(host.folder(), wanted),
        filters: [{ name: host.words().kinds[kind], extensions: [ending] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const window = host.window();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return { ok: true, value: null };
      host.rememberFolder(dirname(filePath));
      // Without an ending no program would open it; the completed name was not asked about, so it must be a free one.
      const complete =
        extname(filePath) === '' ? uniquePath(dirname(filePath), `${basename(filePath)}.${ending}`) : filePath;
      return { ok: true, value: handles.add(complete) };
    },

    async 'files.write'({ id, bytes }) {
      const path = handles.path(id);
      if (path === undefined) return gone;
      try {
        await atomicWrite(path, bytes);
        return { ok: true, value: { id, name: basename(path) } };
      } catch (error) {
        return { ok: false, error: fileProblem(error, basename(path)) };
      }
    },

    async 'files.open'({ kind }) {
      const options: Electron.OpenDialogOptions = {
        defaultPath: host.folder(),
        filters: [{ name: host.words().kinds[kind], extensions: [...endings[kind]] }],
        properties: ['openFile'],
      };
      const window = host.window();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      const path = filePaths[0];
      if (canceled || path === undefined) return { ok: true, value: null };
      host.rememberFolder(dirname(path));
      const name = basename(path);
      try {
        if ((await stat(path)).size > maximumBytes)
          return { ok: false, error: { code: 'file.tooLarge', params: { name } } };
        return { ok: true, value: { name, bytes: new Uint8Array(await readFile(path)) } };
      } catch {
        return { ok: false, error: { code: 'file.unreadable', params: { name } } };
      }
    },

    async 'files.reveal'({ id }) {
      const path = handles.path(id);
      if (path === undefined) return gone;
      shell.showItemInFolder(path);
      return { ok: true, value: null };
    },

    async 'files.openExternally'({ id }) {
      const path = handles.path(id);
      if (path === undefined) return gone;
      const refusal = await shell.openPath(path);
      if (refusal === '') return { ok: true, value: null };
      return { ok: false, error: { code: 'file.noProgram', params: { name: basename(path) } } };
    },
  };
}
