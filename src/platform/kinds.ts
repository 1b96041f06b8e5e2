import type { FileKind } from './platform';

/** Endings a file dialog offers when opening. The first is the usual one. */
export const endings: Readonly<Record<FileKind, readonly string[]>> = {
  docx: ['docx'],
  backup: ['dealwright', 'json', 'zip'],
  zip: ['zip'],
  csv: ['csv', 'txt'],
  png: ['png', 'jpg', 'jpeg'],
  json: ['json'],
  xlsx: ['xlsx'],
  vcf: ['vcf'],
  table: ['xlsx', 'csv', 'txt', 'tsv', 'vcf'],
};

/** Media types of what is saved. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  backup: 'application/octet-stream',
  zip: 'application/zip',
  csv: 'text/csv',
  png: 'image/png',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard',
  table: 'application/octet-stream',
};
