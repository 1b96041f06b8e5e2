import type { Comparison } from '../competitors/comparison';
import type { Competitor } from '../competitors/competitor';
import type { PriceEntry } from '../competitors/priceEntry';
import type { Customer } from '../customers/customer';
import { basisText } from '../freshness/basis';
import { minorToDecimal } from '../kernel/money';
import { quantityToDecimal } from '../kernel/quantity';
import type { Research } from '../research/research';
import { boxLetters } from './labels';
import type { Evidence, Factor, Strategy } from './swot';

/** Of the schema: `evidence.basis` and `strategy.basis`; `proposal.market.strategies.basis`. */
const pieceLimit = 4000;
const strategyLimit = 50_000;

/**
 * How a factor reads, as a strategy that names it remembers it (N2): box, texts, rating and impact. Not its weight, which
 * moves with every other factor of its side.
 */
export function factorBasis(factor: Pick<Factor, 'quadrant' | 'text' | 'rating' | 'impact'>): string {
  const { quadrant, text, rating, impact } = factor;
  return basisText([boxLetters[quadrant], text.zh, text.en, rating, impact], pieceLimit);
}

/** The `basis` that a strategy takes when somebody stands by it; factors that are gone are left out. */
export function strategyFactorBasis(
  strategy: Pick<Strategy, 'factorIds'>,
  factors: readonly Factor[],
): Strategy['basis'] {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  return strategy.factorIds.flatMap((factorId) => {
    const factor = byId.get(factorId);
    return factor ? [{ factorId, text: factorBasis(factor) }] : [];
  });
}

export interface StrategyReview {
  readonly state: 'current' | 'toReview';
  /** Factors that read otherwise than remembered, or are gone (`now` is `null`). */
  readonly changed: readonly { readonly factorId: string; readonly was: string; readonly now: string | null }[];
}

/** Whether the factors that a strategy names still read as when somebody last stood by it (N2). */
export function strategyReview(
  strategy: Pick<Strategy, 'factorIds' | 'basis'>,
  factors: readonly Factor[],
): StrategyReview {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  const remembered = new Map(strategy.basis.map((entry) => [entry.factorId, entry.text]));
  const changed = strategy.factorIds.flatMap((factorId) => {
    const factor = byId.get(factorId);
    const was = remembered.get(factorId) ?? '';
    const now = factor ? factorBasis(factor) : null;
    return was === now ? [] : [{ factorId, was, now }];
  });
  return { state: changed.length > 0 ? 'toReview' : 'current', changed };
}

/** What a strategy says, as a proposal that takes it remembers it (N2). Its factors are asked by {@link strategyReview}. */
export function strategyBasis(strategy: Pick<Strategy, 'kind' | 'text' | 'clientText'>): string {
  const { kind, text, clientText } = strategy;
  return basisText([kind, text.zh, text.en, clientText.zh, clientText.en], strategyLimit);
}

/** A record that a factor may rest on. */
export type EvidenceRecord = Research | Competitor | PriceEntry | Comparison | Customer;
type Pieces = readonly (string | number | null)[];

function ofCompetitor(record: Competitor, part: string): Pieces | null {
  if (part === '') return [record.name, record.level, record.threat, record.profile];
  const feature = record.features.find((piece) => piece.id === part);
  if (feature) return [feature.name.zh, feature.name.en, feature.note, feature.evidence];
  const fact = record.facts.find((piece) => piece.id === part);
  if (fact) return [fact.text];
  const share = record.shares.find((piece) => piece.id === part);
  return share ? [quantityToDecimal(share.share * 100), share.period, share.market] : null;
}

/** `part`: a feature or success factor, read across all companies, or one cell of it, `<row>/<company>`. */
function ofComparison(record: Comparison, part: string): Pieces | null {
  if (part === '') return [record.title.zh, record.title.en];
  const [rowId = '', companyId] = part.split('/');
  const mine = (cell: { readonly companyId: string }) => companyId === undefined || cell.companyId === companyId;
  const feature = record.features.find((row) => row.id === rowId);
  if (feature) {
    const cells = record.cells.filter((cell) => cell.featureId === rowId && mine(cell));
    return [feature.name.zh, feature.name.en, ...cells.map((cell) => `${cell.companyId}=${cell.value}`).sort()];
  }
  const factor = record.factors.find((row) => row.id === rowId);
  if (!factor) return null;
  const ratings = record.ratings.filter((cell) => cell.factorId === rowId && mine(cell));
  return [factor.name.zh, factor.name.en, ...ratings.map((cell) => `${cell.companyId}=${cell.rating ?? ''}`).sort()];
}

function ofPrice(entry: PriceEntry): Pieces {
  const money = (minor: number | null) => (minor === null ? '' : minorToDecimal(minor, entry.currency));
  const { item, currency, period, unit, taxBasis, taxRate } = entry;
  const quantity = quantityToDecimal(entry.quantityFrom);
  return [item, money(entry.price), money(entry.priceMax), currency, period, unit, quantity, taxBasis, taxRate];
}

function piecesOf(evidence: Pick<Evidence, 'part'>, record: EvidenceRecord): Pieces | null {
  if ('priceMax' in record) return ofPrice(record);
  if ('cells' in record) return ofComparison(record, evidence.part);
  if ('facts' in record) return ofCompetitor(record, evidence.part);
  if ('growthRate' in record) {
    const { title, text, growthRate, disruptive } = record;
    return [title.zh, title.en, text, growthRate, disruptive ? 'disruptive' : ''];
  }
  return [record.name];
}

/**
 * How the piece that a factor rests on reads today: the `basis` of a new link. `null` where the record or the piece inside
 * it is gone. Dates and sources do not count: how old a piece is, `ageOf` says.
 */
export function evidenceText(
  evidence: Pick<Evidence, 'entity' | 'id' | 'part'>,
  record: EvidenceRecord | undefined,
): string | null {
  if (record?.deletedAt !== 0) return null;
  const pieces = piecesOf(evidence, record);
  return pieces && basisText(pieces, pieceLimit);
}

/** Whether the piece still reads as when the factor was made to rest on it (N2). */
export function evidenceReview(
  evidence: Evidence,
  record: EvidenceRecord | undefined,
): 'current' | 'changed' | 'missing' {
  const text = evidenceText(evidence, record);
  if (text === null) return 'missing';
  return text === evidence.basis ? 'current' : 'changed';
}
