import { describe, expect, it } from 'vitest';
import { wrongDirections } from './directions';
import { readSources } from './sources';

describe('import directions', () => {
  it('hold in every file', () => {
    expect(wrongDirections(readSources(['src', 'electron']))).toEqual([]);
  });
});

describe('the check itself finds', () => {
  it.each([
    ['the core importing the screen', 'src/domain/quoting/x.ts', "import { Page } from '@/ui';"],
    ['the kernel importing a rule', 'src/domain/kernel/x.ts', "import { y } from '../quoting/quote';"],
    ['the core reading the clock', 'src/domain/quoting/x.ts', 'const now = Date.now();'],
    ['the core using chance', 'src/domain/quoting/x.ts', 'const y = Math.random();'],
    ['documents importing data', 'src/documents/docx/x.ts', "import type { Store } from '@/data/store';"],
    ['documents importing react', 'src/documents/html/x.tsx', "import { useState } from 'react';"],
    ['a feature importing another', 'src/features/deals/x.tsx', "import { y } from '../quotes/y';"],
    ['a feature importing another lazily', 'src/features/deals/x.tsx', "const y = import('@/features/quotes/y');"],
    ['what features share importing a feature', 'src/features/common/x.tsx', "import { y } from '../quotes/y';"],
    ['a feature importing the app', 'src/features/deals/x.tsx', "import { y } from '@/app/routes';"],
    ['dexie outside data', 'src/features/deals/x.tsx', "import { liveQuery } from 'dexie';"],
    ['dexie hooks outside data', 'src/app/x.tsx', "import { useLiveQuery } from 'dexie-react-hooks';"],
    [
      'the kit importing a business rule',
      'src/ui/x.tsx',
      "import { computeQuote } from '@/domain/quoting/calculator';",
    ],
    ['words importing the kit', 'src/i18n/x.ts', "import { Page } from '@/ui';"],
    [
      'the shell importing the renderer',
      'electron/main/x.ts',
      "import type { Problem } from '../../src/domain/kernel/result';",
    ],
    ['the preload importing the shell', 'electron/preload.ts', "import { x } from './main/log';"],
    ['the renderer importing electron', 'src/platform/x.ts', "import { ipcRenderer } from 'electron';"],
    ['the renderer importing a handler', 'src/platform/x.ts', "import { x } from '@electron/main/ipc/files';"],
    ['a file in no part', 'src/helpers/x.ts', ''],
  ])('%s', (_what, path, text) => {
    expect(wrongDirections([{ path, text }])).toHaveLength(1);
  });

  it.each([
    [
      'data importing the core',
      'src/data/x.ts',
      "import { uuid } from '@/domain/kernel/ids';\nimport Dexie from 'dexie';",
    ],
    ['a feature using the addresses', 'src/features/deals/x.tsx', "import { paths } from '../paths';"],
    ['a feature using its own', 'src/features/deals/x.tsx', "import { y } from './parts/y';"],
    ['a word in a comment', 'src/domain/quoting/x.ts', '// not Date.now(): the clock is given\n/* import "dexie" */'],
  ])('nothing wrong with %s', (_what, path, text) => {
    expect(wrongDirections([{ path, text }])).toEqual([]);
  });
});
