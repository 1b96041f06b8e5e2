import { pricesOfCompetitor } from '@/data/queries/prices';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { PriceEntry } from '@/domain/competitors/priceEntry';
import { competitorGap } from '@/domain/competitors/priceGap';
import { useT } from '@/i18n/setup';
import { useGapText } from './GapFigures';
import { usePriceWords } from './priceWords';

const mostRead = 1000;
const mostShown = 12;

const sameText = (a: string, b: string) =>
  a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase();

/** Entries of the same thing on the same terms: only these tell whether a price rose. */
function sameThing(a: PriceEntry, b: PriceEntry): boolean {
  const terms = ['productId', 'period', 'quantityFrom', 'taxBasis', 'currency', 'kind'] as const;
  return sameText(a.item, b.item) && sameText(a.unit, b.unit) && terms.every((term) => a[term] === b[term]);
}

/** How the price of one item went, newest first, each against the one before. */
export function PriceHistory({ entry }: { readonly entry: PriceEntry }) {
  const t = useT('competitors');
  const gapText = useGapText();
  const words = usePriceWords();
  const found = useLive(
    async (store: Store) => (await pricesOfCompetitor(store, entry.competitorId, { limit: mostRead })).rows,
    [entry.competitorId],
  );
  const dated = (found ?? []).filter((other) => other.date !== '' && other.price !== null && sameThing(other, entry));
  if (dated.length < 2) return null;
  const shown = dated.slice(0, mostShown);
  return (
    <section className="competitor-history">
      <h3>{t('prices.history')}</h3>
      <Sparkline entries={[...shown].reverse()} />
      <ul>
        {shown.map((each, index) => {
          const change = competitorGap(dated[index + 1]?.price ?? null, each.price);
          return (
            <li key={each.id} aria-current={each.id === entry.id ? 'true' : undefined}>
              <span>{each.date}</span>
              <span className="dw-num">{words.price(each)}</span>
              <span className="dw-num dw-muted">{change ? gapText(change) : ''}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const width = 240;
const height = 36;

/** The line of the prices over the days; the list below it says the same in figures. */
function Sparkline({ entries }: { readonly entries: readonly PriceEntry[] }) {
  const days = entries.map((entry) => Date.parse(entry.date));
  const prices = entries.map((entry) => entry.price ?? 0);
  const place = (value: number, all: readonly number[], size: number) => {
    const low = Math.min(...all);
    const span = Math.max(...all) - low;
    return span === 0 ? size / 2 : ((value - low) / span) * (size - 6) + 3;
  };
  const points = entries.map(
    (_, index) => `${place(days[index] ?? 0, days, width)},${height - place(prices[index] ?? 0, prices, height)}`,
  );
  return (
    <svg width={width} height={height} aria-hidden="true">
      <polyline points={points.join(' ')} fill="none" stroke="var(--dw-primary)" strokeWidth="1.5" />
    </svg>
  );
}
