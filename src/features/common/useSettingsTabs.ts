import { useNavigate } from 'react-router';
import { useT } from '@/i18n/setup';
import type { TabItems } from '@/ui';
import { paths } from '../paths';

const tabs = {
  company: paths.company,
  sales: paths.salesRules,
  settings: paths.settings,
  data: paths.data,
  recycleBin: paths.recycleBin,
} as const;
type SettingsTab = keyof typeof tabs;

/** The tabs of Settings; they belong to two features. */
export function useSettingsTabs(value: SettingsTab): TabItems {
  const t = useT('navigation');
  const navigate = useNavigate();
  return {
    label: t('rooms.settings'),
    value,
    items: (Object.keys(tabs) as SettingsTab[]).map((key) => ({ value: key, label: t(`settingsTabs.${key}`) })),
    onChange: (next) => void navigate(tabs[next as SettingsTab]),
  };
}
