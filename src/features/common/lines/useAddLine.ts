import { useCallback } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { type LinePlace, placed, suggestedPlace } from '@/domain/scripts/placing';
import { maximumNodes, type Script, type ScriptNode } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { notifyProblem } from '@/ui';
import { useWrite } from '../useWrite';

/** A script that is there, in a flow with the place for the line, or what a new one begins with. */
export type LineTarget =
  | { readonly id: string; readonly place?: LinePlace | undefined }
  | { readonly new: Partial<Script> };

/**
 * Adds a line to a script, or makes a script of single lines for it; gives the id of the script, or nothing where it could
 * not be. In a flow the line is joined to the others: at the place that was chosen, else where it is most likely said.
 */
export function useAddLine() {
  const store = useStore();
  const write = useWrite();
  const t = useT('scriptResults');
  return useCallback(
    async (node: ScriptNode, target: LineTarget, also: readonly WriteOperation[] = []): Promise<string | undefined> => {
      if ('new' in target) {
        const id = newId(store.environment);
        const record = { id, form: 'lines' as const, ...target.new, nodes: [node] };
        const made = await write([...also, { type: 'create', entity: 'script', record }], { message: t('lines.made') });
        return made.ok ? id : undefined;
      }
      const script = await store.get('script', target.id);
      if (script?.deletedAt !== 0) return undefined;
      if (script.nodes.length >= maximumNodes) {
        notifyProblem(t('lines.full'));
        return undefined;
      }
      const place = target.place ?? suggestedPlace(script, node);
      const nodes =
        script.form === 'flow' ? placed(script, node, place, () => store.nextId()) : [...script.nodes, node];
      const added = await write(
        [...also, { type: 'update', entity: 'script', id: script.id, changes: { nodes }, expectedRev: script.rev }],
        { message: t('lines.added') },
      );
      return added.ok ? script.id : undefined;
    },
    [store, write, t],
  );
}
