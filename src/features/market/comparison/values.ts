import type { CellValue } from '@/domain/competitors/comparison';

/** Drawn before the word of a value, so that a column is read at a glance without relying on colour. */
export const valueSigns: Readonly<Record<CellValue, string>> = {
  yes: '\u25cf',
  partly: '\u25d0',
  no: '\u25cb',
  planned: '\u25b7',
  unknown: '?',
};

const byKey: Readonly<Record<string, CellValue>> = {
  '1': 'yes',
  y: 'yes',
  '2': 'partly',
  p: 'partly',
  '3': 'no',
  n: 'no',
  '4': 'planned',
  l: 'planned',
  '5': 'unknown',
  u: 'unknown',
  delete: 'unknown',
  backspace: 'unknown',
};

/** The value that a key says; full-width digits and capitals count too. */
export function valueKeys(key: string): CellValue | undefined {
  return byKey[key.normalize('NFKC').toLowerCase()];
}
