import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface RenderedPdf {
  readonly pdf: Uint8Array;
  /** Text of each page in reading order. */
  readonly pages: readonly string[];
  readonly text: string;
}

/** True when LibreOffice and poppler can be called. */
export async function canRender(): Promise<boolean> {
  try {
    await run('soffice', ['--version']);
    await run('pdftotext', ['-v']);
    return true;
  } catch {
    return false;
  }
}

/** Prints a document with LibreOffice and reads the pages back. Throws when it cannot be opened. */
export async function renderPdf(bytes: Uint8Array): Promise<RenderedPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'dealwright-render-'));
  try {
    await writeFile(join(folder, 'document.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'document.docx')],
      {
        timeout: 120_000,
      },
    );
    const file = join(folder, 'document.pdf');
    const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
    const pages = stdout.split('\f').slice(0, -1);
    return { pdf: new Uint8Array(await readFile(file)), pages, text: pages.join('\n') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
