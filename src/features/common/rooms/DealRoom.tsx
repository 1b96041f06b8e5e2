import { useNavigate } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Page, type PageProps } from '@/ui';

const tabs = {
  board: paths.deals,
  list: paths.dealList,
  funnel: paths.funnel,
  process: paths.processes,
  partners: paths.partners,
} as const;
export type DealRoomTab = keyof typeof tabs;

/** A list or overview of the deal room; its tabs lead from one to the other. Records have pages of their own. */
export function DealRoom({
  tab,
  ...page
}: Omit<PageProps, 'title' | 'tabs' | 'breadcrumb'> & { readonly tab: DealRoomTab }) {
  const t = useT('navigation');
  const navigate = useNavigate();
  return (
    <Page
      {...page}
      title={t('dealTabs.label')}
      breadcrumb={[{ label: t('dealTabs.label'), to: paths.deals }, { label: t(`dealTabs.${tab}`) }]}
      tabs={{
        label: t('dealTabs.label'),
        value: tab,
        onChange: (next) => navigate(tabs[next as DealRoomTab]),
        items: (Object.keys(tabs) as DealRoomTab[]).map((value) => ({ value, label: t(`dealTabs.${value}`) })),
      }}
    />
  );
}
