import { shortcutKeys } from '@electron/validate';
import { describe, expect, it } from 'vitest';
import { type PressedKeys, shortcutOf, shortcutWords } from '@/platform/shortcutKeys';

const none: PressedKeys = { code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

describe('pressed keys', () => {
  it.each([
    [{ code: 'KeyK', ctrlKey: true, altKey: true }, 'Control+Alt+K'],
    [{ code: 'Space', ctrlKey: true, shiftKey: true }, 'Control+Shift+Space'],
    [{ code: 'Digit1', altKey: true, metaKey: true }, 'Alt+Super+1'],
    [{ code: 'F9', altKey: true }, 'Alt+F9'],
    [{ code: 'ArrowUp', ctrlKey: true, shiftKey: true }, 'Control+Shift+Up'],
  ])('%o become %s, which the shell takes', (pressed, keys) => {
    expect(shortcutOf({ ...none, ...pressed })).toBe(keys);
    expect(shortcutKeys(keys)).toBe(true);
  });

  it.each(['ControlLeft', 'ShiftRight', 'Escape', 'Enter', 'Tab', 'Process'])('%s alone is nothing yet', (code) => {
    expect(shortcutOf({ ...none, code, ctrlKey: true })).toBeNull();
  });
});

it('names keys as people know them', () => {
  expect(shortcutWords('CommandOrControl+Shift+Space', false)).toBe('Ctrl+Shift+Space');
  expect(shortcutWords('CommandOrControl+Shift+Space', true)).toBe('⌘⇧Space');
  expect(shortcutWords('Alt+Super+1', false)).toBe('Alt+Win+1');
});
