import { goldenProposal, goldenRecords, goldenRequest } from '@test/support/documentFixture';
import { treeText } from '@test/support/documentTexts';
import { goldenMarket, marketChoice, marketComparison, marketOpportunity } from '@test/support/marketFixture';
import { describe, expect, it } from 'vitest';
import { gatherDocument } from '@/documents/model/gather';
import { gatherMarket } from '@/documents/model/gatherMarket';
import { marketNeeds } from '@/documents/model/marketNeeds';
import { proposal as template } from '@/documents/templates/proposal';
import type { Opportunity } from '@/domain/deals/opportunity';
import { unwrap } from '@/domain/kernel/result';

const request = goldenRequest('proposal', 'zh-CN');

/** The golden records with a change to the deal. */
const recordsOf = (changes: Partial<Opportunity> = {}) =>
  goldenRecords({
    market: goldenMarket(),
    proposal: goldenProposal({ market: marketChoice() }),
    opportunity: marketOpportunity(changes),
  });
const gathered = (changes?: Partial<Opportunity>) => gatherMarket(recordsOf(changes), request);

describe('why us', () => {
  it('goes by the weight of the customer’s criteria, with who leads and the honest part', () => {
    const whyUs = gathered().market?.whyUs;
    expect(whyUs?.rows.map((row) => [row.name.zh, row.weight, row.lead, row.leaders])).toEqual([
      ['数据实时性与预警', 4000, 'us', []],
      ['与现有系统对接', 2500, 'level', [0]],
      ['本地服务能力', 2000, 'them', [0]],
      ['三年总拥有成本', 1500, 'them', [1]],
    ]);
    expect(whyUs).toMatchObject({ ours: 36_500, theirs: [28_333, null] });
    const text = treeText(template.build(unwrap(gatherDocument(recordsOf(), request))));
    expect(text).toContain('三年总拥有成本 | 15% | 3.00 | 2.00 | 4.00 | 北辰云');
    expect(text).toContain('北辰云首年价格较低。');
  });

  it('looks where the deal does, also where the proposal shows another comparison', () => {
    const other = { ...marketComparison(), id: 'other', features: [], cells: [], factors: [], ratings: [] };
    const choice = marketChoice({ comparisonId: other.id });
    const proposal = goldenProposal({ market: choice });
    const opportunity = marketOpportunity({ comparisonId: marketComparison().id });
    const records = recordsOf();
    expect(marketNeeds(proposal, opportunity, records.quote)).toMatchObject({
      comparisonId: other.id,
      dealComparisonId: marketComparison().id,
    });
    const market = goldenMarket({ comparison: other, dealComparison: marketComparison() });
    const result = gatherMarket({ ...records, proposal, opportunity, market }, request);
    expect(result.market?.whyUs?.rows).toEqual(gathered().market?.whyUs?.rows);
    expect(result.market?.features).toBeNull();
  });

  it('uses no rating given by hand without a date, or one too old, and counts them for the freshness', () => {
    const rated = (date: (companyId: string) => string) => {
      const criteria = marketOpportunity().criteria.map((criterion) => ({
        ...criterion,
        ratings: criterion.ratings.map((rating) => ({ ...rating, date: date(rating.companyId) })),
      }));
      return gathered({ criteria });
    };
    const cost = (result: ReturnType<typeof gathered>) =>
      result.market?.whyUs?.rows.find((row) => row.name.zh === '三年总拥有成本');
    // 90 days before the day of the golden documents, then one more.
    expect(cost(rated(() => '2026-08-24'))).toMatchObject({ ours: 30_000, theirs: [20_000, 40_000] });
    const stale = rated((companyId) => (companyId === 'competitor-2' ? '2026-08-23' : '2026-11-10'));
    expect(cost(stale)).toMatchObject({ ours: 30_000, theirs: [20_000, null], lead: 'us' });
    expect(stale.notices).toContainEqual(
      expect.objectContaining({
        code: 'notice.cellsStale',
        about: { entity: 'opportunity', id: marketOpportunity().id },
        params: expect.objectContaining({ competitor: '北辰云', parts: '三年总拥有成本' }),
      }),
    );
    expect(stale.facts.filter(({ id }) => id.startsWith('rating.criterion-4')).map(({ age }) => age.state)).toEqual([
      'fresh',
      'fresh',
      'stale',
    ]);
    const undated = rated(() => '');
    expect(cost(undated)).toBeUndefined();
    expect(undated.market?.whyUs?.ours).toBeNull();
    expect(undated.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['notice.cellsStale', 'notice.ownCellsStale', 'notice.criterionUnknown']),
    );
  });

  it('prints where others lead without an answer, and says so', () => {
    const criteria = marketOpportunity().criteria.map((criterion) => ({ ...criterion, handling: { zh: ' ', en: '' } }));
    const result = gathered({ criteria });
    expect(result.market?.whyUs?.rows).toHaveLength(4);
    expect(
      result.notices.filter(({ code }) => code === 'notice.handlingMissing').map(({ params }) => params?.itemEn),
    ).toEqual(['Local service', 'Cost over three years']);
    expect(gathered().notices.map(({ code }) => code)).not.toContain('notice.handlingMissing');
  });

  it('is left out when the weights do not sum, and says so', () => {
    const criteria = marketOpportunity().criteria.slice(1);
    const result = gathered({ criteria });
    expect(result.market?.whyUs).toBeNull();
    expect(result.notices.find((each) => each.code === 'notice.criteriaWeights')?.params).toMatchObject({
      sum: expect.stringMatching(/^75/),
    });
    expect(gathered({ criteria: [] }).notices.map(({ code }) => code)).toContain('notice.noCriteria');
  });
});

describe('what may be old behind a choice', () => {
  it('leaves a strategy out once a factor it names is too old, and says so', () => {
    const market = goldenMarket();
    const aged = {
      ...market,
      swots: market.swots.map((swot) => ({
        ...swot,
        factors: swot.factors.map((factor) => ({ ...factor, date: '2020-01-01' })),
      })),
    };
    const strategies = (of: typeof market) => gatherMarket({ ...recordsOf(), market: of }, request);
    expect(strategies(market).market?.strategies.length).toBeGreaterThan(0);
    expect(strategies(aged).market?.strategies ?? []).toEqual([]);
    expect(strategies(aged).notices.map(({ code }) => code)).toContain('notice.strategyStale');
  });

  it('never prints a price that is only our estimate, and says so', () => {
    const market = goldenMarket();
    const guessed = {
      ...market,
      priceEntries: market.priceEntries.map((entry) => ({ ...entry, kind: 'estimate' as const })),
    };
    expect(gatherMarket({ ...recordsOf(), market }, request).market?.prices).not.toBeNull();
    const result = gatherMarket({ ...recordsOf(), market: guessed }, request);
    expect(result.market?.prices ?? null).toBeNull();
    expect(result.notices.map(({ code }) => code)).toContain('notice.priceEstimate');
  });
});
