import { strToU8, type Zippable, zipSync } from 'fflate';
import { minorToDecimal } from '../domain/kernel/money';
import type { PaperKind } from '../domain/papers/paper';

/** One document of a batch with its line in the register. */
export interface PackEntry {
  readonly fileName: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly customer: string;
  /** Minor units of `currency`, tax included. */
  readonly totalMinor: number;
  readonly currency: string;
  /** Hex, of `bytes`. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const columns = ['file', 'kind', 'number', 'customer', 'total', 'currency', 'sha256'];

/** A cell of RFC 4180 with the guard against formula injection (DOMAIN.md §16). Real numbers are left alone. */
function cell(value: string, isNumber = false): string {
  const guarded = !isNumber && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** `register.csv`: UTF-8 with BOM, CRLF, one line a document (DOMAIN.md §16). */
export function registerCsv(entries: readonly Omit<PackEntry, 'bytes'>[]): string {
  const rows = entries.map((entry) =>
    [
      cell(entry.fileName),
      cell(entry.kind),
      cell(entry.number),
      cell(entry.customer),
      cell(minorToDecimal(entry.totalMinor, entry.currency), true),
      cell(entry.currency),
      cell(entry.sha256),
    ].join(','),
  );
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

/** A file name that no earlier entry has: `name (2).docx`. */
function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  for (let count = 2; ; count += 1) {
    const next = `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

/** All documents of a batch and their register in one ZIP. DOCX files are compressed already, so they are stored. */
export function packDocuments(entries: readonly PackEntry[]): Uint8Array {
  const files: Zippable = {};
  const taken = new Set<string>();
  const named = entries.map((entry) => {
    const fileName = free(entry.fileName, taken);
    taken.add(fileName.toLowerCase());
    files[fileName] = [entry.bytes, { level: 0 }];
    return { ...entry, fileName };
  });
  files['register.csv'] = strToU8(registerCsv(named));
  return zipSync(files);
}
