import { mkdir } from 'node:fs/promises';
import { shell } from 'electron';
import { fileProblem } from '../files/errors';
import type { SnapshotFolder } from '../files/snapshots';
import type { Handlers } from './router';

type Group = Pick<Handlers, Extract<keyof Handlers, `snapshots.${string}`>>;

/** Rotating backups as files. Which of them may go is decided by the page's host layer; here they are only kept. */
export function snapshotHandlers(folder: SnapshotFolder): Group {
  return {
    async 'snapshots.write'({ bytes }) {
      try {
        return { ok: true, value: await folder.write(bytes, Date.now()) };
      } catch (error) {
        const found = fileProblem(error, '');
        return { ok: false, error: found.code === 'file.diskFull' ? found : { code: 'file.snapshotFailed' } };
      }
    },
    'snapshots.list': async () => ({ ok: true, value: await folder.list() }),
    async 'snapshots.read'({ id }) {
      const bytes = await folder.read(id);
      return bytes ? { ok: true, value: bytes } : { ok: false, error: { code: 'file.snapshotGone' } };
    },
    async 'snapshots.remove'({ ids }) {
      await folder.remove(ids);
      return { ok: true, value: null };
    },
    async 'snapshots.reveal'() {
      await mkdir(folder.folder, { recursive: true });
      const refusal = await shell.openPath(folder.folder);
      return refusal === ''
        ? { ok: true, value: null }
        : { ok: false, error: { code: 'file.noProgram', params: { name: '' } } };
    },
  };
}
