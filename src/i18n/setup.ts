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

// Only the language of the screen is loaded at start (PERFORMANCE.md, P11).
/** All words of one language; for text that is written in both, the one the screen is not in has to be fetched. */
export async function wordsOf(language: Language): Promise<Resources> {
  return (language === 'en' ? await import('./words/en') : await import('./words/zh-CN')).default;
}

/** Starts the words; call once before the first render. Switching later: {@link setLanguage}. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: await wordsOf(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { bindI18nStore: '' },
  });
  document.documentElement.lang = language;
}

/** Switches the language of the screen. */
export async function setLanguage(language: Language): Promise<void> {
  for (const [namespace, words] of Object.entries(await wordsOf(language)))
    i18next.addResourceBundle(language, namespace, words);
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
