import { createContext, useContext } from 'react';
import type { Pipeline, PipelineStage, Process } from '@/domain/process/pipeline';

/** `builtIn` and `published` are read-only; `retired` is a published one that new deals no longer get. */
export type ProcessState = 'builtIn' | 'draft' | 'published' | 'retired';

/** What the parts of the editor share: the process, what may be done to it, and which stage is looked at. */
export interface Desk {
  readonly process: Process;
  /** The record; a built-in template has none. */
  readonly pipeline: Pipeline | undefined;
  readonly state: ProcessState;
  readonly editable: boolean;
  readonly selectedId: string;
  readonly select: (stageId: string) => void;
  /** Changes the draft; each change is one step of undo. Does nothing on one that is read-only. */
  readonly change: (change: Partial<Pipeline> | ((now: Pipeline) => Partial<Pipeline>), message?: string) => void;
  readonly changeStages: (change: (stages: readonly PipelineStage[]) => PipelineStage[], message?: string) => void;
  readonly nextId: () => string;
  /** Open deals that stand in a stage in any version of this series, by stage; for what a deletion would leave behind. */
  readonly standing: ReadonlyMap<string, number>;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: no DeskProvider above');
  return desk;
}

export function stateOf(pipeline: Pipeline | undefined): ProcessState {
  if (!pipeline) return 'builtIn';
  if (pipeline.status === 'draft') return 'draft';
  return pipeline.retired ? 'retired' : 'published';
}
