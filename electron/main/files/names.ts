import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A name without folders that every system takes: separators, control characters and reserved names replaced. */
export function safeName(name: string): string {
  const cleaned = [...name.normalize('NFC')]
    .map((character) => (character < ' ' || '<>:"/\\|?*'.includes(character) ? '_' : character))
    .join('')
    .replace(/[. ]+$/u, '')
    .replace(/^\.+/u, '');
  if (cleaned === '' || reserved.test(cleaned)) return `_${cleaned}`;
  return cleaned;
}

/** `name` in `folder`, with ` (2)`, ` (3)` … before its ending while that file exists. */
export function uniquePath(folder: string, name: string, exists: (path: string) => boolean = existsSync): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let path = join(folder, name);
  for (let count = 2; exists(path); count += 1) path = join(folder, `${stem} (${count})${ending}`);
  return path;
}
