// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { getCompany } from '@/data/queries/company';
import { defaultOptions } from '@/documents/model/gather';
import { newOpportunity } from '@/domain/deals/create';
import { unwrap } from '@/domain/kernel/result';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import { prepareDocument } from '@/features/common/exporting/prepare';
import DealPage from '@/features/deals/DealPage';
import { openWorkspace, showScreens } from '../customers/harness';

async function showDeal(tab: string) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const legalName = { zh: '上海云帆软件有限公司', en: '' };
  unwrap(
    await store.write([{ type: 'create', entity: 'company', record: { ...(await getCompany(store)), legalName } }]),
  );
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '杭州华东云商科技有限公司' } }]),
  ).ids;
  const deal = newOpportunity(store.environment, { title: { zh: '数据平台一期', en: '' }, customerId });
  unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }]));
  await showScreens(workspace, [{ path: '/deals/:id/:tab', element: <DealPage /> }], `/deals/${deal.id}/${tab}`);
  await screen.findByRole('heading', { name: '数据平台一期' });
  const stored = async () => {
    const found = await store.get('opportunity', deal.id);
    if (!found) throw new Error('deal is not stored');
    return found;
  };
  return { store, deal, customerId, stored };
}

describe('deal workspace', () => {
  it('hands the needs typed on the deal to the documents of its quote', async () => {
    const user = userEvent.setup();
    const { store, deal, customerId, stored } = await showDeal('needs');
    const [add] = await screen.findAllByRole('button', { name: '添加需求' });
    await user.click(add as HTMLElement);
    await user.type(await screen.findByRole('textbox', { name: '痛点或需求 1' }), '日报滞后一天半');
    await user.tab();
    await waitFor(async () => expect((await stored()).needs[0]?.pain.zh).toBe('日报滞后一天半'));
    await user.type(screen.getByRole('textbox', { name: '我方能力 1' }), '五分钟内刷新看板');
    await user.tab();
    await waitFor(async () => expect((await stored()).needs[0]?.capability.zh).toBe('五分钟内刷新看板'));

    const quote = newQuote(store.environment, {
      title: { zh: '数据平台一期', en: '' },
      customerId,
      opportunityId: deal.id,
      lines: [newQuoteLine(store.environment, { name: { zh: '软件', en: '' }, unitPrice: 10_000 })],
    });
    unwrap(await store.write([{ type: 'create', entity: 'quote', record: quote }]));
    const prepared = unwrap(
      await prepareDocument(
        store,
        { kind: 'quotation', id: quote.id },
        { options: defaultOptions('quotation', 'zh-CN'), final: false, today: store.environment.today() },
      ),
    );
    expect(prepared.input.opportunity?.needs).toEqual([
      expect.objectContaining({
        pain: { zh: '日报滞后一天半', en: '' },
        capability: { zh: '五分钟内刷新看板', en: '' },
      }),
    ]);
  });
});
