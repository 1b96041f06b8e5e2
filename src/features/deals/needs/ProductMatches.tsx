import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { leadingQuote } from '@/domain/deals/amount';
import type { Opportunity } from '@/domain/deals/opportunity';
import { matchProducts, type ProductMatch } from '@/domain/needs/productMatch';
import type { Product } from '@/domain/products/product';
import { lineFromProduct } from '@/domain/quoting/create';
import type { Quote } from '@/domain/quoting/quote';
import { localizedText, useEdit } from '@/features/common';
import { paths } from '@/features/paths';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section, Tag } from '@/ui';
import styles from './needs.module.css';

const mostShown = 6;
const longestLabel = 40;

interface ProductMatchesProps {
  readonly deal: Opportunity;
  readonly products: readonly Product[];
  readonly quotes: readonly Quote[];
}

/** Products that speak to the needs, each with why, and the way into the quote (R58). */
export function ProductMatches({ deal, products, quotes }: ProductMatchesProps) {
  const t = useT('needs');
  const language = useLanguage();
  const { needs, technicalNeeds, budgetMax } = deal;
  const matches = useMemo(
    () => matchProducts({ needs, technicalNeeds, budgetMax }, products).slice(0, mostShown),
    [needs, technicalNeeds, budgetMax, products],
  );
  const quote = leadingQuote(quotes);
  return (
    <Section title={t('sections.products')}>
      {matches.length === 0 ? (
        <p className={styles.faint}>{t(products.length === 0 ? 'match.noProducts' : 'match.none')}</p>
      ) : (
        <table className={`${styles.table} ${styles.middle}`} aria-label={t('sections.products')}>
          <thead>
            <tr>
              <th>{t('match.product')}</th>
              <th className={styles.right} style={{ width: 130 }}>
                {t('match.price')}
              </th>
              <th className={styles.right} style={{ width: 90 }}>
                {t('match.score')}
              </th>
              <th style={{ width: 130 }} aria-label={t('match.add')} />
            </tr>
          </thead>
          <tbody>
            {matches.map((match) => (
              <tr key={match.product.id}>
                <td>
                  <Link className="dw-link" to={paths.product(match.product.id)}>
                    {localizedText(match.product.name, language) || match.product.code}
                  </Link>
                  {match.explanation.notes.includes('overBudget') ? (
                    <>
                      {' '}
                      <Tag tone="warn">{t('match.overBudget')}</Tag>
                    </>
                  ) : null}
                </td>
                <td className={styles.right}>
                  {match.product.listPrice
                    ? formatMoney(match.product.listPrice.minor, match.product.listPrice.currency, language)
                    : '\u2014'}
                </td>
                <td className={styles.right}>
                  <MatchScore match={match} />
                </td>
                <td>
                  {quote?.status === 'draft' ? (
                    <AddToQuote quote={quote} product={match.product} />
                  ) : (
                    <Link className="dw-link" to={paths.deal(deal.id, 'quote')}>
                      {t('match.toQuote')}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function MatchScore({ match }: { readonly match: ProductMatch }) {
  const t = useT('needs');
  const language = useLanguage();
  const { explanation } = match;
  const rows = explanation.rows.map((row) => {
    const words = localizedText(row.label, language);
    const label = words.length > longestLabel ? `${words.slice(0, longestLabel)}\u2026` : words || t('untitledNeed');
    return {
      label:
        row.weight === null || row.value === null
          ? label
          : `${label} \u00b7 ${formatPercent(row.weight)} \u00d7 ${formatPercent(row.value)}`,
      value: row.part === null ? t('score.unknown') : formatPercent(row.part),
    };
  });
  return (
    <Explained
      title={t('match.title')}
      rows={[...rows, { label: t('score.total'), value: formatPercent(match.bp), strong: true }]}
      note={t('match.note')}
    >
      {formatPercent(match.bp)}
    </Explained>
  );
}

function AddToQuote({ quote, product }: { readonly quote: Quote; readonly product: Product }) {
  const t = useT('needs');
  const language = useLanguage();
  const { environment } = useStore();
  const edit = useEdit('quote', quote.id);
  if (quote.lines.some((line) => line.productId === product.id))
    return <span className={styles.faint}>{t('match.inQuote')}</span>;
  return (
    <Button
      size="xs"
      onClick={() =>
        edit(
          (now) => {
            if (now.lines.some((line) => line.productId === product.id)) return {};
            const { currency, taxMode, exchangeRate } = now;
            return {
              lines: [...now.lines, lineFromProduct(product, currency, environment, { taxMode, exchangeRate })],
            };
          },
          t('match.added', { product: localizedText(product.name, language) || product.code }),
        )
      }
    >
      {t('match.add')}
    </Button>
  );
}
