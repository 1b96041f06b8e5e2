// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { dealCompetitorSchema } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import CompetitorPage from '@/features/market/competitors/CompetitorPage';
import { openWorkspace, showScreens } from '../customers/harness';

it('shows an objection of a lost deal as one to answer, until it is answered, and how often they won', async () => {
  const user = userEvent.setup();
  const opened = await openWorkspace();
  const objection = { id: 'o', objection: '你们没有本地团队', reply: '', opportunityId: 'deal' };
  unwrap(
    await opened.store.write([
      { type: 'create', entity: 'competitor', record: { id: 'jia', name: '品牌甲', objections: [objection] } },
      {
        type: 'create',
        entity: 'opportunity',
        record: {
          id: 'deal',
          title: { zh: '数据平台一期', en: '' },
          outcome: 'lost',
          competitors: [dealCompetitorSchema.parse({ competitorId: 'jia', outcome: 'lostTo' })],
        },
      },
    ]),
  );
  const { place } = await showScreens(
    opened,
    [{ path: '/market/competitors/:id', element: <CompetitorPage /> }],
    '/market/competitors/jia',
  );
  expect(await screen.findByText('待应答')).toBeInTheDocument();
  expect(await screen.findByText('战胜 0 次 · 败给 1 次')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /你们没有本地团队/ }), '两小时内响应');
  await user.tab();
  await waitFor(() => expect(screen.queryByText('待应答')).toBeNull());
  await user.click(screen.getByRole('link', { name: '来自输单商机' }));
  expect(place()).toBe('/deals/deal/competition');
});
