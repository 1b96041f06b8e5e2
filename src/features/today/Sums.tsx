import type { ReactNode } from 'react';
import { localizedText } from '@/features/common';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section } from '@/ui';
import type { Around, Sum, Worth } from './around';
import styles from './today.module.css';

/** Deals named behind a sum; the others stand in one row. */
const named = 12;

/** What the month was signed for and will bring, by currency; each sum opens the deals it is made of. */
export function Sums({ around }: { readonly around: Around }) {
  const t = useT('start');
  const language = useLanguage();
  const { won, month, nextMonth, overdue, commit, bestCase } = around;
  const currencies = new Set([won, month, nextMonth, overdue].flatMap(({ totals }) => [...totals.keys()]));
  return [...currencies].sort().map((currency) => (
    <Section key={currency} title={t('today.forecast')}>
      <dl className={styles.money}>
        <Figure title={t('today.won')} sum={won} currency={currency} always />
        <Figure title={t('today.weighted')} sum={month} currency={currency} always note={t('today.weightedNote')} />
        <Figure title={t('today.nextMonth')} sum={nextMonth} currency={currency} note={t('today.weightedNote')} />
        <Figure title={t('today.overdueForecast')} sum={overdue} currency={currency} note={t('today.weightedNote')} />
        {[['commit', commit] as const, ['bestCase', bestCase] as const].map(([name, totals]) => {
          const minor = totals.get(currency);
          return minor ? (
            <Pair key={name} title={t(`today.${name}`)}>
              {formatMoney(minor, currency, language)}
            </Pair>
          ) : null;
        })}
      </dl>
    </Section>
  ));
}

function Pair({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const weightOf = ({ amount, probability }: Worth) => amount.minor * probability;

function Figure(props: {
  readonly title: string;
  readonly sum: Sum;
  readonly currency: string;
  /** Also where there is nothing in it. */
  readonly always?: boolean;
  readonly note?: string;
}) {
  const { sum, currency } = props;
  const t = useT('start');
  const c = useT('common');
  const language = useLanguage();
  const parts = sum.parts
    .filter(({ amount }) => amount.currency === currency)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const total = formatMoney(sum.totals.get(currency) ?? 0, currency, language);
  if (parts.length === 0) return props.always ? <Pair title={props.title}>{total}</Pair> : null;
  const others = parts.length - named;
  return (
    <Pair title={props.title}>
      <Explained
        title={props.title}
        note={[props.note ?? '', sum.more ? t('today.sumCut', { number: sum.parts.length }) : '']
          .filter((text) => text !== '')
          .join(' ')}
        rows={[
          ...parts.slice(0, named).map(({ deal, amount, probability }) => ({
            label: localizedText(deal.title, language) || c('states.untitled'),
            value: `${formatMoney(amount.minor, currency, language)}${
              probability === 10_000 ? '' : ` \u00d7 ${formatPercent(probability)}`
            }`,
          })),
          ...(others > 0 ? [{ label: t('today.otherDeals', { count: others }), value: '' }] : []),
          { label: t('today.sum'), value: total, strong: true },
        ]}
      >
        {total}
      </Explained>
    </Pair>
  );
}
