import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { type PositioningMeasure, positioningMeasures } from '@/domain/competitors/comparison';
import { positioning } from '@/domain/competitors/positioning';
import { halfUp } from '@/domain/kernel/rounding';
import { formatPercent, formatScore, formatTenths } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { PositioningFigure } from '../charts/figures';
import type { Desk } from './desk';

/** How a measure is printed; its values are 1/10,000 of its unit. */
export function measureText(measure: PositioningMeasure, value: number): string {
  const whole = Math.round(value);
  if (measure === 'priceIndex' || measure === 'basketIndex') return formatTenths(Number(halfUp(BigInt(whole), 1000n)));
  return measure === 'profileScore' ? formatScore(whole) : formatPercent(whole);
}

/** The latest known market share by company, basis points. */
export function latestShares(desk: Pick<Desk, 'competitors' | 'today'>): ReadonlyMap<string, number> {
  return new Map(
    desk.competitors.flatMap((competitor) => {
      const newest = competitor.shares
        .filter((share) => share.date <= desk.today)
        .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))[0];
      return newest ? [[competitor.id, newest.share] as const] : [];
    }),
  );
}

/** The positioning map (DOMAIN.md §7): two chosen measures, axes through the mean; who lacks one stands beside it. */
export function MapTab({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, priceRows, edit } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const { mapX, mapY } = comparison;
  const map = useMemo(
    () =>
      positioning({
        comparison,
        measureX: mapX,
        measureY: mapY,
        priceRows,
        shares: latestShares({ competitors: desk.competitors, today: desk.today }),
      }),
    [comparison, mapX, mapY, priceRows, desk.competitors, desk.today],
  );
  const named = (id: string) => companies.find((company) => company.id === id);
  const points = map.points.map((point) => {
    const company = named(point.companyId);
    return { ...point, id: point.companyId, name: company?.name ?? '', own: company?.own ?? false };
  });
  const choice = (axis: 'mapX' | 'mapY', label: string) => (
    <Select
      size="xs"
      w={180}
      label={label}
      allowDeselect={false}
      value={comparison[axis]}
      data={positioningMeasures.map((value) => ({ value, label: m(`measures.${value}`) }))}
      onChange={(value) => {
        const measure = positioningMeasures.find((known) => known === value);
        if (measure) edit(() => (axis === 'mapX' ? { mapX: measure } : { mapY: measure }));
      }}
    />
  );
  return (
    <div className="cmp-map">
      <div className="cmp-map-drawing">
        <div className="cmp-bar">
          {choice('mapX', t('map.x'))}
          {choice('mapY', t('map.y'))}
        </div>
        {points.length < 2 || map.meanX === null || map.meanY === null ? (
          <p className="dw-muted">{t('map.tooFew')}</p>
        ) : (
          <PositioningFigure
            label={t('map.chart', { x: m(`measures.${mapX}`), y: m(`measures.${mapY}`) })}
            height={440}
            points={points}
            mean={{ x: map.meanX, y: map.meanY }}
            meanWord={t('map.mean')}
            xLabel={m(`measures.${mapX}`)}
            yLabel={m(`measures.${mapY}`)}
            formatX={(value) => measureText(mapX, value)}
            formatY={(value) => measureText(mapY, value)}
          />
        )}
        <p className="dw-hint">{t('map.hint')}</p>
      </div>
      <div className="cmp-map-side">
        <table className="cmp-table">
          <thead>
            <tr>
              <th scope="col">{t('map.company')}</th>
              <th scope="col" data-align="right">
                {m(`measures.${mapX}`)}
              </th>
              <th scope="col" data-align="right">
                {m(`measures.${mapY}`)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <th scope="row">
                  <bdi>{point.name}</bdi>
                </th>
                <td data-align="right">{measureText(mapX, point.x)}</td>
                <td data-align="right">{measureText(mapY, point.y)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {map.missing.length > 0 ? (
          <>
            <h3 className="cmp-label">{t('map.missing')}</h3>
            <ul className="cmp-missing">
              {map.missing.map(({ companyId, measures }) => (
                <li key={companyId}>
                  <bdi>{named(companyId)?.name ?? ''}</bdi>
                  <span className="dw-faint">
                    {t('map.lacks', { what: measures.map((each) => m(`measures.${each}`)).join(', ') })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  );
}
