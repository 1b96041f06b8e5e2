import type { ComponentType } from 'react';
import { createHashRouter, type RouteObject } from 'react-router';
import { Frame } from './frame/Frame';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';

interface Screen {
  readonly default: ComponentType;
}

// Every screen is its own chunk: the first one on the glass loads nothing of the others.
function screen(path: string, load: () => Promise<Screen>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

// Nothing is on the glass yet while the first screen's chunk loads, and it loads faster than words could be read.
function Waiting() {
  return null;
}

/** All addresses of the program (`features/paths.ts` names them for the features). */
export function createRouter() {
  return createHashRouter([
    {
      path: '/',
      Component: Frame,
      HydrateFallback: Waiting,
      children: [
        {
          ErrorBoundary: RouteError,
          children: [
            screen('/', () => import('@/features/today/TodayPage')),
            screen('/customers', () => import('@/features/customers/CustomerListPage')),
            screen('/customers/:id', () => import('@/features/customers/CustomerPage')),
            screen('/deals', () => import('@/features/deals/DealListPage')),
            screen('/deals/:id', () => import('./DealRoute')),
            screen('/deals/:id/:tab', () => import('./DealRoute')),
            screen('/quotes', () => import('@/features/quotes/QuoteListPage')),
            screen('/quotes/:id', () => import('@/features/quotes/QuotePage')),
            screen('/proposals', () => import('@/features/proposals/ProposalListPage')),
            screen('/proposals/:id', () => import('@/features/proposals/ProposalPage')),
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
