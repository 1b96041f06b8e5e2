// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Store } from '@/data/store';
import { companyId } from '@/domain/company/company';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { unwrap } from '@/domain/kernel/result';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import type { Quote, QuoteLine } from '@/domain/quoting/quote';
import QuotePage from '@/features/quotes/QuotePage';
import { openWorkspace, type Screen, showScreens } from '../customers/harness';

async function showQuote(partial: (store: Store) => Partial<Quote> = () => ({})): Promise<Screen & { id: string }> {
  const workspace = await openWorkspace();
  const { store } = workspace;
  const [customerId = ''] = unwrap(
    await store.write([{ type: 'create', entity: 'customer', record: { name: '杭州华东云商科技有限公司' } }]),
  ).ids;
  const record = newQuote(store.environment, { title: { zh: '数据平台一期', en: '' }, customerId, ...partial(store) });
  unwrap(await store.write([{ type: 'create', entity: 'quote', record }]));
  const shown = await showScreens(workspace, [{ path: '/quotes/:id', element: <QuotePage /> }], `/quotes/${record.id}`);
  await screen.findByRole('grid', { name: '报价明细' });
  return { ...shown, id: record.id };
}

const line = (store: Store, name: string, more: Partial<QuoteLine> = {}): QuoteLine =>
  newQuoteLine(store.environment, { name: { zh: name, en: '' }, unitPrice: 10_000, ...more });

/** The input of the cell that has the keyboard. */
const cell = (label: string) => screen.findByRole('textbox', { name: label });
const storedLines = async ({ store, id }: Screen & { id: string }) => (await store.get('quote', id))?.lines ?? [];
const namesOf = (lines: readonly QuoteLine[]) => lines.map((each) => each.name.zh);

async function startTyping(user: UserEvent, label = '项目 · 行 1') {
  await user.click(await cell(label));
}

function pasteInto(input: HTMLElement, text: string) {
  fireEvent.paste(input, { clipboardData: { getData: () => text } });
}

describe('typing a quote', () => {
  it('gives the golden total when the golden quote is typed with the keyboard alone', async () => {
    const user = userEvent.setup();
    const page = await showQuote((store) => ({
      orderDiscount: { type: 'percent', bp: 300 },
      lines: [
        line(store, '管理员培训', {
          quantity: 20_000,
          unitPrice: 500_000,
          taxRate: '600',
          optional: true,
          selected: false,
        }),
      ],
    }));
    await startTyping(user);
    await user.keyboard('{ArrowDown}');
    await user.keyboard('软件许可{Tab}50{Tab}套{Tab}1,299{Tab}10%{Tab}13%{Tab}');
    await user.keyboard('实施服务{Tab}12{Tab}人天{Tab}2000{Tab}{Tab}6{Tab}');
    await user.keyboard('服务器{Tab}3{Tab}台{Tab}28888.88{Tab}5%{Tab}13%{Enter}');
    const totals = screen.getByRole('table', { name: '价税合计' });
    await waitFor(() => expect(within(totals).getByText('¥178,994.87')).toBeInTheDocument());
    expect(screen.getByText('人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分')).toBeInTheDocument();
    await waitFor(async () => expect(await storedLines(page)).toHaveLength(4));
  });

  it('shows the totals of what is being typed before it is committed', async () => {
    const user = userEvent.setup();
    await showQuote((store) => ({ lines: [line(store, '软件', { taxRate: '0' })] }));
    await startTyping(user);
    await user.keyboard('{ArrowRight}3');
    expect(await screen.findByText('¥300.00')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(await screen.findByText('¥100.00')).toBeInTheDocument();
  });

  it('goes on to a new line with Enter after the last one', async () => {
    const user = userEvent.setup();
    const page = await showQuote();
    await startTyping(user);
    await user.keyboard('甲{Enter}乙{Enter}');
    await waitFor(async () => expect(namesOf(await storedLines(page))).toEqual(['甲', '乙']));
    expect(await cell('项目 · 行 3')).toHaveFocus();
  });

  it('refuses an amount that is none where it was typed, and stores nothing of it', async () => {
    const user = userEvent.setup();
    const page = await showQuote((store) => ({ lines: [line(store, '软件')] }));
    await startTyping(user);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}12a0{Enter}');
    expect(await screen.findByRole('alert', { hidden: true })).toBeInTheDocument();
    expect(await cell('单价 · 行 1')).toHaveFocus();
    expect((await storedLines(page))[0]?.unitPrice).toBe(10_000);
  });

  it('takes back one committed edit after the other', async () => {
    const user = userEvent.setup();
    const page = await showQuote((store) => ({ lines: [line(store, '软件')] }));
    await startTyping(user);
    await user.keyboard('{ArrowRight}5{Enter}');
    await waitFor(async () => expect((await storedLines(page))[0]?.quantity).toBe(50_000));
    await user.keyboard('服务{Enter}');
    await waitFor(async () => expect(await storedLines(page)).toHaveLength(2));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await storedLines(page)).toHaveLength(1));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await storedLines(page))[0]?.quantity).toBe(10_000));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(async () => expect((await storedLines(page))[0]?.quantity).toBe(50_000));
  });

  it('moves, duplicates and deletes rows with the keyboard', async () => {
    const user = userEvent.setup();
    const page = await showQuote((store) => ({ lines: [line(store, '甲'), line(store, '乙')] }));
    await startTyping(user);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () => expect(namesOf(await storedLines(page))).toEqual(['乙', '甲']));
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(async () => expect(namesOf(await storedLines(page))).toEqual(['乙', '甲', '甲']));
    await user.keyboard('{Control>}{Backspace}{/Control}');
    await waitFor(async () => expect(namesOf(await storedLines(page))).toEqual(['乙', '甲']));
  });

  it('completes a product with its price, unit and tax rate', async () => {
    const user = userEvent.setup();
    const page = await showQuote();
    const product = {
      code: 'SRV-2U',
      name: { zh: '机架服务器', en: '' },
      unit: { zh: '台', en: '' },
      listPrice: { minor: 2_888_888, currency: 'CNY' },
      taxRate: '1300',
    };
    unwrap(await page.store.write([{ type: 'create', entity: 'product', record: product }]));
    await startTyping(user);
    await user.keyboard('机架');
    await screen.findByRole('option', { name: /机架服务器/, hidden: true });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(async () =>
      expect((await storedLines(page))[0]).toMatchObject({ code: 'SRV-2U', unitPrice: 2_888_888, taxRate: '1300' }),
    );
  });
});

describe('pasting rows of a spreadsheet', () => {
  it('makes a line of each row, with the columns told by the header', async () => {
    const user = userEvent.setup();
    const page = await showQuote();
    await startTyping(user);
    pasteInto(
      await cell('项目 · 行 1'),
      '产品名称\t单价\t数量\t税率\r\n软件许可\t"1,299.00"\t50\t13%\r\n实施服务\t2000\t12\t6%\r\n',
    );
    await waitFor(async () => {
      const lines = await storedLines(page);
      expect(namesOf(lines)).toEqual(['软件许可', '实施服务']);
      expect(lines[0]).toMatchObject({ unitPrice: 129_900, quantity: 500_000, taxRate: '1300' });
      expect(lines[1]).toMatchObject({ unitPrice: 200_000, quantity: 120_000, taxRate: '600' });
    });
  });

  it('imports nothing when one cell is wrong, and names the cell', async () => {
    const user = userEvent.setup();
    const page = await showQuote();
    await startTyping(user);
    pasteInto(await cell('项目 · 行 1'), '软件许可\t50\t套\t1299\n服务器\t三台\t台\t28888');
    const panel = await screen.findByRole('dialog', { name: '粘贴的表格' });
    expect(within(panel).getByRole('alert')).toHaveTextContent(/第 2 行 · 数量：“三台”/);
    expect(within(panel).getByRole('button', { name: /导入/ })).toBeDisabled();
    expect(await storedLines(page)).toEqual([]);
  });
});

describe('versions', () => {
  const sent = (store: Store): Partial<Quote> => ({ lines: [line(store, '软件')] });

  it('freezes a sent version under a number and offers the next one to who edits it', async () => {
    const user = userEvent.setup();
    const page = await showQuote(sent);
    await user.click(await screen.findByRole('button', { name: '标记为已发出' }));
    await waitFor(async () =>
      expect(await page.store.get('quote', page.id)).toMatchObject({
        status: 'sent',
        number: expect.stringMatching(/^BJ-\d{4}-/),
      }),
    );
    await startTyping(user);
    await user.keyboard('改名{Enter}');
    expect(namesOf(await storedLines(page))).toEqual(['软件']);
    await user.click(await screen.findByRole('button', { name: '新建 V2' }));
    await waitFor(() => expect(page.place()).not.toBe(`/quotes/${page.id}`));
    expect(await screen.findByRole('button', { name: 'V2 草稿', pressed: true })).toBeInTheDocument();
    await startTyping(user);
    await user.keyboard('改名{Enter}');
    const second = page.place().replace('/quotes/', '');
    await waitFor(async () => expect((await page.store.get('quote', second))?.lines[0]?.name.zh).toBe('改名'));
    expect(namesOf(await storedLines(page))).toEqual(['软件']);
  });

  it('does not send a quote with an open point', async () => {
    const user = userEvent.setup();
    const page = await showQuote();
    await user.click(await screen.findByRole('button', { name: '标记为已发出' }));
    expect(await screen.findByText('1 处需要处理')).toBeInTheDocument();
    expect((await page.store.get('quote', page.id))?.status).toBe('draft');
  });

  it('accepts one version and marks the others as not chosen', async () => {
    const user = userEvent.setup();
    const page = await showQuote(sent);
    const { store, id } = page;
    const first = await store.get('quote', id);
    if (!first) throw new Error('no quote');
    const other = newQuote(store.environment, {
      seriesId: first.seriesId,
      version: 2,
      lines: [line(store, '软件')],
      customerId: first.customerId,
    });
    unwrap(await store.write([{ type: 'create', entity: 'quote', record: { ...other, status: 'sent' } }]));
    await user.click(await screen.findByRole('button', { name: '标记为已发出' }));
    await user.click(await screen.findByRole('button', { name: '客户已接受' }));
    await waitFor(async () => expect((await store.get('quote', id))?.status).toBe('accepted'));
    expect((await store.get('quote', other.id))?.status).toBe('notChosen');
  });
});

it('warns beyond the discount that the class of the customer gets, and holds nothing back', async () => {
  const user = userEvent.setup();
  const page = await showQuote((store) => ({ lines: [line(store, '软件', { listPrice: 10_000 })] }));
  const { store, id } = page;
  const { customerId = '' } = (await store.get('quote', id)) ?? {};
  const sales = salesRulesSchema.parse({ classTerms: { A: { discount: 1000 } } });
  unwrap(
    await store.write([
      { type: 'create', entity: 'company', record: { id: companyId, sales } },
      { type: 'update', entity: 'customer', id: customerId, changes: { grade: 'A' } },
    ]),
  );
  expect(await screen.findByText('A 类客户最大折扣')).toBeInTheDocument();
  await startTyping(user);
  await user.keyboard('{Tab}{Tab}{Tab}{Tab}15%{Enter}');
  expect(await screen.findByText('折扣 15% 超出 A 类客户的最大折扣 10%。')).toBeInTheDocument();
  expect(screen.queryByText('需要审批')).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: '标记为已发出' }));
  await waitFor(async () => expect((await store.get('quote', id))?.status).toBe('sent'));
});
