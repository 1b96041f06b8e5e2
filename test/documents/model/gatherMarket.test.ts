import { goldenCompany, goldenProposal, goldenRecords, goldenRequest, secret } from '@test/support/documentFixture';
import { treeText } from '@test/support/documentTexts';
import {
  goldenMarket,
  internalTexts,
  marketChoice,
  marketComparison,
  marketCompetitors,
  marketOpportunity,
  marketPrices,
  marketQuote,
  marketResearch,
  marketSwot,
} from '@test/support/marketFixture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '@/documents/docx';
import { amountText } from '@/documents/format';
import { canonicalJson } from '@/documents/model/canonicalJson';
import { type DocumentRecords, gatherDocument } from '@/documents/model/gather';
import { gatherMarket } from '@/documents/model/gatherMarket';
import type { MarketRecords } from '@/documents/model/marketRecords';
import { inputFromSnapshot } from '@/documents/model/snapshot';
import { proposal as template } from '@/documents/templates/proposal';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { addDays } from '@/domain/kernel/dates';
import { unwrap } from '@/domain/kernel/result';
import type { ProposalMarket } from '@/domain/proposals/proposal';
import type { DocumentLanguage } from '@/domain/quoting/totals';
import { strategyBasis } from '@/domain/swot/review';

const request = (language: DocumentLanguage = 'zh-CN') => goldenRequest('proposal', language);

/** The golden records with another choice, or other market records. */
function recordsOf(
  market: Partial<MarketRecords> = {},
  choice: Partial<ProposalMarket> = {},
  more: Partial<DocumentRecords> = {},
): DocumentRecords {
  return goldenRecords({
    market: goldenMarket(market),
    proposal: goldenProposal({ market: marketChoice(choice) }),
    ...more,
  });
}

const gathered = (...args: Parameters<typeof recordsOf>) => gatherMarket(recordsOf(...args), request());
const codes = (...args: Parameters<typeof recordsOf>) => gathered(...args).notices.map((notice) => notice.code);
const inputOf = (records: DocumentRecords, language?: DocumentLanguage) =>
  unwrap(gatherDocument(records, request(language)));
const textOf = (records: DocumentRecords, language?: DocumentLanguage) =>
  treeText(template.build(inputOf(records, language)));

/** The ledger with one entry changed. */
function prices(name: keyof ReturnType<typeof marketPrices>, changes: Partial<PriceEntry>): PriceEntry[] {
  return Object.entries(marketPrices()).map(([key, entry]) => (key === name ? { ...entry, ...changes } : entry));
}

const none = { prices: false, features: false, whyUs: false, strategies: [], research: [] };

describe('what may reach a client', () => {
  it('keeps everything internal out of the snapshot, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const maskNames of [false, true]) {
        const input = inputOf(recordsOf({}, { maskNames }), language);
        const text = canonicalJson(input) + treeText(template.build(input));
        expect(text).not.toContain(secret);
        for (const internal of internalTexts) expect(text).not.toContain(internal);
        expect(Object.keys(input.market ?? {}).sort()).toEqual([
          'features',
          'prices',
          'research',
          'strategies',
          'whyUs',
        ]);
        // Whatever is added to the type must be judged here first.
        const keys = [...JSON.stringify(input.market).matchAll(/"(\w+)":/g)].map((match) => match[1] ?? '');
        const known =
          'whyUs features prices strategies research source entity id rev companies zh en taxBasis rows field name unit ' +
          'period ours theirs minor minMinor maxMinor range ourGap tenths level capturedOn verifiedOn converted weight ' +
          'lead leaders handling text';
        expect(keys.filter((key) => !known.split(' ').includes(key))).toEqual([]);
      }
    }
  });

  it('prints the range of a range, converts tax and currency, and reads the gap as us against them', () => {
    const rows = gathered().market?.prices?.rows ?? [];
    expect(rows.map((row) => row.ours)).toEqual([113_403, 2_662_110]);
    expect(rows[0]?.theirs).toMatchObject([
      { minor: 129_600, range: false, ourGap: { tenths: -125, level: false }, converted: false },
      { minMinor: 110_000, maxMinor: 130_000, minor: 120_000, range: true, ourGap: { tenths: -55 } },
    ]);
    expect(rows[1]?.theirs).toMatchObject([
      { minor: 2_831_858, converted: true },
      { minor: 2_788_500, converted: true },
    ]);
  });

  it('compares in the tax mode and the currency of the quote', () => {
    const inclusive = gathered({}, {}, { quote: marketQuote({ taxMode: 'inclusive' }) }).market?.prices;
    expect(inclusive?.taxBasis).toBe('inclusive');
    expect(inclusive?.rows[1]?.theirs[0]).toMatchObject({ minor: 3_200_000, converted: false });
    const quote = marketQuote({ currency: 'USD', exchangeRate: '7.2', exchangeRateDate: '2026-11-22' });
    const dollars = gathered({}, {}, { quote, company: goldenCompany({ defaultCurrency: 'CNY' }) }).market?.prices;
    expect(dollars?.rows[0]?.theirs[0]).toMatchObject({ minor: 18_000, converted: true });
    expect(dollars?.rows[1]?.theirs[1]).toMatchObject({ minor: 390_000, converted: false });
  });

  it('compares nothing that the quote does not offer', () => {
    const quote = marketQuote();
    const without = { ...quote, lines: quote.lines.filter((line) => line.productId !== 'product-4') };
    expect(gathered({}, {}, { quote: without }).market?.prices?.rows).toHaveLength(1);
    const gift = { ...quote, lines: quote.lines.map((line) => ({ ...line, gift: line.productId === 'product-1' })) };
    expect(gathered({}, {}, { quote: gift }).market?.prices?.rows).toHaveLength(1);
    expect(gathered({}, {}, { quote: { ...quote, lines: [] } }).market?.prices).toBeNull();
  });

  it('follows a changed price', () => {
    const text = textOf(recordsOf({ priceEntries: prices('fresh', { price: 100_000 }) }));
    expect(text).toContain('1,000.00我方高 13.4%');
    expect(text).not.toContain('1,296.00');
    expect(textOf(recordsOf({ priceEntries: prices('fresh', { price: 113_403 }) }))).toContain('1,134.03相当');
  });

  it('drops a price a day past its limit, and says so', () => {
    const date = '2026-10-23';
    const onTheLimit = recordsOf({ priceEntries: prices('fresh', { date }), rules: [], today: addDays(date, 30) });
    expect(textOf(onTheLimit)).toContain('1,296.00');
    const after = recordsOf({ priceEntries: prices('fresh', { date }), today: addDays(date, 31) });
    expect(textOf(after)).not.toContain('1,296.00');
    const notice = gatherMarket(after, request()).notices.find((each) => each.field?.endsWith('price-fresh'));
    expect(notice).toMatchObject({
      code: 'notice.priceStale',
      params: { competitor: '昊海数据', item: '数据平台 软件许可', since: date, days: '1' },
      about: { entity: 'competitor', id: 'competitor-1' },
    });
    // Somebody who looks again makes it fit to be shown.
    const verified = prices('fresh', { date, verifiedOn: addDays(date, 20) });
    expect(textOf(recordsOf({ priceEntries: verified, today: addDays(date, 31) }))).toContain(
      '2026年10月23日（2026年11月12日核实）',
    );
  });

  it.each([
    ['undated', { date: '' }, 'notice.priceUndated'],
    ['in the future', { date: '2026-12-01' }, 'notice.priceFuture'],
    ['past the day it was promised for', { validUntil: '2026-11-21' }, 'notice.priceExpired'],
    ['without an amount', { price: null }, 'notice.priceMissing'],
    ['per another unit', { unit: '项目' }, 'notice.priceUnit'],
    ['paid once', { period: 'oneOff' }, 'notice.pricePeriod'],
    ['for a thousand sets', { quantityFrom: 10_000_000 }, 'notice.priceQuantity'],
    ['with a tax nobody knows', { taxBasis: 'inclusive', taxRate: 'exempt' }, 'notice.priceTax'],
    ['in dollars without a rate', { currency: 'USD' }, 'notice.priceCurrency'],
  ] as const)('leaves out a price %s', (_, changes, code) => {
    const ledger = prices('range', changes).filter((entry) => entry.id !== 'price-future');
    const result = gathered({ priceEntries: ledger });
    expect(result.market?.prices?.rows[0]?.theirs[1]).toBeNull();
    expect(result.notices.find((notice) => notice.field?.endsWith('price-range'))?.code).toBe(code);
    expect(textOf(recordsOf({ priceEntries: ledger }))).not.toContain('1,100.00');
  });

  it('lets no older price take the place of one that is too old or expired', () => {
    const { fresh } = marketPrices();
    const older: PriceEntry = { ...fresh, id: 'older', price: 123_123, date: '2026-11-01' };
    const expired = { ...fresh, validUntil: '2026-11-20' };
    expect(textOf(recordsOf({ priceEntries: [older, expired] }))).not.toMatch(/1,231\.23|1,296\.00/);
  });

  it('lets no price for a lower quantity take the place of one for more that is too old', () => {
    const { fresh } = marketPrices();
    const quantityFrom = 5000;
    const lower = { ...fresh, id: 'lower', price: 123_123, quantityFrom };
    expect(textOf(recordsOf({ priceEntries: [lower] }))).toContain('1,231.23');
    const old = { ...fresh, date: '2026-08-01' };
    expect(textOf(recordsOf({ priceEntries: [lower, old] }))).not.toMatch(/1,231\.23|1,296\.00/);
    expect(codes({ priceEntries: [lower, old] })).toContain('notice.priceStale');
  });

  it('never prints the figure of a price that is not fresh', () => {
    const dates = fc.oneof(
      fc.constant(''),
      fc.integer({ min: -60, max: 60 }).map((days) => addDays('2026-11-22', days)),
    );
    const entries = fc.array(
      fc.record({
        competitorId: fc.constantFrom('competitor-1', 'competitor-2'),
        productId: fc.constantFrom('product-1', 'product-4'),
        item: fc.constantFrom('a', 'b'),
        date: dates,
        validUntil: dates,
        verifiedOn: dates,
        range: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (drawn) => {
        const { fresh } = marketPrices();
        const ledger = drawn.map(({ range, ...entry }, index): PriceEntry => {
          const price = 701_001 + index * 1_117;
          const period = entry.productId === 'product-1' ? 'perYear' : 'oneOff';
          const id = `entry-${index}`;
          return { ...fresh, unit: '', period, ...entry, id, price, priceMax: range ? price + 501 : null };
        });
        const text = textOf(recordsOf({ priceEntries: ledger }));
        for (const entry of ledger) {
          const since = entry.verifiedOn > entry.date ? entry.verifiedOn : entry.date;
          const fit =
            entry.date !== '' &&
            since <= '2026-11-22' &&
            since >= '2026-10-23' &&
            (entry.validUntil === '' || entry.validUntil >= '2026-11-22');
          if (!fit) {
            expect(text).not.toContain(amountText(entry.price ?? 0, 'CNY'));
            expect(text).not.toContain(amountText(entry.priceMax ?? 999, 'CNY'));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('features', () => {
  it('says of what is not verified that it is not, never that there is none', () => {
    const rows = gathered().market?.features?.rows ?? [];
    expect(rows.map((row) => [row.name.zh, row.ours, ...row.theirs])).toEqual([
      ['分钟级实时接入', 'yes', 'partly', 'no'],
      ['ERP 双向对接', 'yes', 'yes', 'unknown'],
      ['缺货预警', 'yes', 'planned', 'yes'],
      ['私有化部署', 'yes', 'no', 'unknown'],
      ['移动端看板', 'partly', 'yes', 'partly'],
      ['操作日志留存 180 天', 'yes', 'unknown', 'yes'],
    ]);
    const text = textOf(recordsOf());
    expect(text).toContain('ERP 双向对接 | 有 | 有 | 未核实');
    expect(textOf(recordsOf(), 'en')).toContain('Two-way ERP interface | yes | yes | not verified');
  });

  it('says which facts are too old, and leaves out what nobody knows', () => {
    const { notices } = gathered();
    expect(notices.find((each) => each.code === 'notice.cellsStale')?.params).toMatchObject({
      competitor: '昊海数据',
      parts: '操作日志留存 180 天',
    });
    expect(notices.find((each) => each.code === 'notice.featureUnknown')?.params).toMatchObject({
      item: '国产数据库适配',
    });
    const cells = marketComparison().cells.filter((cell) => cell.companyId !== 'competitor-2');
    const oneLess = gathered({ comparison: marketComparison({ cells }) });
    expect(oneLess.market?.features?.companies).toEqual([{ zh: '昊海数据', en: 'Haohai Data' }]);
    expect(oneLess.notices.map((each) => each.code)).toContain('notice.featuresUnknown');
  });

  it('uses nothing without a date, neither in the features nor in the criteria', () => {
    const undated = marketComparison();
    const comparison = {
      ...undated,
      cells: undated.cells.map((cell) => ({ ...cell, date: '' })),
      ratings: undated.ratings.map((rating) => ({ ...rating, date: '' })),
    };
    const result = gathered({ comparison });
    expect(result.market?.features).toBeNull();
    // What is left is the criterion that the salesperson rated.
    expect(result.market?.whyUs?.rows.map((row) => row.name.zh)).toEqual(['三年总拥有成本']);
    expect(result.market?.whyUs?.ours).toBeNull();
    expect(result.notices.map((each) => each.code)).toEqual(
      expect.arrayContaining(['notice.cellsStale', 'notice.ownCellsStale', 'notice.criterionUnknown']),
    );
  });

  it('has nothing to say without a comparison or competitors', () => {
    const without = gathered({ comparison: undefined });
    expect(without.market?.features).toBeNull();
    expect(without.notices.map((each) => each.code)).toContain('notice.comparisonMissing');
    const deal = marketOpportunity({ competitors: [] });
    const empty = marketComparison({ competitorIds: [] });
    expect(codes({ comparison: empty }, {}, { opportunity: deal })).toContain('notice.noCompetitors');
    const deleted = marketCompetitors().map((each, index) => ({ ...each, deletedAt: index === 0 ? 1 : 0 }));
    const result = gathered({ competitors: deleted });
    expect(result.market?.prices?.companies).toEqual([{ zh: '北辰云', en: 'Beichen Cloud Technology' }]);
    expect(result.notices.find((each) => each.code === 'notice.competitorMissing')?.params).toMatchObject({
      competitor: '昊海数据',
    });
  });
});

describe('strategies and research', () => {
  const swot = marketSwot();
  const [strategy] = swot.strategies;
  const withStrategy = (changes: object) => ({
    swots: [{ ...swot, strategies: swot.strategies.map((each) => ({ ...each, ...changes })) }],
  });

  it('prints the client text only, of strategies that were accepted', () => {
    expect(gathered().market?.strategies.map((each) => each.text)).toEqual([strategy?.clientText]);
    for (const state of ['accepted', 'running', 'done'] as const) {
      expect(gathered(withStrategy({ state })).market?.strategies).toHaveLength(1);
    }
  });

  it.each([
    ['proposed', { state: 'proposed' }, 'notice.strategyState'],
    ['dropped', { state: 'dropped' }, 'notice.strategyState'],
    ['without a text for clients', { clientText: { zh: ' ', en: '' } }, 'notice.strategyText'],
    ['worded otherwise since', { text: { zh: '改了', en: '' } }, 'notice.strategyChanged'],
  ] as const)('leaves out a strategy %s', (_, changes, code) => {
    const result = gathered(withStrategy(changes));
    expect(result.market?.strategies).toEqual([]);
    expect(result.notices.map((each) => each.code)).toContain(code);
  });

  it('leaves out a strategy whose factor has changed, or is gone, or whose SWOT is', () => {
    const factors = swot.factors.map((factor) => ({ ...factor, text: { zh: `${factor.text.zh}！`, en: '' } }));
    for (const changed of [factors, swot.factors.slice(2)]) {
      const result = gathered({ swots: [{ ...swot, factors: changed }] });
      expect(result.market?.strategies).toEqual([]);
      expect(result.notices.map((each) => each.code)).toContain('notice.strategyReview');
    }
    expect(codes({ swots: [{ ...swot, deletedAt: 1 }] })).toContain('notice.strategyMissing');
    expect(codes({ swots: [] })).toContain('notice.strategyMissing');
  });

  it.each([
    ['changed since', { text: '改了' }, 'notice.researchChanged'],
    ['without a statement', { statement: { zh: '', en: '' } }, 'notice.researchStatement'],
    ['without a date', { date: '' }, 'notice.researchUndated'],
    ['too old', { date: '2026-08-23' }, 'notice.researchStale'],
    ['of tomorrow', { date: '2026-11-23' }, 'notice.researchFuture'],
    ['deleted', { deletedAt: 1 }, 'notice.researchMissing'],
  ] as const)('leaves out research %s', (_, changes, code) => {
    const research = marketResearch().map((each) => ({ ...each, ...changes }));
    expect(gathered({ research }).market?.research).toEqual([]);
    expect(codes({ research })).toContain(code);
    expect(textOf(recordsOf({ research }))).not.toContain('市场背景');
  });
});

describe('masked names', () => {
  const names = /昊海|Haohai|北辰|Beichen/i;

  it('stand nowhere in the document, its snapshot or its bytes', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const input = inputOf(recordsOf({}, { maskNames: true }), language);
      const tree = template.build(input);
      expect(canonicalJson(input)).not.toMatch(names);
      expect(treeText(tree)).not.toMatch(names);
      expect(new TextDecoder('latin1').decode(renderDocx(tree))).not.toMatch(/Haohai|Beichen/);
    }
    const text = textOf(recordsOf({}, { maskNames: true }));
    expect(text).toContain('品牌A在本地的驻场人员更多。');
    expect(text).toContain('与按小时刷新的方案（如品牌A）不同');
    expect(text).toContain('评价标准 | 权重 | 云帆软件 | 品牌A | 品牌B | 占优方');
    expect(textOf(recordsOf({}, { maskNames: true }), 'en')).toContain('such as Brand\u00a0A, ours');
  });

  it('take their letters from the columns that are left, then from the texts', () => {
    const choice = { maskNames: true, competitorIds: ['competitor-2'], features: false, whyUs: false };
    const result = gathered({}, choice).market;
    expect(result?.prices?.companies).toEqual([{ zh: '品牌A', en: 'Brand\u00a0A' }]);
    expect(result?.strategies[0]?.text.zh).toContain('（如品牌B）');
  });

  it('are found in every spelling, but not inside other words', () => {
    const [first, second] = marketCompetitors();
    if (!first || !second) throw new Error('two competitors');
    const competitors = [{ ...first, name: 'Arc Systems Inc.', nameEn: 'ARC  Systems', shortName: 'Arc' }, second];
    const clientText = {
      zh: '与 arc systems、ARC SYSTEMS INC. 和 Arc 相比，Arcade 与昊海并不相干；北辰云科技有限公司与北辰云科技也一样。',
      en: 'Search Arc; Beichen Cloud.',
    };
    const swot = marketSwot();
    const strategies = swot.strategies.map((each) => ({ ...each, clientText }));
    const basis = { strategies: [{ swotId: swot.id, strategyId: 'strategy-1', basis: '' }] };
    const records = recordsOf(
      { competitors, swots: [{ ...swot, strategies }] },
      { ...none, ...basis, maskNames: true },
    );
    expect(gatherMarket(records, request()).notices[0]?.code).toBe('notice.strategyChanged');
    const current = recordsOf(
      { competitors, swots: [{ ...swot, strategies }] },
      {
        ...none,
        maskNames: true,
        strategies: [
          { swotId: swot.id, strategyId: 'strategy-1', basis: strategyBasis(strategies[0] ?? expect.fail()) },
        ],
      },
    );
    expect(gatherMarket(current, request()).market?.strategies[0]?.text).toEqual({
      zh: '与 品牌A、品牌A 和 品牌A 相比，Arcade 与昊海并不相干；品牌B与品牌B也一样。',
      en: 'Search Brand\u00a0A; Brand\u00a0B.',
    });
  });

  it('are noticed in texts that a person wrote', () => {
    const proposal = goldenProposal({
      market: marketChoice({ maskNames: true }),
      situation: { zh: '目前使用昊海数据的产品。', en: '' },
    });
    const { notices } = gatherMarket(goldenRecords({ proposal }), request());
    expect(notices.find((each) => each.code === 'notice.nameInText')).toMatchObject({
      params: { name: '昊海数据' },
      field: 'proposal.proposal-1.situation',
    });
    expect(codes({}, { maskNames: true })).not.toContain('notice.nameInText');
  });

  it('are noticed in texts that stand in for those a person did not write, also where nothing is compared', () => {
    const named = (text: string) => ({ zh: text, en: '' });
    const choice = marketChoice({ ...none, maskNames: true });
    const records = goldenRecords();
    const proposal = goldenProposal({ market: choice, title: named(''), situation: named(''), aboutUs: named('') });
    const { company, customer, quote } = records;
    const { market, notices } = gatherMarket(
      {
        ...records,
        proposal,
        company: { ...company, aboutUs: named('曾取代昊海数据') },
        customer: { ...customer, businessPain: '现用昊海数据，报表太慢' },
        opportunity: marketOpportunity({ title: named('替换昊海数据'), situation: named('') }),
        quote: { ...quote, note: named('含昊海数据的迁移') },
      },
      request(),
    );
    expect(market).toBeNull();
    expect(notices.map(({ code, field }) => [code, field])).toEqual([
      ['notice.nameInText', 'opportunity.opportunity-1.title'],
      ['notice.nameInText', 'customer.customer-1.businessPain'],
      ['notice.nameInText', 'company.company.aboutUs'],
      ['notice.nameInText', 'quote.quote-1.note'],
    ]);
  });

  it('take the letter of the column where another competitor bears the same name', () => {
    const [first, second] = marketCompetitors();
    if (!first || !second) expect.fail();
    const twin = { ...first, id: 'twin', deletedAt: 1 };
    const opportunity = marketOpportunity();
    const criteria = opportunity.criteria.map((each) => ({ ...each, name: { zh: `不用${first.shortName}`, en: '' } }));
    const { market } = gatherMarket(
      recordsOf(
        { competitors: [first, second, twin] },
        { maskNames: true },
        { opportunity: { ...opportunity, criteria } },
      ),
      request(),
    );
    expect(market?.whyUs?.rows[0]?.name.zh).toBe('不用品牌A');
  });
});

it('says that what the factors of a strategy rest on has changed, or is gone, with the text still printed (N2)', () => {
  const [research] = marketResearch();
  if (!research) expect.fail();
  const evidence = new Map(marketResearch().map((record) => [record.id, record]));
  expect(codes({ evidence })).not.toContain('notice.strategyEvidence');
  for (const now of [
    { ...research, growthRate: 100 },
    { ...research, deletedAt: 1 },
  ]) {
    const result = gathered({ evidence: new Map(evidence).set(now.id, now) });
    expect(result.notices.map(({ code, about }) => [code, about.id])).toContainEqual([
      'notice.strategyEvidence',
      'swot-1',
    ]);
    expect(result.market?.strategies).toHaveLength(1);
  }
});

describe('the snapshot of a paper', () => {
  it('holds the market part, and may lack it where it is older', () => {
    const input = inputOf(recordsOf());
    const again = inputFromSnapshot(canonicalJson(input));
    expect(again?.market).toEqual(input.market);
    const { market: _, ...old } = input;
    const read = inputFromSnapshot(canonicalJson(old));
    expect(read?.market).toBeNull();
    expect(treeText(template.build(read ?? expect.fail()))).not.toContain('为什么选择我们');
  });

  it('has no market part where nothing was asked for, or nothing is left', () => {
    expect(gathered({}, none)).toEqual({ market: null, notices: [], facts: [] });
    expect(gatherMarket(recordsOf(), goldenRequest('quotation', 'zh-CN')).market).toBeNull();
    expect(gathered({ priceEntries: [] }, { ...none, prices: true }).market).toBeNull();
    expect(inputOf(recordsOf({}, none)).market).toBeNull();
  });
});

describe('the facts for the freshness score', () => {
  it('are all that was drawn on, also what is too old to be shown', () => {
    const { facts } = gathered();
    const states = (state: string) => facts.filter((fact) => fact.age.state === state).length;
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
    expect([states('stale'), states('undated'), states('future')]).toEqual([2, 1, 0]);
    expect(facts.find((fact) => fact.id === 'price-stale')?.label.zh).toBe('昊海数据 · 实施服务');
    expect(states('fresh')).toBeGreaterThan(20);
  });
});
