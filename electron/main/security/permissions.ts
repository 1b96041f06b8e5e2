import type { Session } from 'electron';
import { isOurAddress } from './origin';

/** Copying a value, and asking that our storage is not evicted: all that the program needs. */
const allowed = new Set<string>(['clipboard-sanitized-write', 'persistent-storage']);

/** Whether a page may have a permission: ours only, and only one of the few it needs. */
export function isPermitted(permission: string, address: string, developmentOrigin: string | null): boolean {
  return allowed.has(permission) && isOurAddress(address, developmentOrigin);
}

/** Denies every permission and every device but {@link isPermitted}, and every request that would leave the machine. */
export function lockSession(session: Session, developmentOrigin: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl, developmentOrigin));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted(permission, origin, developmentOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (details, answer) => {
      const address = details.url.replace(/^ws/, 'http');
      answer({
        cancel: developmentOrigin === null || !URL.canParse(address) || new URL(address).origin !== developmentOrigin,
      });
    },
  );
}
