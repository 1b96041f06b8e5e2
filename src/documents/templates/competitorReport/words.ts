import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type CompetitorReportWords = typeof zh;

export function competitorReportWords(language: DocumentLanguage): CompetitorReportWords {
  return language === 'en' ? en : zh;
}
