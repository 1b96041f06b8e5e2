import { useNavigate } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Page, type PageProps } from '@/ui';

const tabs = {
  customers: paths.customers,
  leads: paths.leads,
  targets: paths.targets,
  value: paths.value,
} as const;
export type CustomerRoomTab = keyof typeof tabs;

/** A list or overview of the customer room; its tabs lead from one to the other. Records have pages of their own. */
export function CustomerRoom({
  tab,
  ...page
}: Omit<PageProps, 'title' | 'tabs' | 'breadcrumb'> & { readonly tab: CustomerRoomTab }) {
  const t = useT('navigation');
  const navigate = useNavigate();
  return (
    <Page
      {...page}
      title={t('customerTabs.label')}
      breadcrumb={[{ label: t('customerTabs.label'), to: paths.customers }, { label: t(`customerTabs.${tab}`) }]}
      tabs={{
        label: t('customerTabs.label'),
        value: tab,
        onChange: (next) => navigate(tabs[next as CustomerRoomTab]),
        items: (Object.keys(tabs) as CustomerRoomTab[]).map((value) => ({ value, label: t(`customerTabs.${value}`) })),
      }}
    />
  );
}
