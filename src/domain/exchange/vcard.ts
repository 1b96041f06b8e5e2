import { ok, type Result } from '../kernel/result';
import { type Card, type CardLine, partsOf, readCards } from './vcardText';

/** A person as an address book knows one. */
export interface CardPerson {
  readonly name: string;
  readonly company: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly mobile: string;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
  /** `YYYY-MM-DD`; empty where the card has no year. */
  readonly birthday: string;
  readonly address: string;
  readonly website: string;
  /** The note, and below it what the fields above have no room for. */
  readonly notes: string;
}

const han = /\p{Script=Han}/u;

/** `N:family;given;additional;prefix;suffix`: Chinese names without a blank, others given name first. */
function structuredName(raw: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = partsOf(raw, ';');
  if (han.test(family + given)) return `${family}${given}${additional}`;
  return [prefix, given, additional, family, suffix].filter((part) => part !== '').join(' ');
}

function birthdayOf(text: string): string {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : '';
}

/** `PO box;extended;street;city;region;code;country`; Chinese addresses run from the large to the small. */
function addressOf(raw: string): string {
  const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] = partsOf(raw, ';');
  const parts = [country, region, city, street, extended, box].filter((part) => part !== '');
  if (parts.some((part) => han.test(part))) return parts.join('') + (code === '' ? '' : ` ${code}`);
  return [box, extended, street, city, region, code, country].filter((part) => part !== '').join(', ');
}

const telephone = (text: string): string => text.replace(/^tel:/i, '').trim();
const chats = new Set(['X-WECHAT', 'X-WEIXIN', 'X-WECHAT-ID', 'X-WEIXIN-ID']);

function wechatOf(lines: readonly CardLine[]): string {
  const own = lines.find(({ name }) => chats.has(name))?.value;
  if (own) return own;
  const impp = lines.find(({ name, value, types }) => {
    return name === 'IMPP' && (/^(?:wechat|weixin|x-apple:wechat):/i.test(value) || types.includes('WECHAT'));
  });
  return impp?.value.replace(/^(?:wechat|weixin|x-apple):/i, '') ?? '';
}

/** Numbers by what they are for: the first that is no fax goes on; every other is kept for the notes. */
function telephones(lines: readonly CardLine[]): { mobile: string; phone: string; others: string[] } {
  const numbers = lines.filter(({ name, value }) => name === 'TEL' && telephone(value) !== '');
  const preferred = [...numbers].sort((a, b) => Number(b.types.includes('PREF')) - Number(a.types.includes('PREF')));
  const isMobile = ({ types }: CardLine) =>
    types.includes('CELL') || types.includes('IPHONE') || types.includes('MOBILE');
  const isFax = ({ types }: CardLine) => types.includes('FAX') || types.includes('PAGER');
  const looksMobile = ({ value }: CardLine) =>
    /^(?:\+?86)?1[3-9]\d{9}$/.test(telephone(value).replaceAll(/[\s()-]/g, ''));
  const mobile =
    preferred.find((line) => isMobile(line) && !isFax(line)) ??
    preferred.find((line) => !isFax(line) && looksMobile(line));
  const phone =
    preferred.find((line) => line !== mobile && !isFax(line) && line.types.includes('WORK')) ??
    preferred.find((line) => line !== mobile && !isFax(line));
  return {
    mobile: mobile ? telephone(mobile.value) : '',
    phone: phone ? telephone(phone.value) : '',
    others: numbers
      .filter((line) => line !== mobile && line !== phone)
      .map((line) => `${isFax(line) ? 'Fax' : 'Tel'}: ${telephone(line.value)}`),
  };
}

function personOf({ lines }: Card): CardPerson {
  const first = (name: string): CardLine | undefined => lines.find((line) => line.name === name && line.value !== '');
  const values = (name: string): string[] =>
    lines.filter((line) => line.name === name && line.value !== '').map((line) => line.value);
  const [company = '', ...departments] = partsOf(first('ORG')?.raw ?? '', ';');
  const { mobile, phone, others } = telephones(lines);
  const [email = '', ...emails] = values('EMAIL').map((value) => value.replace(/^mailto:/i, ''));
  const structured = structuredName(first('N')?.raw ?? '');
  const born = first('BDAY')?.value ?? '';
  const birthday = birthdayOf(born);
  const adr = first('ADR');
  const address = adr ? addressOf(adr.raw) : '';
  const rest = [
    ...values('NOTE'),
    address,
    ...others,
    ...emails,
    birthday === '' && born !== '' ? `BDAY: ${born}` : '',
  ].filter((line) => line !== '');
  return {
    // What is shown goes before the parts (DOMAIN.md §16).
    name: first('FN')?.value || structured || first('NICKNAME')?.value || '',
    company,
    department: departments.filter((part) => part !== '').join(' / '),
    jobTitle: first('TITLE')?.value ?? first('ROLE')?.value ?? '',
    mobile,
    phone,
    email,
    wechat: wechatOf(lines),
    birthday,
    address,
    website: first('URL')?.value ?? '',
    notes: rest.join('\n'),
  };
}

/** The people of a vCard file. Problem: `exchange.noCards` {name}. Source: DOMAIN.md §16. */
export function readVcard(file: { readonly name: string; readonly bytes: Uint8Array }): Result<CardPerson[]> {
  const cards = readCards(file);
  return cards.ok ? ok(cards.value.map(personOf)) : cards;
}

const escapeText = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[;,]/g, '\\$&');

/** The family name of a Chinese name is its first character; of another the last word. */
function nameParts(name: string): readonly [family: string, given: string] {
  if (han.test(name) && !/\s/.test(name)) return [name.slice(0, 1), name.slice(1)];
  const words = name.split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

/** One card, vCard 3.0, UTF-8, without folding: Android stumbles over folded lines (DOMAIN.md §16). CRLF. */
export function writeCard(person: Omit<CardPerson, 'address' | 'website'>): string {
  const [family, given] = nameParts(person.name);
  const org = [person.company, ...(person.department === '' ? [] : [person.department])].map(escapeText).join(';');
  const optional: readonly (readonly [string, string])[] = [
    ['TITLE', escapeText(person.jobTitle)],
    ['TEL;TYPE=CELL', person.mobile],
    ['TEL;TYPE=WORK,VOICE', person.phone],
    ['EMAIL;TYPE=INTERNET', person.email],
    ['X-WECHAT', escapeText(person.wechat)],
    ['BDAY', person.birthday],
    ['NOTE', escapeText(person.notes)],
  ];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapeText(family)};${escapeText(given)};;;`,
    `FN:${escapeText(person.name)}`,
    ...(org === '' ? [] : [`ORG:${org}`]),
    ...optional.filter(([, value]) => value !== '').map(([name, value]) => `${name}:${value}`),
    'END:VCARD',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
