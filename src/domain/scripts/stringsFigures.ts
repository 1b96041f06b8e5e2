import type { Localized } from '../kernel/fields';

/** What a success rate is made of, as screens and documents print it. */
export const rateLabels = {
  resolved: { zh: '已化解', en: 'Resolved' },
  partly: { zh: '部分化解', en: 'Partly resolved' },
  unresolved: { zh: '未化解', en: 'Not resolved' },
  advanced: { zh: '商机推进', en: 'Deal moved on' },
  scheduled: { zh: '约定下次沟通', en: 'Next talk agreed' },
  information: { zh: '了解到信息', en: 'Information gained' },
  undecided: { zh: '未有结论', en: 'Undecided' },
  declined: { zh: '被拒绝', en: 'Declined' },
  yes: { zh: '有效', en: 'Helped' },
  no: { zh: '无效', en: 'Did not help' },
} as const satisfies Readonly<Record<string, Localized>>;
export type RateLabel = keyof typeof rateLabels;

/** How a step of a process begins that takes up an objection (R54). */
export const answerStep: Localized = { zh: '主动说明客户疑虑：', en: 'Address the doubt: ' };
