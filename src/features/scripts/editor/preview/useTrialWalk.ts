import { useCallback, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import type { ScriptContent } from '@/domain/scripts/script';
import { goBack, jumpTo, moveOn, startWalk, type Walk } from '@/domain/scripts/walker';

/** A walk through the script that leaves no record; while there is one, the line it stands at is the one looked at. */
export interface TrialWalk {
  readonly walk: Walk;
  readonly leave: (exitId: string) => void;
  readonly back: () => void;
  readonly restart: () => void;
}

export interface Trial {
  /** `null` = nobody walks. */
  readonly current: TrialWalk | null;
  readonly start: () => void;
  readonly stop: () => void;
  /** To any line. */
  readonly goTo: (nodeId: string) => void;
}

/** The state of trying a script out, from its first line on, by the words of one side. */
export function useTrialWalk(content: ScriptContent, side: keyof Localized): Trial {
  const store = useStore();
  const [walk, setWalk] = useState<Walk | null>(null);
  // What a step leads to follows from the script as it is when the step is taken.
  const newest = useRef({ content, side });
  newest.current = { content, side };
  const step = useCallback(
    (change: (walk: Walk, by: { content: ScriptContent; at: number; language: 'zh-CN' | 'en' }) => Walk) =>
      setWalk((before) => {
        if (before === null) return null;
        const { content: now, side: said } = newest.current;
        return change(before, { content: now, at: store.environment.now(), language: said === 'en' ? 'en' : 'zh-CN' });
      }),
    [store],
  );
  const start = useCallback(() => {
    const { content: now, side: said } = newest.current;
    setWalk(startWalk(now, store.environment.now(), said === 'en' ? 'en' : 'zh-CN'));
  }, [store]);
  const stop = useCallback(() => setWalk(null), []);
  const goTo = useCallback(
    (nodeId: string) =>
      step((before, { content: now, at, language }) =>
        nodeId === before.nodeId ? before : jumpTo(now, before, nodeId, at, language),
      ),
    [step],
  );
  const leave = (exitId: string) =>
    step((before, { content: now, at, language }) => moveOn(now, before, { exitId, at, language }));
  const back = () => step((before, { content: now }) => goBack(before, now));
  return { current: walk && { walk, leave, back, restart: start }, start, stop, goTo };
}
