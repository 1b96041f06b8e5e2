import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type ProposalWords = Omit<typeof zh, 'titleBreaks'> & { readonly titleBreaks: readonly string[] };

export function proposalWords(language: DocumentLanguage): ProposalWords {
  return language === 'en' ? en : zh;
}
