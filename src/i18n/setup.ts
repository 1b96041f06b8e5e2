import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Resources } from './resources';

export type Language = 'zh-CN' | 'en';
export type Namespace = keyof Resources;
export const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    returnNull: false;
  }
}

// At start only the first screen's words are loaded, in the language of the screen (PERFORMANCE.md, P11).
async function firstWordsOf(language: Language): Promise<Partial<Resources>> {
  return (language === 'en' ? await import('./words/en.first') : await import('./words/zh-CN.first')).default;
}

async function wordsOf(language: Language): Promise<Resources> {
  return (language === 'en' ? await import('./words/en') : await import('./words/zh-CN')).default;
}

/** Starts the words of the first screen; call once before the first render. Switching later: {@link setLanguage}. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: await firstWordsOf(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { bindI18nStore: '' },
  });
  document.documentElement.lang = language;
}

const complete = new Map<Language, Promise<void>>();

function complement(language: Language): Promise<void> {
  const adding =
    complete.get(language) ??
    wordsOf(language).then((words) => {
      for (const [namespace, entries] of Object.entries(words)) i18next.addResourceBundle(language, namespace, entries);
    });
  complete.set(language, adding);
  return adding;
}

/** Resolves once the words of all screens are there; every screen but the first waits for it. */
export function allWords(): Promise<void> {
  return complement(i18next.language === 'en' ? 'en' : 'zh-CN');
}

/** Switches the language of the screen. */
export async function setLanguage(language: Language): Promise<void> {
  await complement(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The typed `t` of one namespace: a key that does not exist is a compile error. */
export function useT<Name extends Namespace>(namespace: Name) {
  return useTranslation(namespace).t;
}

/** The language the screen is in now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN';
}
