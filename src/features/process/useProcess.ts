import { useMemo } from 'react';
import { placesIn } from '@/data/queries/process';
import { useLive } from '@/data/react';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { builtInProcesses } from '@/domain/process/templates/builtIn';

export type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

const noPlaces: Places = new Map();

/** Open deals by process and stage, live. */
export function usePlaces(ids: readonly string[]): Places {
  const key = ids.join(' ');
  const found = useLive(
    async (store) =>
      new Map(
        await Promise.all(
          key
            .split(' ')
            .filter((id) => id !== '')
            .map(async (id) => [id, await placesIn(store, id)] as const),
        ),
      ),
    [key],
  );
  return found ?? noPlaces;
}

/** How many open deals run in a process. */
export function dealsIn(places: Places, id: string): number {
  return [...(places.get(id)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}

/** A built-in template, or a version of one's own; `undefined` while it is read, `null` where there is none. */
export function useProcess(
  id: string,
): { readonly process: Process; readonly pipeline: Pipeline | undefined } | null | undefined {
  const builtIn = builtInProcesses.find((each) => each.id === id);
  const stored = useLive(async (store) => (await store.get('pipeline', id)) ?? null, [id]);
  return useMemo(() => {
    if (builtIn) return { process: builtIn, pipeline: undefined };
    if (stored === undefined) return undefined;
    // A record of the address before may still be shown for a moment.
    if (stored === null || stored.deletedAt > 0) return null;
    return stored.id === id ? { process: stored, pipeline: stored } : undefined;
  }, [builtIn, stored, id]);
}

/** The versions of a series, newest first. */
export function versionsOf(seriesId: string, stored: readonly Pipeline[]): Pipeline[] {
  return stored.filter((each) => each.seriesId === seriesId).sort((a, b) => b.version - a.version);
}
