import en from '../../locales/en.json';
import zh from '../../locales/zh-CN.json';

/** The few words that the shell itself shows: menus and dialogs. Both languages have the same keys, or this does not compile. */
export type Words = typeof zh;

const all: Readonly<Record<'zh-CN' | 'en', Words>> = { 'zh-CN': zh, en };

export function wordsIn(language: 'zh-CN' | 'en'): Words {
  return all[language];
}
