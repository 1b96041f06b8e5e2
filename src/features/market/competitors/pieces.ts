import type { Competitor } from '@/domain/competitors/competitor';

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
