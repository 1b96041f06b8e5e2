import en from './words/en';
import zh from './words/zh-CN';

/** zh-CN is the typed source; a test holds English equal to it, key for key. */
export type Resources = typeof zh;

/** Both languages at once, for code that reads what people wrote in either; screens load one (`setup.ts`). */
export const resources = { 'zh-CN': zh, en } satisfies Record<string, Resources>;
