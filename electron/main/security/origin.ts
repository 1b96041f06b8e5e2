import { appHost, appScheme } from '../../contract';

/**
 * Whether an address belongs to the program itself. `developmentOrigin` is the development server's, and only ever set
 * for a program that is not packaged. Compared part by part: the URL standard gives own schemes the origin "null".
 */
export function isOurAddress(address: string, developmentOrigin: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (developmentOrigin !== null && url.origin === developmentOrigin) return true;
  return url.protocol === `${appScheme}:` && url.host === appHost;
}

/** Only these may be handed to the system: a web page over TLS, or the mail program. */
export function isExternalAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return true;
  return url.protocol === 'https:' && url.username === '' && url.password === '';
}
