import { Link } from 'react-router';
import { leadingQuote } from '@/domain/deals/amount';
import type { DealFacts } from '@/domain/process/gates';
import { computeQuote } from '@/domain/quoting/calculator';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { localizedText } from '../titles';
import styles from './gates.module.css';

const shown = 4;

/** The lines of the leading quote whose cost is not known, each with the way to its product, and what to do about them. */
export function MissingCosts({ facts }: { readonly facts: DealFacts }) {
  const t = useT('deals');
  const language = useLanguage();
  const quote = leadingQuote(facts.quotes);
  const margin = quote ? computeQuote(quote).margin : undefined;
  if (!quote || margin?.type !== 'costMissing') return null;
  const lines = quote.lines.filter(({ id }) => margin.lineIds.includes(id));
  return (
    <div className={styles.detail}>
      <ul className={styles.costs} aria-label={t('gates.costOf')}>
        {lines.slice(0, shown).map((line) => {
          const name = localizedText(line.name, language) || t('gates.unnamedLine');
          return (
            <li key={line.id}>
              {name}{' '}
              {line.productId === '' ? null : (
                <Link
                  className="dw-link"
                  aria-label={t('gates.toProductCostOf', { name })}
                  to={paths.product(line.productId)}
                >
                  {t('gates.toProductCost')}
                </Link>
              )}
            </li>
          );
        })}
        {lines.length > shown ? <li>{t('gates.moreLines', { count: lines.length - shown })}</li> : null}
      </ul>
      {t(quote.status === 'draft' ? 'gates.costDraft' : 'gates.costSent')}
    </div>
  );
}
