import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type QuotationWords = typeof zh;

export function quotationWords(language: DocumentLanguage): QuotationWords {
  return language === 'en' ? en : zh;
}
