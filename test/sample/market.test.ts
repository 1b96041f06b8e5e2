import { describe, expect, it } from 'vitest';
import { gatherMarket } from '@/documents/model/gatherMarket';
import { us } from '@/domain/competitors/comparison';
import { competitorBasket, type PriceRow, priceTable } from '@/domain/competitors/priceTable';
import { weightSum, weightsAreWhole } from '@/domain/competitors/weights';
import { type EntityName, entityNames, type RecordMap } from '@/domain/entities';
import { ageOf, mayReachClient } from '@/domain/freshness/age';
import { fiveForces } from '@/domain/research/forces';
import { isGrowing, researchBasis, researchKinds } from '@/domain/research/research';
import { questionKinds, questionResult } from '@/domain/research/survey';
import { swotProblems } from '@/domain/swot/checks';
import { factorEvaluation, position } from '@/domain/swot/evaluation';
import { type EvidenceRecord, evidenceReview, evidenceText, strategyBasis, strategyReview } from '@/domain/swot/review';
import { type Factor, type Swot, strategyStates } from '@/domain/swot/swot';
import { sampleContent } from '../support/sample/build';
import { sampleToday } from '../support/sample/env';

const { records } = sampleContent();
const today = sampleToday;
const [company] = records.company;
const rules = company?.freshness ?? [];
const only = <Name extends EntityName>(name: Name): RecordMap[Name] => {
  const [record] = records[name];
  if (!record || records[name].length > 1) throw new Error(`not one ${name}`);
  return record as RecordMap[Name];
};
const comparison = only('comparison');
const swot = only('swot');
const ids = new Set(entityNames.flatMap((name) => records[name].map(({ id }) => id)));
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

/** Every id that a record names, wherever in it; `us` is none of a record. */
function references(value: unknown, at = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((each) => references(each, at));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) {
    const foreign = /^(competitor|company|customer|product|research|comparison|swot|segment|opportunity)Ids?$/.test(at);
    return foreign && typeof value === 'string' && value !== '' && value !== us ? [[at, value]] : [];
  }
  return Object.entries(value).flatMap(([name, each]) => references(each, name));
}

const rows = priceTable({
  products: records.product,
  entries: records.priceEntry,
  competitorIds: comparison.competitorIds,
  rules,
  today,
});
const rowOf = (code: string) => rows.find(({ product }) => product.code === code) as PriceRow;
const competitorId = (shortName: string) => records.competitor.find((each) => each.shortName === shortName)?.id ?? '';

describe('the market desk of the sample', () => {
  it('refers only to records that it holds, wherever the reference stands', () => {
    const found = entityNames.flatMap((name) => records[name].flatMap((record) => references(record)));
    expect(found.length).toBeGreaterThan(400);
    expect(found.filter(([, id]) => !ids.has(id))).toEqual([]);
  });

  it('has three competitors that show what a card can hold', () => {
    expect(records.competitor.map(({ level }) => level)).toEqual(['main', 'main', 'substitute']);
    for (const { features, facts, landmines, objections } of records.competitor) {
      expect(features.length).toBeGreaterThanOrEqual(3);
      expect(features.length).toBeLessThanOrEqual(5);
      expect([facts.length, landmines.length, objections.length].every((count) => count > 0)).toBe(true);
    }
  });

  it('has a year of prices, and among them what cannot be compared or shown', () => {
    const dates = records.priceEntry.map(({ date }) => date).filter((date) => date !== '');
    expect(sorted(dates.map((date) => date.slice(0, 7)))).toHaveLength(12);
    expect(records.priceEntry.some(({ currency, exchangeRate }) => currency === 'USD' && exchangeRate !== '')).toBe(
      true,
    );
    const cells = rows.flatMap(({ cells: all }) => [...all.values()]);
    const states = cells.map(({ age }) => age.state);
    expect(states).toEqual(expect.arrayContaining(['fresh', 'stale', 'undated']));
    expect(cells.some(({ comparable }) => comparable?.isRange)).toBe(true);
    expect(cells.flatMap(({ comparable }) => comparable?.conversions ?? [])).toEqual(
      expect.arrayContaining(['tax', 'period', 'currency']),
    );
    const subscription = records.priceEntry.filter(({ unit }) => unit !== '');
    const refused = priceTable({
      products: records.product,
      entries: subscription,
      competitorIds: comparison.competitorIds,
      rules,
      today,
    }).flatMap(({ cells: all }) => [...all.values()].map(({ problem }) => problem?.code));
    expect(refused).toEqual(['price.differs.unit']);
  });

  it('shows the gap of DOMAIN.md §5 in both readings, and a basket index', () => {
    const cell = rowOf('SW-AI-400').cells.get(competitorId('远桥数据'));
    expect(cell?.theirGap?.tenths).toBe(143);
    expect(cell?.ourGap?.tenths).toBe(-125);
    expect(cell?.index).toBe(875);
    for (const name of ['远桥数据', '澜图软件']) {
      expect(competitorBasket(rows, comparison.basket, competitorId(name)).ok).toBe(true);
    }
  });

  it('has a survey with every kind of question, whose figures bear out what the entry says, and the notes of a group', () => {
    const survey = records.research.find(({ method }) => method === 'survey');
    const questions = survey?.questions ?? [];
    expect(sorted(questions.map(({ kind }) => kind))).toEqual(sorted(questionKinds));
    const results = questions.map((question) => questionResult(question, survey?.sampleSize ?? null));
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    const shares = results[0]?.options.map(({ share }) => Math.round((share ?? 0) / 10)) ?? [];
    for (const share of shares) expect(survey?.text).toContain(`${share}%`);
    expect(results[0]).toMatchObject({ answered: 126, responseRate: 525 });
    const group = records.research.find(({ method }) => method === 'focusGroup');
    expect(group?.participants).not.toBe('');
    expect(group?.questions.some(({ answers }) => answers.length > 1)).toBe(true);
  });

  it('has segments with five forces rated, with some, and with none', () => {
    expect(records.segment.map((segment) => fiveForces(segment).missing.length).sort()).toEqual([0, 2, 5]);
  });

  it('weighs features, factors, basket, criteria and both sides of the board to a whole', () => {
    const whole = (items: readonly { readonly weight: number }[]) => weightSum(items.map(({ weight }) => weight));
    expect([comparison.features, comparison.factors, comparison.basket].map(whole)).toEqual([10_000, 10_000, 10_000]);
    const criteria = records.opportunity.map((deal) => deal.criteria).filter((list) => list.length > 0);
    expect(criteria.map(whole)).toEqual([10_000]);
    const boards = [swot.factors, ...records.swotSnapshot.map(({ factors }) => factors)];
    for (const factors of boards) {
      for (const inside of [
        ['strength', 'weakness'],
        ['opportunity', 'threat'],
      ]) {
        const side = factors.filter(({ quadrant }) => inside.includes(quadrant)).map(({ weight }) => weight);
        expect(weightsAreWhole(side)).toBe(true);
      }
    }
  });

  it('has cells of every value, and every cell and rating belongs to a row and a column', () => {
    const columns = new Set([us, ...comparison.competitorIds]);
    const features = new Set(comparison.features.map(({ id }) => id));
    const factors = new Set(comparison.factors.map(({ id }) => id));
    expect(sorted(comparison.cells.map(({ value }) => value))).toEqual(
      sorted(['yes', 'partly', 'no', 'planned', 'unknown']),
    );
    expect(comparison.cells.filter((cell) => !columns.has(cell.companyId) || !features.has(cell.featureId))).toEqual(
      [],
    );
    expect(comparison.ratings.filter((each) => !columns.has(each.companyId) || !factors.has(each.factorId))).toEqual(
      [],
    );
    const blind = comparison.cells.filter(({ value, date, evidence }) => value !== 'unknown' && (!date || !evidence));
    expect(blind).toEqual([]);
  });

  it('has a research log of every kind, above and below the growth threshold, with decisions', () => {
    expect(records.research.length).toBeGreaterThanOrEqual(10);
    expect(sorted(records.research.map(({ kind }) => kind))).toEqual(sorted(researchKinds));
    const growing = records.research.map(isGrowing);
    expect([growing.includes(true), growing.includes(false)]).toEqual([true, true]);
    expect(records.research.filter(({ disruptive }) => disruptive)).toHaveLength(1);
    expect(
      records.research.filter(({ decision, decidedOn }) => decision !== '' && decidedOn !== '').length,
    ).toBeGreaterThan(0);
    expect(records.segment).toHaveLength(3);
  });

  it('has a SWOT without problems, whose figures can be computed now and in both quarters', () => {
    expect(swotProblems(swot, today)).toEqual([]);
    const boards: Pick<Swot, 'factors'>[] = [swot, ...records.swotSnapshot];
    expect(boards).toHaveLength(3);
    for (const { factors } of boards) {
      expect(factorEvaluation(factors, 'internal').ok && factorEvaluation(factors, 'external').ok).toBe(true);
      expect(position(factors).ok).toBe(true);
    }
    expect(sorted(swot.strategies.map(({ state }) => state))).toEqual(sorted(strategyStates));
  });

  it('shows one factor and one strategy to be looked at again; all others stand', () => {
    const found = (entity: EntityName, id: string) =>
      records[entity].find((record) => record.id === id) as EvidenceRecord | undefined;
    const changed = swot.factors.filter((factor: Factor) =>
      factor.evidence.some((link) => evidenceReview(link, found(link.entity, link.id)) !== 'current'),
    );
    expect(changed.map(({ id }) => id)).toEqual(['factor-discount']);
    for (const { evidence } of swot.factors) {
      for (const link of evidence) expect(evidenceText(link, found(link.entity, link.id))).not.toBeNull();
    }
    const toReview = swot.strategies.filter((strategy) => strategyReview(strategy, swot.factors).state !== 'current');
    expect(toReview.map(({ id }) => id)).toEqual(['strategy-start']);
  });

  it('lets the main proposal take only what may be printed', () => {
    const [proposal, ...others] = records.proposal.filter(({ market }) => market.comparisonId !== '');
    expect(others).toEqual([]);
    const market = proposal?.market;
    expect(market).toMatchObject({ prices: true, features: true, whyUs: true, maskNames: true });
    for (const { strategyId, basis } of market?.strategies ?? []) {
      const strategy = swot.strategies.find(({ id }) => id === strategyId);
      expect(['accepted', 'running', 'done']).toContain(strategy?.state);
      expect(strategy && strategyBasis(strategy)).toBe(basis);
      expect([strategy?.clientText.zh, strategy?.clientText.en]).not.toContain('');
    }
    for (const { researchId, basis } of market?.research ?? []) {
      const entry = records.research.find(({ id }) => id === researchId);
      expect(entry && researchBasis(entry)).toBe(basis);
      expect(entry && mayReachClient(ageOf(entry, 'research', rules, today))).toBe(true);
    }
    expect([market?.strategies.length, market?.research.length]).toEqual([2, 1]);
  });

  it('prints prices, features, reasons, strategies and research in that proposal, and names the one stale cell', () => {
    const proposal = records.proposal.find(({ market }) => market.comparisonId !== '');
    const find = <Name extends 'quote' | 'customer' | 'opportunity'>(name: Name, id = '') =>
      records[name].find((record) => record.id === id) as RecordMap[Name];
    const { market, notices } = gatherMarket(
      {
        company: only('company'),
        customer: find('customer', proposal?.customerId),
        quote: find('quote', proposal?.quoteId),
        opportunity: find('opportunity', proposal?.opportunityId),
        proposal,
        market: {
          competitors: records.competitor,
          priceEntries: records.priceEntry,
          products: records.product,
          comparison,
          swots: records.swot,
          research: records.research,
          rules,
          today,
        },
      },
      { kind: 'proposal' },
    );
    expect(notices.map(({ code }) => code)).toEqual(['notice.cellsStale']);
    expect(market?.prices?.rows).toHaveLength(2);
    expect(market?.features?.rows).toHaveLength(comparison.features.length);
    expect(market?.whyUs?.rows.map(({ lead }) => lead)).toEqual(['us', 'us', 'them', 'them', 'level']);
    expect([market?.strategies.length, market?.research.length]).toEqual([2, 1]);
  });

  it('names no competitor in a text for clients', () => {
    const names = records.competitor.flatMap(({ name, nameEn, shortName }) => [
      name,
      nameEn,
      shortName,
      nameEn.split(' ')[1] ?? name,
    ]);
    const texts = JSON.stringify([
      swot.strategies.map(({ clientText }) => clientText),
      records.research.map(({ statement }) => statement),
      records.opportunity.flatMap(({ criteria }) => criteria.map(({ handling, name }) => [handling, name])),
    ]);
    expect(names.filter((name) => texts.includes(name))).toEqual([]);
  });
});
