import type { Comparison } from '../../domain/competitors/comparison';
import type { Competitor } from '../../domain/competitors/competitor';
import type { Age } from '../../domain/freshness/age';
import type { ScoredFact } from '../../domain/freshness/score';
import type { Localized } from '../../domain/kernel/fields';
import type { Quote } from '../../domain/quoting/quote';
import type { QuoteTotals } from '../../domain/quoting/totals';
import type { DocumentRecords } from './gather';
import type { MarketNames } from './marketNames';
import type { MarketNotice } from './marketNotice';
import type { MarketRecords } from './marketRecords';

/** What the parts of the market chapter are gathered from, and where they put down what they found. */
export interface MarketScope {
  readonly records: DocumentRecords;
  readonly market: MarketRecords;
  /** The competitors chosen that still exist, in order of the columns. */
  readonly rivals: readonly Competitor[];
  readonly comparison: Comparison | undefined;
  readonly quote: Quote;
  readonly totals: QuoteTotals;
  readonly notices: MarketNotice[];
  /** Every dated statement the chapter draws on, printed or left out for its age (N10). */
  readonly facts: Map<string, ScoredFact>;
}

/** A part of the chapter whose names are not decided yet: letters go by the columns that are left in the end. */
export interface Unnamed<Part> {
  /** The columns. */
  readonly rivalIds: readonly string[];
  readonly print: (names: MarketNames) => Part;
}

/** Puts a statement down for the freshness score. */
export function addFact(scope: MarketScope, id: string, label: Localized, age: Age): void {
  if (!scope.facts.has(id)) scope.facts.set(id, { id, label, age });
}

/** `a: b` in both languages. */
export function joined(a: Localized, b: Localized): Localized {
  return { zh: `${a.zh || a.en} \u00b7 ${b.zh || b.en}`, en: `${a.en || a.zh} \u00b7 ${b.en || b.zh}` };
}
