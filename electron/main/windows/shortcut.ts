import type { ShellShortcut } from '../../contract';

export const standardShortcut = 'CommandOrControl+Shift+Space';

export interface ShortcutHost {
  /** Asks the system for keys; `false` when another program has them. Throws on keys that it does not know. */
  register(keys: string, run: () => void): boolean;
  unregister(keys: string): void;
  remembered(): string | null;
  remember(keys: string): void;
  run(): void;
  report(message: string, error?: unknown): void;
}

/** The one global shortcut: calls the mini window while any program is in front. */
export class Shortcut {
  #active = false;

  constructor(private readonly host: ShortcutHost) {}

  /** Takes the remembered keys, or the standard ones. That they are taken is told where they are chosen. */
  start(): void {
    const { keys } = this.state();
    this.#active = keys !== '' && this.#take(keys);
  }

  state(): ShellShortcut {
    return { keys: this.host.remembered() ?? standardShortcut, active: this.#active, standard: standardShortcut };
  }

  /** Other keys, or none (`''`). `false` = they are taken: the old ones stay. */
  change(keys: string): boolean {
    const { keys: old } = this.state();
    if (keys === old && this.#active) return true;
    if (keys !== '' && !this.#take(keys)) return false;
    if (this.#active) this.host.unregister(old);
    this.#active = keys !== '';
    this.host.remember(keys);
    return true;
  }

  #take(keys: string): boolean {
    try {
      return this.host.register(keys, () => this.host.run());
    } catch (error) {
      this.host.report('shortcut refused', error);
      return false;
    }
  }
}
