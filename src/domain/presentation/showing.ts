import type { Company } from '../company/company';
import type { Customer } from '../customers/customer';
import type { Need, Opportunity } from '../deals/opportunity';
import type { Localized } from '../kernel/fields';
import { latestConfirmation } from '../needs/confirmation';
import { matchProducts, termsOf } from '../needs/productMatch';
import type { Product, ValueBlock } from '../products/product';
import type { Quote } from '../quoting/quote';

/** Blocks beside one need, and unique points on one page: what a room can take in. [design] */
const mostBlocks = 3;
const mostAdvantages = 6;
/** Two words in common at least: a wrong product in front of a customer is worse than none. [design] */
const surely = 6_667;

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

/** The product that a need names; else the one among `offered` that speaks to it beyond doubt. */
function productFor(need: Need, named: readonly Product[], offered: readonly Product[]): Product | undefined {
  if (need.productId !== '') return named.find((product) => product.id === need.productId);
  const [best] = matchProducts({ needs: [need], technicalNeeds: [], budgetMax: null }, offered);
  const speaks = best?.explanation.rows.find((row) => row.id === need.id)?.value ?? 0;
  return speaks >= surely ? best?.product : undefined;
}

/** What shares most words with the need comes first. */
function blocksFor(need: Need, product: Product): ValueBlock[] {
  const wanted = termsOf(need.pain, need.capability);
  const shared = ({ feature, scenario, value }: ValueBlock) =>
    [...termsOf(feature, scenario, value)].filter((term) => wanted.has(term)).length;
  return product.valueBlocks
    .filter(isBlock)
    .map((block) => ({ block, fit: shared(block) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, mostBlocks)
    .map(({ block }) => shownBlock(block));
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
