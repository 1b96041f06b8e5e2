import type { DocumentLanguage } from '../../../domain/quoting/totals';
import en from './strings.en.json';
import zh from './strings.zh-CN.json';

export type MeetingBriefWords = typeof zh;

export function meetingBriefWords(language: DocumentLanguage): MeetingBriefWords {
  return language === 'en' ? en : zh;
}
