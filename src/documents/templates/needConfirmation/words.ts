import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type NeedConfirmationWords = typeof zh;

export function needConfirmationWords(language: DocumentLanguage): NeedConfirmationWords {
  return language === 'en' ? en : zh;
}
