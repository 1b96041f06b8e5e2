import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSettingsTabs } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { type Language, languages, setLanguage, useLanguage, useT } from '@/i18n/setup';
import type { Platform } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import {
  ChoiceField,
  type ColorScheme,
  FlagField,
  notifyProblem,
  Page,
  readSetting,
  Section,
  writeSetting,
} from '@/ui';
import { MiniSection } from './MiniSection';
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
            <RemindersField />
            {platform.app.staying ? <StayingField staying={platform.app.staying} /> : null}
          </div>
        </Section>
        <MiniSection />
        <Section title={t('preferences.about')}>
          <p className="dw-muted">{t('preferences.version', { version: platform.app.version })}</p>
        </Section>
      </div>
    </Page>
  );
}

/** Whether the program goes on beside the clock when its window is closed; nothing where it cannot. */
function StayingField({ staying }: { readonly staying: NonNullable<Platform['app']['staying']> }) {
  const t = useT('company');
  const problemText = useProblemText();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    void staying.read().then((read) => setOn(read.ok ? read.value : null));
  }, [staying]);
  if (on === null) return null;
  const commit = async (wanted: boolean) => {
    const changed = await staying.change(wanted);
    if (changed.ok) setOn(wanted);
    else notifyProblem(problemText(changed.error));
  };
  return (
    <FlagField
      label={t('preferences.staying')}
      description={t('preferences.stayingHint')}
      value={on}
      onCommit={(wanted) => void commit(wanted)}
    />
  );
}

/** Whether the system may notify; where the host has to ask the user, it does so here and nowhere else. */
function RemindersField() {
  const t = useT('company');
  const { notices } = usePlatform();
  const [on, setOn] = useState(readSetting('reminders') !== 'off' && notices.permission() === 'granted');
  const [denied, setDenied] = useState(notices.permission() === 'denied');
  const commit = async (wanted: boolean) => {
    const permission = wanted ? await notices.ask() : notices.permission();
    const granted = wanted && permission === 'granted';
    writeSetting('reminders', granted ? 'on' : 'off');
    setOn(granted);
    setDenied(permission === 'denied');
  };
  return (
    <FlagField
      label={t('preferences.reminders')}
      description={denied ? t('preferences.remindersDenied') : t('preferences.remindersHint')}
      value={on}
      onCommit={(wanted) => void commit(wanted)}
    />
  );
}
