import { readFileSync } from 'node:fs';
import { shortcutKeys } from '../../validate';
import { atomicWrite } from './atomicWrite';

/** What the shell remembers from start to start. Not users' data: those live in the database. */
export interface Preferences {
  language: 'zh-CN' | 'en' | null;
  /** Where the last file was saved or opened. */
  folder: string | null;
  bounds: { x: number; y: number; width: number; height: number } | null;
  maximized: boolean;
  miniBounds: Preferences['bounds'];
  /** Keys that call the mini window; `''` = none, `null` = never chosen. */
  shortcut: string | null;
  /** Whether the program goes on beside the clock when its window is closed; `null` = not asked yet. */
  staying: boolean | null;
}

const defaults: Preferences = {
  language: null,
  folder: null,
  bounds: null,
  maximized: false,
  miniBounds: null,
  shortcut: null,
  staying: null,
};

/** Reads tolerantly: a missing, damaged or foreign file gives the defaults, field by field. */
export function readPreferences(path: string): Preferences {
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // First start, or damaged: nothing in it is worth a message.
    return { ...defaults };
  }
  if (typeof stored !== 'object' || stored === null) return { ...defaults };
  const { language, folder, bounds, maximized, miniBounds, shortcut, staying } = stored as Partial<
    Record<keyof Preferences, unknown>
  >;
  return {
    language: language === 'zh-CN' || language === 'en' ? language : null,
    folder: typeof folder === 'string' && folder !== '' ? folder : null,
    bounds: isBounds(bounds) ? bounds : null,
    maximized: maximized === true,
    miniBounds: isBounds(miniBounds) ? miniBounds : null,
    shortcut: shortcutKeys(shortcut) ? shortcut : null,
    staying: typeof staying === 'boolean' ? staying : null,
  };
}

function isBounds(value: unknown): value is NonNullable<Preferences['bounds']> {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every((part) => typeof part === 'number' && Number.isInteger(part));
}

/** Preferences that write themselves, one write after the other. */
export class PreferenceFile {
  readonly current: Preferences;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly report: (message: string, error: unknown) => void,
  ) {
    this.current = readPreferences(path);
  }

  change(changes: Partial<Preferences>): void {
    Object.assign(this.current, changes);
    const bytes = new TextEncoder().encode(`${JSON.stringify(this.current, null, 2)}\n`);
    this.#writing = this.#writing
      .then(() => atomicWrite(this.path, bytes))
      .catch((error: unknown) => this.report('preferences not written', error));
  }

  /** Resolves when everything changed so far is on the disk. */
  settled(): Promise<void> {
    return this.#writing;
  }
}
