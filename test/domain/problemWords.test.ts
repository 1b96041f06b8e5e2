import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/i18n/en/problems.json';
import zh from '@/i18n/zh-CN/problems.json';

/** Codes as they stand in the sources of the domain: string literals of the form `group.name` in a call of `problem`. */
function codesOf(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // Texts of the domain, and the variables of scripts, have keys of the same look.
      .filter((name) => name.endsWith('.ts') && !name.includes('strings') && name !== join('scripts', 'variables.ts'))
      .flatMap((name) => {
        const source = readFileSync(join(folder, name), 'utf8');
        const literals = [
          ...source.matchAll(
            /'((?:money|quantity|percent|date|creditCode|quote|contract|numbering|schedule|customer|company|swot|gate|process|needs|lead|exchange|field|survey|script|scriptPack|scriptList)\.[a-zA-Z]+)'/g,
          ),
        ];
        const grouped = [...source.matchAll(/parseDecimal\([^;]*?'(\w+)'\)/g)].flatMap(([, group]) =>
          ['empty', 'notANumber', 'tooPrecise'].map((code) => `${group}.${code}`),
        );
        return [...literals.map(([, code]) => code ?? ''), ...grouped];
      })
  );
}

describe('every problem of the domain has words in both languages', () => {
  const codes = [...new Set(codesOf('src/domain'))];
  it.each(codes)('%s', (code) => {
    for (const words of [zh, en]) {
      const found = code.split('.').reduce<unknown>((table, part) => (table as Record<string, unknown>)?.[part], words);
      expect(found).toEqual(expect.stringMatching(/\S/));
    }
  });
});
