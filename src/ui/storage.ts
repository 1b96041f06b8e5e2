/**
 * Small settings of this screen (hidden columns, language, theme). Storage can be switched off or full; the setting then
 * lasts as long as the window, which is no failure worth words.
 */
const memory = new Map<string, string>();
const prefix = 'dealwright.';

export function readSetting(key: string): string | null {
  try {
    return memory.get(key) ?? localStorage.getItem(prefix + key);
  } catch {
    return memory.get(key) ?? null;
  }
}

export function writeSetting(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}

export function readList(key: string): readonly string[] | null {
  const stored = readSetting(key);
  if (stored === null) return null;
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : null;
  } catch {
    return null;
  }
}
