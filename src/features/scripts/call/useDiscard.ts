import { useCallback } from 'react';
import { useStore } from '@/data/react';
import type { Talk } from '@/domain/scripts/talk';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { discardOperations } from './discard';

/** Drops a talk that goes on, with what it wrote; says what became of that. Tells whether it worked. */
export function useDiscard(): (talk: Talk) => Promise<boolean> {
  const store = useStore();
  const write = useWrite();
  const t = useT('calls');
  return useCallback(
    async (talk) => {
      const { operations, takes } = await discardOperations(store, talk);
      return (await write(operations, { message: t(`discarded.${takes}`) })).ok;
    },
    [store, write, t],
  );
}
