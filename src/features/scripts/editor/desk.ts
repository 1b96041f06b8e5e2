import { createContext, useContext } from 'react';
import type { Localized } from '@/domain/kernel/fields';
import type { LintIssue } from '@/domain/scripts/lint';
import type { Review } from '@/domain/scripts/origin';
import type { Script, ScriptContent, ScriptNode } from '@/domain/scripts/script';
import type { OutlineRow } from './outline/outline';

/** What the parts of the editor share: the script, what may be done to it, and which line is looked at. */
export interface Desk {
  readonly content: ScriptContent;
  readonly rows: readonly OutlineRow[];
  /** The number of each line, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** A version, or a script in the recycle bin, can only be read. */
  readonly editable: boolean;
  /** Which language the texts in list and drawing are in. */
  readonly side: keyof Localized;
  readonly selectedId: string;
  readonly select: (nodeId: string) => void;
  /** Each change is one step of undo. Does nothing where the script can only be read. */
  readonly change: (change: Partial<Script> | ((now: Script) => Partial<Script>), message?: string) => void;
  readonly changeNodes: (change: (nodes: readonly ScriptNode[]) => ScriptNode[], message?: string) => void;
  readonly nextId: () => string;
  /** What the check found, by line. */
  readonly issues: ReadonlyMap<string, readonly LintIssue[]>;
  /** Texts of the objection cards that lines name; a card that is gone is missing. */
  readonly cards: ReadonlyMap<string, Localized>;
  /** Lines whose source no longer reads as when they were made. */
  readonly reviews: ReadonlyMap<string, Exclude<Review, 'current'>>;
  /** A line in few plain words: its text, else that of its card. */
  readonly words: (node: ScriptNode) => string;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: no DeskProvider above');
  return desk;
}
