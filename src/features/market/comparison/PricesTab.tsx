import { useMemo } from 'react';
import { Link } from 'react-router';
import type { PriceCell, PriceRow } from '@/domain/competitors/priceTable';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatMoney, formatQuantity } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { useGapWords } from '../shared/marketWords';
import { useVerify } from '../shared/useFreshness';
import { Basket } from './Basket';
import type { Desk } from './desk';
import { PriceIndexPart } from './PriceIndexPart';

/** Prices of comparable products (DOMAIN.md §5): both readings of the gap, index, weighted basket, and how old each is. */
export function PricesTab({ desk }: { readonly desk: Desk }) {
  const { companies, priceRows } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const gaps = useGapWords();
  const competitors = companies.filter((company) => !company.own);
  const rows = useMemo(
    () => [...priceRows].sort((a, b) => Number(b.cells.size > 0) - Number(a.cells.size > 0)),
    [priceRows],
  );
  return (
    <div className="cmp-page">
      <Section title={t('prices.table')}>
        {rows.length === 0 ? (
          <p className="dw-muted">{t('prices.empty')}</p>
        ) : (
          <div className="cmp-table-box">
            <table className="cmp-table cmp-prices" style={{ minWidth: 430 + competitors.length * 170 }}>
              <colgroup>
                <col style={{ width: 170 }} />
                <col style={{ width: 150 }} />
                {competitors.map((company) => (
                  <col key={company.id} />
                ))}
                <col style={{ width: 110 }} />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">{t('prices.product')}</th>
                  <th scope="col" data-align="right">
                    {m('us')}
                  </th>
                  {competitors.map((company) => (
                    <th key={company.id} scope="col">
                      <Link to={paths.competitor(company.id, 'prices')}>
                        <bdi>{company.name}</bdi>
                      </Link>
                    </th>
                  ))}
                  <th scope="col" data-align="right">
                    {m('gaps.market')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.product.id}>
                    <th scope="row">
                      <Link to={paths.product(row.product.id)}>
                        <bdi>{localizedText(row.product.name, language)}</bdi>
                      </Link>
                    </th>
                    <td data-align="right">
                      <OurPrice row={row} />
                    </td>
                    {competitors.map((company) => {
                      const cell = row.cells.get(company.id);
                      return (
                        <td key={company.id}>
                          {cell ? <TheirPrice row={row} cell={cell} /> : <span className="dw-faint">{'\u2014'}</span>}
                        </td>
                      );
                    })}
                    <td data-align="right">{gaps.index(row.marketIndex)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
      <Basket desk={desk} />
      <PriceIndexPart desk={desk} />
    </div>
  );
}

function OurPrice({ row }: { readonly row: PriceRow }) {
  const m = useT('market');
  const language = useLanguage();
  const { ours } = row;
  if (!ours) return <span className="dw-faint">{'\u2014'}</span>;
  const unit = localizedText(ours.unit, language);
  return (
    <>
      <div>{formatMoney(ours.minor, ours.currency, language)}</div>
      <div className="cmp-small">
        {[
          unit === '' ? '' : `${formatQuantity(ours.quantity)} ${unit}`,
          m(`periods.${ours.period}`),
          m(`taxBases.${ours.taxBasis}`),
        ]
          .filter((part) => part !== '')
          .join(' \u00b7 ')}
      </div>
    </>
  );
}

function TheirPrice({ row, cell }: { readonly row: PriceRow; readonly cell: PriceCell }) {
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const gaps = useGapWords();
  const problems = useProblemText();
  const verify = useVerify();
  const { comparable, entry } = cell;
  const currency = row.ours?.currency ?? entry.currency;
  const age = (
    <AgeTag
      age={cell.age}
      name={entry.item || localizedText(row.product.name, language)}
      onVerify={() => void verify({ kind: 'price', entity: 'priceEntry', id: entry.id, part: '' })}
    />
  );
  if (!comparable || !row.ours)
    return (
      <>
        <div className="dw-muted">
          {entry.price === null ? '\u2014' : formatMoney(entry.price, entry.currency, language)}
        </div>
        <div className="cmp-refused">{cell.problem ? problems(cell.problem) : ''}</div>
        {age}
      </>
    );
  return (
    <>
      <div className="cmp-price">
        {comparable.isRange
          ? `${formatMoney(comparable.minMinor, currency, language)}\u2013${formatMoney(comparable.maxMinor, currency, language, { symbol: 'none' })}`
          : formatMoney(comparable.minor, currency, language)}
        {comparable.conversions.length > 0 ? (
          <span className="cmp-small">
            {' '}
            {t('prices.converted', { what: comparable.conversions.map((each) => t(`prices.${each}`)).join(', ') })}
          </span>
        ) : null}
      </div>
      <div>{gaps.theirs(cell.theirGap)}</div>
      {cell.ourGap?.level ? null : <div className="cmp-small">{gaps.ours(cell.ourGap)}</div>}
      <div className="cmp-small">
        {m('gaps.index')} {gaps.index(cell.index)} · {age}
      </div>
    </>
  );
}
