import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type ProposalWords = typeof zh;

export function proposalWords(language: DocumentLanguage): ProposalWords {
  return language === 'en' ? en : zh;
}
