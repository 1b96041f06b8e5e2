import { useRef, useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { practiceScore } from '@/domain/scripts/practice';
import type { Practice, PracticeItem } from '@/domain/scripts/talk';
import { useWrite } from '@/features/common';

/** More practices than this of one person are not looked at. */
export const mostPractices = 200;

export interface Session {
  /** The practice that goes on, or that just ended here; `null` = none, `undefined` while loading. */
  readonly practice: Practice | null | undefined;
  readonly start: (items: readonly PracticeItem[], title: Localized) => Promise<void>;
  readonly save: (items: readonly PracticeItem[], ended: boolean) => Promise<void>;
  /** Away with the result: another one may begin. */
  readonly leave: () => void;
}

/** What was just marked, ahead of what is stored. */
interface Ahead {
  readonly id: string;
  readonly items: readonly PracticeItem[];
  readonly endedAt: number;
  /** Of the record that holds it; without end while it is on its way. */
  readonly rev: number;
}

/**
 * One practice of one person, kept at every step: broken off, it goes on where it was. `scriptId` empty = the quiz.
 */
export function useSession(person: string, scriptId: string): Session {
  const store = useStore();
  const write = useWrite();
  const [shown, setShown] = useState('');
  const kind: Practice['kind'] = scriptId === '' ? 'quiz' : 'rolePlay';
  const [ahead, setAhead] = useState<Ahead>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const stored = useLive(async () => {
    if (shown !== '') return (await store.get('practice', shown)) ?? null;
    const own = await related(store, 'practice', 'person', person, { limit: mostPractices });
    return own.find((each) => each.endedAt === 0 && each.kind === kind && each.scriptId === scriptId) ?? null;
  }, [store, person, kind, scriptId, shown]);
  // Two marks may follow faster than the first is stored.
  const practice =
    stored && ahead?.id === stored.id && stored.rev < ahead.rev
      ? { ...stored, items: [...ahead.items], endedAt: ahead.endedAt }
      : stored;
  return {
    practice,
    async start(items, title) {
      const id = store.nextId();
      const record = {
        id,
        kind,
        person,
        scriptId,
        title,
        startedAt: store.environment.now(),
        items: [...items],
      };
      const made = await write([{ type: 'create', entity: 'practice', record }]);
      if (made.ok) setShown(id);
    },
    async save(items, ended) {
      if (!practice) return;
      const { id } = practice;
      const endedAt = ended ? store.environment.now() : practice.endedAt;
      const mine: Ahead = { id, items, endedAt, rev: Number.POSITIVE_INFINITY };
      setShown(id);
      setAhead(mine);
      const changes = { items: [...items], score: practiceScore(items).total, endedAt };
      // One that fails must not hold up the next.
      queue.current = Promise.allSettled([queue.current]).then(async () => {
        await write([{ type: 'update', entity: 'practice', id, changes }]);
        const rev = (await store.get('practice', id))?.rev ?? 0;
        setAhead((now) => (now === mine ? { ...mine, rev } : now));
      });
      await queue.current;
    },
    leave: () => setShown(''),
  };
}
