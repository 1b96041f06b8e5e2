import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

/** Words that several documents print. Chinese is the typed source. */
export type SharedWords = Omit<typeof zh, 'format' | 'price'> & {
  readonly format: Omit<(typeof zh)['format'], 'months' | 'ranks'> & {
    readonly months: readonly string[];
    readonly ranks: readonly string[];
  };
  readonly price: Omit<(typeof zh)['price'], 'currencies'> & { readonly currencies: Readonly<Record<string, string>> };
};

/** Shared words in the language of the document. */
export function sharedWords(language: DocumentLanguage): SharedWords {
  return language === 'en' ? en : zh;
}

/** Puts values in the place of `{name}`; a name without a value stays as it is written. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}
