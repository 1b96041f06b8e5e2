import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const paperKinds = ['quotation', 'proposal', 'contract'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** An exported document as it left the house (ARCHITECTURE.md §4): never changed, opened again byte for byte. */
export const paperEntity = defineEntity({
  name: 'paper',
  schema: z.object({
    ...f.recordBase,
    kind: f.choiceOf(paperKinds, 'quotation'),
    /** Printed number, with version suffix. */
    number: f.text(90),
    title: f.text(),
    /** The record it was made from: a quote, proposal or contract. */
    sourceId: f.text(60),
    quoteId: f.reference('quote'),
    customerId: f.reference('customer'),
    opportunityId: f.reference('opportunity'),
    customerName: f.text(),
    language: f.choiceOf(['zh-CN', 'en'], 'zh-CN'),
    templateId: f.text(60),
    templateVersion: f.text(20),
    fileName: f.text(),
    size: z.int().nonnegative().default(0),
    /** Hex, of the file's bytes. */
    sha256: f.text(64),
    bytesId: f.blob(),
    /** Everything the document was built from, canonical JSON. */
    input: z.string().default(''),
    currency: z.string().default('CNY'),
    totalMinor: z.int().default(0),
    draft: f.flag(),
    issuedAt: z.int().default(0),
  }),
  searchText: (paper) => [paper.number, paper.title, paper.customerName, paper.fileName],
  frozen: () => [
    'kind',
    'number',
    'sourceId',
    'sha256',
    'bytesId',
    'input',
    'totalMinor',
    'fileName',
    'templateVersion',
  ],
});
export type Paper = RecordOf<typeof paperEntity>;

/** Bytes kept beside records: logos, product pictures, exported files. */
export const blobEntity = defineEntity({
  name: 'blob',
  schema: z.object({
    ...f.recordBase,
    mime: f.text(100),
    name: f.text(),
    sha256: f.text(64),
    bytes: z.instanceof(Uint8Array),
  }),
  searchText: () => [],
  frozen: () => ['bytes', 'sha256', 'mime'],
});
export type StoredBlob = RecordOf<typeof blobEntity>;
