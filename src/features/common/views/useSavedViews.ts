import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { SavedView } from '@/domain/views/savedView';

/** All lists together seldom have more. */
const most = 500;

/** The views of one list by name. */
export function useSavedViews(list: string): readonly SavedView[] {
  const found = useLive(
    async (store) => (await listPage(store, 'savedView', { order: 'updatedAt', direction: 'desc', limit: most })).rows,
    [],
  );
  return (found ?? []).filter((view) => view.list === list).sort((a, b) => a.name.localeCompare(b.name));
}
