import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PreferenceFile, readPreferences } from '@electron/main/files/preferences';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const none = {
  language: null,
  folder: null,
  bounds: null,
  maximized: false,
  miniBounds: null,
  shortcut: null,
  staying: null,
};
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'dealwright-preferences-'));
  path = join(folder, 'shell.json');
});
afterEach(() => fs.rm(folder, { recursive: true }));

describe('what the shell remembers', () => {
  it('is there at the next start, the last of many changes', async () => {
    const file = new PreferenceFile(path, () => undefined);
    for (let width = 1000; width < 1010; width += 1) file.change({ bounds: { x: 1, y: 2, width, height: 700 } });
    file.change({ language: 'en', maximized: true, shortcut: '', staying: true });
    await file.settled();
    expect(readPreferences(path)).toEqual({
      language: 'en',
      folder: null,
      bounds: { x: 1, y: 2, width: 1009, height: 700 },
      maximized: true,
      miniBounds: null,
      shortcut: '',
      staying: true,
    });
  });

  it.each([
    ['half a file', '{"language":"en"', none],
    ['an empty file', '', none],
    ['a list', '[]', none],
    ['null', 'null', none],
    [
      'junk in single fields',
      '{"language":"fr","folder":7,"bounds":{"x":1},"maximized":"yes","miniBounds":[],"shortcut":"Control+C"}',
      none,
    ],
    [
      'one good field among junk',
      '{"language":"en","bounds":{"x":1.5,"y":0,"width":9,"height":9}}',
      { ...none, language: 'en' },
    ],
  ])('survives %s', async (_what, text, expected) => {
    await fs.writeFile(path, text);
    expect(readPreferences(path)).toEqual(expected);
  });

  it('reports a disk that takes nothing, and works on', async () => {
    const reports: string[] = [];
    const file = new PreferenceFile(join(folder, 'gone', 'shell.json'), (message) => reports.push(message));
    file.change({ language: 'en' });
    await file.settled();
    expect(reports).toHaveLength(1);
    expect(file.current.language).toBe('en');
  });
});
