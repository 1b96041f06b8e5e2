import { useState } from 'react';
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

/**
 * One practice of one person, kept at every step: broken off, it goes on where it was. `scriptId` empty = the quiz.
 */
export function useSession(person: string, scriptId: string): Session {
  const store = useStore();
  const write = useWrite();
  const [shown, setShown] = useState('');
  const kind: Practice['kind'] = scriptId === '' ? 'quiz' : 'rolePlay';
  const practice = useLive(async () => {
    if (shown !== '') return (await store.get('practice', shown)) ?? null;
    const own = await related(store, 'practice', 'person', person, { limit: mostPractices });
    return own.find((each) => each.endedAt === 0 && each.kind === kind && each.scriptId === scriptId) ?? null;
  }, [store, person, kind, scriptId, shown]);
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
      setShown(practice.id);
      const changes = {
        items: [...items],
        score: practiceScore(items).total,
        ...(ended ? { endedAt: store.environment.now() } : {}),
      };
      await write([{ type: 'update', entity: 'practice', id: practice.id, changes }]);
    },
    leave: () => setShown(''),
  };
}
