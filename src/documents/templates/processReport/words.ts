import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type ProcessReportWords = typeof zh;

export function processReportWords(language: DocumentLanguage): ProcessReportWords {
  return language === 'en' ? en : zh;
}
