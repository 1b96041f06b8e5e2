import 'fake-indexeddb/auto';
import type { Store } from '@/data/store';
import { unwrap } from '@/domain/kernel/result';
import type { Research } from '@/domain/research/research';
import { useCompany, useSaveCompany } from '@/features/common';
import OverviewPage from '@/features/market/overview/OverviewPage';
import ResearchListPage from '@/features/market/research/ResearchListPage';
import ResearchPage from '@/features/market/research/ResearchPage';
import SegmentListPage from '@/features/market/research/SegmentListPage';
import SegmentPage from '@/features/market/research/SegmentPage';
import { FreshnessEditor } from '@/features/settings/company/FreshnessEditor';
import TodayPage from '@/features/today/TodayPage';

/** The section of the company page alone: the whole page takes a test host long. */
function Rules() {
  const company = useCompany();
  const save = useSaveCompany();
  return company ? <FreshnessEditor company={company} onCommit={(change) => void save(change)} /> : null;
}

export const routes = [
  { path: '/', element: <TodayPage /> },
  { path: '/market', element: <OverviewPage /> },
  { path: '/market/research', element: <ResearchListPage /> },
  { path: '/market/research/:id', element: <ResearchPage /> },
  { path: '/market/segments', element: <SegmentListPage /> },
  { path: '/market/segments/:id', element: <SegmentPage /> },
  { path: '/rules', element: <Rules /> },
];

export async function addResearch(store: Store, record: Partial<Research>): Promise<string> {
  return unwrap(await store.write([{ type: 'create', entity: 'research', record }])).ids[0] ?? '';
}

export const title = { zh: '跨境电商增长', en: '' };
