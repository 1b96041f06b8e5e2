import { isValidDate } from '../kernel/dates';
import { type Problem, problem } from '../kernel/result';
import { isSelected, workLines } from './calculation/lines';
import { computeQuote } from './calculator';
import type { Quote, QuoteLine } from './quote';
import { validateSchedule } from './schedule';
import type { QuoteTotals } from './totals';

const blank = (text: { zh: string; en: string }): boolean => text.zh.trim() === '' && text.en.trim() === '';

function lineProblems(line: QuoteLine, index: number, lines: readonly QuoteLine[]): Problem[] {
  const found: Problem[] = [];
  const row = { row: index + 1 };
  const report = (code: string, field: string, params: Problem['params'] = row): void => {
    found.push(problem(code, params, `lines.${index}.${field}`));
  };
  if (line.kind !== 'text' && blank(line.name)) report('quote.lineNameMissing', 'name');
  if (line.kind === 'item') {
    if (line.quantity === 0 && isSelected(line)) report('quote.quantityMissing', 'quantity');
    if (line.bundleId !== '' && !lines.some((other) => other.kind === 'bundle' && other.id === line.bundleId)) {
      report('quote.bundleUnknown', 'bundleId');
    }
  }
  if (line.kind === 'bundle') {
    if (line.bundlePrice === 0) report('quote.bundlePriceMissing', 'bundlePrice');
    if (line.discount.type !== 'none') report('quote.bundleDiscount', 'discount');
  }
  const thresholds = new Set(line.tiers.map((tier) => tier.from));
  if (thresholds.size !== line.tiers.length) report('quote.tierRepeated', 'tiers');
  return found;
}

/** Bundles in effect without a line that could bear their price. */
function emptyBundles(quote: Quote): Problem[] {
  const filled = new Set(
    workLines(quote)
      .filter((work) => work.counts && !work.line.gift)
      .map((work) => work.bundle?.id),
  );
  return quote.lines.flatMap((line, index) =>
    line.kind === 'bundle' && isSelected(line) && !filled.has(line.id)
      ? [problem('quote.bundleEmpty', { row: index + 1 }, `lines.${index}.bundlePrice`)]
      : [],
  );
}

/** Optional lines of one group exclude each other. */
function optionProblems(lines: readonly QuoteLine[]): Problem[] {
  const chosen = new Map<string, number>();
  return lines.flatMap((line, index) => {
    if (!line.optional || !line.selected || line.optionGroup === '') return [];
    const first = chosen.get(line.optionGroup);
    if (first === undefined) {
      chosen.set(line.optionGroup, index);
      return [];
    }
    const params = { row: index + 1, other: first + 1 };
    return [problem('quote.optionsExclude', params, `lines.${index}.selected`)];
  });
}

function dateProblems(quote: Quote): Problem[] {
  const found: Problem[] = [];
  for (const field of ['issueDate', 'validUntil'] as const) {
    if (quote[field] !== '' && !isValidDate(quote[field])) found.push(problem('date.invalid', undefined, field));
  }
  if (found.length === 0 && quote.issueDate !== '' && quote.validUntil !== '' && quote.validUntil < quote.issueDate) {
    found.push(problem('quote.validityBeforeIssue', undefined, 'validUntil'));
  }
  return found;
}

/** Every figure that leaves the calculator must be exact: within the safe integers. */
function isExact(totals: QuoteTotals): boolean {
  const { subtotal, channelDiscount, orderDiscount, net, tax, total, taxOtherRounding, giftValue, margin } = totals;
  const figures = [subtotal, channelDiscount, orderDiscount, net, tax, total, taxOtherRounding, giftValue];
  if (margin.type === 'known') figures.push(margin.cost, margin.minor);
  const lines = totals.lines.flatMap((line) => [line.gross, line.net, line.tax, line.total, line.cost ?? 0]);
  return figures.concat(lines).every(Number.isSafeInteger);
}

/**
 * What stands against exporting or sending a quote beyond its schema, with paths of the fields: no customer, no line that
 * counts, unnamed lines, bundles and options that do not work out, a wrong payment schedule, dates, and figures too large
 * to be exact (`quote.tooLarge`). Whether it is expired or needs approval is told by other functions. DOMAIN.md §8.
 */
export function validateQuote(quote: Quote, totals: QuoteTotals = computeQuote(quote)): Problem[] {
  const { schedule, percentOf } = quote.terms.payment;
  const found: Problem[] = [];
  if (quote.customerId === '') found.push(problem('quote.customerMissing', undefined, 'customerId'));
  const hasItem = quote.lines.some((line, index) => line.kind === 'item' && totals.lines[index]?.counts);
  if (!hasItem) found.push(problem('quote.noLines', undefined, 'lines'));
  found.push(
    ...quote.lines.flatMap(lineProblems),
    ...emptyBundles(quote),
    ...optionProblems(quote.lines),
    ...dateProblems(quote),
  );
  if (!isExact(totals)) return [...found, problem('quote.tooLarge', undefined, 'lines')];
  if (quote.orderDiscount.type === 'amount' && totals.orderDiscount < quote.orderDiscount.minor) {
    found.push(problem('quote.orderDiscountTooHigh', undefined, 'orderDiscount'));
  }
  if (totals.roundOff.total < quote.roundOff) found.push(problem('quote.roundOffTooHigh', undefined, 'roundOff'));
  return [...found, ...validateSchedule(schedule, totals.total, percentOf)];
}
