import type { PriceCell } from '@/domain/competitors/priceTable';
import type { LinePrices } from '@/domain/competitors/quotePrices';
import { formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { useGapWords } from '../shared/marketWords';
import { useVerify } from '../shared/useFreshness';
import { usePriceTexts } from './gapRows';
import { useQuotePrices } from './quotePricesContext';
import { shortName } from './shortName';

/**
 * What each competitor asks for the product of a line: comparable price with the gap in both readings, or why it does not
 * compare; a price that is not fresh says so and can be confirmed. The name opens the battlecard.
 */
export function LineCompetitors(props: {
  readonly row: LinePrices;
  /** Whether the figures open what they are made of; not in a box that is open itself. */
  readonly explained?: boolean;
  readonly onCard?: () => void;
}) {
  const { row } = props;
  const t = useT('competition');
  const language = useLanguage();
  const prices = useQuotePrices();
  const verify = useVerify();
  if (!prices) return null;
  return (
    <ul className="cp-prices">
      {[...row.cells].map(([id, cell]) => {
        const competitor = prices.competitors.get(id);
        const name = competitor ? shortName(competitor, language) : t('gone');
        return (
          <li key={id}>
            <div className="cp-price">
              <button
                type="button"
                className="dw-link cp-name"
                title={t('card.open', { name })}
                aria-label={t('card.open', { name })}
                onClick={() => {
                  props.onCard?.();
                  prices.openCard(id);
                }}
              >
                {name}
              </button>
              <Price row={row} cell={cell} />
            </div>
            <Reading row={row} cell={cell} explained={props.explained === true} />
            {cell.age.state === 'fresh' ? null : (
              <AgeTag
                age={cell.age}
                name={`${name} · ${cell.entry.item}`}
                onVerify={
                  cell.age.state === 'stale'
                    ? () => void verify({ kind: 'price', entity: 'priceEntry', id: cell.entry.id, part: '' })
                    : undefined
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Price({ row, cell }: { readonly row: LinePrices; readonly cell: PriceCell }) {
  const { asked } = usePriceTexts();
  const { comparable } = cell;
  if (!comparable || !row.ours) return null;
  const { currency } = row.ours;
  const figure = (minor: number) => formatMoney(minor, currency, undefined, { symbol: 'none' });
  return (
    <span className="dw-num" title={asked(cell.entry)}>
      {comparable.isRange ? (
        <span className="dw-faint">
          {figure(comparable.minMinor)}–{figure(comparable.maxMinor)}{' '}
        </span>
      ) : null}
      {figure(comparable.minor)}
    </span>
  );
}

function Reading(props: { readonly row: LinePrices; readonly cell: PriceCell; readonly explained: boolean }) {
  const { row, cell } = props;
  const m = useT('market');
  const words = useGapWords();
  const problemText = useProblemText();
  const { asked, gapRows } = usePriceTexts();
  if (!cell.theirGap || !row.ours)
    return (
      <div className="cp-why">
        {cell.entry.price === null ? null : <span>{asked(cell.entry)}</span>}
        <span>{cell.problem ? problemText(cell.problem) : m('gaps.none')}</span>
      </div>
    );
  const rows = gapRows(cell, row.ours);
  const figures = [
    { name: m('gaps.theirs'), text: words.theirs(cell.theirGap) },
    { name: m('gaps.ours'), text: words.ours(cell.ourGap) },
  ];
  return (
    <div className="cp-gaps">
      {figures.map(({ name, text }) =>
        props.explained ? (
          <Explained key={name} title={name} rows={rows}>
            {text}
          </Explained>
        ) : (
          <span key={name} title={name}>
            {text}
          </span>
        ),
      )}
    </div>
  );
}
