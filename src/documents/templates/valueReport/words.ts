import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type ValueReportWords = typeof zh;

export function valueReportWords(language: DocumentLanguage): ValueReportWords {
  return language === 'en' ? en : zh;
}
