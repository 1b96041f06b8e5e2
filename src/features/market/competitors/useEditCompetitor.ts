import { useCallback, useRef } from 'react';
import { useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import { useWrite } from '@/features/common';

/** Changes a competitor as it stands when the write comes to its turn, so that two quick edits never lose one. */
export type EditCompetitor = (change: (now: Competitor) => Partial<Competitor>, message?: string) => void;

export function useEditCompetitor(id: string): EditCompetitor {
  const store = useStore();
  const write = useWrite();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (change, message) => {
      const turn = queue.current.then(async () => {
        const now = await store.get('competitor', id);
        if (!now || now.deletedAt > 0) return;
        await write(
          [{ type: 'update', entity: 'competitor', id, changes: change(now) }],
          message === undefined ? undefined : { message },
        );
      });
      // One that fails must not hold up the next.
      queue.current = turn.catch((error: unknown) => console.error(error));
    },
    [store, write, id],
  );
}

/** The lists inside a competitor whose pieces have an id. */
export type PieceList = 'facts' | 'features' | 'shares' | 'products' | 'objections' | 'landmines';
export type Piece<List extends PieceList> = Competitor[List][number];

/** The change that replaces fields of one piece. */
export function updatePiece<List extends PieceList>(list: List, id: string, changes: Partial<Piece<List>>) {
  return (now: Competitor): Partial<Competitor> => ({
    [list]: now[list].map((piece) => (piece.id === id ? { ...piece, ...changes } : piece)),
  });
}

export function addPiece<List extends PieceList>(list: List, piece: Piece<List>) {
  return (now: Competitor): Partial<Competitor> => ({ [list]: [...now[list], piece] });
}

export function removePiece(list: PieceList, id: string) {
  return (now: Competitor): Partial<Competitor> => ({ [list]: now[list].filter((piece) => piece.id !== id) });
}
