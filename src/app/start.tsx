import { createRoot } from 'react-dom/client';
import { openStore } from '@/data/store';
import { checkCreditCode } from '@/domain/company/creditCode';
import { createWrites, environmentOf } from '@/features/common';
import { keepBackup } from '@/features/transfer/snapshots';
import { languages, startLanguage } from '@/i18n/setup';
import type { Platform } from '@/platform/platform';
import { readSetting, UiProvider } from '@/ui';
import { App, fetchScreen } from './App';
import { FailureScreen } from './FailureScreen';
import { guardedStore } from './guardedStore';
import { fetchDesk } from './routes';
import { wayIn } from './wayIn';

/**
 * Starts the program on a host: language, workspace, then the first screen. A workspace that cannot be opened is left as
 * it is and explained.
 */
export async function start(platform: Platform): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('start: no #root on the page');
  const chosen = languages.find((language) => language === readSetting('language'));
  const opening = openStore({
    environment: environmentOf(platform),
    appVersion: platform.app.version,
    beforeMigration: (backup) => keepBackup(platform, backup),
  });
  // Read while the workspace opens; where it cannot be had, the router asks again and says so.
  if (/^#?\/?$/.test(window.location.hash)) fetchDesk().catch(() => undefined);
  await startLanguage(chosen ?? platform.app.language);
  const root = createRoot(container);
  const opened = await opening;
  if (!opened.ok) {
    platform.app.log('error', `workspace not opened: ${opened.error.code}`);
    root.render(
      <UiProvider>
        <FailureScreen problem={opened.error} platform={platform} />
      </UiProvider>,
    );
    return;
  }
  const writes = createWrites();
  const store = guardedStore(opened.value, writes);
  const way = await wayIn(store, platform);
  await fetchScreen(way);
  root.render(
    <UiProvider checks={{ creditCode: checkCreditCode }}>
      <App platform={platform} store={store} writes={writes} way={way} />
    </UiProvider>,
  );
  // Asked for after the first screen: some hosts show a question.
  void platform.app.persist().catch((error: unknown) => platform.app.log('warn', `persist: ${String(error)}`));
}
