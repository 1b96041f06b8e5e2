import { fail, ok, type Problem, problem, type Result } from '../../domain/kernel/result';
import type { ZipLimits } from './limits';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the local header starts. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;

/** The end record: within the last 64 KB, before an optional comment that must reach to the end of the file. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endMark && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return -1;
}

function safeName(name: string): boolean {
  if (name === '' || name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[a-z]:/i.test(name))
    return false;
  return !name.split('/').includes('..');
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly next: number; readonly flags: number } | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  return {
    flags: view.getUint16(at + 8, true),
    next,
    entry: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    },
  };
}

function checkEntry(entry: ZipEntry, flags: number, limits: ZipLimits, names: ReadonlySet<string>): Problem | null {
  if (!safeName(entry.name)) return problem('zip.unsafeName', { name: entry.name.slice(0, 100) });
  if (names.has(entry.name.toLowerCase())) return problem('zip.duplicateName', { name: entry.name.slice(0, 100) });
  if ((flags & 1) !== 0) return problem('zip.encrypted');
  if (entry.method !== 0 && entry.method !== 8) return problem('zip.method', { name: entry.name.slice(0, 100) });
  if (entry.method === 0 && entry.packed !== entry.size) return problem('zip.damaged');
  if (entry.size > entry.packed * limits.maxRatio) return problem('zip.bomb');
  return null;
}

/**
 * Reads the central directory and refuses what breaks the limits, before a byte is unpacked. Sizes of the zip64 form are
 * refused too: nothing within the limits needs them.
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < endLength ? -1 : findEnd(view);
  if (end < 0) return fail(problem('zip.notZip'));
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count !== view.getUint16(end + 8, true))
    return fail(problem('zip.damaged'));
  if (count > limits.maxEntries) return fail(problem('zip.tooManyEntries', { count, max: limits.maxEntries }));
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(view, bytes, at);
    if (!read || read.next > end) return fail(problem('zip.damaged'));
    const wrong = checkEntry(read.entry, read.flags, limits, names);
    if (wrong) return fail(wrong);
    names.add(read.entry.name.toLowerCase());
    total += read.entry.size;
    if (total > limits.maxTotal) return fail(problem('zip.tooLarge', { max: Math.round(limits.maxTotal / 1_048_576) }));
    entries.push(read.entry);
    at = read.next;
  }
  // Entries that share their bytes are how small bombs grow without a large ratio.
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return packed > bytes.length ? fail(problem('zip.bomb')) : ok(entries);
}
