/** What of a pressed key a shortcut is made of; a `KeyboardEvent` fits. */
export interface PressedKeys {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
};

function keyOf(code: string): string | null {
  const letter = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/.exec(code);
  return letter?.[1] ?? letter?.[2] ?? letter?.[3] ?? named[code] ?? null;
}

/** Pressed keys in the shell's words, `Control+Alt+K`; `null` while only modifiers are down, or for a key that cannot be one. */
export function shortcutOf(keys: PressedKeys): string | null {
  const key = keyOf(keys.code);
  if (key === null) return null;
  const held = [keys.ctrlKey && 'Control', keys.altKey && 'Alt', keys.shiftKey && 'Shift', keys.metaKey && 'Super'];
  return [...held.filter((each) => each !== false), key].join('+');
}

const macSigns: Readonly<Record<string, string>> = {
  CommandOrControl: '\u2318',
  Control: '\u2303',
  Alt: '\u2325',
  Shift: '\u21e7',
  Super: '\u2318',
};
const otherWords: Readonly<Record<string, string>> = { CommandOrControl: 'Ctrl', Control: 'Ctrl', Super: 'Win' };

/** The keys as people know them: `Ctrl+Shift+Space`, on a Mac `⇧⌘Space`. */
export function shortcutWords(keys: string, mac: boolean): string {
  const parts = keys.split('+').map((part) => (mac ? macSigns[part] : otherWords[part]) ?? part);
  return parts.join(mac ? '' : '+');
}
