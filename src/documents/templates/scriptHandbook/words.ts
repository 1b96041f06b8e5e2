import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type ScriptHandbookWords = typeof zh;

export function scriptHandbookWords(language: DocumentLanguage): ScriptHandbookWords {
  return language === 'en' ? en : zh;
}
