import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type SwotReportWords = typeof zh;

export function swotReportWords(language: DocumentLanguage): SwotReportWords {
  return language === 'en' ? en : zh;
}
