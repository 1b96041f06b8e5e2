// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import DealRoute from '@/app/DealRoute';
import QuoteRoute from '@/app/QuoteRoute';
import type { Store } from '@/data/store';
import {
  type Comparison,
  featureCellSchema,
  featureSchema,
  successFactorSchema,
} from '@/domain/competitors/comparison';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { type Criterion, criterionSchema, dealCompetitorSchema, type Opportunity } from '@/domain/deals/opportunity';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import { newQuote, newQuoteLine } from '@/domain/quoting/create';
import type { Quote, QuoteLine } from '@/domain/quoting/quote';
import { openWorkspace, type Screen, showScreens } from '../customers/harness';

async function workspace() {
  const opened = await openWorkspace();
  const { store } = opened;
  const product = {
    id: 'licence',
    code: 'L-1',
    name: { zh: '软件许可', en: 'Licence' },
    unit: { zh: '套', en: 'set' },
    listPrice: { minor: 12_000_000, currency: 'CNY' },
  };
  unwrap(
    await store.write([
      {
        type: 'create',
        entity: 'customer',
        record: { id: 'customer', name: '杭州华东云商', priceSensitivity: 'high' },
      },
      { type: 'create', entity: 'product', record: product },
      {
        type: 'create',
        entity: 'competitor',
        record: {
          id: 'jia',
          name: '品牌甲',
          facts: [
            {
              id: 'strategy',
              kind: 'strategy',
              text: '低价换市场',
              answer: '',
              attachmentId: '',
              source: '',
              sourceKind: '',
              date: store.environment.today(),
              verifiedOn: '',
              verifiedBy: '',
              reliability: '',
            },
          ],
        },
      },
      { type: 'create', entity: 'competitor', record: { id: 'yi', name: '品牌乙' } },
    ]),
  );
  return opened;
}

const priced = (store: Store, partial: Partial<PriceEntry> = {}) =>
  store.write([
    {
      type: 'create',
      entity: 'priceEntry',
      record: {
        competitorId: 'jia',
        productId: 'licence',
        item: '旗舰版',
        price: 11_200_000,
        date: store.environment.today(),
        ...partial,
      },
    },
  ]);

const dealOf = (partial: Partial<Opportunity> = {}): Partial<Opportunity> & { id: string } => ({
  id: 'deal',
  title: { zh: '数据平台一期', en: '' },
  customerId: 'customer',
  competitors: ['jia', 'yi'].map((competitorId) => dealCompetitorSchema.parse({ competitorId })),
  ...partial,
});

async function showQuote(
  opened: Awaited<ReturnType<typeof workspace>>,
  line: Partial<QuoteLine> = {},
  quote: Partial<Quote> = {},
): Promise<Screen> {
  const { store } = opened;
  const licence = newQuoteLine(store.environment, {
    name: { zh: '软件许可', en: '' },
    productId: 'licence',
    unit: { zh: '套', en: 'set' },
    unitPrice: 9_800_000,
    ...line,
  });
  const record = newQuote(store.environment, { customerId: 'customer', lines: [licence], ...quote });
  unwrap(await store.write([{ type: 'create', entity: 'quote', record }]));
  return showScreens(opened, [{ path: '/quotes/:id', element: <QuoteRoute /> }], `/quotes/${record.id}`);
}

const panel = () => screen.findByRole('region', { name: '竞品价格' });

describe('competitors’ prices in the quote editor', () => {
  it('read the gap both ways beside the line, and never exchange the readings', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    unwrap(await priced(opened.store));
    await showQuote(opened);
    const mark = await screen.findByRole('button', { name: '品牌甲：竞品比我方高 14.3%；我方比竞品低 12.5%。' });
    expect(mark.textContent).toBe('竞品 +14.3%');
    const side = within(await panel());
    const theirs = side.getByRole('button', { name: '竞品比我方高 14.3%' });
    expect(side.getByRole('button', { name: '我方比竞品低 12.5%' })).toBeTruthy();
    await user.click(theirs);
    expect(await screen.findByText('竞品价差 =（竞品 − 我方）÷ 我方')).toBeTruthy();
    expect(screen.getByText('87.5')).toBeTruthy();
  });

  it('follow the discount that is typed', async () => {
    const opened = await workspace();
    unwrap(await priced(opened.store));
    // 122,500 less 20 % is 98,000.
    await showQuote(opened, { unitPrice: 12_250_000, discount: { type: 'percent', bp: 2000 } });
    expect(await screen.findByRole('button', { name: /^品牌甲：竞品比我方高 14.3%/ })).toBeTruthy();
  });

  it('mark a stale price, and take it as fresh once it is confirmed', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    unwrap(await priced(opened.store, { date: addDays(opened.store.environment.today(), -41) }));
    await showQuote(opened);
    expect(await screen.findByRole('button', { name: /品牌甲.*待核实$/ })).toBeTruthy();
    const side = within(await panel());
    expect(side.getByText('已过期 11 天')).toBeTruthy();
    await user.click(side.getByRole('button', { name: '仍属实: 品牌甲 · 旗舰版' }));
    await waitFor(() => expect(side.queryByText('已过期 11 天')).toBeNull());
  });

  it('say why a price does not compare', async () => {
    const opened = await workspace();
    unwrap(await priced(opened.store, { period: 'perYear' }));
    await showQuote(opened);
    expect(await within(await panel()).findByText(/计费周期不同/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '有竞品价格，但与本行不可比。' })).toBeTruthy();
  });

  it('go while their competitor lies in the recycle bin, and come back with it', async () => {
    const opened = await workspace();
    const { store } = opened;
    unwrap(await priced(store));
    await showQuote(opened);
    expect(await screen.findByRole('button', { name: /^品牌甲：/ })).toBeTruthy();
    unwrap(await store.write([{ type: 'delete', entity: 'competitor', id: 'jia' }]));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^品牌甲/ })).toBeNull());
    expect(screen.queryByText(/旗舰版/)).toBeNull();
    unwrap(await store.write([{ type: 'restore', entity: 'competitor', id: 'jia' }]));
    expect(await screen.findByRole('button', { name: /^品牌甲：/ })).toBeTruthy();
  });

  it('are those of the deal’s competitors, with strategy and price sensitivity, and open the battlecard', async () => {
    const user = userEvent.setup();
    const opened = await workspace();
    const { store } = opened;
    unwrap(await priced(store));
    unwrap(await priced(store, { competitorId: 'yi', price: 5_000_000 }));
    const competitors = [dealCompetitorSchema.parse({ competitorId: 'jia', answers: '本单只谈三年总成本' })];
    unwrap(await store.write([{ type: 'create', entity: 'opportunity', record: dealOf({ competitors }) }]));
    await showQuote(opened, {}, { opportunityId: 'deal' });
    const side = within(await panel());
    expect(await side.findByText('高')).toBeTruthy();
    expect(side.getByText('低价换市场')).toBeTruthy();
    expect(side.queryByText('品牌乙')).toBeNull();
    await user.click(side.getByRole('button', { name: '打开 品牌甲 的作战卡' }));
    const card = await screen.findByRole('dialog', { name: '品牌甲 作战卡' });
    expect(await within(card).findByText('本单只谈三年总成本')).toBeTruthy();
  });

  it('teach where there are none', async () => {
    await showQuote(await workspace());
    expect(await within(await panel()).findByText(/这些产品还没有竞品价格/)).toBeTruthy();
  });
});

async function showDeal(partial: Partial<Opportunity> = {}, comparison?: Partial<Comparison> & { id: string }) {
  const opened = await workspace();
  if (comparison) unwrap(await opened.store.write([{ type: 'create', entity: 'comparison', record: comparison }]));
  unwrap(await opened.store.write([{ type: 'create', entity: 'opportunity', record: dealOf(partial) }]));
  await showScreens(opened, [{ path: '/deals/:id/:tab', element: <DealRoute /> }], '/deals/deal/competition');
  const stored = async (): Promise<Opportunity> => {
    const deal = await opened.store.get('opportunity', 'deal');
    if (!deal) throw new Error('the deal is gone');
    return deal;
  };
  return { ...opened, stored };
}

const criterion = (id: string, weight: number, ratings: Record<string, number> = {}): Criterion =>
  criterionSchema.parse({
    id,
    name: { zh: id, en: '' },
    weight,
    ratings: Object.entries(ratings).map(([companyId, rating]) => ({ companyId, rating })),
  });

const why = () => screen.findByRole('table', { name: '为什么选我们' });
const namesIn = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('the competition tab of a deal', () => {
  it('adds a competitor, makes one that is new, and takes it back', async () => {
    const user = userEvent.setup();
    const { stored } = await showDeal({ competitors: [] });
    expect(await screen.findByText('本商机还没有竞争对手')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: '添加竞争对手' }));
    await user.click(await screen.findByRole('option', { name: /品牌甲/, hidden: true }));
    const table = await screen.findByRole('table', { name: '竞争对手' });
    expect(await within(table).findByRole('link', { name: '品牌甲' })).toBeTruthy();
    await user.type(screen.getByRole('combobox', { name: '添加竞争对手' }), '品牌丙');
    await user.click(await screen.findByRole('option', { name: /新建.*品牌丙/, hidden: true }));
    expect(await within(table).findByRole('link', { name: '品牌丙' })).toBeTruthy();
    await user.click(within(table).getByRole('button', { name: '移除 品牌甲' }));
    await waitFor(async () => expect((await stored()).competitors).toHaveLength(1));
  });

  it('keeps what is said of a competitor in this deal', async () => {
    const user = userEvent.setup();
    const { stored } = await showDeal();
    await user.click(await screen.findByRole('button', { name: '本商机说法 · 品牌甲' }));
    await user.type(screen.getByRole('textbox', { name: '我方应对' }), '看总成本');
    await user.tab();
    await waitFor(async () => expect((await stored()).competitors[0]?.answers).toBe('看总成本'));
    expect(await screen.findByText('本商机说法（1）')).toBeTruthy();
  });

  it('offers to normalise weights that are off, and computes nothing until then', async () => {
    const user = userEvent.setup();
    const { stored } = await showDeal({
      criteria: [criterion('交付', 3000, { us: 4, jia: 2, yi: 2 }), criterion('价格', 3000, { us: 2, jia: 3, yi: 3 })],
    });
    expect(await screen.findByText('权重合计 60%，应为 100%，得分未计算。')).toBeTruthy();
    expect(within(await why()).queryByText('我方领先')).toBeNull();
    await user.click(screen.getByRole('button', { name: '归一化' }));
    expect(await screen.findByText('权重合计 100%')).toBeTruthy();
    expect((await stored()).criteria.map(({ weight }) => weight)).toEqual([5000, 5000]);
    const table = within(await why());
    expect(table.getByText('我方领先')).toBeTruthy();
    expect(table.getByText('品牌甲、品牌乙 领先')).toBeTruthy();
    // 0.5 × 4 + 0.5 × 2
    expect(table.getByRole('button', { name: '3.00' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '归一化' })).toBeNull();
  });

  it('puts the weightier criterion first once the weights change', async () => {
    const user = userEvent.setup();
    await showDeal({ criteria: [criterion('交付', 7000), criterion('价格', 3000)] });
    expect(namesIn(await why())).toEqual(['交付', '价格', '加权得分']);
    const type = async (name: string, weight: string) => {
      const field = screen.getByRole('textbox', { name });
      await user.clear(field);
      await user.type(field, `${weight}{Enter}`);
    };
    await type('权重 · 交付', '20');
    await type('权重 · 价格', '80');
    await waitFor(async () => expect(namesIn(await why())).toEqual(['价格', '交付', '加权得分']));
  });

  it('rates by hand where the others are stronger, and asks what we say to it', async () => {
    const user = userEvent.setup();
    const { stored } = await showDeal({ criteria: [criterion('价格', 10_000, { us: 2 })] });
    await user.selectOptions(await screen.findByRole('combobox', { name: '价格 · 品牌甲' }), '4');
    expect(await screen.findByText('品牌甲 领先')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '对方在“价格”上更强，我们怎么说 (中文)' }), '三年总成本更低');
    await user.tab();
    await waitFor(async () => expect((await stored()).criteria[0]?.handling.zh).toBe('三年总成本更低'));
    // The other one is not rated, so it has no total; nobody else is kept from one.
    expect(within(await why()).getByRole('button', { name: '未评完' })).toBeTruthy();
  });

  it('dates what is rated by hand, and keeps it fresh', async () => {
    const user = userEvent.setup();
    const { stored, store } = await showDeal({ criteria: [criterion('价格', 10_000, { us: 2 })] });
    const today = store.environment.today();
    const row = within(await why()).getByRole('row', { name: /价格/ });
    expect(within(row).getByText('无日期')).toBeTruthy();
    await user.click(within(row).getByRole('button', { name: '仍属实: 价格' }));
    await waitFor(async () => expect((await stored()).criteria[0]?.ratings[0]?.date).toBe(today));
    expect(await screen.findByText(`评于 ${today}`)).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: '价格 · 品牌甲' }), '3');
    await waitFor(async () =>
      expect((await stored()).criteria[0]?.ratings).toContainEqual({ companyId: 'jia', rating: 3, date: today }),
    );
  });

  it('loses none of several quick ratings', async () => {
    const { stored } = await showDeal({ criteria: [criterion('价格', 10_000)] });
    await why();
    for (const name of ['价格 · 品牌甲', '价格 · 品牌乙']) {
      fireEvent.change(screen.getByRole('combobox', { name }), { target: { value: '3' } });
    }
    await waitFor(async () =>
      expect((await stored()).criteria[0]?.ratings.map(({ companyId }) => companyId)).toEqual(['jia', 'yi']),
    );
  });

  it('takes ratings from the features of the comparison chosen', async () => {
    const cell = (featureId: string, companyId: string, value: 'yes' | 'no' | 'partly') =>
      featureCellSchema.parse({ featureId, companyId, value });
    await showDeal(
      {
        comparisonId: 'comparison',
        criteria: [{ ...criterion('部署', 10_000), measure: 'features', featureIds: ['a', 'b'] }],
      },
      {
        id: 'comparison',
        title: { zh: '年度对比', en: '' },
        competitorIds: ['jia', 'yi'],
        features: ['a', 'b'].map((id) => featureSchema.parse({ id, name: { zh: id, en: id }, weight: 5000 })),
        cells: [cell('a', 'us', 'yes'), cell('b', 'us', 'partly'), cell('a', 'jia', 'no')],
      },
    );
    const row = within(await why()).getByRole('row', { name: /部署/ });
    // 1 + 3 × 75 %; what is unknown is not rated, and nothing is known of the second.
    expect(
      within(row)
        .getAllByRole('cell')
        .map((each) => each.textContent),
    ).toEqual(['100%', '3.25', '1.00', '—', '我方领先']);
  });

  it('takes the success factors of the comparison over as criteria', async () => {
    const user = userEvent.setup();
    const factors = [6000, 4000].map((weight, index) =>
      successFactorSchema.parse({ id: `f${index}`, name: { zh: `因素${index}`, en: '' }, weight }),
    );
    const { stored } = await showDeal(
      { comparisonId: 'comparison' },
      { id: 'comparison', title: { zh: '年度对比', en: '' }, factors },
    );
    await user.click(await screen.findByRole('button', { name: '带入对比中的 2 个关键成功因素' }));
    await waitFor(async () =>
      expect((await stored()).criteria.map(({ measure, factorId, weight }) => [measure, factorId, weight])).toEqual([
        ['factor', 'f0', 6000],
        ['factor', 'f1', 4000],
      ]),
    );
  });
});
