import type { EntityName, RecordMap } from '@/domain/entities';
import { researchBasis } from '@/domain/research/research';
import { type EvidenceRecord, evidenceText, strategyBasis, strategyFactorBasis } from '@/domain/swot/review';
import type { Evidence, Factor, Strategy, Swot } from '@/domain/swot/swot';
import type { Builder } from '../build';
import { at, text } from '../env';
import { sampleComparison } from './comparison';
import { competitorProducts, sampleCompetitors } from './competitors';
import { sampleDealMarkets, sampleProposalMarket } from './deals';
import { factorsReviewedOn, type SampleEvidence, sampleFactors, sampleLinks } from './factors';
import { samplePrices } from './prices';
import { sampleResearch, sampleSegments } from './research';
import { sampleSnapshots, sampleStrategies } from './strategies';
import type { CompetitorKey } from './support';

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`sample: no ${what}`);
  return value;
}

/** The market desk of the sample, on top of its products, customers, deals and proposals. */
export class MarketBuilder {
  private readonly made = new Map<string, EvidenceRecord & { readonly id: string }>();
  private readonly segments = new Map<string, string>();

  constructor(private readonly builder: Builder) {}

  build(): void {
    this.library();
    const comparison = this.builder.add(
      'comparison',
      sampleComparison(
        (key) => this.competitorId(key),
        (code) => this.productId(code),
      ),
      at('2026-10-30'),
    );
    this.made.set('comparison/retail', comparison);
    const swot = this.swot();
    this.deals(comparison.id);
    this.proposal(comparison.id, swot);
  }

  private competitorId(key: CompetitorKey): string {
    return must(this.made.get(`competitor/${key}`), key).id;
  }

  private productId(code: string): string {
    return must(this.builder.products.get(code), code).id;
  }

  private customer(key: string): RecordMap['customer'] {
    return must(this.builder.customers.get(key), key);
  }

  /** Competitors, prices, segments and the research log. */
  private library(): void {
    const { builder } = this;
    for (const sample of sampleCompetitors) {
      const products = competitorProducts(sample, (code) => this.productId(code));
      const stored = builder.add('competitor', { ...sample.record, products }, at('2026-09-02'));
      this.made.set(`competitor/${sample.key}`, stored);
    }
    for (const { competitor, code, record } of samplePrices) {
      const price = { ...record, competitorId: this.competitorId(competitor), productId: this.productId(code) };
      const stored = builder.add('priceEntry', price, at(record.date || '2026-08-14'));
      // The newest one stands for the series.
      this.made.set(`priceEntry/${competitor}/${code}`, stored);
    }
    for (const { key, record } of sampleSegments) {
      this.segments.set(key, builder.add('segment', record, at(record.date ?? '')).id);
    }
    for (const { key, record, competitor, customer, segment } of sampleResearch) {
      const links = {
        competitorId: competitor ? this.competitorId(competitor) : '',
        customerId: customer ? this.customer(customer).id : '',
        segmentId: segment ? must(this.segments.get(segment), segment) : '',
      };
      this.made.set(`research/${key}`, builder.add('research', { ...record, ...links }, at(record.date ?? '')));
    }
    for (const [key, customer] of builder.customers) this.made.set(`customer/${key}`, customer);
  }

  private evidence({ entity, key, part = '' }: SampleEvidence): Evidence {
    const record = must(this.made.get(`${entity}/${key}`), `${entity} ${key}`);
    const link = { entity, id: record.id, part };
    return { ...link, basis: must(evidenceText(link, record) ?? undefined, `part ${part} of ${entity} ${key}`) };
  }

  /** The board with its snapshots. One link and one strategy rest on words that have changed since: to be reviewed. */
  private swot(): Swot {
    const factors = sampleFactors.map(
      (factor): Factor => ({ ...factor, evidence: factor.evidence.map((each) => this.evidence(each)) }),
    );
    const quarters = sampleSnapshots.map((snapshot) => ({
      ...snapshot,
      factors: factors.flatMap((factor): Factor[] => {
        const changes = snapshot.factors[factor.id];
        return changes === null ? [] : [{ ...factor, date: snapshot.takenOn, ...changes }];
      }),
    }));
    const latest = must(quarters.at(-1), 'snapshot').factors;
    const strategies = sampleStrategies.map(
      (strategy): Strategy => ({
        ...strategy,
        basis: strategyFactorBasis(strategy, strategy.id === 'strategy-start' ? latest : factors),
      }),
    );
    const threat = must(
      factors.find(({ id }) => id === 'factor-discount'),
      'factor',
    );
    const [first, ...others] = threat.evidence;
    threat.evidence = [{ ...must(first, 'evidence'), basis: '澜图双十一体验价 129 元\n体验期 15 天。' }, ...others];
    const swot = this.builder.add(
      'swot',
      {
        title: text('云帆软件 公司 SWOT', 'Yunfan company SWOT'),
        subjectKind: 'company',
        factors,
        links: [...sampleLinks],
        strategies,
        reviewedOn: factorsReviewedOn,
        notes: '内部：每季度市场例会后由林越主持更新。',
      },
      at('2026-06-15'),
    );
    for (const { label, takenOn, note, factors: then, strategies: changes } of quarters) {
      const ids = new Set(then.map(({ id }) => id));
      const snapshot = {
        swotId: swot.id,
        label,
        takenOn,
        note,
        factors: then,
        links: sampleLinks.filter(({ internalId, externalId }) => ids.has(internalId) && ids.has(externalId)),
        strategies: sampleStrategies.flatMap((strategy): Strategy[] => {
          const change = changes[strategy.id];
          if (change === null) return [];
          const factorIds = strategy.factorIds.filter((id) => ids.has(id));
          return [{ ...strategy, factorIds, basis: strategyFactorBasis({ factorIds }, then), ...change }];
        }),
      };
      this.builder.add('swotSnapshot', snapshot, at(takenOn));
    }
    return swot;
  }

  /** The deal of a customer, as it was made. */
  private of<Name extends EntityName & ('opportunity' | 'proposal')>(entity: Name, customer: string): RecordMap[Name] {
    const { id } = this.customer(customer);
    const records = this.builder.records[entity] as RecordMap[Name][];
    return must(
      records.find((record) => record.customerId === id),
      `${entity} of ${customer}`,
    );
  }

  private deals(comparisonId: string): void {
    for (const sample of sampleDealMarkets) {
      const deal = this.of('opportunity', sample.customer);
      if (sample.objection) {
        const { key, text } = sample.objection;
        const competitor = must(
          this.builder.records.competitor.find(({ id }) => id === this.competitorId(key)),
          key,
        );
        const said = { id: `${sample.customer}-objection`, objection: text, reply: '', opportunityId: deal.id };
        this.builder.change('competitor', competitor, { objections: [...competitor.objections, said] });
      }
      this.builder.change('opportunity', deal, {
        owner: sample.owner,
        researchId: sample.research ? must(this.made.get(`research/${sample.research}`), sample.research).id : '',
        comparisonId: sample.criteria ? comparisonId : '',
        competitors: sample.competitors.map(({ key, ...competitor }) => ({
          ...{ position: '', threat: '', outcome: '', strengths: '', weaknesses: '', answers: '', note: '' },
          ...competitor,
          competitorId: this.competitorId(key),
        })) as RecordMap['opportunity']['competitors'],
        criteria: (sample.criteria ?? []).map((criterion) => ({
          ...criterion,
          ratings: (criterion.ratings ?? []).map(([company, rating, date]) => ({
            companyId: company === 'us' ? company : this.competitorId(company),
            rating,
            date,
          })),
        })),
      });
    }
  }

  private proposal(comparisonId: string, swot: Swot): void {
    const { customer, competitors, strategies, research } = sampleProposalMarket;
    this.builder.change('proposal', this.of('proposal', customer), {
      market: {
        comparisonId,
        competitorIds: competitors.map((key) => this.competitorId(key)),
        prices: true,
        features: true,
        whyUs: true,
        maskNames: true,
        strategies: strategies.map((strategyId) => {
          const strategy = must(
            swot.strategies.find(({ id }) => id === strategyId),
            strategyId,
          );
          return { swotId: swot.id, strategyId, basis: strategyBasis(strategy) };
        }),
        research: research.map((key) => {
          const entry = must(this.made.get(`research/${key}`), key) as RecordMap['research'];
          return { researchId: entry.id, basis: researchBasis(entry) };
        }),
      },
    });
  }
}
