import type { Problem, Result } from '../../domain/kernel/result';
import type { DocumentInput } from '../model/input';
import type { RenderedDocument } from '../render';

/** One job for the worker; `id` brings the answer back to its asker. */
export type JobRequest =
  | { readonly id: number; readonly type: 'render'; readonly input: DocumentInput }
  | { readonly id: number; readonly type: 'preview'; readonly input: DocumentInput };

export type JobAnswer =
  | { readonly id: number; readonly type: 'render'; readonly result: Result<RenderedDocument, readonly Problem[]> }
  | { readonly id: number; readonly type: 'preview'; readonly result: Result<string> };
