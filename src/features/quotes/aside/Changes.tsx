import type { Discount, Quote } from '@/domain/quoting/quote';
import { inLanguage } from '@/domain/quoting/totals';
import { type MaterialChange, materialChanges } from '@/domain/quoting/versions';
import { formatMoney, formatQuantity } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { discountText } from '../grid/cells';
import styles from '../quotes.module.css';

interface ChangesProps {
  readonly previous: Quote;
  readonly quote: Quote;
  readonly rateLabel: (rate: string) => string;
}

/** What differs from the version before that a customer must be told (DOMAIN.md §8). */
export function Changes({ previous, quote, rateLabel }: ChangesProps) {
  const t = useT('quotes');
  const language = useLanguage();
  const changes = materialChanges(previous, quote);

  function words(change: MaterialChange): string {
    const name = change.name ? inLanguage(change.name, language) || t('grid.unnamed') : '';
    const show = (value: unknown): string => {
      if (change.kind === 'quantity') return formatQuantity(Number(value));
      if (change.kind === 'price' || change.kind === 'roundOff') return formatMoney(Number(value), quote.currency);
      if (change.kind === 'rate') return rateLabel(String(value));
      if (change.kind === 'discount') return discountText(value as Discount, quote.currency) || '\u2014';
      return String(value) || '\u2014';
    };
    return t(`change.${change.kind}`, { name, before: show(change.before), after: show(change.after) });
  }

  return (
    <section>
      <h2>{t('aside.changes', { version: previous.version })}</h2>
      {changes.length === 0 ? <div className={styles.faint}>{t('aside.noChanges')}</div> : null}
      {changes.map((change) => (
        <div key={`${change.kind}.${change.lineId ?? ''}`}>{words(change)}</div>
      ))}
    </section>
  );
}
