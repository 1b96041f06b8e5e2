import { useMantineColorScheme } from '@mantine/core';
import { useSettingsTabs } from '@/features/common';
import { type Language, languages, setLanguage, useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { ChoiceField, type ColorScheme, Page, Section, writeSetting } from '@/ui';
import styles from './settings.module.css';

/** What concerns this device and its user only. */
export default function PreferencesPage() {
  const t = useT('company');
  const n = useT('navigation');
  const tabs = useSettingsTabs('settings');
  const language = useLanguage();
  const platform = usePlatform();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={n('rooms.settings')} tabs={tabs}>
      <div className={styles.narrow}>
        <Section title={t('preferences.title')}>
          <div className={styles.list}>
            <ChoiceField<Language>
              label={t('preferences.language')}
              description={t('preferences.languageHint')}
              value={language}
              options={languages.map((value) => ({ value, label: n(`languages.${value}`) }))}
              onCommit={(next) => {
                writeSetting('language', next);
                void setLanguage(next);
              }}
            />
            <ChoiceField<ColorScheme>
              label={t('preferences.theme')}
              value={colorScheme}
              options={(['auto', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`preferences.themes.${value}`),
              }))}
              onCommit={setColorScheme}
            />
          </div>
        </Section>
        <Section title={t('preferences.about')}>
          <p className="dw-muted">{t('preferences.version', { version: platform.app.version })}</p>
        </Section>
      </div>
    </Page>
  );
}
