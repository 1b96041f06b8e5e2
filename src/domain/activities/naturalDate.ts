import { casual as english } from 'chrono-node/en';
import { addDays, addMonths, daysBetween, isValidDate } from '../kernel/dates';
import { zhDayParts, zhDays, zhDigits, zhHalf, zhPatterns, zhShortDays, zhTen, zhUnits } from './strings';

/** The wall clock when something is typed: all reading is on calendar days, so that no clock change can move a result. */
export interface WallClock {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
}

export interface ReadOptions {
  readonly now: WallClock;
  /** Which language is tried first; the other one is tried where the text has none of it. */
  readonly language: 'zh-CN' | 'en';
}

export interface When {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`, empty where none was said. */
  readonly time: string;
  /** The text without the words of the date. */
  readonly rest: string;
  /** Where in the text the words of the date begin. */
  readonly start: number;
}

interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** The wall clock at a moment (epoch ms) in the zone of the machine. */
export function wallClock(ms: number): WallClock {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/**
 * Reads a day, and a time of day where one is said, out of what people type: `tomorrow 3pm`, `next Wed`, `end of month`,
 * and the same in Chinese. Weeks begin on Monday: on Sunday 2026-11-22 “next Wednesday” is 2026-11-25. A weekday alone is the
 * next such day, today included while its time has not passed; an hour of 1 to 6 without a part of the day is meant
 * in the afternoon; a day or time that has passed means the next one. `null` where no date is said.
 */
export function readWhen(text: string, options: ReadOptions): When | null {
  // Full-width digits and colons read like plain ones; `start` and `rest` speak of the text in that form.
  const source = text.normalize('NFKC');
  const orders = options.language === 'en' ? [readEnglish, readChinese] : [readChinese, readEnglish];
  for (const read of orders) {
    const found = read(source, options.now);
    if (found) return found;
  }
  return null;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** 1 = Monday to 7. 1970-01-01 was a Thursday. */
function weekdayOf(date: string): number {
  return ((((daysBetween('1970-01-01', date) + 3) % 7) + 7) % 7) + 1;
}

function inWeek(today: string, weeks: number, weekday: number): string {
  return addDays(today, weekday - weekdayOf(today) + weeks * 7);
}

function monthEnd(today: string, months: number): string {
  return addDays(addMonths(`${today.slice(0, 8)}01`, months + 1), -1);
}

function quarterEnd(today: string): string {
  const month = Number(today.slice(5, 7));
  return monthEnd(today, (3 - (month % 3)) % 3);
}

function dayIn(today: string, months: number, day: number): string | null {
  const date = `${addMonths(`${today.slice(0, 8)}01`, months).slice(0, 8)}${String(day).padStart(2, '0')}`;
  return isValidDate(date) ? date : null;
}

/** The first such day of a month that is not before today. */
function comingDay(today: string, day: number): string | null {
  for (let months = 0; months < 3; months += 1) {
    const date = dayIn(today, months, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

function comingMonthDay(today: string, month: number, day: number, years = 0): string | null {
  const year = Number(today.slice(0, 4)) + years;
  for (const each of years > 0 ? [year] : [year, year + 1, year + 2, year + 3, year + 4]) {
    const date = `${each}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (isValidDate(date) && (years > 0 || date >= today)) return date;
  }
  return null;
}

/** Arabic or Chinese numerals up to 99; NaN for what is none. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === zhHalf) return 0.5;
  const [tens, ones] = text.split(zhTen);
  const digit = (part: string): number => {
    let value = 0;
    for (const each of part) value = value * 10 + (zhDigits[each] ?? Number.NaN);
    return value;
  };
  if (ones === undefined) return digit(text);
  return (tens === '' ? 1 : digit(tens ?? '')) * 10 + (ones === '' ? 0 : digit(ones));
}

const weeksOf = (word: string | undefined): number =>
  word === zhPatterns.afterNext ? 2 : word === zhPatterns.next ? 1 : word === zhPatterns.last ? -1 : 0;

type DateRule = readonly [
  RegExp,
  (match: RegExpExecArray, today: string) => string | { date: string; open: true } | null,
];
const expression = (pattern: string): RegExp => new RegExp(pattern, 'u');

/** In order: the first rule that fits counts. */
const dateRules: readonly DateRule[] = [
  [
    expression(zhPatterns.fullDate),
    ([, year = '', month = '', day = '']) => valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  ],
  [
    /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u,
    ([, year = '', month = '', day = '']) => valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  ],
  [expression(zhPatterns.monthDay), ([, which, day = ''], today) => dayIn(today, weeksOf(which), numberOf(day))],
  [
    expression(zhPatterns.dayOfMonth),
    ([, nextYear, month = '', day = ''], today) =>
      comingMonthDay(today, numberOf(month), numberOf(day), nextYear === undefined ? 0 : 1),
  ],
  [expression(zhPatterns.monthEnd), ([, which], today) => monthEnd(today, weeksOf(which))],
  [expression(zhPatterns.monthStart), ([, which], today) => dayIn(today, weeksOf(which), 1)],
  [expression(zhPatterns.quarterEnd), (_match, today) => quarterEnd(today)],
  [expression(zhPatterns.yearEnd), (_match, today) => `${today.slice(0, 4)}-12-31`],
  [
    expression(zhPatterns.weekday),
    ([, which, day = ''], today) => {
      const weekday = zhDigits[day] ?? 1;
      if (which !== undefined) return inWeek(today, weeksOf(which), weekday);
      const date = inWeek(today, 0, weekday);
      return { date: date < today ? addDays(date, 7) : date, open: true };
    },
  ],
  [expression(zhPatterns.weekOnly), ([, which], today) => inWeek(today, weeksOf(which), 1)],
  ...zhDays.map(([word, days]): DateRule => [expression(word), (_match, today) => addDays(today, days)]),
  ...zhShortDays.map(
    ([word, days]): DateRule => [
      expression(`${word}(?=${zhDayParts.map(([part]) => part).join('|')})`),
      (_match, today) => addDays(today, days),
    ],
  ),
  [expression(zhPatterns.dayOnly), ([, day = ''], today) => comingDay(today, numberOf(day))],
  [
    /(?<![\d./-])(\d{1,2})[/-](\d{1,2})(?![\d./-])/u,
    ([, month = '', day = ''], today) => comingMonthDay(today, Number(month), Number(day)),
  ],
];

const valid = (date: string): string | null => (isValidDate(date) ? date : null);

function first<T>(
  text: string,
  rules: readonly (readonly [RegExp, (match: RegExpExecArray) => T | null])[],
): Found<T> | null {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    const value = match ? read(match) : null;
    if (match && value !== null) return { value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const partWords = zhDayParts.map(([word]) => word).join('|');

/** Minutes of the day; more than a day where midnight of the following one is meant. */
function minutesFrom(hour: number, minute: number, part: string | undefined, explicit: boolean): number | null {
  if (!Number.isInteger(hour) || !Number.isInteger(minute) || hour > 24 || minute > 59) return null;
  const half = zhDayParts.find(([word]) => word === part)?.[2];
  let hours = hour;
  if (half === 'pm' && hour < 12) hours += 12;
  if (half === 'noon' && hour < 11) hours += 12;
  if (half === 'night') hours = hour === 12 ? 24 : hour < 5 ? hour + 24 : hour < 12 ? hour + 12 : hour;
  // Nobody is called at three at night.
  if (half === undefined && !explicit && hour >= 1 && hour <= 6) hours += 12;
  return hours * 60 + minute;
}

function readTime(text: string): Found<number> | null {
  return first<number>(text, [
    [
      expression(`(?:(${partWords})\\s*)?${zhPatterns.clock}`),
      ([, part, hour = '', half, quarter, three, minutes]) =>
        minutesFrom(
          numberOf(hour),
          half ? 30 : quarter ? 15 : three ? 45 : minutes === undefined ? 0 : numberOf(minutes),
          part,
          false,
        ),
    ],
    [
      /(?<![\d:])(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\b\.?/iu,
      ([, hour = '', minute = '0', half = '']) => {
        const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
        return Number(hour) > 12 ? null : hours * 60 + Number(minute);
      },
    ],
    [
      expression(`(?:(${partWords})\\s*)?${zhPatterns.colon}`),
      ([, part, hour = '', minute = '']) => minutesFrom(Number(hour), Number(minute), part, hour.startsWith('0')),
    ],
    [expression(`(${partWords})`), ([, part]) => (zhDayParts.find(([word]) => word === part)?.[1] ?? 9) * 60],
  ]);
}

function readLater(text: string, now: WallClock): Found<{ date: string; time: string }> | null {
  return first(text, [
    [
      expression(zhPatterns.later),
      ([, count = '', half, unit = '']) => {
        const amount = numberOf(count) + (half === undefined ? 0 : 0.5);
        const kind = zhUnits[unit];
        if (!Number.isFinite(amount) || kind === undefined) return null;
        if (kind === 'minute' || kind === 'hour') {
          const minutes = minutesOf(now.time) + Math.round(amount * (kind === 'hour' ? 60 : 1));
          return { date: addDays(now.date, Math.floor(minutes / 1440)), time: timeOf(minutes % 1440) };
        }
        if (kind === 'day') return { date: addDays(now.date, Math.ceil(amount)), time: '' };
        if (kind === 'week') return { date: addDays(now.date, Math.ceil(amount * 7)), time: '' };
        const months = Math.floor(kind === 'year' ? amount * 12 : amount);
        const extra = kind === 'month' && amount % 1 > 0 ? 15 : 0;
        return { date: addDays(addMonths(now.date, months), extra), time: '' };
      },
    ],
  ]);
}

/** The text without the spans, tidied where they were. */
function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.replace(/\s+/gu, ' ').replace(/^[\s,\uFF0C\u3001;:\uFF1A]+|[\s,\uFF0C\u3001;:\uFF1A]+$/gu, '');
}

function settled(
  text: string,
  now: WallClock,
  parts: {
    readonly date: string;
    /** Minutes; `null` without a time. */
    readonly minutes: number | null;
    /** Whether a passed time means a later day: that many days later. */
    readonly roll: number;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  },
): When {
  let { date } = parts;
  let minutes = parts.minutes;
  if (minutes !== null && minutes >= 1440) {
    date = addDays(date, 1);
    minutes -= 1440;
  }
  if (parts.roll > 0 && minutes !== null && date === now.date && minutes <= minutesOf(now.time))
    date = addDays(date, parts.roll);
  return {
    date,
    time: minutes === null ? '' : timeOf(minutes),
    rest: without(text, parts.spans),
    start: Math.min(...parts.spans.map(({ start }) => start)),
  };
}

function readChinese(text: string, now: WallClock): When | null {
  const later = readLater(text, now);
  if (later) {
    const after = `${text.slice(0, later.start)}${' '.repeat(later.end - later.start)}${text.slice(later.end)}`;
    const time = later.value.time === '' ? readTime(after) : null;
    return settled(text, now, {
      date: later.value.date,
      minutes: later.value.time === '' ? (time?.value ?? null) : minutesOf(later.value.time),
      roll: 0,
      spans: time ? [later, time] : [later],
    });
  }
  const day = first(
    text,
    dateRules.map(([pattern, read]) => [pattern, (match: RegExpExecArray) => read(match, now.date)] as const),
  );
  // A year and month are no hour: the time is looked for in what remains.
  const others = day ? `${text.slice(0, day.start)}${' '.repeat(day.end - day.start)}${text.slice(day.end)}` : text;
  const time = readTime(others);
  if (!day) {
    // A time in English alone is read together with its day.
    if (!time || !new RegExp(zhPatterns.han, 'u').test(text.slice(time.start, time.end))) return null;
    return settled(text, now, { date: now.date, minutes: time.value, roll: 1, spans: [time] });
  }
  const open = typeof day.value === 'object';
  return settled(text, now, {
    date: typeof day.value === 'object' ? day.value.date : day.value,
    minutes: time?.value ?? null,
    roll: open ? 7 : 0,
    spans: time ? [day, time] : [day],
  });
}

const englishDays: Readonly<Record<string, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** What chrono reads otherwise than people here mean it: weeks begin on Monday, and the end of a month is a day. */
const englishRules: readonly DateRule[] = [
  [
    /\b(next|this)\s+(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b/iu,
    ([, which = '', day = ''], today) =>
      inWeek(today, which.toLowerCase() === 'next' ? 1 : 0, englishDays[day.toLowerCase()] ?? 1),
  ],
  [/\bnext\s+week\b/iu, (_match, today) => inWeek(today, 1, 1)],
  [/\b(?:by\s+)?(?:the\s+)?end\s+of\s+(?:the\s+)?week\b/iu, (_match, today) => inWeek(today, 0, 5)],
  [/\b(?:by\s+)?(?:the\s+)?end\s+of\s+next\s+month\b/iu, (_match, today) => monthEnd(today, 1)],
  [/\b(?:by\s+)?(?:(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?month|eom)\b/iu, (_match, today) => monthEnd(today, 0)],
  [/\b(?:by\s+)?(?:(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?quarter|eoq)\b/iu, (_match, today) => quarterEnd(today)],
  [/\b(?:by\s+)?(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?year\b/iu, (_match, today) => `${today.slice(0, 4)}-12-31`],
  [
    /\bnext\s+month\s+(?:on\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\b/iu,
    ([, day = ''], today) => dayIn(today, 1, Number(day)),
  ],
];
const englishParts: readonly (readonly [RegExp, number])[] = [
  [/\b(?:in\s+the\s+)?morning\b/iu, 9],
  [/\b(?:at\s+)?noon\b/iu, 12],
  [/\b(?:in\s+the\s+)?afternoon\b/iu, 14],
  [/\b(?:in\s+the\s+)?evening\b|\btonight\b/iu, 19],
];

function readEnglish(text: string, now: WallClock): When | null {
  const day = first(
    text,
    englishRules.map(([pattern, read]) => [pattern, (match: RegExpExecArray) => read(match, now.date)] as const),
  );
  if (day && typeof day.value === 'string') {
    const others = `${text.slice(0, day.start)}${' '.repeat(day.end - day.start)}${text.slice(day.end)}`;
    const clock = readEnglishTime(others);
    return settled(text, now, {
      date: day.value,
      minutes: clock?.value ?? null,
      roll: 0,
      spans: clock ? [day, clock] : [day],
    });
  }
  // The wall clock is handed over as if it were UTC, and read back the same way: no zone, no clock change.
  const instant = new Date(`${now.date}T${now.time}:00Z`);
  const [result] = english.parse(text, { instant, timezone: 0 }, { forwardDate: true });
  if (!result) return null;
  const { start } = result;
  const number = (part: 'year' | 'month' | 'day' | 'hour' | 'minute') => start.get(part) ?? 0;
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${number('year')}-${two(number('month'))}-${two(number('day'))}`;
  if (!isValidDate(date)) return null;
  const span = { start: result.index, end: result.index + result.text.length };
  const others = `${text.slice(0, span.start)}${' '.repeat(span.end - span.start)}${text.slice(span.end)}`;
  const part = englishParts.find(([pattern]) => pattern.test(result.text));
  const clock = start.isCertain('hour') || part ? null : readEnglishTime(others);
  const said = start.isCertain('hour') ? number('hour') * 60 + number('minute') : part ? part[1] * 60 : clock?.value;
  const relative = /\b(?:hours?|minutes?|mins?|h)\b/iu.test(result.text);
  return settled(text, now, {
    date,
    minutes: said ?? null,
    roll: relative || start.isCertain('day') ? 0 : start.isCertain('weekday') ? 7 : 1,
    spans: clock ? [span, clock] : [span],
  });
}

function readEnglishTime(text: string): Found<number> | null {
  return first<number>(text, [
    [
      /\b(?:at\s+)?(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\b\.?/iu,
      ([, hour = '', minute = '0', half = '']) =>
        Number(hour) > 12 ? null : ((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute),
    ],
    [/\b(?:at\s+)?([01]?\d|2[0-3]):([0-5]\d)\b/iu, ([, hour = '', minute = '']) => Number(hour) * 60 + Number(minute)],
    [/\bat\s+([01]?\d|2[0-3])\b/iu, ([, hour = '']) => minutesFrom(Number(hour), 0, undefined, hour.startsWith('0'))],
    ...englishParts.map(([pattern, hour]) => [pattern, () => hour * 60] as const),
  ]);
}
