import type { Problem, Result } from '../../domain/kernel/result';
import type { RenderedDocument } from '../render';
import type { PrintInput } from '../templates';

/** One job for the worker; `id` brings the answer back to its asker. */
export type JobRequest =
  | { readonly id: number; readonly type: 'render'; readonly input: PrintInput }
  | { readonly id: number; readonly type: 'preview'; readonly input: PrintInput };

export type JobAnswer =
  | { readonly id: number; readonly type: 'render'; readonly result: Result<RenderedDocument, readonly Problem[]> }
  | { readonly id: number; readonly type: 'preview'; readonly result: Result<string> };
