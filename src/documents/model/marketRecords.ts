import type { Comparison } from '../../domain/competitors/comparison';
import type { Competitor } from '../../domain/competitors/competitor';
import type { PriceEntry } from '../../domain/competitors/priceEntry';
import type { FreshnessRule } from '../../domain/freshness/provenance';
import type { Product } from '../../domain/products/product';
import type { Research } from '../../domain/research/research';
import type { EvidenceRecord } from '../../domain/swot/review';
import type { Swot } from '../../domain/swot/swot';

/** What is stored of the market desk for one document; internal as it stands. */
export interface MarketRecords {
  readonly competitors: readonly Competitor[];
  readonly priceEntries: readonly PriceEntry[];
  readonly products: readonly Product[];
  readonly comparison?: Comparison | undefined;
  /** The deal's comparison, whose features and factors its criteria use, where the proposal has chosen another one. */
  readonly dealComparison?: Comparison | undefined;
  readonly swots: readonly Swot[];
  readonly research: readonly Research[];
  /** What the factors of the chosen strategies rest on, by id; without it that is not looked at. */
  readonly evidence?: ReadonlyMap<string, EvidenceRecord>;
  /** How long each kind of statement stays fresh; the kinds left out have their defaults. */
  readonly rules: readonly FreshnessRule[];
  /** `YYYY-MM-DD`: the day the ages are counted to. */
  readonly today: string;
}
