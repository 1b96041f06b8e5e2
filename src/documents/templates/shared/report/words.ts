import type { DocumentLanguage } from '../../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

/** Words that all reports print. Chinese is the typed source. */
export type ReportWords = Omit<typeof zh, 'problems'> & { readonly problems: Readonly<Record<string, string>> };

/** Shared words of reports in the language of the document. */
export function reportWords(language: DocumentLanguage): ReportWords {
  return language === 'en' ? en : zh;
}
