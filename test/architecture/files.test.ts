import { describe, expect, it } from 'vitest';
import { wrongFiles } from './files';
import { readSources } from './sources';

describe('every file', () => {
  it('keeps to length, language and honesty', () => {
    // This folder holds the planted violations.
    const sources = readSources(['src', 'electron', 'test']).filter(
      ({ path }) => !path.startsWith('test/architecture/'),
    );
    expect(wrongFiles(sources)).toEqual([]);
  });
});

describe('the check itself finds', () => {
  it.each([
    ['a file of 501 lines', 'src/ui/x.ts', 'const a = 1;\n'.repeat(501)],
    ['a Chinese word in code', 'src/ui/x.tsx', "export const title = '客户';"],
    ['a Chinese word in a comment', 'src/ui/x.tsx', '// 客户'],
    ['any as a type', 'src/ui/x.ts', 'export function f(x: any) { return x; }'],
    ['any as a cast', 'src/ui/x.ts', 'export const x = y as any;'],
    ['any as an argument of a type', 'src/ui/x.ts', 'export const x = new Map<any, string>();'],
    ['an ignored type error', 'src/ui/x.ts', '// @ts-ignore\nexport const x = y;'],
    ['an empty catch', 'src/ui/x.ts', 'try { f(); } catch {}'],
    ['an empty catch with a name', 'src/ui/x.ts', 'try { f(); } catch (error) { }'],
    [
      'a suppression without reason',
      'src/ui/x.ts',
      '// biome-ignore lint/suspicious/noExplicitAny\nexport const x = 1;',
    ],
    [
      'a suppression with an empty reason',
      'src/ui/x.ts',
      '// biome-ignore lint/suspicious/noExplicitAny: \nexport const x = 1;',
    ],
  ])('%s', (_what, path, text) => {
    expect(wrongFiles([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['a file of 500 lines', 'src/ui/x.ts', 'const a = 1;\n'.repeat(500)],
    [
      'Chinese in a string file of a template',
      'src/documents/templates/contract/strings.zh.ts',
      "export const title = '合同';",
    ],
    ['Chinese in a string file of the core', 'src/domain/contracts/strings.ts', "export const zero = '零';"],
    ['the word any in a sentence', 'src/ui/x.ts', '// any: of whatever kind\nexport const text = "as any other";'],
    [
      'a suppression with its reason',
      'src/ui/x.ts',
      '// biome-ignore lint/a11y/x: the label stands beside it\nexport const x = 1;',
    ],
  ])('nothing wrong with %s', (_what, path, text) => {
    expect(wrongFiles([{ path, text }])).toEqual([]);
  });
});
