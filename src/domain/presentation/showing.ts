import type { Company } from '../company/company';
import type { Customer } from '../customers/customer';
import type { Need, Opportunity } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import { latestConfirmation } from '../needs/confirmation';
import { termsOf } from '../needs/productMatch';
import type { Product, ValueBlock } from '../products/product';
import type { Quote } from '../quoting/quote';

/** Blocks beside one need, and unique points on one page: what a room can take in. [design] */
const mostBlocks = 3;
const mostAdvantages = 6;
/** Terms in common from which on a product speaks to a need: a wrong one before a customer is worse than none. [design] */
const surely = 3;
/** Shorter English words tell nothing. */
const telling = 4;

export interface ShowingRecords {
  readonly deal: Opportunity;
  readonly customer: Customer | undefined;
  readonly company: Company | undefined;
  /** Those that needs name, those of the quote, and the catalogue where there is no quote. */
  readonly products: readonly Product[];
  readonly quote: Quote | undefined;
}

export interface ShownProduct {
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  readonly pictureId: string;
}

/** A need the customer spoke of, and how we meet it. */
export interface ShownNeed {
  readonly id: string;
  readonly pain: Localized;
  /** The customer confirmed it in these words. */
  readonly confirmed: boolean;
  readonly capability: Localized;
  readonly evidence: Localized;
  readonly product: ShownProduct | undefined;
  /** Function, scenario, value: what speaks to the need first. */
  readonly blocks: readonly ValueBlock[];
}

export interface ShownAdvantage extends ValueBlock {
  readonly product: Localized;
}

/** What is shown to a customer; holds nothing that stays in the house. */
export interface Showing {
  readonly title: Localized;
  readonly customer: Localized;
  readonly company: Localized;
  readonly logoId: string;
  readonly situation: Localized;
  /** Day of the confirmation that counts, `''` = none. */
  readonly confirmedOn: string;
  readonly needs: readonly ShownNeed[];
  readonly advantages: readonly ShownAdvantage[];
}

const written = (text: Localized): boolean => `${text.zh}${text.en}`.trim() !== '';
const same = (a: Localized, b: Localized): boolean => a.zh === b.zh && a.en === b.en;
const isBlock = (block: ValueBlock): boolean => written(block.feature) || written(block.value);
const shownBlock = ({ id, feature, scenario, value, unique }: ValueBlock): ValueBlock => ({
  id,
  feature,
  scenario,
  value,
  unique,
});
const shownProduct = ({ id, name, description, pictureId }: Product): ShownProduct => ({
  id,
  name,
  description,
  pictureId,
});

type Sides = readonly [zh: ReadonlySet<string>, en: ReadonlySet<string>];

/** The terms of each language for itself: a text and its translation say the same thing once. */
function sidesOf(texts: readonly Localized[]): Sides {
  const side = (key: keyof Localized) =>
    [...termsOf(...texts.map((text) => ({ zh: '', en: '', [key]: text[key] })))].filter(
      (term) => !/^[a-z]/u.test(term) || term.length >= telling,
    );
  return [new Set(side('zh')), new Set(side('en'))];
}

/** How many terms two texts share, in the language in which they share more. */
function shared(a: Sides, b: Sides): number {
  return Math.max(...a.map((terms, side) => [...terms].filter((term) => b[side]?.has(term)).length));
}

const saidOf = (need: Need): Sides => sidesOf([need.pain, need.capability]);
const wordsOf = ({ feature, scenario, value }: ValueBlock): Localized[] => [feature, scenario, value];

/** The product that a need names; else the one of `offered` that speaks to it more clearly than any other. */
function productFor(need: Need, named: readonly Product[], offered: readonly Product[]): Product | undefined {
  if (need.productId !== '') return named.find((product) => product.id === need.productId);
  const said = saidOf(need);
  const [best, next] = offered
    .map((product) => {
      const texts = [product.name, product.description, ...product.valueBlocks.flatMap(wordsOf)];
      return { product, fit: shared(said, sidesOf(texts)) };
    })
    .sort((a, b) => b.fit - a.fit);
  return best && best.fit >= surely && best.fit > (next?.fit ?? 0) ? best.product : undefined;
}

/** What speaks to the need, most first; where nothing does, how the product begins. */
function blocksFor(need: Need, product: Product): ValueBlock[] {
  const said = saidOf(need);
  const ranked = product.valueBlocks
    .filter(isBlock)
    .map((block) => ({ block, fit: shared(said, sidesOf(wordsOf(block))) }))
    .sort((a, b) => b.fit - a.fit);
  const fitting = ranked.filter(({ fit }) => fit > 0);
  return (fitting.length > 0 ? fitting : ranked).slice(0, mostBlocks).map(({ block }) => shownBlock(block));
}

/**
 * What the customer may be shown of a deal (R63): the needs they stated or confirmed, each with the product that meets it
 * as function, scenario and value, and what only we have. Latent needs that nobody confirmed stay with us, as do costs,
 * margins, competitors, assessments and remarks: only what is named here is taken over.
 */
export function showingOf({ deal, customer, company, products, quote }: ShowingRecords): Showing {
  const confirmation = latestConfirmation(deal);
  const confirmed = new Map(confirmation?.needs.map((need) => [need.id, need.pain]));
  const isConfirmed = (need: Need) => {
    const pain = confirmed.get(need.id);
    return pain !== undefined && same(pain, need.pain);
  };
  const quoted = new Set(quote?.lines.map((line) => line.productId).filter((id) => id !== ''));
  const offered = quoted.size > 0 ? products.filter((product) => quoted.has(product.id)) : products;
  const spoken = deal.needs.filter((need) => written(need.pain) && (need.kind === 'stated' || isConfirmed(need)));
  const met = spoken.map((need) => ({ need, product: productFor(need, products, offered) }));
  const shown = new Set(met.flatMap(({ product }) => (product ? [product] : [])));
  for (const product of quoted.size > 0 ? offered : []) shown.add(product);
  const unique = [...shown].flatMap((product) =>
    product.valueBlocks
      .filter((block) => block.unique && isBlock(block))
      .map((block) => ({ ...shownBlock(block), product: product.name })),
  );
  return {
    title: deal.title,
    customer: { zh: customer?.name ?? '', en: customer?.nameEn ?? '' },
    company: company && written(company.shortName) ? company.shortName : (company?.legalName ?? { zh: '', en: '' }),
    logoId: company?.logoId ?? '',
    situation: deal.situation,
    confirmedOn: spoken.some(isConfirmed) ? (confirmation?.date ?? '') : '',
    needs: met.map(({ need, product }) => ({
      id: need.id,
      pain: need.pain,
      confirmed: isConfirmed(need),
      capability: need.capability,
      evidence: need.evidence,
      product: product && shownProduct(product),
      blocks: product ? blocksFor(need, product) : [],
    })),
    advantages: unique.slice(0, mostAdvantages),
  };
}
