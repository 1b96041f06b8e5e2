import type { QuoteLine } from '@/domain/quoting/quote';
import { inLanguage, type LineTotals, type QuoteTotals } from '@/domain/quoting/totals';
import { formatMoney, formatPercent, formatQuantity } from '@/i18n/formats';
import type { useT } from '@/i18n/setup';
import type { CellContext } from './cells';
import type { RowView } from './GridRow';

type Translate = ReturnType<typeof useT<'quotes'>>;

const none = '\u2014';

function tagsOf(line: QuoteLine, context: CellContext, t: Translate): string[] {
  const tags: string[] = [];
  if (line.kind === 'bundle') tags.push(t('grid.bundle'));
  if (line.gift) {
    tags.push(t('grid.gift'));
    if (line.giftValue > 0) {
      const value = formatMoney(line.giftValue, context.currency, context.language, { symbol: 'none' });
      tags.push(t('grid.giftValue', { value }));
    }
  }
  if (line.optional) tags.push(line.selected ? t('grid.optionalSelected') : t('grid.optionalNot'));
  if (line.optional && line.optionGroup !== '') tags.push(t('grid.group', { name: line.optionGroup }));
  if (line.excludeFromOrderDiscount) tags.push(t('grid.excluded'));
  if (line.priceSource === 'tier') tags.push(t('grid.tiered'));
  return tags;
}

/** A line in the words and figures of the grid. `number` counts lines with an amount only, as the documents do. */
export function rowViewOf(
  line: QuoteLine,
  number: string,
  totals: LineTotals | undefined,
  quoteTotals: QuoteTotals,
  context: CellContext,
  t: Translate,
): RowView {
  const plain = (minor: number) => formatMoney(minor, context.currency, context.language, { symbol: 'none' });
  const name = inLanguage(line.name, context.language);
  const shared = {
    id: line.id,
    number,
    kind: line.kind,
    description: inLanguage(line.description, context.language).split('\n')[0] ?? '',
    child: line.bundleId !== '',
    tags: tagsOf(line, context, t).join('\n'),
  };
  if (line.kind === 'heading' || line.kind === 'text') {
    const section = line.kind === 'heading' ? quoteTotals.sections.get(line.id) : undefined;
    return {
      ...shared,
      texts: { item: name, quantity: '', unit: '', unitPrice: '', discount: '', taxRate: '' },
      amount: section === undefined ? '' : t('grid.subtotal', { value: plain(section) }),
      counts: true,
    };
  }
  const bundle = line.kind === 'bundle';
  const { discount } = line;
  const amount = totals?.amount ?? 0;
  const counts = !line.optional || line.selected;
  return {
    ...shared,
    texts: {
      item: name === '' ? t('grid.unnamed') : name,
      quantity: bundle ? '' : formatQuantity(line.quantity),
      unit: inLanguage(line.unit, context.language),
      unitPrice: line.gift ? none : plain(bundle ? line.bundlePrice : (totals?.unitPrice ?? line.unitPrice)),
      discount: bundle
        ? ''
        : discount.type === 'percent'
          ? formatPercent(discount.bp)
          : discount.type === 'amount'
            ? plain(discount.minor)
            : none,
      taxRate: bundle ? '' : (context.rates.find((choice) => choice.rate === line.taxRate)?.label ?? line.taxRate),
    },
    amount: bundle ? '' : counts ? plain(amount) : `(${plain(amount)})`,
    counts,
  };
}

/** Positions as printed: lines with an amount are counted through; headings and texts have none. */
export function lineNumbers(lines: readonly QuoteLine[]): string[] {
  let count = 0;
  return lines.map((line) => {
    if (line.kind === 'heading' || line.kind === 'text') return '';
    count += 1;
    return String(count);
  });
}
