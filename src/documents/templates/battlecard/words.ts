import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type BattlecardWords = typeof zh;

export function battlecardWords(language: DocumentLanguage): BattlecardWords {
  return language === 'en' ? en : zh;
}
