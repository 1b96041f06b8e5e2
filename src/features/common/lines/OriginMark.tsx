import { useMemo } from 'react';
import type { ScriptNode } from '@/domain/scripts/script';
import { ReviewTag } from './OriginNote';
import { reviewOf, useOriginRecords } from './useOrigins';

/** That what a line was made from reads otherwise now, for whoever is about to say it (N2). */
export function OriginMark({ node }: { readonly node: Pick<ScriptNode, 'origin'> }) {
  const pieces = useMemo(() => [node], [node]);
  const records = useOriginRecords(pieces);
  return records ? <ReviewTag review={reviewOf(node, records)} /> : null;
}
