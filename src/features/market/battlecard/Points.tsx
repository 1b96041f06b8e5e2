import { Link } from 'react-router';
import type { Battlecard } from '@/domain/competitors/battlecard';
import type { StandingPoint } from '@/domain/competitors/standing';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { usePointWords } from '../shared/pointWords';

/** Currencies of our prices on a card, by product. */
export function cardCurrencies(card: Pick<Battlecard, 'prices'>): ReadonlyMap<string, string> {
  return new Map(card.prices.flatMap(({ row }) => (row.ours ? [[row.product.id, row.ours.currency] as const] : [])));
}

/** Features, factors and prices on which one side is ahead: what we have, what they have. */
export function Points(props: {
  readonly points: readonly StandingPoint[];
  readonly limit: number;
  /** Where the rest is; without a comparison there is no further page. */
  readonly comparisonId: string | undefined;
  readonly empty: string;
  /** In which our prices are, by product. */
  readonly currencies: ReadonlyMap<string, string>;
}) {
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const words = usePointWords();
  const { points, limit, comparisonId } = props;
  if (points.length === 0) return <p className="dw-faint">{props.empty}</p>;
  return (
    <table className="bc-points">
      <thead>
        <tr>
          <th scope="col">{t('card.point')}</th>
          <th scope="col">{m('us')}</th>
          <th scope="col">{t('card.they')}</th>
        </tr>
      </thead>
      <tbody>
        {points.slice(0, limit).map((point) => (
          <tr key={`${point.kind}.${point.id}`}>
            <th scope="row" title={localizedText(point.label, language)}>
              <bdi>{localizedText(point.label, language)}</bdi>
            </th>
            <td className="bc-ours">{words(point, 'ours', props.currencies.get(point.id))}</td>
            <td>{words(point, 'theirs', props.currencies.get(point.id))}</td>
          </tr>
        ))}
      </tbody>
      {points.length > limit && comparisonId !== undefined ? (
        <tfoot>
          <tr>
            <td colSpan={3}>
              <Link className="bc-more" to={paths.comparison(comparisonId, 'standing')}>
                {t('card.more', { count: points.length - limit })}
              </Link>
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
