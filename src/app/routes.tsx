import type { ComponentType } from 'react';
import { createHashRouter, type RouteObject } from 'react-router';
import { allWords } from '@/i18n/setup';
import { Frame } from './frame/Frame';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';

interface Screen {
  readonly default: ComponentType;
}

// Every screen is its own chunk: the first one on the glass loads nothing of the others, nor their words.
function firstScreen(path: string, load: () => Promise<Screen>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

function screen(path: string, load: () => Promise<Screen>): RouteObject {
  return firstScreen(path, async () => (await Promise.all([load(), allWords()]))[0]);
}

// Nothing is on the glass yet while the first screen's chunk loads, and it loads faster than words could be read.
function Waiting() {
  return null;
}

/** Fetches the desk, which stands first at most starts. */
export const fetchDesk = () => import('@/features/today/TodayPage');

/** All addresses of the program (`features/paths.ts` names them for the features). */
export function createRouter() {
  return createHashRouter([
    // A window of its own, without rooms and path.
    {
      ...screen('/mini', () => import('@/features/scripts/mini/MiniPage')),
      HydrateFallback: Waiting,
      ErrorBoundary: RouteError,
    },
    // Seen by customers: without rooms, search, reminders and the script of a talk.
    {
      ...screen('/show/:dealId', () => import('@/features/showing/ShowPage')),
      HydrateFallback: Waiting,
      ErrorBoundary: RouteError,
    },
    {
      path: '/',
      Component: Frame,
      HydrateFallback: Waiting,
      children: [
        {
          ErrorBoundary: RouteError,
          children: [
            firstScreen('/', fetchDesk),
            screen('/market', () => import('@/features/market/overview/OverviewPage')),
            screen('/market/research', () => import('@/features/market/research/ResearchListPage')),
            screen('/market/research/:id', () => import('@/features/market/research/ResearchPage')),
            screen('/market/segments', () => import('@/features/market/research/SegmentListPage')),
            screen('/market/segments/:id', () => import('@/features/market/research/SegmentPage')),
            screen('/market/competitors', () => import('@/features/market/competitors/CompetitorListPage')),
            screen('/market/competitors/:id', () => import('@/features/market/competitors/CompetitorPage')),
            screen('/market/competitors/:id/:tab', () => import('@/features/market/competitors/CompetitorPage')),
            screen('/market/import/prices', () => import('@/features/market/import/PriceImportPage')),
            screen('/market/battlecards/:id', () => import('@/features/market/battlecard/BattlecardPage')),
            screen('/market/battlecards/:id/:dealId', () => import('@/features/market/battlecard/BattlecardPage')),
            screen('/market/comparisons', () => import('@/features/market/comparison/ComparisonListPage')),
            screen('/market/comparisons/:id', () => import('@/features/market/comparison/ComparisonPage')),
            screen('/market/comparisons/:id/:tab', () => import('@/features/market/comparison/ComparisonPage')),
            screen('/market/swot', () => import('@/features/market/swot/SwotListPage')),
            screen('/market/swot/:id', () => import('@/features/market/swot/SwotPage')),
            screen('/market/swot/:id/:tab', () => import('@/features/market/swot/SwotPage')),
            screen('/customers', () => import('@/features/customers/CustomerListPage')),
            screen('/customers/leads', () => import('@/features/leads/LeadListPage')),
            screen('/customers/leads/:id', () => import('@/features/leads/LeadPage')),
            screen('/customers/targets', () => import('@/features/customers/targets/TargetListPage')),
            screen('/customers/targets/:id', () => import('@/features/customers/targets/TargetPage')),
            screen('/customers/value', () => import('@/features/customers/value/ValuePage')),
            screen('/customers/:id', () => import('@/features/customers/CustomerPage')),
            screen('/deals', () => import('@/features/deals/board/BoardPage')),
            screen('/deals/list', () => import('@/features/deals/DealListPage')),
            screen('/deals/funnel', () => import('./FunnelRoute')),
            screen('/deals/process', () => import('@/features/process/ProcessListPage')),
            screen('/deals/process/:id', () => import('@/features/process/ProcessPage')),
            screen('/deals/partners', () => import('@/features/deals/partners/PartnerListPage')),
            screen('/deals/partners/:id', () => import('@/features/deals/partners/PartnerPage')),
            screen('/brief/:of/:id', () => import('@/features/activities/BriefPage')),
            screen('/tasks', () => import('@/features/activities/TaskListPage')),
            screen('/import/:what', () => import('@/features/importing/ImportPage')),
            screen('/library/materials', () => import('@/features/materials/MaterialListPage')),
            screen('/library/materials/:id', () => import('@/features/materials/MaterialPage')),
            screen('/settings/sales', () => import('@/features/settings/SalesPage')),
            screen('/settings/questionnaires/:id', () => import('@/features/settings/QuestionnairePage')),
            screen('/deals/:id', () => import('./DealRoute')),
            screen('/deals/:id/:tab', () => import('./DealRoute')),
            screen('/scripts', () => import('@/features/scripts/library/LibraryPage')),
            screen('/scripts/objections', () => import('@/features/scripts/objections/ObjectionListPage')),
            screen('/scripts/objections/:id', () => import('@/features/scripts/objections/ObjectionPage')),
            screen('/scripts/results', () => import('./ScriptResultsRoute')),
            screen('/scripts/practice', () => import('@/features/scripts/practice/PracticeListPage')),
            screen('/scripts/practice/:what', () => import('@/features/scripts/practice/PracticePage')),
            screen('/scripts/import', () => import('@/features/scripts/packs/ScriptImportPage')),
            screen('/scripts/talks/:id', () => import('@/features/scripts/talks/TalkPage')),
            screen('/scripts/:id', () => import('@/features/scripts/editor/ScriptPage')),
            screen('/scripts/:id/:tab', () => import('@/features/scripts/editor/ScriptPage')),
            screen('/quotes', () => import('@/features/quotes/QuoteListPage')),
            screen('/quotes/:id', () => import('./QuoteRoute')),
            screen('/proposals', () => import('@/features/proposals/ProposalListPage')),
            screen('/proposals/:id', () => import('./ProposalRoute')),
            screen('/contracts', () => import('@/features/contracts/ContractListPage')),
            screen('/contracts/:id', () => import('./ContractRoute')),
            screen('/library/papers', () => import('@/features/papers/PaperListPage')),
            screen('/library/papers/:id', () => import('@/features/papers/PaperPage')),
            screen('/library/products', () => import('@/features/products/ProductListPage')),
            screen('/library/products/:id', () => import('@/features/products/ProductPage')),
            screen('/settings', () => import('@/features/settings/PreferencesPage')),
            screen('/settings/company', () => import('@/features/settings/CompanyPage')),
            screen('/settings/data', () => import('@/features/transfer/DataPage')),
            screen('/settings/recycle-bin', () => import('@/features/transfer/RecycleBinPage')),
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);
}
