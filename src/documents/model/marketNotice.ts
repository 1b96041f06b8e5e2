import type { Competitor } from '../../domain/competitors/competitor';
import type { EntityName } from '../../domain/entities';
import type { Age } from '../../domain/freshness/age';
import type { Localized } from '../../domain/kernel/fields';
import { type Problem, problem } from '../../domain/kernel/result';
import { rivalName } from './marketNames';

/** Something a document was to hold and does not, and why. It stops nothing. `about` is the record to look at. */
export interface MarketNotice extends Problem {
  readonly about: { readonly entity: EntityName; readonly id: string };
}

/** Codes `notice.*`; `field` keeps several of one code apart. */
export function notice(
  code: string,
  about: MarketNotice['about'],
  part = '',
  params: Problem['params'] = {},
): MarketNotice {
  return { ...problem(`notice.${code}`, params, [about.entity, about.id, part].filter(Boolean).join('.')), about };
}

/** A name for the words of a notice in both languages: `name` and `nameEn`, the other one where one is empty. */
export function inBoth(name: string, text: Localized): Record<string, string> {
  const zh = text.zh.trim().replaceAll('\n', ' ');
  const en = text.en.trim().replaceAll('\n', ' ');
  return { [name]: zh || en || '—', [`${name}En`]: en || zh || '—' };
}

/** A competitor's name for a notice: notices are for us, so names are never masked in them. */
export function rivalParams(competitor: Competitor): Record<string, string> {
  return inBoth('competitor', rivalName(competitor));
}

/** The end of a notice's code and the day it needs, by what is wrong with the age of a fact. */
export function ageParams(age: Age, date: string): { readonly code: string; readonly params: Record<string, string> } {
  const codes = { fresh: '', stale: 'Stale', undated: 'Undated', future: 'Future', expired: 'Expired' } as const;
  return { code: codes[age.state], params: { since: age.since || date, days: String(age.overdue) } };
}
