import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { log } from './log';

/**
 * Looks for a newer version when this build was made with a feed, and installs it when the program is next closed.
 * Without a feed, and without a network, nothing happens and nobody is told: the program works alone.
 */
export async function startUpdates(resources: string, packaged: boolean): Promise<void> {
  if (!packaged || !existsSync(join(resources, 'app-update.yml'))) return;
  try {
    const { default: updater } = await import('electron-updater');
    const { autoUpdater } = updater;
    autoUpdater.logger = log;
    autoUpdater.autoDownload = true;
    autoUpdater.autoInstallOnAppQuit = true;
    await autoUpdater.checkForUpdates();
  } catch (error) {
    log.info('no update', error instanceof Error ? error.message : String(error));
  }
}
