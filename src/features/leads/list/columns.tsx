import { useMemo } from 'react';
import type { Lead } from '@/domain/leads/lead';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import type { Column } from '@/ui';
import { StateCell } from './StateCell';

/** Columns of the list of leads. */
export function useLeadColumns(campaignName: (id: string) => string): readonly Column<Lead>[] {
  const t = useT('leads');
  const c = useT('customers');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('list.name'),
        render: (lead) => (
          <>
            {lead.companyName || lead.name || t('unnamed')}{' '}
            {lead.companyName !== '' && lead.name !== '' ? <span className="dw-faint">{lead.name}</span> : null}
          </>
        ),
      },
      { key: 'status', header: t('fields.status'), width: 132, render: (lead) => <StateCell lead={lead} /> },
      { key: 'phone', header: t('list.reach'), width: 124, render: (lead) => lead.mobile || lead.phone || lead.email },
      {
        key: 'source',
        header: t('fields.source'),
        width: 100,
        render: (lead) => (lead.source === '' ? '' : c(`options.source.${lead.source}`)),
      },
      { key: 'campaign', header: t('fields.campaignId'), width: 116, render: (lead) => campaignName(lead.campaignId) },
      {
        key: 'updated',
        header: t('list.updated'),
        width: 132,
        render: (lead) => formatDateTime(lead.updatedAt, language),
      },
    ],
    [t, c, language, campaignName],
  );
}
