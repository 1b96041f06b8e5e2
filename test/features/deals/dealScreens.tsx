import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import type { WriteOperation } from '@/data/api';
import { getCompany } from '@/data/queries/company';
import type { Store } from '@/data/store';
import { newOpportunity } from '@/domain/deals/create';
import type { Opportunity } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import BoardPage from '@/features/deals/board/BoardPage';
import DealListPage from '@/features/deals/DealListPage';
import DealPage from '@/features/deals/DealPage';
import { openWorkspace, showScreens } from '../customers/harness';

export const customerId = 'customer-1';

/** What a deal needs so that its customer is known: matched, sourced, classed. */
const known = { name: '杭州华东云商科技有限公司', source: 'referral', grade: 'A', targetProfileId: 'profile' } as const;

/** A workspace with our company, a target profile, a customer and a deal of it. */
export async function openDeal(
  type: 'keyAccount' | 'sme',
  partial: Partial<Opportunity>,
  more: (store: Store) => readonly WriteOperation[] = () => [],
) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const company = { ...(await getCompany(store)), signatoryName: '林越' };
  const deal = newOpportunity(store.environment, { title: { zh: '数据平台一期', en: '' }, customerId, ...partial });
  unwrap(
    await store.write([
      { type: 'create', entity: 'company', record: company },
      { type: 'create', entity: 'targetProfile', record: { id: 'profile', name: { zh: '电商', en: '' } } },
      { type: 'create', entity: 'customer', record: { ...known, id: customerId, type } },
      ...more(store),
      { type: 'create', entity: 'opportunity', record: deal },
    ]),
  );
  const stored = async (): Promise<Opportunity> => {
    const found = await store.get('opportunity', deal.id);
    if (!found) throw new Error('deal is not stored');
    return found;
  };
  const edit = async (changes: Partial<Opportunity>) =>
    unwrap(await store.write([{ type: 'update', entity: 'opportunity', id: deal.id, changes }]));
  const show = (start: string, routes: readonly { path: string; element: ReactElement }[] = []) =>
    showScreens(
      workspace,
      [
        { path: '/deals', element: <BoardPage /> },
        { path: '/deals/list', element: <DealListPage /> },
        { path: '/deals/:id/:tab', element: <DealPage /> },
        ...routes,
      ],
      start,
    );
  const open = async (tab = 'proposal') => {
    const shown = await show(`/deals/${deal.id}/${tab}`);
    await screen.findByRole('heading', { name: '数据平台一期' });
    return shown;
  };
  return { workspace, store, deal, stored, edit, show, open, user: userEvent.setup() };
}

/** A meeting with the customer's management. */
export const executiveMeeting = (id: string, opportunityId: string, at: number): WriteOperation => ({
  type: 'create',
  entity: 'activity',
  record: { id, customerId, opportunityId, kind: 'meeting', executive: true, text: '高层会议', at },
});

/** People whose role and influence are known. */
export const mappedPeople = (count: number): WriteOperation[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'create',
    entity: 'contact',
    record: {
      id: `person-${index}`,
      customerId,
      name: `决策人${index + 1}`,
      decisionRole: 'decisionMaker',
      influence: 'high',
    },
  }));

/** The stage a stored deal stands in, once it is that one. */
export const standsIn = (stored: () => Promise<Opportunity>, stage: string) =>
  waitFor(async () => {
    if ((await stored()).stage !== stage) throw new Error(`not in ${stage}`);
  });
