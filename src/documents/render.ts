import type { Problem, Result } from '../domain/kernel/result';
import { fail, ok, problem } from '../domain/kernel/result';
import { checkDocx } from './check';
import { renderDocx } from './docx';
import { renderHtml } from './html';
import { buildDocument, type PrintInput } from './templates';

/** A finished, checked document, with what the register of papers keeps of it. */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  /** Of `bytes`, lower-case hex. */
  readonly sha256: string;
  readonly templateId: string;
  readonly templateVersion: string;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Makes the Word file of an input: template, DOCX, check. The same input gives the same bytes. Problems are those of
 * {@link checkDocx}, or `document.failed` where building it threw; a file with problems is never given out.
 */
export async function renderJob(input: PrintInput): Promise<Result<RenderedDocument, readonly Problem[]>> {
  try {
    const { tree, template } = buildDocument(input);
    const bytes = renderDocx(tree);
    const problems = checkDocx(bytes, tree);
    if (problems.length > 0) return fail(problems);
    return ok({ bytes, sha256: await sha256(bytes), templateId: template.id, templateVersion: template.version });
  } catch (error) {
    console.error('document', error);
    return fail([problem('document.failed')]);
  }
}

/** The same document as a page for the screen. */
export function previewJob(input: PrintInput): Result<string> {
  try {
    return ok(renderHtml(buildDocument(input).tree));
  } catch (error) {
    console.error('document', error);
    return fail(problem('document.failed'));
  }
}
