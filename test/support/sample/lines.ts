import type { Environment } from '@/domain/kernel/ids';
import type { Product } from '@/domain/products/product';
import { newQuoteLine } from '@/domain/quoting/create';
import { priceForQuantity } from '@/domain/quoting/price';
import type { QuoteLine } from '@/domain/quoting/quote';
import { text } from './env';
import type { SampleLine } from './storyLines';

/** Makes the lines of a sample quote from catalogue and differences. */
export function quoteLines(
  env: Environment,
  samples: readonly SampleLine[],
  products: ReadonlyMap<string, Product>,
): QuoteLine[] {
  const bundles = new Map<string, string>();
  return samples.map((sample, index) => {
    // The same product keeps its line from version to version, so that versions can be compared.
    const id = sample.code ? `line-${sample.code}` : `line-${index + 1}`;
    const line = { ...quoteLine(env, sample, products, bundles), id };
    if (sample.key) bundles.set(sample.key, line.id);
    return line;
  });
}

function quoteLine(
  env: Environment,
  sample: SampleLine,
  products: ReadonlyMap<string, Product>,
  bundles: ReadonlyMap<string, string>,
): QuoteLine {
  const product = sample.code ? products.get(sample.code) : undefined;
  if (sample.code && !product) throw new Error(`sample: no product ${sample.code}`);
  const quantity = Math.round((sample.quantity ?? 1) * 10_000);
  const catalogue = product && {
    productId: product.id,
    code: product.code,
    name: product.name,
    description: product.description,
    unit: product.unit,
    unitPrice: product.listPrice?.minor ?? 0,
    listPrice: product.listPrice?.minor ?? null,
    tiers: product.tiers,
    priceSource: 'list' as const,
    taxRate: product.taxRate,
    unitCost: product.cost?.minor ?? null,
  };
  const line = newQuoteLine(env, {
    kind: sample.kind ?? 'item',
    unit: text('项', 'job'),
    ...catalogue,
    quantity,
    ...(sample.name ? { name: sample.name } : {}),
    ...(sample.description ? { description: sample.description } : {}),
    ...(sample.unitPrice === undefined
      ? {}
      : {
          unitPrice: Math.round(sample.unitPrice * 100),
          priceSource: 'manual' as const,
          listPrice: null,
          tiers: [],
          unitCost: null,
        }),
    ...(sample.percent === undefined ? {} : { discount: { type: 'percent' as const, bp: sample.percent * 100 } }),
    ...(sample.amount === undefined ? {} : { discount: { type: 'amount' as const, minor: sample.amount * 100 } }),
    ...(sample.bundlePrice === undefined ? {} : { bundlePrice: sample.bundlePrice * 100 }),
    ...(sample.bundle ? { bundleId: bundles.get(sample.bundle) ?? '' } : {}),
    ...(sample.gift ? { gift: true, giftValue: (sample.giftValue ?? 0) * 100 } : {}),
    optional: sample.optional ?? false,
    selected: sample.selected ?? true,
    excludeFromOrderDiscount: sample.exclude ?? false,
    ...(sample.taxRate ? { taxRate: sample.taxRate } : {}),
  });
  return { ...line, ...priceOf(line) };
}

const priceOf = (line: QuoteLine) => {
  const { unitPrice, source } = priceForQuantity(line, line.quantity);
  return { unitPrice, priceSource: source };
};
