import { describe, expect, it } from 'vitest';
import { readArguments } from '@/cli/arguments';
import { problemWords } from '@/cli/problemWords';

const needed = ['--workspace', 'a.dealwright', '--out', 'papers'];

describe('readArguments', () => {
  it('makes all kinds of all records in their own language unless told otherwise', () => {
    expect(readArguments(needed)).toEqual({
      ok: true,
      value: {
        workspace: 'a.dealwright',
        out: 'papers',
        kinds: ['quotation', 'proposal', 'contract'],
        ids: [],
        zip: false,
      },
    });
  });

  it('takes several ids after one word or after several', () => {
    const read = readArguments([
      ...needed,
      '--id',
      'a',
      'b',
      '--kind',
      'contract',
      '--zip',
      '--id',
      'c',
      '--language',
      'en',
    ]);
    expect(read).toMatchObject({
      value: { ids: ['a', 'b', 'c'], kinds: ['contract'], language: 'en', zip: true },
    });
  });

  it.each([
    ['an unknown argument', [...needed, '--colour', 'red'], '--colour'],
    ['a word that belongs to nothing', ['a.dealwright', ...needed], 'a.dealwright'],
    ['a word after --zip', [...needed, '--zip', 'yes'], 'yes'],
    ['an unknown kind', [...needed, '--kind', 'invoice'], 'invoice'],
    ['an unknown language', [...needed, '--language', 'fr'], 'fr'],
    ['no workspace', ['--out', 'papers'], '--workspace'],
    ['no target', ['--workspace', 'a.dealwright'], '--out'],
    ['a target without a value', ['--workspace', 'a.dealwright', '--out'], '--out'],
  ])('refuses %s in words that name it', (_, args, named) => {
    const read = readArguments(args);
    const words = read.ok ? '' : problemWords(read.error);
    expect(words).toContain(named);
    // Words, not only the code.
    expect(words).toMatch(/[a-z]{2,} .* \[cli\./);
  });
});
