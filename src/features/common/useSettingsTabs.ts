import { useNavigate } from 'react-router';
import { useT } from '@/i18n/setup';
import type { TabItems } from '@/ui';
import { paths } from '../paths';

/** The tabs of Settings; they belong to two features. */
export function useSettingsTabs(value: 'company' | 'settings' | 'data' | 'recycleBin'): TabItems {
  const t = useT('navigation');
  const navigate = useNavigate();
  return {
    label: t('rooms.settings'),
    value,
    items: (['company', 'settings', 'data', 'recycleBin'] as const).map((key) => ({
      value: key,
      label: t(`settingsTabs.${key}`),
    })),
    onChange: (next) => {
      if (next === 'company' || next === 'settings' || next === 'data' || next === 'recycleBin') navigate(paths[next]);
    },
  };
}
