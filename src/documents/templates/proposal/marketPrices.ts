import { amountText, dateText, tenthsText } from '../../format';
import { type Block, plain, type TableBlock, type TableCell } from '../../model/blocks';
import type { ClientMarket, ClientPrice, ClientPriceRow } from '../../model/market';
import { type Context, lineageOf, sentences } from '../shared/context';
import { fill } from '../shared/words';
import { columnGroups, companyName, head, note, ourName } from './marketShared';
import type { ProposalWords } from './words';

/** “Us against competitor” in words (DOMAIN.md §5); nothing where it cannot be computed. */
function gapWords(words: ProposalWords, price: ClientPrice): string {
  const { ourGap } = price;
  if (!ourGap) return '';
  if (ourGap.level) return words.whyUs.level;
  const gap = `${tenthsText(Math.abs(ourGap.tenths))}%`;
  return fill(ourGap.tenths < 0 ? words.whyUs.lower : words.whyUs.higher, { gap });
}

function priceCell(context: Context, words: ProposalWords, price: ClientPrice | null): TableCell {
  if (!price) return { content: plain(context.words.format.missing) };
  const { currency } = context.input.quote;
  const amount = (minor: number) => amountText(minor, currency);
  const figure = price.range ? `${amount(price.minMinor)}\u2013${amount(price.maxMinor)}` : amount(price.minor);
  const gap = gapWords(words, price);
  return {
    content: plain(`${figure}${price.converted ? '*' : ''}`),
    ...(gap === '' ? {} : { detail: plain(gap) }),
    lineage: lineageOf(price, 'price'),
  };
}

function unitText(context: Context, words: ProposalWords, row: ClientPriceRow): string {
  const w = words.whyUs;
  const unit = context.text(row.unit);
  const period = row.period === 'oneOff' ? '' : w.periods[row.period];
  if (unit === '') return period;
  return fill(period === '' ? w.perUnit : w.perUnitPeriod, { unit, period });
}

type Prices = NonNullable<ClientMarket['prices']>;

export function priceTables(context: Context, words: ProposalWords, prices: Prices): Block[] {
  const w = words.whyUs;
  const { currency } = context.input.quote;
  return columnGroups(prices.companies, 4).map((group): TableBlock => {
    const each = 72 / (group.length + 1);
    return {
      type: 'table',
      label: w.prices,
      look: 'ruled',
      columns: [{ width: 28, align: 'left' }, ...[0, ...group].map(() => ({ width: each, align: 'right' as const }))],
      header: head([
        w.item,
        fill(w.ours, { company: ourName(context, words), unit: context.unit }),
        ...group.map((index) => companyName(context, prices.companies, index)),
      ]),
      rows: prices.rows.map((row) => {
        const unit = unitText(context, words, row);
        return {
          cells: [
            {
              content: plain(context.text(row.name)),
              ...(unit === '' ? {} : { detail: plain(unit) }),
              lineage: lineageOf(row, `${row.field}.name`),
            },
            { content: plain(amountText(row.ours, currency)), lineage: lineageOf(row, row.field) },
            ...group.map((index) => priceCell(context, words, row.theirs[index] ?? null)),
          ],
        };
      }),
      ...(prices.rows[0] ? { lineage: lineageOf(prices.rows[0], 'lines') } : {}),
    };
  });
}

/** The days of a company's prices, each once, in order. */
function capturedText(context: Context, words: ProposalWords, prices: Prices, index: number): string {
  const days = prices.rows
    .flatMap((row) => row.theirs[index] ?? [])
    .map(({ capturedOn, verifiedOn }) => {
      const date = dateText(capturedOn, context.language);
      if (verifiedOn === '') return { capturedOn, text: date };
      return {
        capturedOn,
        text: fill(words.whyUs.verified, { date, verified: dateText(verifiedOn, context.language) }),
      };
    })
    .sort((a, b) => (a.capturedOn < b.capturedOn ? -1 : a.capturedOn > b.capturedOn ? 1 : 0));
  return fill(words.whyUs.capturedBy, {
    company: companyName(context, prices.companies, index),
    dates: [...new Set(days.map((day) => day.text))].join(context.words.format.listComma),
  });
}

/** Tax basis, currency, reading of the percentage, and the day of every price shown. */
export function priceNotes(context: Context, words: ProposalWords, prices: Prices): Block[] {
  const w = words.whyUs;
  const { currency } = context.input.quote;
  const shown = prices.rows.flatMap((row) => row.theirs).filter((price) => price !== null);
  const dates = prices.companies
    .map((_, index) => capturedText(context, words, prices, index))
    .join(context.words.format.semicolon);
  return [
    ...note(
      sentences(context, [
        fill(w[prices.taxBasis], { currency: context.words.price.currencies[currency] ?? currency }),
        shown.some((price) => price.range) ? w.range : '',
        shown.some((price) => price.converted) ? w.converted : '',
      ]),
    ),
    ...note(fill(w.captured, { dates })),
  ];
}
