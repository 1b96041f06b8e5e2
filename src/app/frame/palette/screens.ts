import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { rooms } from '../rooms';

export interface Screen {
  readonly to: string;
  readonly label: string;
}

/** All screens by name: the rooms of the sidebar and what lies inside them. */
export function useScreens(): readonly Screen[] {
  const t = useT('navigation');
  const inside = (room: string, name: string) => `${room} \u00b7 ${name}`;
  const customers = t('customerTabs.label');
  const deals = t('dealTabs.label');
  const settings = t('rooms.settings');
  return [
    ...rooms.flat().map(({ key, to }) => ({ to, label: t(`rooms.${key}`) })),
    { to: paths.tasks, label: t('entities.task') },
    { to: paths.leads, label: inside(customers, t('customerTabs.leads')) },
    { to: paths.targets, label: inside(customers, t('customerTabs.targets')) },
    { to: paths.value, label: inside(customers, t('customerTabs.value')) },
    { to: paths.dealList, label: inside(deals, t('dealTabs.list')) },
    { to: paths.funnel, label: inside(deals, t('dealTabs.funnel')) },
    { to: paths.processes, label: inside(deals, t('dealTabs.process')) },
    { to: paths.partners, label: inside(deals, t('dealTabs.partners')) },
    { to: paths.company, label: inside(settings, t('settingsTabs.company')) },
    { to: paths.salesRules, label: inside(settings, t('settingsTabs.sales')) },
    { to: paths.data, label: inside(settings, t('settingsTabs.data')) },
    { to: paths.recycleBin, label: inside(settings, t('settingsTabs.recycleBin')) },
  ];
}
