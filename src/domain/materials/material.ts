import { z } from 'zod';
import { defineEntity, type RecordOf } from '../kernel/entity';
import * as f from '../kernel/fields';

export const materialKinds = [
  'manual',
  'presentation',
  'caseStudy',
  'whitePaper',
  'video',
  'certificate',
  'other',
] as const;

/** Something to show or hand over: product manual, presentation, case (R49), with version and expiry. */
export const materialEntity = defineEntity({
  name: 'material',
  schema: z.object({
    ...f.recordBase,
    title: f.localized(),
    kind: f.choiceOf(materialKinds, 'manual'),
    version: f.text(40),
    validUntil: f.date(),
    productIds: z.array(z.string().max(60)).max(50).default([]),
    /** The advantage it stresses; client-facing. */
    advantage: f.localizedMultiline(),
    /** The file itself, or where it lies. */
    blobId: f.blob(),
    fileName: f.text(),
    location: f.text(500),
    notes: f.multiline().meta({ field: { kind: 'multiline', internal: true } }),
  }),
  searchText: (material) => [material.title.zh, material.title.en, material.fileName],
});
export type Material = RecordOf<typeof materialEntity>;
