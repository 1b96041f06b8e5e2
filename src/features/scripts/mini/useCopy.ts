import { useRef, useState } from 'react';
import { useStore } from '@/data/react';
import type { ScriptFacts } from '@/domain/scripts/variables';
import { useUndo, useWrite } from '@/features/common';
import type { Filled } from '@/features/common/scripts/ScriptText';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyProblem, readSetting } from '@/ui';
import { copyOperation, type MiniAbout } from './copies';
import type { MiniLine } from './lines';

/** What was copied last. */
export interface Done {
  /** Of the line. */
  readonly key: string;
  /** It was not sent after all: does not count. */
  readonly takeBack: () => Promise<void>;
}

/** Copying the same text again within a minute is not a second message. */
const sameWithinMs = 60_000;

/**
 * Puts a line on the clipboard and keeps that it was used. A line with missing values is not copied the first time:
 * `warned` is its key then, and the second time it is copied with its gaps.
 */
export function useCopy(about: MiniAbout, facts: ScriptFacts | undefined) {
  const t = useT('mini');
  const store = useStore();
  const write = useWrite();
  const undo = useUndo();
  const platform = usePlatform();
  const [warned, setWarned] = useState('');
  const [done, setDone] = useState<Done>();
  const last = useRef<{ text: string; at: number; done?: Done }>({ text: '', at: 0 });

  const copy = async (line: MiniLine, { text, missing }: Filled): Promise<void> => {
    if (!facts) return;
    if (missing.length > 0 && warned !== line.key) {
      setWarned(line.key);
      return;
    }
    setWarned('');
    setDone(undefined);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // The host refused, or the window lost the focus meanwhile.
      notifyProblem(t('copy.refused'));
      return;
    }
    const now = platform.now();
    const again = last.current.text === text && now - last.current.at < sameWithinMs;
    if (!again) {
      const kept = await write([copyOperation(store, line, text, about, facts)]);
      // Copied it is, in any case; only what was kept can be taken back.
      if (!kept.ok) return;
      const { transactionId } = kept.value;
      const takeBack = async () => {
        last.current = { text: '', at: 0 };
        setDone(undefined);
        await undo(transactionId);
      };
      last.current = { text, at: now, done: { key: line.key, takeBack } };
    }
    setDone(last.current.done);
    if (readSetting('mini.hide') === 'on') platform.mini.hide();
  };
  const forget = () => {
    setWarned('');
    setDone(undefined);
  };
  return { copy, warned, done, forget };
}
