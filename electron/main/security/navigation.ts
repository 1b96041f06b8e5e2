import type { WebContents } from 'electron';
import { isExternalAddress, isOurAddress } from './origin';

/** What a frame inside the page may show: a preview made by the page itself. */
function isPreviewAddress(address: string, developmentOrigin: string | null): boolean {
  if (address === 'about:srcdoc' || address === 'about:blank') return true;
  return address.startsWith('blob:') && isOurAddress(address.slice('blob:'.length), developmentOrigin);
}

/**
 * Keeps a page where it is: no navigation away, no new windows, no embedded browsers. A link out is handed to
 * `openExternal` when the system may have it, else dropped.
 */
export function guardContents(
  contents: WebContents,
  options: { developmentOrigin: string | null; openExternal(address: string): void; refused(address: string): void },
): void {
  const { developmentOrigin, openExternal, refused } = options;
  const stop = (event: { preventDefault(): void }, address: string) => {
    event.preventDefault();
    refused(address);
  };
  contents.on('will-navigate', (event) => {
    if (!isOurAddress(event.url, developmentOrigin)) stop(event, event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOurAddress(event.url, developmentOrigin)) stop(event, event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame
      ? isOurAddress(event.url, developmentOrigin)
      : isPreviewAddress(event.url, developmentOrigin);
    if (!allowed) stop(event, event.url);
  });
  contents.on('will-attach-webview', (event) => stop(event, 'webview'));
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalAddress(url)) openExternal(url);
    else refused(url);
    return { action: 'deny' };
  });
}
