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
  const a = useT('activities');
  const m = useT('market');
  const inside = (room: string, name: string) => `${room} \u00b7 ${name}`;
  const market = m('tabs.label');
  const customers = t('customerTabs.label');
  const deals = t('dealTabs.label');
  const scripts = t('scriptTabs.label');
  const settings = t('rooms.settings');
  return [
    ...rooms.flat().map(({ key, to }) => ({ to, label: t(`rooms.${key}`) })),
    { to: paths.tasks, label: a('title') },
    { to: paths.researchLog, label: inside(market, m('tabs.research')) },
    { to: paths.segments, label: inside(market, m('tabs.segments')) },
    { to: paths.competitors, label: inside(market, m('tabs.competitors')) },
    { to: paths.comparisons, label: inside(market, m('tabs.comparisons')) },
    { to: paths.swots, label: inside(market, m('tabs.swot')) },
    { to: paths.leads, label: inside(customers, t('customerTabs.leads')) },
    { to: paths.targets, label: inside(customers, t('customerTabs.targets')) },
    { to: paths.value, label: inside(customers, t('customerTabs.value')) },
    { to: paths.dealList, label: inside(deals, t('dealTabs.list')) },
    { to: paths.funnel, label: inside(deals, t('dealTabs.funnel')) },
    { to: paths.processes, label: inside(deals, t('dealTabs.process')) },
    { to: paths.partners, label: inside(deals, t('dealTabs.partners')) },
    { to: paths.objections, label: inside(scripts, t('scriptTabs.objections')) },
    { to: paths.scriptResults, label: inside(scripts, t('scriptTabs.results')) },
    { to: paths.practices, label: inside(scripts, t('scriptTabs.practice')) },
    { to: paths.company, label: inside(settings, t('settingsTabs.company')) },
    { to: paths.salesRules, label: inside(settings, t('settingsTabs.sales')) },
    { to: paths.data, label: inside(settings, t('settingsTabs.data')) },
    { to: paths.recycleBin, label: inside(settings, t('settingsTabs.recycleBin')) },
  ];
}
