import { fail, ok, problem, type Result } from '../domain/kernel/result';
import { endings, mediaTypes } from './kinds';
import type { FileHandle, FileKind, Platform } from './platform';

/** Files of a plain web page: the browser's downloads, and its own picker. */
export function browserFiles(): Platform['files'] {
  const targets = new Map<string, FileKind>();
  return {
    async chooseTarget({ name, kind }) {
      const id = crypto.randomUUID();
      targets.set(id, kind);
      return ok({ id, name });
    },
    async write(target, bytes) {
      const kind = targets.get(target.id);
      if (!kind) return fail(problem('file.gone', { name: target.name }));
      download(target, new Blob([new Uint8Array(bytes)], { type: mediaTypes[kind] }));
      return ok(target);
    },
    open: pickFile,
  };
}

function download(target: FileHandle, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = target.name;
  link.style.display = 'none';
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the blob after this turn; a minute is ample, and frees the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function pickFile(kind: FileKind): Promise<Result<{ name: string; bytes: Uint8Array } | null>> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings[kind].map((ending) => `.${ending}`).join(',');
    input.style.display = 'none';
    const settle = (value: Result<{ name: string; bytes: Uint8Array } | null>) => {
      input.remove();
      resolve(value);
    };
    input.addEventListener('cancel', () => settle(ok(null)));
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (!file) return settle(ok(null));
      try {
        settle(ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
      } catch {
        // Moved, deleted or locked between choosing and reading.
        settle(fail(problem('file.unreadable', { name: file.name })));
      }
    });
    document.body.append(input);
    input.click();
  });
}
