import { useNavigate } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Page, type PageProps } from '@/ui';

const tabs = {
  library: paths.scripts,
  objections: paths.objections,
  results: paths.scriptResults,
  practice: paths.practices,
} as const;
export type ScriptRoomTab = keyof typeof tabs;

/** A list or overview of the room of scripts; its tabs lead from one to the other. Records have pages of their own. */
export function ScriptRoom({
  tab,
  ...page
}: Omit<PageProps, 'title' | 'tabs' | 'breadcrumb'> & { readonly tab: ScriptRoomTab }) {
  const t = useT('navigation');
  const navigate = useNavigate();
  return (
    <Page
      {...page}
      title={t('scriptTabs.label')}
      breadcrumb={[{ label: t('scriptTabs.label'), to: paths.scripts }, { label: t(`scriptTabs.${tab}`) }]}
      tabs={{
        label: t('scriptTabs.label'),
        value: tab,
        onChange: (next) => navigate(tabs[next as ScriptRoomTab]),
        items: (Object.keys(tabs) as ScriptRoomTab[]).map((value) => ({ value, label: t(`scriptTabs.${value}`) })),
      }}
    />
  );
}
