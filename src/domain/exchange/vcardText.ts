import { fail, ok, problem, type Result } from '../kernel/result';

/** One property of a card: name and parameters in upper case, its value decoded. */
export interface CardLine {
  readonly name: string;
  /** Values of `TYPE` and bare parameters (vCard 2.1), in upper case. */
  readonly types: readonly string[];
  readonly value: string;
  /** The value without backslash escapes taken off, to be cut at `;` and `,`. */
  readonly raw: string;
}

export interface Card {
  readonly version: string;
  readonly lines: readonly CardLine[];
}

const encoder = new TextEncoder();

/** Bytes of a quoted-printable text; what is no escape stands for itself. */
function quotedPrintable(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = text.charAt(at) === '=' ? text.slice(at + 1, at + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else {
      bytes.push(...encoder.encode(text.charAt(at)));
    }
  }
  return Uint8Array.from(bytes);
}

function decoderOf(charset: string): TextDecoder {
  const name = /^(gbk|gb2312|gb18030|cp936|x-gbk)$/i.test(charset) ? 'gb18030' : charset || 'utf-8';
  try {
    return new TextDecoder(name);
  } catch {
    // A name nobody knows: UTF-8 is what is meant most often.
    return new TextDecoder('utf-8');
  }
}

/** Bytes without a declared charset: UTF-8 where they fit, else GBK, as old telephones write. */
function decode(bytes: Uint8Array, charset: string): string {
  if (charset !== '') return decoderOf(charset).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const isQuotedPrintable = (head: string): boolean => /;\s*(?:ENCODING\s*=\s*)?QUOTED-PRINTABLE\s*(?:;|$)/i.test(head);

/** Where the value begins: the first colon outside quotes. */
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === '"') quoted = !quoted;
    else if (letter === ':' && !quoted) return at;
  }
  return -1;
}

/**
 * Logical lines: folded ones (a blank or TAB at the begin of the next) joined, and quoted-printable ones that end in the
 * soft break `=`, whether or not the next begins with a blank.
 */
function unfold(text: string): string[] {
  const lines: string[] = [];
  let soft = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = lines.length - 1;
    if (soft) lines[last] = `${(lines[last] ?? '').slice(0, -1)}${line.replace(/^[ \t]+/, '')}`;
    else if (/^[ \t]/.test(line) && last >= 0) lines[last] += line.slice(1);
    else lines.push(line);
    const current = lines.at(-1) ?? '';
    soft = current.endsWith('=') && isQuotedPrintable(current.slice(0, Math.max(0, colonOf(current))));
  }
  return lines;
}

/** A text without its escapes: `\n`, `\,`, `\;`, `\\`. */
export function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN:])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter));
}

/** The parts between `separator`, escapes respected and taken off. */
export function partsOf(raw: string, separator: ';' | ','): string[] {
  const parts: string[] = [''];
  for (let at = 0; at < raw.length; at += 1) {
    const letter = raw.charAt(at);
    if (letter === '\\') {
      parts[parts.length - 1] += raw.slice(at, at + 2);
      at += 1;
    } else if (letter === separator) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => unescapeText(part).trim());
}

function readLine(line: string): CardLine | null {
  const colon = colonOf(line);
  if (colon <= 0) return null;
  const [full = '', ...parameters] = line.slice(0, colon).split(';');
  let charset = '';
  const types: string[] = [];
  for (const parameter of parameters) {
    const [key = '', ...rest] = parameter.split('=');
    const value = rest.join('=').replaceAll('"', '').trim();
    const name = key.trim().toUpperCase();
    if (name === 'CHARSET') charset = value;
    else if (name === 'TYPE') types.push(...value.toUpperCase().split(','));
    else if (value === '') types.push(name);
  }
  const head = line.slice(0, colon);
  const text = line.slice(colon + 1);
  const raw = isQuotedPrintable(head) ? decode(quotedPrintable(text), charset) : text;
  // A group such as `item1.` only ties lines together.
  const name = full
    .slice(full.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  return { name, types, raw, value: unescapeText(raw).trim() };
}

/**
 * The cards of a file, vCard 2.1, 3.0 and 4.0 (DOMAIN.md §16): folded lines, quoted-printable with soft breaks, and
 * `CHARSET`. A card that is not ended counts up to where the next begins. Problem: `exchange.noCards` {name}.
 */
export function readCards(file: { readonly name: string; readonly bytes: Uint8Array }): Result<Card[]> {
  const text = decode(file.bytes, '').replace(/^\ufeff/, '');
  const cards: { version: string; lines: CardLine[] }[] = [];
  let inside = false;
  for (const each of unfold(text)) {
    const line = readLine(each);
    if (!line) continue;
    if (line.name === 'BEGIN' && line.value.toUpperCase() === 'VCARD') {
      cards.push({ version: '', lines: [] });
      inside = true;
    } else if (line.name === 'END' && line.value.toUpperCase() === 'VCARD') inside = false;
    else if (inside) {
      const card = cards.at(-1);
      if (line.name === 'VERSION' && card) card.version = line.value;
      else card?.lines.push(line);
    }
  }
  return cards.length === 0 ? fail(problem('exchange.noCards', { name: file.name })) : ok(cards);
}
