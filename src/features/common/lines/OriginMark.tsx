import { useLive } from '@/data/react';
import { originReview } from '@/domain/scripts/origin';
import type { ScriptNode } from '@/domain/scripts/script';
import { ReviewTag } from './OriginNote';

interface OriginMarkProps {
  readonly scriptId: string;
  /** As it is said, from an approved version or the working copy. */
  readonly node: Pick<ScriptNode, 'id' | 'origin'>;
}

/**
 * That what a line was made from reads otherwise now, for whoever is about to say it (N2). Who stands by the line does so
 * in the working copy: that counts for the approved one too.
 */
export function OriginMark({ scriptId, node }: OriginMarkProps) {
  const { id, origin: said } = node;
  const review = useLive(
    async (store) => {
      if (!said) return 'current';
      const script = await store.get('script', scriptId);
      const own = script?.nodes.find((each) => each.id === id);
      const origin = own ? own.origin : said;
      return origin ? originReview(origin, await store.get(origin.entity, origin.recordId)) : 'current';
    },
    [scriptId, id, said],
  );
  return review === undefined ? null : <ReviewTag review={review} />;
}
