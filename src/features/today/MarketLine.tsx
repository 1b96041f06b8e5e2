import { Link } from 'react-router';
import { countOf } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { Company } from '@/domain/company/company';
import { nextReview } from '@/domain/research/research';
import { countToVerify } from '@/features/common/verifyQueue';
import { useT } from '@/i18n/setup';
import { paths } from '../paths';
import styles from './today.module.css';

/** The quarterly review of the market, once it is due, and how much waits to be verified; nothing where neither is. */
export function MarketLine({ company, today }: { readonly company: Company; readonly today: string }) {
  const t = useT('freshness');
  const { freshness: rules, marketReviewedOn } = company;
  const found = useLive(
    async (store) => {
      const [competitors, research, toVerify] = await Promise.all([
        countOf(store, 'competitor'),
        countOf(store, 'research'),
        countToVerify(store, { rules, today }),
      ]);
      return { inUse: competitors + research > 0, toVerify };
    },
    [rules, today],
  );
  if (!found) return null;
  const { due, overdue } = nextReview(marketReviewedOn, today);
  const words = [
    !found.inUse || due > today ? '' : overdue ? t('today.reviewOverdue', { date: due }) : t('today.reviewDue'),
    found.toVerify === 0 ? '' : t('today.toVerify', { count: found.toVerify }),
  ].filter((text) => text !== '');
  if (words.length === 0) return null;
  return (
    <p className={styles.summary}>
      <Link to={paths.market} className="dw-link">
        {words.join(' \u00b7 ')}
      </Link>
    </p>
  );
}
