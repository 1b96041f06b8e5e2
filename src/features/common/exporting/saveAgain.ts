import type { Store } from '@/data/store';
import { hex, sha256 } from '@/data/transfer/format';
import { fail, type Problem, problem, type Result } from '@/domain/kernel/result';
import type { Paper } from '@/domain/papers/paper';
import type { FileHandle, Platform } from '@/platform/platform';

/** Writes the bytes of a registered paper again, after proving by the hash that they are the bytes that left the house. */
export async function saveAgain(
  store: Store,
  platform: Platform,
  paper: Paper,
): Promise<Result<FileHandle | null, Problem>> {
  const blob = await store.get('blob', paper.bytesId);
  if (!blob) return fail(problem('document.bytesMissing', { name: paper.fileName }));
  if (hex(await sha256(blob.bytes)) !== paper.sha256)
    return fail(problem('document.bytesChanged', { name: paper.fileName }));
  const target = await platform.files.chooseTarget({ name: paper.fileName, kind: 'docx' });
  if (!target.ok || target.value === null) return target;
  return platform.files.write(target.value, blob.bytes);
}
