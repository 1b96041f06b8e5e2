import { Link } from 'react-router';
import type { Competitor } from '@/domain/competitors/competitor';
import type { LinePrices } from '@/domain/competitors/quotePrices';
import { ageOf } from '@/domain/freshness/age';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { useFreshness } from '../shared/useFreshness';
import { LineCompetitors } from './LineCompetitors';
import { type QuotePrices, useQuotePrices } from './quotePricesContext';
import { shortName } from './shortName';

/** Lines that are shown at once; the one with the keyboard always is. */
const linesShown = 4;

/** What competitors ask for the same, line by line, and what R28 asks to weigh: their strategy and the customer's price
 * sensitivity. Internal. */
export function QuotePricesPanel(props: { readonly activeLineId: string; readonly onLine: (lineId: string) => void }) {
  const t = useT('competition');
  const m = useT('market');
  const prices = useQuotePrices();
  if (!prices) return null;
  const all = [...prices.lines.values()];
  const active = prices.lines.get(props.activeLineId);
  const shown = [...(active ? [active] : []), ...all.filter((row) => row !== active)].slice(0, linesShown);
  const { quote } = prices;
  return (
    <section className="cp-panel" aria-label={t('prices.title')}>
      <h2>
        {t('prices.title')} <Tag>{t('internal')}</Tag>
      </h2>
      {shown.length === 0 ? (
        <Nothing prices={prices} />
      ) : (
        <>
          <p className="dw-faint">
            {t('prices.basis', { currency: quote.currency, tax: m(`taxBases.${quote.taxMode}`) })}
          </p>
          {shown.map((row) => (
            <PanelLine key={row.line.id} row={row} active={row === active} onLine={props.onLine} />
          ))}
          {all.length > shown.length ? (
            <p className="dw-faint">{t('prices.more', { count: all.length - shown.length })}</p>
          ) : null}
        </>
      )}
      <Considerations prices={prices} />
    </section>
  );
}

function PanelLine(props: {
  readonly row: LinePrices;
  readonly active: boolean;
  readonly onLine: (lineId: string) => void;
}) {
  const { row, active } = props;
  const t = useT('competition');
  const language = useLanguage();
  const name = localizedText(row.line.name, language) || localizedText(row.product.name, language);
  return (
    <div className="cp-panel-line" data-active={active || undefined}>
      <h3>
        <button
          type="button"
          aria-current={active || undefined}
          title={t('prices.goTo', { name })}
          onClick={() => props.onLine(row.line.id)}
        >
          {name}
        </button>
      </h3>
      <LineCompetitors row={row} explained />
    </div>
  );
}

/** Says what is missing, and where it is entered. */
function Nothing({ prices }: { readonly prices: QuotePrices }) {
  const t = useT('competition');
  if (!prices.hasProducts) return <p className="dw-faint">{t('prices.noProducts')}</p>;
  const [only] = prices.competitors.keys();
  const to = prices.competitors.size === 1 && only !== undefined ? paths.competitor(only, 'prices') : paths.competitors;
  return (
    <p className="dw-faint">
      {t(prices.ofDeal ? 'prices.noneOfDeal' : 'prices.none')} <Link to={to}>{t('prices.enter')}</Link>
    </p>
  );
}

/** R28: a price is set with an eye on what they are up to, and on how much the customer looks at the price. */
function Considerations({ prices }: { readonly prices: QuotePrices }) {
  const t = useT('competition');
  const m = useT('market');
  const language = useLanguage();
  const sensitivity = prices.customer?.priceSensitivity ?? '';
  const strategies = [...prices.competitors.values()].flatMap((competitor) => {
    const newest = competitor.facts
      .filter((fact) => fact.kind === 'strategy' && fact.text.trim() !== '')
      .reduce<Competitor['facts'][number] | undefined>(
        (best, fact) => (best && best.date >= fact.date ? best : fact),
        undefined,
      );
    return newest ? [{ competitor, fact: newest }] : [];
  });
  return (
    <dl className="cp-weigh">
      <dt>{t('weigh.sensitivity')}</dt>
      <dd>
        {sensitivity === '' ? (
          prices.customer ? (
            <Link to={paths.customer(prices.customer.id)}>{t('weigh.unknown')}</Link>
          ) : (
            t('weigh.unknown')
          )
        ) : (
          <strong>{m(`grades.${sensitivity}`)}</strong>
        )}
      </dd>
      {strategies.map(({ competitor, fact }) => (
        <Strategy key={competitor.id} name={shortName(competitor, language)} fact={fact} />
      ))}
    </dl>
  );
}

function Strategy(props: { readonly name: string; readonly fact: Competitor['facts'][number] }) {
  const t = useT('competition');
  const { rules, today } = useFreshness();
  const age = ageOf(props.fact, 'fact', rules, today);
  return (
    <>
      <dt className="cp-strategy-of">{t('weigh.strategy', { name: props.name })}</dt>
      <dd className="cp-strategy" title={props.fact.text}>
        {props.fact.text} {age.state === 'fresh' ? null : <AgeTag age={age} />}
      </dd>
    </>
  );
}
