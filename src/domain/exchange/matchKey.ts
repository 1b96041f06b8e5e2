import type { ImportKind, MatchKey } from './columns';

/** Names are the same that differ in nothing but upper and lower case; what merely reads alike is only suggested. */
export const exactName = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** The digits of a telephone number, without the country code of Chinese mobile numbers. */
function digitsOf(text: string): string {
  const digits = text.normalize('NFKC').replaceAll(/\D/g, '');
  return /^(?:00)?86(1\d{10})$/.exec(digits)?.[1] ?? digits;
}

export const codeKey = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/** What a stored record or a row is recognised by; empty where a part of the key is missing. */
export function matchKeyOf(record: Readonly<Record<string, unknown>>, key: MatchKey): string {
  const text = (field: string): string => (typeof record[field] === 'string' ? record[field] : '');
  const joined = (...parts: string[]): string => (parts.includes('') ? '' : parts.join('\n'));
  switch (key) {
    case 'id':
      return text('id').trim();
    case 'creditCode':
      return codeKey(text('creditCode'));
    case 'name':
      return exactName(text('name'));
    case 'namePhone':
      return joined(exactName(text('name')), digitsOf(text('mobile')) || digitsOf(text('phone')));
    case 'customerName':
      return joined(text('customerId'), exactName(text('name')));
    case 'mobile':
      return digitsOf(text('mobile'));
    case 'email':
      return text('email').trim().toLowerCase();
    case 'companyName':
      return joined(exactName(text('companyName')), exactName(text('name')));
    default:
      return '';
  }
}

/** What recognises a record whose own key is empty: a table without all credit codes makes no duplicates of the rest. */
const fallbacks = { customer: 'name', contact: 'customerName', lead: 'companyName' } as const;
const partial: ReadonlySet<MatchKey> = new Set(['creditCode', 'mobile', 'email', 'namePhone']);

/** All keys that a record answers to, the certain one first; a row goes by the first it has. Empty where it has none. */
export function matchKeysOf(record: Readonly<Record<string, unknown>>, kind: ImportKind, key: MatchKey): string[] {
  const own = matchKeyOf(record, key);
  const second = partial.has(key) ? matchKeyOf(record, fallbacks[kind]) : '';
  return [...(own === '' ? [] : [own]), ...(second === '' ? [] : [`${fallbacks[kind]}\n${second}`])];
}
