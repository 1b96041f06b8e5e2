import { canonicalJson } from '../kernel/canonical';
import type { Localized } from '../kernel/fields';
import type { Quote, QuoteLine } from './quote';

export type MaterialChangeKind =
  | 'lineAdded'
  | 'lineRemoved'
  | 'name'
  | 'quantity'
  | 'price'
  | 'discount'
  | 'rate'
  | 'choice'
  | 'bundle'
  | 'orderDiscount'
  | 'roundOff'
  | 'currency'
  | 'taxMode'
  | 'payment'
  | 'delivery'
  | 'afterSales'
  | 'validity';

/** One difference that matters to the customer. Values are as stored: minor units, 1/10,000, tax treatments. */
export interface MaterialChange {
  readonly kind: MaterialChangeKind;
  /** For changes of a line. */
  readonly lineId?: string;
  readonly name?: Localized;
  readonly before?: unknown;
  readonly after?: unknown;
}

const lineAspects: readonly (readonly [MaterialChangeKind, (line: QuoteLine) => unknown])[] = [
  ['name', (line) => line.name],
  ['quantity', (line) => line.quantity],
  ['price', (line) => (line.gift ? 0 : line.unitPrice)],
  ['discount', (line) => line.discount],
  ['rate', (line) => line.taxRate],
  ['choice', (line) => [line.optional, line.optional && line.selected, line.gift]],
  ['bundle', (line) => [line.bundleId, line.kind === 'bundle' ? line.bundlePrice : 0]],
];

const quoteAspects: readonly (readonly [MaterialChangeKind, (quote: Quote) => unknown])[] = [
  ['orderDiscount', (quote) => [quote.orderDiscount, quote.strategy === 'channel' ? quote.channelDiscount : 0]],
  ['roundOff', (quote) => quote.roundOff],
  ['currency', (quote) => quote.currency],
  ['taxMode', (quote) => quote.taxMode],
  ['payment', (quote) => ({ ...quote.terms.payment, schedule: quote.terms.payment.schedule.map(withoutId) })],
  ['delivery', (quote) => quote.terms.delivery],
  ['afterSales', (quote) => quote.terms.afterSales],
  ['validity', (quote) => quote.validUntil],
];

function withoutId<T extends { readonly id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}

function differ(a: unknown, b: unknown): boolean {
  return canonicalJson(a) !== canonicalJson(b);
}

const hasMoney = (line: QuoteLine): boolean => line.kind === 'item' || line.kind === 'bundle';

/**
 * What changed from version `a` to version `b` that a customer must be told: lines added or removed, quantity, price,
 * discount, rate, term, validity (DOMAIN.md §8). Lines are matched by id; texts and order do not count.
 */
export function materialChanges(a: Quote, b: Quote): MaterialChange[] {
  const before = new Map(a.lines.filter(hasMoney).map((line) => [line.id, line]));
  const after = new Map(b.lines.filter(hasMoney).map((line) => [line.id, line]));
  const changes: MaterialChange[] = [];
  for (const [id, line] of before) {
    if (!after.has(id)) changes.push({ kind: 'lineRemoved', lineId: id, name: line.name });
  }
  for (const [id, line] of after) {
    const old = before.get(id);
    if (!old) {
      changes.push({ kind: 'lineAdded', lineId: id, name: line.name });
      continue;
    }
    for (const [kind, aspect] of lineAspects) {
      if (!differ(aspect(old), aspect(line))) continue;
      changes.push({ kind, lineId: id, name: line.name, before: aspect(old), after: aspect(line) });
    }
  }
  for (const [kind, aspect] of quoteAspects) {
    if (differ(aspect(a), aspect(b))) changes.push({ kind, before: aspect(a), after: aspect(b) });
  }
  return changes;
}
