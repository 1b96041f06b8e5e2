import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/i18n');
const namespaces = readdirSync(resolve(folder, 'zh-CN')).filter((name) => name.endsWith('.json'));

function words(language: string, file: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) walk(child, path === '' ? key : `${path}.${key}`);
  };
  walk(JSON.parse(readFileSync(resolve(folder, language, file), 'utf8')), '');
  return found;
}

/** A name in both languages comes as `zh` and `en`, or as `item` and `itemEn`: each language takes its own. */
const sideless = (name: string) => name.replace(/^(zh|en)$/, 'name').replace(/En$/, '');
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => sideless(match[1] ?? '')).sort();

// The name of a language is written in that language everywhere; short marks of languages, too.
const hanAllowedInEnglish = /^(navigation:languages\.zh-CN)$/;

it('has the same namespaces in both languages', () => {
  expect(readdirSync(resolve(folder, 'en')).filter((name) => name.endsWith('.json'))).toEqual(namespaces);
});

describe.each(namespaces)('%s', (file) => {
  const zh = words('zh-CN', file);
  const en = words('en', file);

  it('has the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it('has the same placeholders in both languages', () => {
    const different = [...zh].filter(
      ([key, text]) => JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(en.get(key) ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leaves no words empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('has no Chinese left in English', () => {
    const name = file.replace('.json', '');
    const left = [...en].filter(
      ([key, text]) => /\p{Script=Han}/u.test(text) && !hanAllowedInEnglish.test(`${name}:${key}`),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });
});
