import type { ComponentType } from 'react';
import { createHashRouter, type RouteObject } from 'react-router';
import { Frame } from './frame/Frame';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';

interface Screen {
  readonly default: ComponentType;
}

// Every screen is its own chunk: the first one on the glass loads nothing of the others.
const files = import.meta.glob<Screen>('../features/*/*Page.tsx');

function screen(path: string, file: string): RouteObject {
  const load = files[`../features/${file}.tsx`];
  if (!load) return { path, Component: NotFound };
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

const dealRoute = async () => ({ Component: (await import('./DealRoute')).default });

/** All addresses of the program (`features/paths.ts` names them for the features). */
export function createRouter() {
  return createHashRouter([
    {
      path: '/',
      Component: Frame,
      children: [
        {
          ErrorBoundary: RouteError,
          children: [
            screen('/', 'today/TodayPage'),
            screen('/customers', 'customers/CustomerListPage'),
            screen('/customers/:id', 'customers/CustomerPage'),
            screen('/deals', 'deals/DealListPage'),
            { path: '/deals/:id', lazy: dealRoute },
            { path: '/deals/:id/:tab', lazy: dealRoute },
            screen('/quotes', 'quotes/QuoteListPage'),
            screen('/quotes/:id', 'quotes/QuotePage'),
            screen('/proposals', 'proposals/ProposalListPage'),
            screen('/proposals/:id', 'proposals/ProposalPage'),
            screen('/contracts', 'contracts/ContractListPage'),
            screen('/contracts/:id', 'contracts/ContractPage'),
            screen('/library/papers', 'papers/PaperListPage'),
            screen('/library/papers/:id', 'papers/PaperPage'),
            screen('/library/products', 'products/ProductListPage'),
            screen('/library/products/:id', 'products/ProductPage'),
            screen('/settings', 'settings/PreferencesPage'),
            screen('/settings/company', 'settings/CompanyPage'),
            screen('/settings/data', 'transfer/DataPage'),
            screen('/settings/recycle-bin', 'transfer/RecycleBinPage'),
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);
}
