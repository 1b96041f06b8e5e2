import { useNavigate } from 'react-router';
import { withFigures } from '@/data/queries/day';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { DataTable, Section, useColumns } from '@/ui';
import { usePipelines } from '../filters/usePipelines';
import { useDealColumns } from '../list/columns';
import styles from '../team/team.module.css';

const most = 100;

/** The deals sold through a partner, newest first, at most 100. */
export function PartnerDeals({ partnerId }: { readonly partnerId: string }) {
  const t = useT('deals');
  const navigate = useNavigate();
  const { stageName, processOf } = usePipelines();
  const all = useDealColumns({ stageName, processOf });
  const { visible } = useColumns('partnerDeals', all);
  const rows = useLive(
    async (store) => {
      const deals = await related(store, 'opportunity', 'partnerId', partnerId, { limit: most });
      const figures = await withFigures(store, deals);
      const customers = await store.getMany('customer', [...new Set(deals.map((deal) => deal.customerId))]);
      return figures.map((each) => ({
        ...each,
        customer: customers.find((customer) => customer?.id === each.deal.customerId),
      }));
    },
    [partnerId],
  );
  if (!rows) return null;
  return (
    <Section title={t('partners.deals')}>
      {rows.length === 0 ? (
        <p className={styles.hint}>{t('partners.dealsEmpty')}</p>
      ) : (
        <DataTable
          label={t('partners.deals')}
          columns={visible}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ deal }) => deal.id}
          onOpen={({ deal }) => void navigate(paths.deal(deal.id))}
          height={Math.min(rows.length, 8) * 36 + 40}
        />
      )}
    </Section>
  );
}
