import { join } from 'node:path';
import log from 'electron-log/main';

/** The program's log: one file in the user data folder, five megabytes, then one older. Never users' records. */
export function startLog(folder: string, quiet: boolean): void {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = 5 * 1024 * 1024;
  log.transports.console.level = quiet ? false : 'warn';
  log.errorHandler.startCatching({ showDialog: false });
}

export function report(message: string, error?: unknown): void {
  if (error === undefined) log.warn(message);
  else log.error(message, error);
}

export { log };
