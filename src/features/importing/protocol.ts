import type { ImportOf } from './importer';

/** The calls of an importer that go to the worker, with their arguments; answers come back under the same number. */
export type ImportMethod = 'read' | 'plan' | 'rows' | 'commit' | 'undo';

export type ImportRequestMessage =
  | { readonly type: 'start'; readonly of: ImportOf }
  | { readonly type: 'call'; readonly id: number; readonly method: ImportMethod; readonly args: readonly unknown[] }
  /** Ends the call of that number, if it can still be ended. */
  | { readonly type: 'cancel'; readonly id: number };

export type ImportAnswerMessage =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown };
