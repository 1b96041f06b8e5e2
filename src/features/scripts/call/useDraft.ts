import { useCallback, useRef, useState } from 'react';
import { z } from 'zod';
import { talkOutcomes } from '@/domain/scripts/script';
import { readSetting, writeSetting } from '@/ui';

const setting = 'call.draft';

/** What is typed at the end of a talk. */
const draftSchema = z.object({
  /** Left out = as the script's end says, or as the talk was. */
  outcome: z.enum(talkOutcomes).optional(),
  text: z.string().optional(),
  next: z.string().default(''),
  when: z.string().default(''),
  deal: z.string().optional(),
  /** Actions that shall make no task, by node. */
  left: z.array(z.string()).default([]),
});
export type FinishDraft = z.infer<typeof draftSchema>;

function stored(talkId: string): FinishDraft {
  try {
    const kept: unknown = JSON.parse(readSetting(setting) ?? 'null');
    const found = z.object({ talkId: z.literal(talkId), draft: draftSchema }).safeParse(kept);
    if (found.success) return found.data.draft;
  } catch {
    // Damaged: one types it again.
  }
  return draftSchema.parse({});
}

/** The draft of a talk's end; kept while one goes back to the lines, folds the talk away, or the program breaks down. */
export function useDraft(talkId: string): [FinishDraft, (changes: Partial<FinishDraft>) => void] {
  const [draft, setDraft] = useState(() => stored(talkId));
  const latest = useRef(draft);
  const change = useCallback(
    (changes: Partial<FinishDraft>) => {
      latest.current = { ...latest.current, ...changes };
      writeSetting(setting, JSON.stringify({ talkId, draft: latest.current }));
      setDraft(latest.current);
    },
    [talkId],
  );
  return [draft, change];
}
