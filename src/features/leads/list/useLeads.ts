import { useCallback, useState } from 'react';
import { leadsBy } from '@/data/queries/leads';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Lead } from '@/domain/leads/lead';

export interface LeadFilter {
  readonly text: string;
  readonly status: Lead['status'] | '';
  readonly source: Lead['source'] | '';
  readonly campaignId: string;
}

const step = 100;
const mostFound = 500;

/** The leads of a filter, more of them as one scrolls. */
export function useLeads({ text, status, source, campaignId }: LeadFilter) {
  const [limit, setLimit] = useState(step);
  const needle = text.trim();
  const found = useLive(
    async (store) => {
      if (needle === '') return leadsBy(store, { status, source, campaignId, limit });
      const { ids } = await findIds(store, 'lead', needle, mostFound);
      const leads = await store.getMany('lead', ids);
      const rows = leads.filter(
        (lead): lead is Lead =>
          lead?.deletedAt === 0 &&
          (status === '' || lead.status === status) &&
          (source === '' || lead.source === source) &&
          (campaignId === '' || lead.campaignId === campaignId),
      );
      return { rows: rows.sort((a, b) => b.updatedAt - a.updatedAt), more: false };
    },
    [needle, status, source, campaignId, limit],
  );
  const rows = found?.rows ?? [];
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (found?.more && last >= rows.length - 20) setLimit(rows.length + step);
    },
    [found?.more, rows.length],
  );
  return { rows, loading: found === undefined, onRange };
}
