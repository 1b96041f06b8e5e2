import type { MiniWindow } from '../windows/miniWindow';
import type { Shortcut } from '../windows/shortcut';
import type { Handlers } from './router';

export interface MiniHost {
  readonly mini: Pick<MiniWindow, 'show' | 'hide'>;
  readonly shortcut: Pick<Shortcut, 'state' | 'change'>;
  /** Shows the main window and leads it to an address. */
  openMain(address: string): void;
}

type Group = Pick<Handlers, Extract<keyof Handlers, `mini.${string}`>>;

/** The mini window, and the keys that call it. */
export function miniHandlers({ mini, shortcut, openMain }: MiniHost): Group {
  const done = { ok: true, value: null } as const;
  return {
    async 'mini.show'() {
      mini.show();
      return done;
    },
    async 'mini.hide'() {
      mini.hide();
      return done;
    },
    async 'mini.openMain'({ address }) {
      openMain(address);
      return done;
    },
    'mini.shortcut': async () => ({ ok: true, value: shortcut.state() }),
    async 'mini.setShortcut'({ keys }) {
      if (!shortcut.change(keys)) return { ok: false, error: { code: 'shell.shortcutTaken' } };
      return { ok: true, value: shortcut.state() };
    },
  };
}
