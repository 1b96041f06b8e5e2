import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { PriceCell } from '@/domain/competitors/priceTable';
import type { LinePrices } from '@/domain/competitors/quotePrices';
import { formatGap } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { useGapWords } from '../shared/marketWords';
import { LineCompetitors } from './LineCompetitors';
import { useQuotePrices } from './quotePricesContext';
import { shortName } from './shortName';

/** The price that presses most: the lowest of those that compare, fresh ones first. */
function keenest(row: LinePrices): PriceCell | undefined {
  const rank = (cell: PriceCell) => (cell.age.state === 'fresh' ? 0 : 1);
  return [...row.cells.values()]
    .filter((cell) => cell.theirGap !== null)
    .sort((a, b) => rank(a) - rank(b) || (a.comparable?.minor ?? 0) - (b.comparable?.minor ?? 0))[0];
}

/**
 * How the keenest competitor's price stands to that of a line, in both readings to those who do not see it; opens all of
 * them. The grid has one place for the keyboard, its active cell: by keyboard the same stands in the panel.
 */
export function LineMark({ lineId }: { readonly lineId: string }) {
  const t = useT('competition');
  const language = useLanguage();
  const words = useGapWords();
  const prices = useQuotePrices();
  const [opened, setOpened] = useState(false);
  const row = prices?.lines.get(lineId);
  if (!prices || !row) return null;
  const cell = keenest(row);
  const competitor = cell ? prices.competitors.get(cell.entry.competitorId) : undefined;
  const gap = cell?.theirGap;
  const text = !gap ? t('mark.none') : gap.level ? t('mark.level') : t('mark.gap', { gap: formatGap(gap.tenths) });
  const stale = cell !== undefined && cell.age.state !== 'fresh';
  const label =
    cell && competitor
      ? t('mark.label', {
          name: shortName(competitor, language),
          theirs: words.theirs(cell.theirGap),
          ours: words.ours(cell.ourGap),
        })
      : t('mark.noneLabel');
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          tabIndex={-1}
          className="cp-mark"
          data-stale={stale || undefined}
          aria-label={stale ? `${label} ${t('mark.stale')}` : label}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          {text}
          {stale ? ` · ${t('mark.stale')}` : ''}
        </button>
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.stopPropagation()}>
        <LineCompetitors row={row} onCard={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
