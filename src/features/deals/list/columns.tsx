import { useMemo } from 'react';
import { useStore } from '@/data/react';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { dealProbability } from '@/domain/deals/figures';
import { localizedText } from '@/features/common';
import { formatDateTime, formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, Tag } from '@/ui';
import type { usePipelines } from '../filters/usePipelines';
import type { ListedDeal } from './useDealList';

const none = '\u2014';

/** What the list of deals can show; the user chooses which of it. */
export function useDealColumns({
  stageName,
  processOf,
}: Pick<ReturnType<typeof usePipelines>, 'stageName' | 'processOf'>): readonly Column<ListedDeal>[] {
  const t = useT('deals');
  const language = useLanguage();
  const today = useStore().environment.today();
  return useMemo(
    (): readonly Column<ListedDeal>[] => [
      {
        key: 'name',
        header: t('list.name'),
        hideable: false,
        render: ({ deal }) => (
          <>
            {localizedText(deal.title, language) || t('untitled')}{' '}
            {deal.outcome === 'open' ? null : (
              <Tag tone={deal.outcome === 'won' ? 'accent' : 'neutral'}>{t(`outcome.${deal.outcome}`)}</Tag>
            )}
          </>
        ),
      },
      { key: 'customer', header: t('list.customer'), width: 170, render: ({ customer }) => customer?.name },
      {
        key: 'class',
        header: t('list.class'),
        width: 56,
        render: ({ customer }) => (customer ? effectiveGrade(customer) : ''),
      },
      { key: 'stage', header: t('list.stage'), width: 150, render: ({ deal }) => stageName(deal) },
      {
        key: 'probability',
        header: t('facts.chance'),
        width: 64,
        align: 'right',
        render: ({ deal }) => formatPercent(dealProbability(deal, processOf(deal))),
      },
      {
        key: 'amount',
        header: t('list.amount'),
        width: 126,
        align: 'right',
        render: ({ amount }) => (amount ? formatMoney(amount.minor, amount.currency, language) : none),
      },
      { key: 'next', header: t('list.nextStep'), width: 150, render: ({ deal }) => deal.nextStep },
      {
        key: 'close',
        header: t('list.expectedClose'),
        width: 110,
        render: ({ deal }) =>
          deal.outcome === 'open' && deal.expectedClose !== '' && deal.expectedClose < today ? (
            <span title={t('list.overdue')}>
              <Tag tone="warn">{deal.expectedClose}</Tag>
            </span>
          ) : (
            deal.expectedClose
          ),
      },
      { key: 'owner', header: t('filters.owner'), width: 90, render: ({ deal }) => deal.owner },
      {
        key: 'strategy',
        header: t('filters.strategy'),
        width: 90,
        defaultHidden: true,
        render: ({ deal }) => t(`strategies.${deal.strategy}`),
      },
      {
        key: 'updated',
        header: t('list.updated'),
        width: 140,
        defaultHidden: true,
        render: ({ deal }) => formatDateTime(deal.updatedAt, language),
      },
    ],
    [t, language, today, stageName, processOf],
  );
}
