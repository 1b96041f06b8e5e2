import type { ActivityKind } from './activity';

/**
 * Chinese words that dates and logs are typed in. Pieces of regular expressions: only here may characters of Chinese
 * stand in code.
 */
const digits = '[0-9零〇一二两三四五六七八九十半]{1,4}';

export const zhDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  日: 7,
  天: 7,
  末: 6,
};
export const zhTen = '十';
export const zhHalf = '半';

/** Whole days, by how many from today. Longer words first. */
export const zhDays: readonly (readonly [word: string, days: number])[] = [
  ['大后天', 3],
  ['后天', 2],
  ['明天', 1],
  ['明日', 1],
  ['今天', 0],
  ['今日', 0],
];
/** Short forms that need a part of the day behind them: tomorrow morning, this evening. */
export const zhShortDays: readonly (readonly [word: string, days: number])[] = [
  ['明', 1],
  ['今', 0],
];

/** Parts of the day: hour meant without a number, and whether hours up to 11 mean the afternoon. */
export const zhDayParts: readonly (readonly [word: string, hour: number, half: 'am' | 'noon' | 'pm' | 'night'])[] = [
  ['凌晨', 2, 'am'],
  ['清晨', 7, 'am'],
  ['早上', 9, 'am'],
  ['早晨', 9, 'am'],
  ['上午', 9, 'am'],
  ['中午', 12, 'noon'],
  ['下午', 14, 'pm'],
  ['午后', 14, 'pm'],
  ['傍晚', 18, 'pm'],
  ['晚上', 19, 'night'],
  ['夜里', 21, 'night'],
  ['早', 9, 'am'],
  ['晚', 19, 'night'],
];

export const zhPatterns = {
  han: '\\p{Script=Han}',
  weekday: '(下下|下|本|这|上)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])',
  weekOnly: '(下下|下)(?:个)?(?:周|星期|礼拜)',
  next: '下',
  afterNext: '下下',
  last: '上',
  this: '本这',
  monthDay: `(下下|下|本|这)(?:个)?月(?:份)?的?(${digits})(?:号|日)`,
  monthEnd: '(下下|下|本|这)?(?:个)?月(?:份)?(?:底|末)',
  monthStart: '(下下|下)(?:个)?月(?:份)?初',
  yearEnd: '(?:今年)?年(?:底|末)',
  quarterEnd: '(?:本|这)?(?:个)?季度?(?:底|末)',
  weekEnd: '(下)?(?:个)?周末',
  fullDate: '(\\d{4})年(\\d{1,2})月(\\d{1,2})(?:日|号)?',
  dayOfMonth: `(明年)?(${digits})月(${digits})(?:日|号)`,
  dayOnly: `(?<![0-9第])(${digits})(?:号)(?![0-9楼线门机码院馆])`,
  later: `(${digits})(?:个)?(半)?(分钟|小时|钟头|天|日|周|星期|礼拜|月|年)(?:之后|以后|后|内)`,
  clock: `(${digits})(?:点钟|点|时)(?:(半)|(一)刻|(三)刻|(${digits})分?)?(?!击|评|赞|数)`,
  colon: '(?<![0-9:：])(\\d{1,2})[:：]([0-5]\\d)(?![0-9:：])',
} as const;

export const zhUnits: Readonly<Record<string, 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'>> = {
  分钟: 'minute',
  小时: 'hour',
  钟头: 'hour',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  年: 'year',
};

/** Words that begin the next step; the colon may be left out after the Chinese ones. */
export const nextWords: readonly string[] = [
  '下一步[:：]?',
  '下步[:：]?',
  '后续[:：]',
  '待办[:：]',
  'next step:',
  'next:',
  'next step：',
  'next：',
  'todo:',
];

/** Words at the beginning of a line that say what it was, and who spoke. Longer words first. */
export const kindWords: readonly (readonly [word: string, kind: ActivityKind, direction: 'both' | 'in' | 'out'])[] = [
  ['未接电话', 'call', 'out'],
  ['未接通', 'call', 'out'],
  ['打电话给', 'call', 'both'],
  ['打电话', 'call', 'both'],
  ['来电', 'call', 'both'],
  ['致电', 'call', 'both'],
  ['电话', 'call', 'both'],
  ['通话', 'call', 'both'],
  ['视频会议', 'online', 'both'],
  ['线上会议', 'online', 'both'],
  ['线上', 'online', 'both'],
  ['视频', 'online', 'both'],
  ['上门拜访', 'visit', 'both'],
  ['拜访', 'visit', 'both'],
  ['上门', 'visit', 'both'],
  ['会议', 'meeting', 'both'],
  ['开会', 'meeting', 'both'],
  ['面谈', 'meeting', 'both'],
  ['产品演示', 'demo', 'both'],
  ['演示', 'demo', 'both'],
  ['收到邮件', 'email', 'in'],
  ['来信', 'email', 'in'],
  ['发邮件', 'email', 'out'],
  ['邮件', 'email', 'both'],
  ['收到微信', 'message', 'in'],
  ['发微信', 'message', 'out'],
  ['微信', 'message', 'both'],
  ['短信', 'message', 'out'],
  ['消息', 'message', 'both'],
  ['朋友圈', 'social', 'out'],
  ['社交', 'social', 'both'],
  ['备注', 'note', 'both'],
  ['missed call', 'call', 'out'],
  ['phoned', 'call', 'both'],
  ['called', 'call', 'both'],
  ['phone', 'call', 'both'],
  ['call', 'call', 'both'],
  ['visited', 'visit', 'both'],
  ['visit', 'visit', 'both'],
  ['video', 'online', 'both'],
  ['zoom', 'online', 'both'],
  ['teams', 'online', 'both'],
  ['meeting', 'meeting', 'both'],
  ['met', 'meeting', 'both'],
  ['demo', 'demo', 'both'],
  ['emailed', 'email', 'out'],
  ['email', 'email', 'both'],
  ['mail', 'email', 'both'],
  ['wechat', 'message', 'both'],
  ['message', 'message', 'both'],
  ['linkedin', 'social', 'both'],
  ['note', 'note', 'both'],
];

/** Titles that stand behind a family name in place of the given name. */
export const honorifics: readonly string[] = [
  '总经理',
  '董事长',
  '工程师',
  '经理',
  '总监',
  '主任',
  '主管',
  '老师',
  '部长',
  '处长',
  '科长',
  '局长',
  '院长',
  '校长',
  '女士',
  '先生',
  '小姐',
  '老板',
  '总',
  '董',
  '工',
  '哥',
  '姐',
];

/** Words in front of the name of a person in a task: give (a call) to, meet, visit, contact. */
export const towardsWords: readonly string[] = ['给', '约', '见', '拜访', '联系', '找', '跟', '和', '与', '向', '等'];
