// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useLive } from '@/data/react';
import { newOpportunity } from '@/domain/deals/create';
import { needSchema, type Opportunity } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';
import { builtInQuestionnaires } from '@/domain/needs/builtIn';
import { questionWords } from '@/domain/needs/strings';
import { newQuote } from '@/domain/quoting/create';
import { useEdit } from '@/features/common';
import { NeedsTab } from '@/features/deals/NeedsTab';
import { openWorkspace, showScreens } from '../customers/harness';

const asked = { pain: questionWords.mainPain.text.zh, budget: questionWords.budgetMax.text.zh };

function Tab({ id }: { readonly id: string }) {
  const deal = useLive((store) => store.get('opportunity', id), [id]);
  const edit = useEdit('opportunity', id);
  return deal ? <NeedsTab deal={deal} onEdit={edit} /> : null;
}

/** What is typed, in one piece, and stored by leaving the field. */
async function fill(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  await user.tab();
}

async function showNeeds(partial: Partial<Opportunity> = {}, type: 'sme' | 'keyAccount' = 'sme') {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '杭州华东云商科技有限公司', type } }]),
  ).ids;
  unwrap(await store.write([{ type: 'create', entity: 'contact', record: { name: '李敏', customerId } }]));
  const deal = newOpportunity(store.environment, { title: { zh: '数据平台一期', en: '' }, customerId, ...partial });
  unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: deal }]));
  await showScreens(workspace, [{ path: '/needs', element: <Tab id={deal.id} /> }], '/needs');
  await screen.findByRole('heading', { name: '需求问卷' });
  const stored = async () => {
    const found = await store.get('opportunity', deal.id);
    if (!found) throw new Error('deal is not stored');
    return found;
  };
  return { store, deal, customerId, stored };
}

describe('needs of a deal', () => {
  it('are filled by the questionnaire: an answer makes one need, another answer changes it', async () => {
    const user = userEvent.setup();
    const { stored } = await showNeeds();
    await fill(user, screen.getByLabelText(asked.pain), '日报滞后');
    expect(await screen.findByLabelText('痛点或需求 1')).toHaveValue('日报滞后');
    await fill(user, screen.getByLabelText(asked.pain), '日报滞后一天半');
    await waitFor(async () => expect((await stored()).needs.map((need) => need.pain.zh)).toEqual(['日报滞后一天半']));
    // Edited in the table, it shows among the questions.
    const inTable = await screen.findByLabelText('痛点或需求 1');
    await waitFor(() => expect(inTable).toHaveValue('日报滞后一天半'));
    await fill(user, inTable, '月报滞后');
    await waitFor(() => expect(screen.getByLabelText(asked.pain)).toHaveValue('月报滞后'));
  });

  it('take the budget in the company’s currency and the long questionnaire for key accounts', async () => {
    const user = userEvent.setup();
    const { stored } = await showNeeds({}, 'keyAccount');
    await fill(user, screen.getByLabelText(asked.budget), '10万');
    await waitFor(async () => expect((await stored()).budgetMax).toEqual({ minor: 10_000_000, currency: 'CNY' }));
    expect(screen.getByRole('combobox', { name: '使用的问卷' })).toHaveValue(builtInQuestionnaires[1].name.zh);
    expect(screen.getByRole('table', { name: 'MEDDPICC' })).toBeInTheDocument();
  });

  it('are qualified by BANT with the words of its table, dated today', async () => {
    const user = userEvent.setup();
    const { store, stored } = await showNeeds();
    await user.click(screen.getByRole('combobox', { name: '预算：得分' }));
    await user.click(await screen.findByRole('option', { name: '3 · 预算已确认，随时可用', hidden: true }));
    const today = store.environment.today();
    await waitFor(async () => expect((await stored()).bant).toMatchObject([{ item: 'budget', score: 3, date: today }]));
    await user.click(await screen.findByTitle('BANT 得分'));
    expect(await screen.findByText('预算 · 25% × 3')).toBeInTheDocument();
    expect(screen.getAllByText('0.75')).toHaveLength(2);
  });

  it('leave out of MEDDPICC what is switched off', async () => {
    const user = userEvent.setup();
    const { stored } = await showNeeds({}, 'keyAccount');
    await user.click(screen.getByRole('checkbox', { name: '计入“竞争”' }));
    await waitFor(async () => expect((await stored()).meddpicc).toMatchObject([{ item: 'competition', off: true }]));
    expect(await screen.findByRole('combobox', { name: '竞争：得分' })).toBeDisabled();
  });

  it('once confirmed are kept as they were, and what changes since is marked', async () => {
    const user = userEvent.setup();
    const { stored } = await showNeeds({ needs: [needSchema.parse({ id: 'n1', pain: { zh: '日报滞后', en: '' } })] });
    await user.click(screen.getByRole('button', { name: '确认需求' }));
    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByText('将确认：1 项需求、0 项技术需求，以及现状、预算和时间。')).toBeInTheDocument();
    expect(within(panel).getByText(/^需求单还缺：/)).toHaveTextContent('现状、预算区间、时间安排');
    await user.click(within(panel).getByRole('button', { name: '保存确认' }));
    expect(await within(panel).findByText('请填写由谁确认。')).toBeInTheDocument();
    await fill(user, within(panel).getByRole('textbox', { name: /确认人/ }), '李敏');
    await user.click(within(panel).getByRole('button', { name: '保存确认' }));
    await waitFor(async () =>
      expect((await stored()).confirmations).toMatchObject([{ confirmedBy: '李敏', method: 'meeting' }]),
    );
    expect(await screen.findByText('与当前需求单一致')).toBeInTheDocument();

    await fill(user, screen.getByLabelText('痛点或需求 1'), '月报滞后');
    await user.click(await screen.findByRole('button', { name: '对照' }));
    expect(await screen.findByText('现为：月报滞后')).toBeInTheDocument();
    expect((await stored()).confirmations[0]?.needs[0]?.pain.zh).toBe('日报滞后');
  });

  it('lead to products, and a product into the draft quote once', async () => {
    const user = userEvent.setup();
    const workspace = await showNeeds({
      needs: [needSchema.parse({ id: 'n1', pain: { zh: '经营日报滞后', en: '' } })],
    });
    const { store, deal, customerId } = workspace;
    expect(screen.getByText('资料库中还没有产品。')).toBeInTheDocument();
    const product = { code: 'BI', name: { zh: '数据看板', en: '' }, description: { zh: '五分钟刷新经营日报', en: '' } };
    const quote = newQuote(store.environment, { customerId, opportunityId: deal.id });
    unwrap(
      await store.write([
        { type: 'create', entity: 'product', record: product },
        { type: 'create', entity: 'quote', record: quote },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: '加入报价' }));
    expect(await screen.findByText('已在报价中')).toBeInTheDocument();
    expect((await store.get('quote', quote.id))?.lines.map((line) => line.code)).toEqual(['BI']);
  });
});
