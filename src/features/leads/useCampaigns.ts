import { useCallback, useMemo } from 'react';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { Campaign } from '@/domain/leads/lead';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';

const most = 300;
const none: readonly Campaign[] = [];

/** The campaigns, last changed first, and how they are offered. */
export function useCampaigns() {
  const t = useT('leads');
  const language = useLanguage();
  const campaigns =
    useLive(
      async (store) => (await listPage(store, 'campaign', { order: 'updatedAt', direction: 'desc', limit: most })).rows,
      [],
    ) ?? none;
  const names = useMemo(
    () =>
      new Map(campaigns.map(({ id, name }) => [id, localizedText(name, language) || t('campaigns.untitled')] as const)),
    [campaigns, language, t],
  );
  const nameOf = useCallback((id: string): string => names.get(id) ?? '', [names]);
  return { campaigns, nameOf, options: [...names].map(([value, label]) => ({ value, label })) };
}
