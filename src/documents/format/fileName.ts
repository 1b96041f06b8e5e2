export interface FileNameParts {
  readonly number: string;
  readonly customerShortName: string;
  readonly title: string;
  /** Left out where the number already carries it. */
  readonly version?: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

const limit = 120;
const extension = '.docx';
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|_|$)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function clean(part: string): string {
  return part
    .replace(/\p{Cs}/gu, '')
    .replace(forbidden, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `{number}_{customer}_{document}_V{n}_{yyyyMMdd}.docx` (DOMAIN.md §17): without characters that file systems refuse,
 * without trailing dots or reserved names, at most 120 characters, and not one of `taken` (compared without case):
 * a name in use gets the suffix `(2)`, `(3)`…
 */
export function documentFileName(parts: FileNameParts, taken: Iterable<string> = []): string {
  const number = clean(parts.number);
  const version = parts.version === undefined || /-V\d+$/.test(number) ? '' : `V${parts.version}`;
  const tail = [version, parts.date.replaceAll('-', '')].filter((part) => part !== '').join('_');
  const head = [number, clean(parts.customerShortName), clean(parts.title)].filter((part) => part !== '').join('_');
  const room = limit - extension.length - tail.length - 1 - '(999)'.length;
  const kept = [...head]
    .slice(0, room)
    .join('')
    .replace(/[. ]+$/, '');
  const stem = [kept, tail]
    .filter((part) => part !== '')
    .join('_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const name = stem === '' || reserved.test(stem) ? `_${stem}` : stem;
  const used = new Set([...taken].map((each) => each.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const candidate = `${name}${count === 1 ? '' : `(${count})`}${extension}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
