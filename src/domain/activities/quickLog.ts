import type { Activity } from './activity';
import { type ReadOptions, readWhen } from './naturalDate';
import { honorifics, kindWords, nextWords, towardsWords, zhPatterns } from './strings';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

export interface NextStep {
  readonly what: string;
  /** `YYYY-MM-DD`, empty where none was said. */
  readonly date: string;
  /** `HH:MM`, empty where none was said. */
  readonly time: string;
}

export interface ReadLog {
  /** `''` where the line does not begin with a word for it. */
  readonly kind: Activity['kind'] | '';
  readonly direction: Activity['direction'];
  /** One of the known people, or `''`. */
  readonly contactId: string;
  /** The person as typed, where it is none of the known people: after `@`, or in front of a title. */
  readonly person: string;
  readonly text: string;
  readonly next: NextStep | null;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const nextPattern = new RegExp(`(?:^|[\\s,\\uFF0C\\u3002;\\uFF1B])(?:${nextWords.join('|')})\\s*`, 'iu');
const titled = new RegExp(
  `^(${zhPatterns.han}{1,2})(?:${honorifics.join('|')})(?=$|[\\s,:\\uFF0C\\u3001\\uFF1A])`,
  'u',
);
const han = new RegExp(zhPatterns.han, 'u');

/**
 * Reads one line of a log: what it was, with whom, what was said, and after “next:” what comes then and when. People are
 * found by full name, by family name and title where only one fits, or after `@`. What is not understood stays text.
 */
export function readLog(line: string, options: ReadOptions & { readonly people?: readonly KnownPerson[] }): ReadLog {
  const people = options.people ?? [];
  const marker = nextPattern.exec(line);
  const before = (marker ? line.slice(0, marker.index) : line).trim();
  const after = marker ? line.slice(marker.index + marker[0].length).trim() : '';
  const said = readKind(before, people);
  const who = readPerson(said.rest, people);
  return {
    kind: said.kind,
    direction: said.direction,
    contactId: who.contactId,
    person: who.person,
    text: who.rest,
    next: after === '' ? null : readNext(after, options),
  };
}

/** A next step as typed in one go: what, and when. */
export function readNext(text: string, options: ReadOptions): NextStep {
  const when = readWhen(text, options);
  return when ? { what: when.rest, date: when.date, time: when.time } : { what: text.trim(), date: '', time: '' };
}

/** Whether a line begins with a day or time to come and with nothing that happened: it is a task then, not a log. */
export function readTask(line: string, options: ReadOptions): NextStep | null {
  const when = readWhen(line.trim(), options);
  if (!when || when.start > 0 || when.rest === '' || when.date < options.now.date || nextPattern.test(line))
    return null;
  return { what: when.rest, date: when.date, time: when.time };
}

/** Parts of a text that may be the name of a person: after `@`, and behind words such as “call” and “meet” in Chinese. */
export function nameCandidates(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = ''] of text.matchAll(/@([^\s@,:\uFF0C\u3001\uFF1A]{1,40})/gu)) found.push(name);
  const towards = new RegExp(`(?:${towardsWords.join('|')})(${zhPatterns.han}{2,4})`, 'gu');
  for (const [, name = ''] of text.matchAll(towards))
    for (let length = name.length; length >= 2; length -= 1) found.push(name.slice(0, length));
  return [...new Set(found)].slice(0, 12);
}

function readKind(
  text: string,
  people: readonly KnownPerson[],
): Pick<ReadLog, 'kind' | 'direction'> & { rest: string } {
  for (const [word, kind, direction] of kindWords) {
    if (text.slice(0, word.length).toLowerCase() !== word) continue;
    const behind = text.slice(word.length);
    const rest = behind.replace(/^[\s,:\uFF0C\u3001\uFF1A]+/u, '');
    // Without a gap it may be another word: only where a known person follows.
    const apart = behind === '' || rest !== behind || behind.startsWith('@');
    if (!apart && !(han.test(word) && readPerson(behind, people).contactId !== '')) continue;
    return { kind, direction, rest };
  }
  return { kind: '', direction: 'both', rest: text };
}

function readPerson(
  text: string,
  people: readonly KnownPerson[],
): Pick<ReadLog, 'contactId' | 'person'> & { rest: string } {
  const at = /@([^\s@,:\uFF0C\u3001\uFF1A]{1,40})\s*/u.exec(text);
  if (at) {
    const name = at[1] ?? '';
    const known = personNamed(name, people);
    const rest = `${text.slice(0, at.index)}${text.slice(at.index + at[0].length)}`.trim();
    return { contactId: known?.id ?? '', person: known ? '' : name, rest };
  }
  const trimmed = (length: number) => text.slice(length).replace(/^[\s,:\uFF0C\u3001\uFF1A]+/u, '');
  const byName = [...people]
    .filter(({ name }) => name !== '' && new RegExp(`^${escaped(name)}`, 'iu').test(text))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (byName && (han.test(byName.name) || /^($|\W)/u.test(text.slice(byName.name.length))))
    return { contactId: byName.id, person: '', rest: trimmed(byName.name.length) };
  const title = titled.exec(text);
  if (title) {
    const known = personNamed(title[0], people);
    return known
      ? { contactId: known.id, person: '', rest: trimmed(title[0].length) }
      : { contactId: '', person: title[0], rest: text };
  }
  return { contactId: '', person: '', rest: text };
}

/** The one person of a name, or of a family name with a title; nobody where two fit. */
export function personNamed(name: string, people: readonly KnownPerson[]): KnownPerson | undefined {
  const wanted = name.toLowerCase();
  const exact = people.filter((each) => each.name.toLowerCase() === wanted);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const title = honorifics.find((word) => name.endsWith(word) && name.length > word.length);
  const family = title === undefined ? wanted : wanted.slice(0, -title.length);
  const fitting = people.filter((each) =>
    title === undefined ? each.name.toLowerCase().split(/\s+/u).includes(wanted) : each.name.startsWith(family),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
