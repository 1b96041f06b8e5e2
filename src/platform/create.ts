import type { ShellBridge } from '@electron/contract';
import type { Platform } from './platform';

declare global {
  interface Window {
    /** Set by the preload of the desktop program, and only there. */
    readonly dealwright?: ShellBridge;
  }
}

/** The host this page runs in. Each host's code is loaded only where it is used. */
export async function createPlatform(): Promise<Platform> {
  if (window.dealwright) return (await import('./shell')).createShellPlatform(window.dealwright);
  return (await import('./browser')).createBrowserPlatform();
}
