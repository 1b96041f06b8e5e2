import type { Opportunity } from '../deals/opportunity';
import type { ScoreExplanation, ScoreRow } from '../kernel/explanation';
import type { Localized } from '../kernel/fields';
import { allocate, halfUp } from '../kernel/rounding';
import type { Product } from '../products/product';
import { matchWords } from './strings';

export interface ProductMatch {
  readonly product: Product;
  /** Basis points; the explanation's total. */
  readonly bp: number;
  /**
   * Code `productMatch`. One row a need (its id), and `budget`: weights and parts in basis points, values 0–10,000.
   * Notes: `budgetUnknown`, `overBudget`.
   */
  readonly explanation: ScoreExplanation;
}

const whole = 10_000;
/** What the needs weigh together, and what the price weighs. [design] */
const needsWeight = 7000;
const budgetWeight = 3000;
/** Words in common from which on a product fully speaks to a need. [design] */
const fullOverlap = 3;
/** Terms found in more of the products than this share tell nothing apart; among few products all count. [design] */
const commonFrom = 5;

const han = /\p{Script=Han}+/gu;
const latin = /[a-z][a-z0-9+#-]{2,}/gu;

/** What texts are compared by: Latin words of three letters and more, and pairs of neighbouring Chinese characters. */
export function termsOf(...texts: readonly Localized[]): Set<string> {
  const terms = new Set<string>();
  for (const text of texts.flatMap(({ zh, en }) => [zh, en])) {
    const folded = text.normalize('NFKC').toLowerCase();
    for (const [word] of folded.matchAll(latin)) terms.add(word);
    for (const [run] of folded.matchAll(han)) {
      const characters = [...run];
      for (let index = 1; index < characters.length; index += 1)
        terms.add(`${characters[index - 1]}${characters[index]}`);
    }
  }
  return terms;
}

interface Wanted {
  readonly id: string;
  readonly label: Localized;
  readonly productId: string;
  readonly terms: ReadonlySet<string>;
}

function wantedBy(deal: Pick<Opportunity, 'needs' | 'technicalNeeds'>): Wanted[] {
  const pains = deal.needs.map((need) => ({
    id: need.id,
    label: need.pain,
    productId: need.productId,
    terms: termsOf(need.pain, need.capability),
  }));
  const technical = deal.technicalNeeds.map(({ id, text }) => ({
    id: `t:${id}`,
    label: text,
    productId: '',
    terms: termsOf(text),
  }));
  return [...pains, ...technical].filter((each) => each.terms.size > 0 || each.productId !== '');
}

/** How a price stands to the budget: within 10,000, up to a fifth above half of that, beyond 0; `null` = not known. */
function budgetValue(product: Product, max: Opportunity['budgetMax']): number | null {
  const price = product.listPrice;
  if (!price || !max || price.currency !== max.currency) return null;
  if (price.minor <= max.minor) return whole;
  return BigInt(price.minor) * 5n <= BigInt(max.minor) * 6n ? whole / 2 : 0;
}

function matchOf(
  product: Product,
  terms: ReadonlySet<string>,
  wanted: readonly Wanted[],
  max: Opportunity['budgetMax'],
) {
  const needWeights = allocate(
    BigInt(needsWeight),
    wanted.map(() => 1n),
  );
  const rows = wanted.map((each, index) => {
    const shared = [...each.terms].filter((term) => terms.has(term)).length;
    const overlap = Number(halfUp(BigInt(Math.min(shared, fullOverlap) * whole), BigInt(fullOverlap)));
    const value = each.productId === product.id ? whole : overlap;
    return { id: each.id, label: each.label, weight: Number(needWeights[index] ?? 0n), value };
  });
  const price = budgetValue(product, max);
  const all = [...rows, { id: 'budget', label: matchWords.budget, weight: budgetWeight, value: price }];
  const known = all.filter((row) => row.value !== null).reduce((sum, row) => sum + row.weight, 0);
  const products = all.map((row) => BigInt(row.weight * (row.value ?? 0)));
  const points = products.reduce((sum, each) => sum + each, 0n);
  const bp = known === 0 ? 0 : Number(halfUp(points, BigInt(known)));
  const parts = allocate(BigInt(bp), products);
  const explained: ScoreRow[] = all.map((row, index) => ({
    ...row,
    part: row.value === null ? null : Number(parts[index] ?? 0n),
  }));
  const notes = price === null ? ['budgetUnknown'] : price < whole ? ['overBudget'] : [];
  const explanation: ScoreExplanation = { code: 'productMatch', rows: explained, total: bp, notes };
  return { product, bp, explanation, speaks: rows.some((row) => row.value > 0) };
}

/**
 * The products on sale that speak to what the customer needs, best first (R58): for each need whether it names the product
 * or how many words it shares with product name, group, description and functions (a needs' share of 70 %), and whether the list price
 * lies within the budget (30 %, left out where it is not known). [design] A first match to start from, not a verdict:
 * words that many products share do not count.
 */
export function matchProducts(
  deal: Pick<Opportunity, 'needs' | 'technicalNeeds' | 'budgetMax'>,
  products: readonly Product[],
): ProductMatch[] {
  const wanted = wantedBy(deal);
  const onSale = products.filter((product) => product.active);
  const all = onSale.map(({ name, group, description, valueBlocks }) =>
    termsOf(name, { zh: group, en: '' }, description, ...valueBlocks.map((block) => block.feature)),
  );
  const count = new Map<string, number>();
  for (const terms of all) for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
  const telling = (term: string) => onSale.length < commonFrom || 2 * (count.get(term) ?? 0) <= onSale.length;
  return onSale
    .map((product, index) => matchOf(product, new Set([...(all[index] ?? [])].filter(telling)), wanted, deal.budgetMax))
    .filter((match) => match.speaks)
    .map(({ product, bp, explanation }) => ({ product, bp, explanation }))
    .sort((a, b) => b.bp - a.bp || (a.product.code < b.product.code ? -1 : 1));
}
