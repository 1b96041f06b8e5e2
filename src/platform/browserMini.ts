import { fail, ok, problem } from '../domain/kernel/result';
import type { Platform } from './platform';

/** Chromium's window that stays on top (https://wicg.github.io/document-picture-in-picture/). */
interface DocumentPictureInPicture {
  readonly window: Window | null;
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const size = { width: 380, height: 560 };
const channelName = 'dealwright.mini';

function pageAddress(): string {
  const here = new URL(window.location.href);
  here.hash = '#/mini';
  return here.href;
}

function onTop(): DocumentPictureInPicture | undefined {
  return (window as { readonly documentPictureInPicture?: DocumentPictureInPicture }).documentPictureInPicture;
}

/** Fills a window on top with the page itself, in a frame: the window's own document is empty. */
function fill(target: Window): void {
  const page = target.document;
  page.title = document.title;
  page.documentElement.lang = document.documentElement.lang;
  page.documentElement.style.height = '100%';
  page.body.style.cssText = 'margin:0;height:100%;overflow:hidden';
  const frame = page.createElement('iframe');
  frame.title = document.title;
  frame.allow = 'clipboard-write';
  frame.style.cssText = 'display:block;width:100%;height:100%;border:0';
  frame.src = pageAddress();
  // The keyboard is meant for what is typed into the search.
  frame.addEventListener('load', () => frame.contentWindow?.focus());
  page.body.append(frame);
}

/** A window on top where the browser has such, else a small window beside the others. */
async function openWindow(): Promise<boolean> {
  const overlay = onTop();
  if (overlay) {
    try {
      if (overlay.window) overlay.window.focus();
      else fill(await overlay.requestWindow(size));
      return true;
    } catch {
      // Not allowed here (inside a frame, by a setting): the small window does.
    }
  }
  const opened = window.open(pageAddress(), 'dealwright-mini', `popup,width=${size.width},height=${size.height}`);
  opened?.focus();
  return opened !== null;
}

/**
 * The mini window of a plain web page. Only the page that opened it follows where it leads (`onLead`); a browser gives
 * no shortcut that works in other programs.
 */
export function browserMini(onLead: (address: string) => void): Platform['mini'] {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  let opener = false;
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!opener || typeof event.data !== 'string') return;
    window.focus();
    onLead(event.data);
  });
  return {
    async open() {
      opener = await openWindow();
      return opener ? ok(undefined) : fail(problem('shell.miniBlocked'));
    },
    hide() {
      // In a frame on top the window around it is closed; in a small window that one.
      window.top?.close();
    },
    async openMain(address) {
      channel?.postMessage(address);
      return ok(undefined);
    },
  };
}
