import type { CellValue } from '../../domain/competitors/comparison';
import type { PricePeriod } from '../../domain/competitors/priceEntry';
import type { Gap } from '../../domain/competitors/priceGap';
import type { Localized } from '../../domain/kernel/fields';
import type { Lineage } from './blocks';

/** Record and revision a part was taken from. */
export type Source = Omit<Lineage, 'field'>;

/** A text with the field it was taken from. */
export interface ClientMarketText {
  readonly source: Source;
  readonly field: string;
  readonly text: Localized;
}

/** What we ask and what they ask for one thing, per unit and period. Minor units of the quote's currency. */
export interface ClientPriceRow {
  readonly source: Source;
  readonly field: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly period: PricePeriod;
  readonly ours: number;
  /** By company; `null` = nothing that may be shown. */
  readonly theirs: readonly (ClientPrice | null)[];
}

export interface ClientPrice {
  readonly source: Source;
  readonly minor: number;
  readonly minMinor: number;
  readonly maxMinor: number;
  /** Prints `minMinor` to `maxMinor`. */
  readonly range: boolean;
  /** Us against the competitor (DOMAIN.md §5), the only reading for clients; `null` = cannot be computed. */
  readonly ourGap: Gap | null;
  /** Day it was captured, and the later day it was found still true, or empty. `YYYY-MM-DD`. */
  readonly capturedOn: string;
  readonly verifiedOn: string;
  readonly converted: boolean;
}

export interface ClientFeatureRow {
  readonly field: string;
  readonly name: Localized;
  readonly ours: CellValue;
  readonly theirs: readonly CellValue[];
}

/** One of the customer's criteria. Ratings 1–4 in 1/10,000; `null` = not verified. */
export interface ClientCriterionRow {
  readonly field: string;
  readonly name: Localized;
  /** Basis points. */
  readonly weight: number;
  readonly ours: number | null;
  readonly theirs: readonly (number | null)[];
  readonly lead: 'us' | 'them' | 'level' | 'unknown';
  /** Positions of the strongest among the companies. */
  readonly leaders: readonly number[];
  /** What we say where others are stronger; empty otherwise. */
  readonly handling: Localized;
}

/**
 * What a proposal says about the market, and nothing else: every figure in it was fresh on the day, names are masked
 * where that was asked for, and notes, evidence, sources, threat levels and costs have no place here (N1, N10).
 */
export interface ClientMarket {
  readonly whyUs: {
    readonly source: Source;
    readonly companies: readonly Localized[];
    readonly rows: readonly ClientCriterionRow[];
    /** Weighted scores, 1/10,000; `null` where a rating is missing. */
    readonly ours: number | null;
    readonly theirs: readonly (number | null)[];
  } | null;
  readonly features: {
    readonly source: Source;
    readonly companies: readonly Localized[];
    readonly rows: readonly ClientFeatureRow[];
  } | null;
  readonly prices: {
    readonly companies: readonly Localized[];
    readonly taxBasis: 'exclusive' | 'inclusive';
    readonly rows: readonly ClientPriceRow[];
  } | null;
  readonly strategies: readonly ClientMarketText[];
  readonly research: readonly ClientMarketText[];
}
