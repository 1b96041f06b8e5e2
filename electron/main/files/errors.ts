import type { ShellProblem } from '../../contract';

/** System error codes in our words. What has no code of its own is `file.failed`. */
export function fileProblem(error: unknown, name: string, platform: NodeJS.Platform = process.platform): ShellProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'file.diskFull' };
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'file.locked', params: { name } };
    case 'EPERM':
    case 'EACCES':
      // Windows says so of a file that Word holds open; elsewhere the folder's rights are meant.
      return { code: platform === 'win32' ? 'file.locked' : 'file.denied', params: { name } };
    case 'EROFS':
      return { code: 'file.denied', params: { name } };
    case 'ENOENT':
      return { code: 'file.gone', params: { name } };
    default:
      return { code: 'file.failed', params: { name } };
  }
}
