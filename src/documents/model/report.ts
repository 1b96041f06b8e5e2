import type { CellValue, PositioningMeasure } from '../../domain/competitors/comparison';
import type { CompetitorFactKind, CompetitorLevel } from '../../domain/competitors/competitor';
import type { PricePeriod } from '../../domain/competitors/priceEntry';
import type { Age } from '../../domain/freshness/age';
import type { Localized } from '../../domain/kernel/fields';
import type { Problem } from '../../domain/kernel/result';
import type { DocumentLanguage } from '../../domain/quoting/totals';
import type { Quadrant, StrategyKind, StrategyState, subjectKinds } from '../../domain/swot/swot';
import type { DocumentImage, Lineage } from './blocks';
import type {
  MeetingBriefInput,
  NeedConfirmationInput,
  ProcessReportInput,
  ScriptHandbookInput,
  ValueReportInput,
} from './saleReports';

/**
 * Reports are for ourselves: they print internal facts, stale ones too, each with its age. They have no number, do not
 * enter the register of papers, and say on every page that they are internal. The need confirmation sheet alone goes to
 * the customer: its input is a projection that holds nothing internal.
 */
export const reportKinds = [
  'competitorReport',
  'swotReport',
  'battlecard',
  'needConfirmation',
  'processReport',
  'valueReport',
  'meetingBrief',
  'scriptHandbook',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Charts that the screen may add; a report is complete without them. */
export type ReportPicture = 'priceIndex' | 'profile' | 'positioning' | 'swotPosition' | 'flow' | 'decisionMap';
export type ReportPictures = Partial<Readonly<Record<ReportPicture, DocumentImage>>>;

/** The record and revision that a part was taken from. */
export type ReportSource = Omit<Lineage, 'field'>;

export interface ReportBase {
  readonly language: DocumentLanguage;
  /** The day the report speaks of, `YYYY-MM-DD`. */
  readonly date: string;
  readonly companyName: Localized;
  readonly title: Localized;
  readonly source: ReportSource;
  readonly pictures: ReportPictures;
}

/** Where a statement comes from, and how old it is. */
export interface ReportProvenance {
  readonly source: string;
  readonly date: string;
  readonly age: Age;
}

/** A company by the id that columns and points use. */
export interface ReportCompany {
  readonly id: string;
  readonly name: Localized;
}

/** One point where we stand better or worse, with what each side has: a value, a rating 1–4, or an amount. */
export interface ReportPoint {
  readonly label: Localized;
  readonly ours: ReportStand;
  readonly theirs: ReportStand;
}
export type ReportStand =
  | { readonly type: 'value'; readonly value: CellValue }
  | { readonly type: 'rating'; readonly rating: number | null }
  | { readonly type: 'price'; readonly minor: number | null; readonly currency: string };

/** What a score is made of (N20). Values, parts and total are 1/10,000 of the unit; shares are basis points, which is the same. */
export interface ReportScore {
  /** Id of the company it is of; empty where there is only one. */
  readonly subject: string;
  /** `points`: values are shares in basis points, parts 1/10,000 of a point of 100. */
  readonly unit: 'rating' | 'index' | 'share' | 'impact' | 'points';
  readonly rows: readonly {
    readonly id: string;
    readonly label: Localized;
    /** Basis points. */
    readonly weight: number | null;
    readonly value: number | null;
    readonly part: number | null;
  }[];
  readonly total: number | null;
}

/** Signed tenths of a percent; `level` = under 0.05 %. */
export interface ReportGap {
  readonly tenths: number;
  readonly level: boolean;
}

export interface ReportPriceCell extends ReportProvenance {
  readonly competitorId: string;
  /** Their name for it. */
  readonly item: string;
  /** Made comparable, in our currency; `null` where {@link problem} says why not. */
  readonly price: { readonly minor: number; readonly minMinor: number; readonly maxMinor: number } | null;
  readonly conversions: readonly ('tax' | 'period' | 'currency')[];
  readonly problem: Problem | null;
  /** “Theirs against ours” and “ours against theirs”: both are right and never exchanged (DOMAIN.md §5). */
  readonly theirGap: ReportGap | null;
  readonly ourGap: ReportGap | null;
  /** Tenths: 875 = 87.5. */
  readonly index: number | null;
}

export interface ReportPriceRow {
  readonly name: Localized;
  readonly ours: {
    readonly minor: number;
    readonly currency: string;
    readonly unit: Localized;
    readonly period: PricePeriod;
    /** 1/10,000. */
    readonly quantity: number;
    readonly taxBasis: 'exclusive' | 'inclusive';
  } | null;
  readonly cells: readonly ReportPriceCell[];
  readonly marketIndex: number | null;
}

export interface ReportFact extends ReportProvenance {
  readonly text: string;
  readonly answer: string;
}

/** All that is known of one competitor. */
export interface ReportCompetitor {
  readonly source: ReportSource;
  readonly name: Localized;
  readonly level: CompetitorLevel;
  readonly threat: '' | 'low' | 'medium' | 'high';
  readonly headquarters: string;
  readonly website: string;
  readonly profile: string;
  readonly products: readonly { readonly name: string; readonly ours: Localized | null; readonly note: string }[];
  readonly features: readonly (ReportProvenance & {
    readonly name: Localized;
    readonly note: string;
    readonly evidence: string;
  })[];
  readonly shares: readonly (ReportProvenance & {
    /** Basis points. */
    readonly share: number;
    readonly period: string;
    readonly market: string;
  })[];
  /** Newest first. */
  readonly facts: Readonly<Record<CompetitorFactKind, readonly ReportFact[]>>;
}

export interface CompetitorReportInput extends ReportBase {
  readonly kind: 'competitorReport';
  /** Columns: we come first. */
  readonly companies: readonly ReportCompany[];
  readonly standings: readonly {
    readonly competitorId: string;
    readonly win: readonly ReportPoint[];
    readonly lose: readonly ReportPoint[];
    readonly unknown: number;
  }[];
  readonly competitors: readonly ReportCompetitor[];
  readonly prices: readonly ReportPriceRow[];
  readonly baskets: readonly {
    readonly competitorId: string;
    /** Tenths. */
    readonly index: number | null;
    readonly problems: readonly Problem[];
  }[];
  readonly features: readonly {
    readonly name: Localized;
    readonly group: string;
    readonly weight: number;
    /** In the order of {@link companies}. */
    readonly values: readonly { readonly value: CellValue; readonly note: string; readonly age: Age | null }[];
  }[];
  /** In the order of {@link companies}; basis points. */
  readonly coverage: readonly { readonly bp: number | null; readonly knownBp: number }[];
  readonly factors: readonly {
    readonly name: Localized;
    readonly weight: number;
    /** In the order of {@link companies}. */
    readonly ratings: readonly (number | null)[];
  }[];
  /** In the order of {@link companies}; 1/10,000. */
  readonly scores: readonly { readonly score: number | null; readonly missing: number }[];
  readonly problems: readonly Problem[];
  /** The positioning map (DOMAIN.md §7); values are 1/10,000 of the measure's unit. `null` with fewer than two points. */
  readonly map: {
    readonly measureX: PositioningMeasure;
    readonly measureY: PositioningMeasure;
    readonly points: readonly { readonly companyId: string; readonly x: number; readonly y: number }[];
    readonly meanX: number;
    readonly meanY: number;
    /** Companies that a measure is not known of. */
    readonly missing: readonly string[];
  } | null;
  readonly explanations: {
    readonly profile: readonly ReportScore[];
    readonly coverage: readonly ReportScore[];
    readonly basket: readonly ReportScore[];
  };
}

export interface ReportFactor {
  readonly id: string;
  /** S1, W2… */
  readonly label: string;
  readonly quadrant: Quadrant;
  readonly text: Localized;
  /** Basis points. */
  readonly weight: number;
  readonly rating: number | null;
  readonly impact: number | null;
  readonly owner: string;
  readonly date: string;
  readonly age: Age;
  readonly evidence: readonly { readonly text: Localized; readonly state: 'current' | 'changed' | 'missing' }[];
}

export interface SwotReportInput extends ReportBase {
  readonly kind: 'swotReport';
  readonly subjectKind: (typeof subjectKinds)[number];
  readonly subjectName: Localized;
  readonly reviewedOn: string;
  readonly factors: readonly ReportFactor[];
  /** IFE and EFE; `null` where they cannot be computed. */
  readonly internal: ReportScore | null;
  readonly external: ReportScore | null;
  /** 1/10,000, with what each factor adds or takes. */
  readonly position: {
    readonly x: number;
    readonly y: number;
    readonly kinds: readonly StrategyKind[];
    readonly weak: boolean;
    readonly rows: ReportScore['rows'];
  } | null;
  readonly pairs: readonly {
    readonly kind: StrategyKind;
    readonly internal: string;
    readonly external: string;
    readonly internalText: Localized;
    readonly externalText: Localized;
    readonly link: number;
    /** 1/10,000. */
    readonly score: number;
  }[];
  /** Pairs there are; the report prints the first ones. */
  readonly pairCount: number;
  readonly strategies: readonly {
    readonly id: string;
    /** `SO1: S2+O1`. */
    readonly title: string;
    readonly kind: StrategyKind;
    readonly text: Localized;
    readonly owner: string;
    readonly due: string;
    readonly state: StrategyState;
    readonly overdue: boolean;
    /** Labels of factors that read otherwise than when a person last stood by the strategy; `null` where they are gone. */
    readonly toReview: readonly { readonly label: string | null; readonly was: string }[];
  }[];
  readonly problems: readonly Problem[];
  /** What changed since the snapshot before; `null` without one. */
  readonly comparison: {
    readonly label: string;
    readonly takenOn: string;
    readonly internal: number | null;
    readonly external: number | null;
    readonly x: number | null;
    readonly y: number | null;
    readonly added: readonly { readonly quadrant: Quadrant; readonly text: Localized }[];
    readonly removed: readonly { readonly quadrant: Quadrant; readonly text: Localized }[];
    readonly changed: readonly {
      readonly quadrant: Quadrant;
      readonly before: Localized;
      readonly after: Localized;
      readonly fields: readonly string[];
    }[];
  } | null;
}

/** A statement on the card; `age` is `null` for what was written for the deal. */
export interface ReportLine {
  readonly text: string;
  readonly answer: string;
  readonly age: Age | null;
}

export interface BattlecardInput extends ReportBase {
  readonly kind: 'battlecard';
  readonly name: Localized;
  readonly level: CompetitorLevel;
  readonly threat: '' | 'low' | 'medium' | 'high';
  /** The deal it is for; `null` outside one. */
  readonly deal: {
    readonly title: Localized;
    readonly position: '' | 'incumbent' | 'new';
    readonly note: string;
    /** Stands for the answers of the single strengths; may be empty. */
    readonly answers: string;
  } | null;
  readonly headquarters: string;
  readonly website: string;
  readonly snapshot: readonly string[];
  readonly strategy: readonly ReportLine[];
  readonly share: {
    readonly share: number;
    readonly period: string;
    readonly market: string;
    readonly age: Age;
  } | null;
  readonly prices: readonly {
    readonly name: Localized;
    readonly ours: number | null;
    readonly theirs: { readonly minMinor: number; readonly maxMinor: number } | null;
    readonly currency: string;
    readonly theirGap: ReportGap | null;
    readonly ourGap: ReportGap | null;
    readonly index: number | null;
    readonly age: Age;
    readonly problem: Problem | null;
  }[];
  readonly win: readonly ReportPoint[];
  readonly lose: readonly ReportPoint[];
  readonly strengths: readonly ReportLine[];
  readonly weaknesses: readonly ReportLine[];
  readonly landmines: readonly string[];
  readonly objections: readonly { readonly objection: string; readonly reply: string }[];
  readonly news: readonly {
    readonly text: Localized;
    readonly date: string;
    readonly source: string;
    readonly age: Age;
  }[];
  /** What is to be verified before anybody relies on it. */
  readonly doubts: readonly { readonly label: Localized; readonly age: Age }[];
}

export type ReportInput =
  | CompetitorReportInput
  | SwotReportInput
  | BattlecardInput
  | NeedConfirmationInput
  | ProcessReportInput
  | ValueReportInput
  | MeetingBriefInput
  | ScriptHandbookInput;
