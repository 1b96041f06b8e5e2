/** What the cross of the main window may do. */
export interface ClosingHost {
  /** Whether there is an icon beside the clock, which brings the window back and really quits. */
  hasTray(): boolean;
  /** What was chosen; `null` = not asked yet. */
  remembered(): boolean | null;
  remember(staying: boolean): void;
  /** Asks whether to stay; `null` = neither, the window stays open. */
  ask(): Promise<boolean | null>;
  hide(): void;
  quit(): void;
}

/**
 * The cross of the main window: reminders come only while the program runs, so it may go on beside the clock. It asks
 * the first time, and never again; where there is no icon to come back by, closing ends the program.
 */
export class Closing {
  #ending = false;
  #asking = false;

  constructor(private readonly host: ClosingHost) {}

  /** The program goes down, or is asked to by the system: now every window closes. */
  end(): void {
    this.#ending = true;
  }

  /** Whether the program stays when the window is closed; `null` where it cannot. */
  staying(): boolean | null {
    return this.host.hasTray() ? (this.host.remembered() ?? false) : null;
  }

  /** Whether a window that is being closed may go; if not, the rest happens here. */
  mayClose(): boolean {
    if (this.#ending || !this.host.hasTray()) return true;
    const staying = this.host.remembered();
    if (staying === true) this.host.hide();
    else if (staying === null) void this.#ask();
    return staying === false;
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const staying = await this.host.ask();
    this.#asking = false;
    if (staying === null || this.#ending) return;
    this.host.remember(staying);
    if (staying) this.host.hide();
    else this.host.quit();
  }
}
