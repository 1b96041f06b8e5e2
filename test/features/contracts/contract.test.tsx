// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { treeText } from '@test/support/documentTexts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { getCompany } from '@/data/queries/company';
import type { Store } from '@/data/store';
import { defaultOptions } from '@/documents/model/gather';
import { templateFor } from '@/documents/templates';
import type { Contract } from '@/domain/contracts/contract';
import { newContractFromQuote } from '@/domain/contracts/create';
import { unwrap } from '@/domain/kernel/result';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import { prepareDocument } from '@/features/common/exporting/prepare';
import ContractPage from '@/features/contracts/ContractPage';
import { openWorkspace, showScreens } from '../customers/harness';

async function showContract(changes: Partial<Contract>, tab: string) {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const legalName = { zh: '上海云帆软件有限公司', en: '' };
  unwrap(
    await store.write([{ type: 'create', entity: 'company', record: { ...(await getCompany(store)), legalName } }]),
  );
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '杭州华东云商科技有限公司' } }]),
  ).ids;
  const quote = newQuote(store.environment, {
    title: { zh: '数据平台一期', en: '' },
    customerId,
    lines: [newQuoteLine(store.environment, { name: { zh: '软件', en: '' }, unitPrice: 10_000 })],
  });
  unwrap(await store.write([{ type: 'create', entity: 'quote', record: quote }]));
  const stored = await store.get('quote', quote.id);
  if (!stored) throw new Error('quote is not stored');
  const contract = newContractFromQuote(stored, await getCompany(store), store.environment);
  unwrap(await store.write([{ type: 'create', entity: 'contract', record: { ...contract, ...changes } }]));
  const routes = [{ path: '/contracts/:id', element: <ContractPage /> }];
  await showScreens(workspace, routes, `/contracts/${contract.id}`);
  await userEvent.click(await screen.findByRole('tab', { name: tab }));
  return { store, id: contract.id };
}

async function printed(store: Store, id: string): Promise<string> {
  const request = { options: defaultOptions('contract', 'zh-CN'), final: false, today: store.environment.today() };
  const { input } = unwrap(await prepareDocument(store, { kind: 'contract', id }, request));
  return treeText(templateFor('contract').build(input));
}

describe('contract page', () => {
  it.each([
    ['issued', true],
    ['negotiating', false],
  ] as const)('of a contract that is %s shows its data read-only: %s', async (status, readOnly) => {
    const user = userEvent.setup();
    const { store, id } = await showContract({ status, copies: 4 }, '合同数据');
    const copies = await screen.findByRole('textbox', { name: /合同份数/ });
    await user.type(copies, '6{Enter}', { initialSelectionStart: 0, initialSelectionEnd: 9 });
    if (readOnly) {
      expect(screen.getByText(/正文不再改动/)).toBeInTheDocument();
      expect(copies).toHaveAttribute('readonly');
      expect((await store.get('contract', id))?.copies).toBe(4);
    } else await waitFor(async () => expect((await store.get('contract', id))?.copies).toBe(6));
  });

  it('prints the rung of the ladder that is chosen for a clause', async () => {
    const user = userEvent.setup();
    const { store, id } = await showContract({}, '条款');
    const preferred = '不超过本合同的不含税价款';
    const fallback = '不超过合同总价的 150%';
    expect(await printed(store, id)).toContain(preferred);

    const row = (await screen.findByText('责任限制')).closest('details');
    if (!row) throw new Error('no clause row');
    await user.click(screen.getByText('责任限制'));
    const rung = within(row).getByRole('combobox', { name: '条款档位', hidden: true });
    await user.click(rung);
    // Every clause has such a list; the one that opened is named by its field.
    const list = document.getElementById(rung.getAttribute('aria-controls') ?? '');
    if (!list) throw new Error('no list of rungs');
    await user.click(within(list).getByRole('option', { name: '底线', hidden: true }));
    await waitFor(async () => expect(await printed(store, id)).toContain(fallback));
    expect(await printed(store, id)).not.toContain(preferred);
  });
});
